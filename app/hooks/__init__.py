"""Webhooks: other software of the clinic's is told that a case is new, changed or gone.

The messages follow the specification of Standard Webhooks (https://www.standardwebhooks.com), read
on 29 November 2026, so that whoever is told verifies them with a library of their language.
"""

from app.hooks.rounds import go_rounds as go_rounds
