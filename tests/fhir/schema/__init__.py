"""The JSON schema of FHIR R4, as HL7 published it."""

import json
import lzma
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs

_FILE = Path(__file__).with_name("fhir.schema.json.xz")


@cache
def _whole() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(lzma.decompress(_FILE.read_bytes()))
    return found


@cache
def _of(kind: str) -> jsonschema_rs.Draft6Validator:
    """Of one kind of resource: of them all, it could not say what is wrong with which."""
    whole = _whole()
    asked = {"$schema": whole["$schema"], "$ref": f"#/definitions/{kind}"}
    return jsonschema_rs.Draft6Validator(asked | {"definitions": whole["definitions"]})


def kinds() -> set[str]:
    return set(_whole()["discriminator"]["mapping"])


def faults(resource: dict[str, Any]) -> list[str]:
    """Where the resource is not as R4 has it. As it travels: written, and read again."""
    travelled = json.loads(json.dumps(resource))
    found = _of(travelled["resourceType"]).iter_errors(travelled)
    return [f"{'.'.join(map(str, each.instance_path))}: {each.message[:200]}" for each in found]
