"""What the owner types to find one person, and to have everything of theirs erased."""

from flask_wtf import FlaskForm
from wtforms import BooleanField, Field, HiddenField, PasswordField, StringField, ValidationError
from wtforms.validators import InputRequired, Length

from app.records import Scope
from app.staff.programs import LONGEST_NAME
from app.typed import tidied

SCOPES = {
    Scope.READ: "read who is in the queue, and how to reach them",
    Scope.READ_ANSWERS: "read how urgent each case is, their answers and notes as well",
    Scope.WRITE: "see how urgent each case is, and save what was done with it",
}


_TOO_LONG = f"Use at most {LONGEST_NAME} characters."


class PersonForm(FlaskForm):
    reference = StringField(
        "Reference of one of their cases",
        [
            InputRequired("Type the reference of one of their cases."),
            Length(max=40, message="A reference has ten letters and digits."),
        ],
        filters=[tidied],
        id="their-reference",
    )


class EraseForm(PersonForm):
    """`seen` are the public ids of the cases that stood on the page."""

    seen = HiddenField()
    agreed = BooleanField(
        "Erase all of it. I know that this cannot be undone.",
        [InputRequired("Tick the box if all of it is to be erased.")],
    )
    password = PasswordField("Your own password", [InputRequired("Type your own password.")])


def _may(scope: Scope) -> BooleanField:
    return BooleanField(f"It may {SCOPES[scope]}")


class ProgramForm(FlaskForm):
    name = StringField(
        "Name of the program",
        [
            InputRequired("Type the name of the program."),
            Length(max=LONGEST_NAME, message=_TOO_LONG),
        ],
        filters=[lambda typed: " ".join((typed or "").split())],
        id="program-name",
    )
    read = _may(Scope.READ)
    read_answers = _may(Scope.READ_ANSWERS)
    write = _may(Scope.WRITE)

    def validate_name(self, field: Field) -> None:
        if not field.data or not field.data.isprintable():
            raise ValidationError("Type the name with letters and numbers only.")
        # Some letters become two or three when capitals are folded, as they are in the audit trail.
        if len(field.data.casefold()) > LONGEST_NAME:
            raise ValidationError(_TOO_LONG)

    def validate_read(self, field: Field) -> None:
        if not field.data:
            raise ValidationError("Tick that it may read the queue: nothing else works without.")

    @property
    def scopes(self) -> list[Scope]:
        return [scope for scope in Scope if self[scope.value].data]
