"""Authenticated encryption for what we hand out or keep sealed, a lock of its own per purpose.

The first key encrypts; every key may still decrypt, so that a key can be replaced while things
that an older one sealed are still about.
"""

import base64
import hashlib
from collections.abc import Sequence

from cryptography.fernet import Fernet, MultiFernet


def lock_for(purpose: str, keys: Sequence[str]) -> MultiFernet:
    return MultiFernet([Fernet(_stretched(f"first-step {purpose}\0{key}")) for key in keys])


def _stretched(text: str) -> bytes:
    """The 32 bytes that a lock needs, from a secret of any length."""
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest())
