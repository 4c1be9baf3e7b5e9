"""How we decide, what we keep, and what this check is for."""

from flask import abort, render_template
from flask.typing import ResponseReturnValue

from app.runner import blueprint
from app.runner.chapters import CHAPTER, CHAPTERS
from rules import QUESTIONNAIRE_VERSION, ruleset_version


@blueprint.get("/how-we-decide")
def how_we_decide() -> ResponseReturnValue:
    return render_template(
        "runner/how_we_decide/overview.html",
        chapters=CHAPTERS,
        versions=(("Rules", ruleset_version()), ("Questions", QUESTIONNAIRE_VERSION)),
    )


@blueprint.get("/how-we-decide/<slug>")
def chapter(slug: str) -> ResponseReturnValue:
    shown = CHAPTER.get(slug) or abort(404)
    after = CHAPTERS[CHAPTERS.index(shown) + 1 :]
    return render_template(
        f"runner/how_we_decide/{shown.template}.html",
        chapter=shown,
        following=after[0] if after else None,
        **shown.shows,
    )


@blueprint.get("/privacy")
def privacy() -> ResponseReturnValue:
    return render_template("runner/privacy.html")


@blueprint.get("/about")
def about() -> ResponseReturnValue:
    return render_template("runner/about.html")
