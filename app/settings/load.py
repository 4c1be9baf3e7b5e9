"""Settings gathered from the environment, from create_app's keywords and from a file.

The environment wins over keywords, keywords over the file, the file over the default. What is
wrong is told all at once, each with the place it was set in.
"""

import os
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from app.settings.clashes import clashes
from app.settings.declared import CHECKOUT, DECLARED, SETTING
from app.settings.in_force import Settings

PREFIX = "FIRST_STEP_"
FILE_VARIABLE = "FIRST_STEP_SETTINGS_FILE"


class SettingsError(ValueError):
    """Settings that cannot be used. Every fault is named, with how to mend it."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


@contextmanager
def usable_instance_path() -> Iterator[None]:
    """What goes wrong with our own files is told as what it is: a folder that cannot be used."""
    try:
        yield
    except OSError as wrong:
        raise SettingsError(
            [f"FIRST_STEP_INSTANCE_PATH cannot be used: {wrong}. Name a folder we may write to."]
        ) from wrong


def load(keywords: Mapping[str, object], environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings, or a SettingsError with every fault in them."""
    faults: list[str] = []
    # By setting name: the place it was set in, and its text. Later places overrule earlier ones.
    given: dict[str, tuple[str, str]] = {}
    given |= _from_file(environment.get(FILE_VARIABLE, ""), faults)
    given |= {name: (f"create_app({name}=…)", str(value)) for name, value in keywords.items()}
    given |= _from_environment(environment)
    faults += [_unknown(name, place) for name, (place, _) in given.items() if name not in SETTING]
    read: dict[str, Any] = {}
    places: dict[str, str] = {}
    for setting in DECLARED:
        place, typed = given.get(setting.name, (setting.variable, ""))
        if typed.strip():
            places[setting.name] = "the environment" if place == setting.variable else place
        try:
            read[setting.name] = setting.read(typed.strip() or setting.default)
        except ValueError as expected:
            faults.append(f"{place} is not right. It should be {expected}.")
    if faults:
        raise SettingsError(faults)
    read["instance_path"] = (CHECKOUT / read["instance_path"]).resolve()
    settings = Settings(**read, places=places)
    faults = clashes(settings)
    if faults:
        raise SettingsError(faults)
    return settings


def _from_environment(environment: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    return {
        variable.removeprefix(PREFIX).lower(): (variable, value)
        for variable, value in environment.items()
        if variable.startswith(PREFIX) and variable != FILE_VARIABLE
    }


def _from_file(named: str, faults: list[str]) -> dict[str, tuple[str, str]]:
    if not named:
        return {}
    try:
        found = tomllib.loads(Path(named).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as wrong:
        faults.append(f"{FILE_VARIABLE} names a file that cannot be read: {wrong}.")
        return {}
    return {
        name: (f"“{name}” in the settings file", _as_text(value)) for name, value in found.items()
    }


def _as_text(value: object) -> str:
    """A list is written with commas, as the environment would have it."""
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)


def _unknown(name: str, place: str) -> str:
    near = get_close_matches(name, SETTING, n=1)
    hint = f" Did you mean {SETTING[near[0]].variable}?" if near else " The README lists them all."
    return f"{place} is not a setting.{hint}"
