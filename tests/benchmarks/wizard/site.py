"""A Django site of one wizard, set up as for production and without anything that it does not need.

Which pages are asked is settled beforehand. Else the wizard would read all earlier answers anew at
every step, once for each page that hangs on them.
"""

import os
from pathlib import Path
from typing import Any

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application

STORE = "WIZARD_STORE"
COOKIE = "cookie"
# Django's settings for each.
STORES = {
    COOKIE: {},
    "session in a signed cookie": {
        "SESSION_ENGINE": "django.contrib.sessions.backends.signed_cookies"
    },
    "session in files": {"SESSION_ENGINE": "django.contrib.sessions.backends.file"},
}
_MIDDLEWARE = (
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
)


def create_app() -> Any:
    """The site as a WSGI app, with the store that the environment names."""
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
        **STORES[os.environ[STORE]],
    )
    django.setup()
    return get_wsgi_application()
