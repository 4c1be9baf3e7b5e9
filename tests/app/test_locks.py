"""What was sealed is opened only by whom, and for what, it was sealed."""

import pytest
from cryptography.fernet import InvalidToken

from app.locks import lock_for

OURS, ANOTHER_CLINICS = "k" * 40, "z" * 40
SEALED = lock_for("visit", [OURS]).encrypt(b"answers")


def test_what_was_sealed_for_one_purpose_opens_for_no_other() -> None:
    assert lock_for("visit", [OURS]).decrypt(SEALED) == b"answers"
    with pytest.raises(InvalidToken):
        lock_for("authenticator secret", [OURS]).decrypt(SEALED)


def test_what_one_clinic_sealed_opens_at_no_other() -> None:
    with pytest.raises(InvalidToken):
        lock_for("visit", [ANOTHER_CLINICS]).decrypt(SEALED)
