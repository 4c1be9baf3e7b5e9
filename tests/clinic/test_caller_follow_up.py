"""A caller may agree to be asked later how the foot is, where the clinic asks at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from jinja2 import FileSystemBytecodeCache

from app import create_app
from app.database import database_of
from app.records import FollowUp
from tests.clinic.caller import ALEX_ON_THE_PHONE, CALLER, go_on, kept, save
from tests.clinic.cast import Receptionist

ASKED = "May we ask you in 2 weeks how your foot is?"


@pytest.fixture
def asking(instance: Path, compiled: FileSystemBytecodeCache) -> Iterator[Flask]:
    app = create_app(instance_path=instance, country="GB", follow_up="yes")
    app.jinja_env.bytecode_cache = compiled
    yield app
    database_of(app).engine.dispose()


def asked_later(app: Flask) -> int:
    with database_of(app).reading() as session:
        return session.query(FollowUp).count()


def test_a_caller_who_agrees_is_asked_later(asking: Flask) -> None:
    save(Receptionist(asking, "Kim"), ALEX_ON_THE_PHONE | {"follow_up": "yes"})

    (case,) = kept(asking)
    assert case.agreed_to_follow_up
    assert asked_later(asking) == 1


def test_a_caller_who_does_not_agree_is_not(asking: Flask) -> None:
    page = Receptionist(asking, "Kim").get(CALLER)
    assert ASKED in page.text
    save(Receptionist(asking, "Lee"), ALEX_ON_THE_PHONE)

    (case,) = kept(asking)
    assert not case.agreed_to_follow_up
    assert asked_later(asking) == 0


def test_nobody_is_asked_where_the_clinic_does_not(app: Flask) -> None:
    assert ASKED not in Receptionist(app, "Kim").get(CALLER).text


@pytest.mark.parametrize(("signs", "is_hidden"), [("cold_pale_foot", True), ("none", False)])
def test_in_an_emergency_nobody_is_asked_about_later(
    asking: Flask, signs: str, is_hidden: bool
) -> None:
    page = go_on(Receptionist(asking, "Kim"), {"age_band": "18_44", "emergency_signs": [signs]})

    assert ('<div data-part="follow_up" hidden>' in page.text) is is_hidden
