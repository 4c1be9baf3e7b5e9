import pytest
from flask import Flask

from tests.app.judge import Judge


@pytest.fixture
def browser(app: Flask) -> Judge:
    return Judge(app)
