"""The web app: it asks, shows, keeps and hands on. It never decides."""

# Werkzeug asks for this codec in every request. Threads that import it together, as a worker's
# first requests do, can leave Python remembering that there is no such codec.
import encodings.idna  # noqa: F401
import re

from flask import Flask, abort, request
from jinja2 import StrictUndefined
from sqlalchemy.exc import DatabaseError
from werkzeug.middleware.proxy_fix import ProxyFix

from app import (
    assets,
    characters,
    commands,
    compression,
    cookies,
    errors,
    headers,
    log,
    programs,
    times,
    waiting_room,
    watch,
)
from app.api import blueprint as api_blueprint
from app.asking import drawn
from app.clinic import blueprint as clinic_blueprint
from app.csrf import csrf
from app.database import Database, sqlite_url
from app.database.migrate import is_ahead, migrate
from app.owner import blueprint as owner_blueprint
from app.runner import blueprint as runner_blueprint
from app.runner import question_page
from app.services import services_for
from app.settings import Settings, SettingsError, settings_from
from app.settings.declared import CHECKOUT
from app.staff import blueprint as staff_blueprint
from app.templating import Templates
from rules import ruleset_version

MOST_BYTES = 64 * 1024


def upper_first(sentence: str) -> str:
    """A fact at the beginning of a line. Unlike "capitalize", it leaves GP and X-ray alone."""
    return sentence[:1].upper() + sentence[1:]


def dial(number: str) -> str:
    """A telephone number as a link dials it: digits, and a plus at the front."""
    return re.sub(r"(?!^\+)[^0-9]", "", number)


def refuse_unmeasured() -> None:
    """A body sent in chunks has no length to hold against our limit; browsers never send one."""
    if request.headers.get("Transfer-Encoding") and request.content_length is None:
        abort(411)


def create_app(**keywords: object) -> Flask:
    """The app, with any setting of the README as a keyword. Raises SettingsError."""
    settings = settings_from(**keywords)
    app = Flask(
        __name__,
        template_folder=str(CHECKOUT / "templates"),
        static_folder=None,
        instance_path=str(settings.instance_path),
    )
    app.config.update(
        # Whatever FLASK_DEBUG says: a fault is answered by a page of ours, and is in the log only.
        DEBUG=False,
        SECRET_KEY=settings.secret_key[0],
        MAX_CONTENT_LENGTH=MOST_BYTES,
        MAX_FORM_MEMORY_SIZE=MOST_BYTES,
        MAX_FORM_PARTS=200,
        # A visit ends after half an hour anyway, and our pages send no referrer to compare.
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_SSL_STRICT=False,
    )
    # An address with nothing between two strokes is nobody's: to mend it, werkzeug would lead to
    # whatever host was asked for.
    app.url_map.merge_slashes = False
    log.init_app()
    compression.init_app(app)
    characters.init_app(app)
    app.extensions |= {"settings": settings, "services": services_for(settings)}
    app.extensions["database"] = _database(settings)
    cookies.init_app(app, settings)
    app.jinja_environment = Templates
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.filters |= {"upper_first": upper_first, "dial": dial}
    app.before_request(refuse_unmeasured)
    app.jinja_env.globals |= {
        "clinic": settings,
        "services": app.extensions["services"],
        # Their version stands on every page.
        "todays_rules": ruleset_version(),
    }
    watch.init_app(app)
    csrf.init_app(app)
    csrf.exempt(api_blueprint)
    csrf.exempt(programs.blueprint)
    app.register_blueprint(runner_blueprint)
    app.register_blueprint(api_blueprint)
    app.register_blueprint(programs.blueprint)
    app.extensions["shapes"] = programs.SHAPES
    app.register_blueprint(staff_blueprint)
    app.register_blueprint(clinic_blueprint)
    app.register_blueprint(owner_blueprint)
    commands.init_app(app)
    times.init_app(app)
    drawn.init_app(app)
    question_page.init_app(app)
    errors.init_app(app)
    headers.init_app(app, settings)
    assets.init_app(app, settings)
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
    waiting_room.init_app(app, errors.no_room)
    return app


def _database(settings: Settings) -> Database:
    """The embedded one is brought up to date by itself; a server's, by one command."""
    if settings.database_url:
        return Database(settings.database_url)
    file = settings.instance_path / "first-step.sqlite3"
    database = Database(sqlite_url(file))
    try:
        if not is_ahead(database):
            migrate(database)
    except DatabaseError as wrong:
        raise SettingsError([f"{file} cannot be used as our database: {wrong.orig}."]) from wrong
    # Workers that are forked from this process must not share its open file.
    database.engine.dispose()
    return database
