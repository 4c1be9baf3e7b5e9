"""Every setting: what it does, its value, and where that comes from. Secrets are never shown."""

from dataclasses import dataclass

from flask import current_app, render_template
from flask.typing import ResponseReturnValue

from app.owner import blueprint
from app.settings import DECLARED, Settings, settings_of
from app.staff.guard import OWNER, open_to


@dataclass(frozen=True)
class InForce:
    """One setting as it stands."""

    variable: str
    does: str
    value: str
    place: str


@blueprint.get("/settings")
@open_to(OWNER)
def settings() -> ResponseReturnValue:
    return render_template("owner/settings.html", rows=in_force(settings_of(current_app)))


def in_force(settings: Settings) -> list[InForce]:
    return [
        InForce(
            setting.variable,
            setting.does,
            setting.show(getattr(settings, setting.name)),
            settings.places.get(setting.name, ""),
        )
        for setting in DECLARED
    ]
