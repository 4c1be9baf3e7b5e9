"""What staff fill in about themselves and each other. Fields that are not declared are not read."""

from typing import Any

from flask_wtf import FlaskForm
from wtforms import BooleanField, Field, PasswordField, RadioField, StringField, ValidationError
from wtforms.fields import SelectChoice
from wtforms.validators import InputRequired, Length

from app.records import Role
from app.staff.roster import LOGIN, LOGIN_WORDS, LONGEST_NAME, folded_login

ROLES = {
    Role.RECEPTIONIST: "Receptionist: works the queue and takes phone calls",
    Role.PHYSIO: "Physio: may also lower an urgency and record what it turned out to be",
    Role.OWNER: "Owner: may do everything, and looks after accounts, settings and data",
}


class ByItself:
    """For the two pages that nobody has a token for yet; where they come from guards them."""

    csrf = False


class SignInForm(FlaskForm):
    class Meta(ByItself):
        pass

    login = StringField("Your name for signing in", filters=[lambda typed: _printable(typed or "")])
    password = PasswordField("Password")
    code = StringField("6-digit code from your app, if you use one")


class JoinForm(FlaskForm):
    class Meta(ByItself):
        pass

    password = PasswordField("Choose a password", [InputRequired("Choose a password.")])


class PasswordForm(FlaskForm):
    old = PasswordField("Your password now", [InputRequired("Type the password that you use now.")])
    new = PasswordField("New password", [InputRequired("Choose a new password.")])


class ConfirmForm(FlaskForm):
    offer = StringField("Offer")
    code = StringField("6-digit code from your app", [InputRequired("Type the code of your app.")])
    password = PasswordField("Your password", [InputRequired("Type your password.")])


class SwitchOffForm(FlaskForm):
    password = PasswordField("Your password", [InputRequired("Type your password.")])


class PersonForm(FlaskForm):
    name = StringField(
        "Name",
        [
            InputRequired("Type the person’s name."),
            Length(max=LONGEST_NAME, message=f"Use at most {LONGEST_NAME} characters."),
        ],
        filters=[lambda typed: " ".join((typed or "").split())],
    )
    role = RadioField(
        "Role",
        [InputRequired("Choose a role.")],
        choices=[SelectChoice(role.value, words) for role, words in ROLES.items()],
    )

    def validate_name(self, field: Field) -> None:
        if not field.data or not field.data.isprintable():
            raise ValidationError("Type the name with letters only.")

    def chosen_role(self) -> Role:
        return Role(self.role.data)


class NewPersonForm(PersonForm):
    login = StringField(
        "Name for signing in",
        [InputRequired("Type a name for signing in.")],
        filters=[lambda typed: folded_login(typed or "")],
    )

    def validate_login(self, field: Field) -> None:
        if not LOGIN.fullmatch(field.data):
            raise ValidationError(LOGIN_WORDS)


class LinkForm(FlaskForm):
    without_two_step = BooleanField("Also switch off two-step sign-in")


def _printable(typed: str) -> str:
    """What a page can show again."""
    return "".join(each for each in typed if each.isprintable())


def refuse(field: Any, message: str) -> None:
    """Something that only the view could find out."""
    field.errors = [*field.errors, message]
