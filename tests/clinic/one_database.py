"""For tests of words and of what the browser is told: one database is enough for those."""

import pytest
from flask import Flask


@pytest.fixture
def desk(app: Flask) -> Flask:
    return app
