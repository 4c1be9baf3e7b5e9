"""The secret that encrypts visits, made once where none is set."""

import os
import secrets
import stat
from pathlib import Path

from app.settings.load import SettingsError


def kept_secret(instance_path: Path) -> str:
    """The secret in the instance path, readable by its owner only; made at the first start."""
    file = instance_path / "secret_key"
    try:
        instance_path.mkdir(mode=0o700, parents=True, exist_ok=True)
        _make(file)
        if stat.S_IMODE(file.stat().st_mode) & 0o077:
            raise SettingsError([f"{file} can be read by others. Run: chmod 600 {file}"])
        return file.read_text(encoding="ascii").strip()
    except OSError as wrong:
        raise SettingsError(
            [f"FIRST_STEP_INSTANCE_PATH cannot be used: {wrong}. Name a folder we may write to."]
        ) from wrong


def _make(file: Path) -> None:
    """Written aside and linked into place, so that a second process never reads half a secret."""
    if file.exists():
        return
    aside = file.with_name(f"secret_key.{secrets.token_hex(8)}")
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as opened:
        opened.write(secrets.token_urlsafe(48))
    try:
        os.link(aside, file)
    except FileExistsError:
        pass
    finally:
        aside.unlink()
