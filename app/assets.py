"""Static files under names that hold their content's hash, compressed ahead and kept for good.

They are laid out once, before the workers start, and WhiteNoise serves them.
"""

import gzip
import hashlib
import re
import shutil
import tempfile
from pathlib import Path
from wsgiref.headers import Headers

import brotli
from flask import Flask
from whitenoise import WhiteNoise

from app.headers import security_headers
from app.settings import Settings, usable_instance_path
from app.settings.declared import CHECKOUT

STATIC = CHECKOUT / "static"
_HASHED = re.compile(r"\.[0-9a-f]{12}\.\w+$")
_COMPRESSED = {".css", ".js", ".svg"}


def init_app(app: Flask, settings: Settings) -> None:
    names = {file.name: _hashed_name(file) for file in sorted(STATIC.iterdir()) if file.is_file()}
    folder = settings.instance_path / "static"
    with usable_instance_path():
        _lay_out(names, folder)

    @app.template_global()
    def asset(name: str) -> str:
        """The address of a static file. Raises KeyError for a file that is not there."""
        return f"/static/{names[name]}"

    headers = security_headers(settings)

    def protect(found: Headers, path: str, url: str) -> None:
        for name, value in headers.items():
            found[name] = value

    app.wsgi_app = WhiteNoise(  # type: ignore[method-assign]
        app.wsgi_app,
        root=str(folder),
        prefix="/static/",
        immutable_file_test=lambda path, url: bool(_HASHED.search(url)),
        add_headers_function=protect,
        allow_all_origins=False,
    )


def _hashed_name(file: Path) -> str:
    digest = hashlib.sha256(file.read_bytes()).hexdigest()[:12]
    return f"{file.stem}.{digest}{file.suffix}"


def _lay_out(names: dict[str, str], folder: Path) -> None:
    """Each file appears whole or not at all, so processes may do this side by side."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, hashed in names.items():
        if (folder / hashed).exists():
            continue
        content = (STATIC / name).read_bytes()
        if Path(name).suffix in _COMPRESSED:
            _put(folder / f"{hashed}.gz", gzip.compress(content, mtime=0))
            _put(folder / f"{hashed}.br", brotli.compress(content))
        _put(folder / hashed, content)


def _put(file: Path, content: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as aside:
        aside.write(content)
    Path(aside.name).chmod(0o644)
    shutil.move(aside.name, file)
