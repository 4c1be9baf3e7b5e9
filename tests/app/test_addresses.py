"""Where the pages are reached, as it is printed at the start."""

from pathlib import Path

import pytest

from app.addresses import local_origin
from app.settings import settings_from


@pytest.mark.parametrize(
    ("host", "printed"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000"),
        ("192.0.2.7", "http://192.0.2.7:8000"),
        ("0.0.0.0", "http://127.0.0.1:8000"),  # noqa: S104
        ("::", "http://[::1]:8000"),
        ("2001:db8::7", "http://[2001:db8::7]:8000"),
    ],
)
def test_whatever_it_listens_on_this_machine_can_follow_what_is_printed(
    tmp_path: Path, host: str, printed: str
) -> None:
    assert local_origin(settings_from(instance_path=tmp_path, host=host)) == printed
