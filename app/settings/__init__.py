"""The clinic's settings."""

from dataclasses import replace
from typing import cast

from flask import Flask

from app.settings.declared import DECLARED as DECLARED
from app.settings.in_force import Settings as Settings
from app.settings.load import SettingsError as SettingsError
from app.settings.load import load
from app.settings.load import usable_instance_path as usable_instance_path
from app.settings.secret import kept_secret

MADE = "made at the first start, in the instance path"


def settings_from(**keywords: object) -> Settings:
    """The settings, with a secret in any case. Raises SettingsError."""
    settings = load(keywords)
    with usable_instance_path():
        settings.instance_path.mkdir(mode=0o700, parents=True, exist_ok=True)
        if settings.secret_key:
            return settings
        places = {**settings.places, "secret_key": MADE}
        made = (kept_secret(settings.instance_path),)
        return replace(settings, secret_key=made, places=places)


def settings_of(app: Flask) -> Settings:
    return cast(Settings, app.extensions["settings"])
