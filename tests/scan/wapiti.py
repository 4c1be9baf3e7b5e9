"""Wapiti (wapiti3): crawls, and attacks every address, field and form that it comes to."""

import json
import subprocess
from pathlib import Path

from tests.scan.errand import Errand
from tests.scan.finding import Finding

# Those left out ask a server of the makers what has reached it, fetch lists from the internet, look
# for products of others, or for TLS, which is spoken by the proxy in front of us.
MODULES = (
    *("backup", "cookieflags", "crlf", "csp", "csrf", "exec", "file", "htaccess", "http_headers"),
    *("ldap", "methods", "permanentxss", "redirect", "sql", "timesql", "upload", "xss"),
)


def scan(program: Path, errand: Errand) -> list[Finding]:
    report, seconds = errand.folder / "wapiti.json", str(errand.seconds)
    command = [str(program), "--url", f"{errand.origin}/", "--scope", "domain", "--level", "2"]
    command += ["--module", ",".join(MODULES), "--no-bugreport", "--verbose", "0"]
    command += ["--format", "json", "--output", str(report), "--flush-session"]
    command += ["--store-session", str(errand.folder), "--store-config", str(errand.folder)]
    command += ["--max-scan-time", seconds, "--max-attack-time", seconds]
    # The visit that it is given would else be replaced by the first one that it begins.
    command += ["--drop-set-cookie"]
    for name, value in errand.headers.items():
        command += ["--header", f"{name}: {value}"]
    for each in errand.asked:
        if each.method == "GET":
            command += ["--start", f"{errand.origin}{each.address}"]
    for path in errand.kept_out:
        command += ["--exclude", f"{errand.origin}{path}*"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return list(_read(report))


def _read(report: Path) -> list[Finding]:
    told = json.loads(report.read_text(encoding="utf-8"))
    return [
        Finding("wapiti", kind, f"{each['method']} {each['path']}", each["info"])
        for group in ("vulnerabilities", "anomalies")
        for kind, found in told[group].items()
        for each in found
    ]
