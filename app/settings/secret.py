"""The secret that encrypts visits, made once where none is set."""

import os
import secrets
import stat
from pathlib import Path

from app.settings.load import SettingsError
from app.settings.read import SHORTEST_KEY


def kept_secret(instance_path: Path) -> str:
    """The secret in the instance path, readable by its owner only; made at the first start."""
    file = instance_path / "secret_key"
    _make(file)
    if stat.S_IMODE(file.stat().st_mode) & 0o077:
        raise SettingsError([f"{file} can be read by others. Run: chmod 600 {file}"])
    kept = file.read_text(encoding="ascii", errors="replace").strip()
    if len(kept) < SHORTEST_KEY:
        raise SettingsError(
            [f"{file} holds no usable secret. Delete it, and a new one is made at the start."]
        )
    return kept


def _make(file: Path) -> None:
    """Written aside and linked into place, so that a second process never reads half a secret."""
    if file.exists():
        return
    aside = file.with_name(f"secret_key.{secrets.token_hex(8)}")
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as opened:
        opened.write(secrets.token_urlsafe(48))
        opened.flush()
        os.fsync(opened.fileno())
    try:
        os.link(aside, file)
    except FileExistsError:
        pass
    finally:
        aside.unlink()
