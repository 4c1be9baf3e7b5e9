"""What the owner types to have other software told."""

from flask import current_app
from flask_wtf import FlaskForm
from wtforms import Field, StringField, ValidationError
from wtforms.validators import InputRequired

from app.hooks.addresses import addresses_of
from app.hooks.owned import LONGEST_NAME
from app.hooks.target import read_target
from app.hooks.untold import Untold
from app.settings import settings_of
from app.typed import a_name, short, tidied


class HookForm(FlaskForm):
    name = StringField(
        "Name of the other software",
        [InputRequired("Type a name for it."), *short("The name", LONGEST_NAME), a_name],
        filters=[tidied],
        id="hook-name",
    )
    url = StringField(
        "Its address",
        [InputRequired("Type its address, as in https://diary.example/first-step.")],
        filters=[tidied],
        id="hook-url",
    )

    def validate_url(self, field: Field) -> None:
        """Where it leads today; at each message it is looked at again."""
        try:
            addresses_of(read_target(field.data), settings_of(current_app).webhook_networks)
        except (Untold, ValueError) as wrong:
            raise ValidationError(str(wrong)) from None
