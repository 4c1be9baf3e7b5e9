"""What other software is told by a webhook, for the description (OpenAPI 3.1) and its page."""

from typing import Any

from app.api.described import JSON
from app.api.shapes.grammar import named, text
from app.api.shapes.webhook import TOLD_OF

WORDS = (
    "Sent to the address that the clinic’s owner gave, within seconds. It says which case, and "
    "nothing of it: ask for the case with your key. A message may come twice, with the same "
    "webhook-id, and seldom before an older one: the higher version is the newer. A test has the "
    "type webhook.test and no data."
)
HEADERS = {
    "webhook-id": "Of this message, the same at every try.",
    "webhook-timestamp": "When this try was made, in seconds since 1970. Refuse what is old.",
    "webhook-signature": "“v1,” and the base64 of HMAC-SHA256 over id, timestamp and body with "
    "full stops between; two with a space between while a secret is replaced.",
}
ANSWERS = {
    "2XX": "It is taken. Nothing of the body is read.",
    "410": "Nothing is wanted any more: the webhook is switched off.",
    "429": "Later. Retry-After is kept to, as it is with 503.",
    "default": "It is not taken, and sent again for seven days. Redirects are not followed.",
}


def webhooks_written() -> dict[str, Any]:
    return {what.value: {"post": _written(what.value, when)} for what, when in TOLD_OF.items()}


def _written(name: str, when: str) -> dict[str, Any]:
    return {
        "operationId": name.replace(".", "_"),
        "summary": when,
        "description": WORDS,
        "parameters": [
            {"name": each, "in": "header", "required": True, "description": words, "schema": text()}
            for each, words in HEADERS.items()
        ],
        "requestBody": {"required": True, "content": {JSON: {"schema": named("WebhookMessage")}}},
        "responses": {status: {"description": words} for status, words in ANSWERS.items()},
    }
