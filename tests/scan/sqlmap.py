"""sqlmap: tries every field, and every part of an address that is not always the same, for SQL."""

import csv
import subprocess
from pathlib import Path

from flask import Flask

from tests.scan.errand import Errand
from tests.scan.finding import Finding
from tests.scan.request import Asked, marked

_BETWEEN = "=" * 20
# A page that says no is a page all the same.
_PAGES_TOO = "400,401,403,404,405,409,410,413,415,422,429"


def scan(program: Path, app: Flask, errand: Errand) -> list[Finding]:
    """Every request that a browser could make, one after the other, until the time is over."""
    requests, results = errand.folder / "requests.log", errand.folder / "results.csv"
    starred = (marked(app, each) for each in errand.asked)
    log = (_written(each, errand) for each in (*errand.asked, *filter(None, starred)))
    requests.write_text("".join(log), encoding="utf-8")
    command = [str(program), "-l", str(requests), "--batch", "--flush-session", "-v", "0"]
    # The token of a form is never looked for in the database, and a wrong one ends it all.
    command += ["--dbms", "sqlite", "--drop-set-cookie", "--skip", "csrf_token"]
    command += ["--ignore-code", _PAGES_TOO]
    command += ["--output-dir", str(errand.folder), "--results-file", str(results)]
    try:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=errand.seconds)
    except subprocess.TimeoutExpired:
        print(f"\nsqlmap had not come to its end after {errand.seconds} seconds")
    return list(_read(results)) if results.exists() else []


def _written(asked: Asked, errand: Errand) -> str:
    """As Burp logs a request, which sqlmap reads."""
    host = errand.origin.removeprefix("http://")
    lines = [f"{asked.method} {asked.address} HTTP/1.1", f"Host: {host}"]
    lines += [f"{name}: {value}" for name, value in errand.headers.items()]
    if asked.body:
        lines += [f"Content-Type: {asked.kind_of_body}"]
    return "\n".join([_BETWEEN, *lines, "", asked.body, _BETWEEN, ""])


def _read(results: Path) -> list[Finding]:
    with results.open(encoding="utf-8", newline="") as opened:
        return [
            Finding("sqlmap", row["Technique(s)"], row["Target URL"], row["Parameter"])
            for row in csv.DictReader(opened)
        ]
