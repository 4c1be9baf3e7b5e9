"""What the owner types to find one person, and to have everything of theirs erased."""

from flask_wtf import FlaskForm
from wtforms import BooleanField, HiddenField, PasswordField, StringField
from wtforms.validators import InputRequired, Length

from app.typed import tidied


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
