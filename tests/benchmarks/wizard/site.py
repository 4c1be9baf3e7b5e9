"""A Django site of one wizard, set up as for production and without anything that it does not need.

As in the product each page has an address of its own, and what was posted leads on to the next. The
wizard that shows all of them at one address is there as well: it does half as much, and a browser
that goes back or loads a page again asks whether to post it once more.
"""

import os
from pathlib import Path
from typing import Any

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application

KIND = "WIZARD_KIND"
COOKIE, ONE_ADDRESS = "wizard's cookie", "signed cookie, one address for all pages"
_SIGNED_COOKIE = "django.contrib.sessions.backends.signed_cookies"
# What each keeps sessions in.
KINDS = {
    COOKIE: _SIGNED_COOKIE,
    "session in a signed cookie": _SIGNED_COOKIE,
    "session in files": "django.contrib.sessions.backends.file",
    ONE_ADDRESS: _SIGNED_COOKIE,
}
_MIDDLEWARE = (
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
)


def create_app() -> Any:
    """The site as a WSGI app, with the kind that the environment names."""
    settings.configure(
        SECRET_KEY="of no use but to measure, and long enough for Django",  # noqa: S106
        ALLOWED_HOSTS=["127.0.0.1"],
        ROOT_URLCONF="tests.benchmarks.wizard.urls",
        INSTALLED_APPS=["formtools"],
        MIDDLEWARE=_MIDDLEWARE,
        # Not in debugging, templates are read once and kept.
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "DIRS": [Path(__file__).with_name("pages")],
                "APP_DIRS": True,
            }
        ],
        USE_I18N=False,
        SESSION_FILE_PATH=os.environ["FIRST_STEP_INSTANCE_PATH"],
        SESSION_ENGINE=KINDS[os.environ[KIND]],
    )
    django.setup()
    return get_wsgi_application()
