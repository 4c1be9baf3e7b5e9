"""What a scanner found, and why each is as it should be where it is."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    scanner: str
    kind: str
    where: str
    words: str

    @property
    def why_not_a_fault(self) -> str:
        """Nothing where nobody has looked into it."""
        said = f"{self.scanner}: {self.kind}: {self.where}: {self.words}"
        return next((why for what, why in EXPLAINED.items() if re.search(what, said)), "")


# What to look for in the line of a finding, and why it is no fault of ours.
EXPLAINED = {
    r"LDAP Injection": (
        "it looks whether a page differs from one time to the next, and the tokens of our forms "
        "are signed anew every second; nothing here speaks LDAP"
    ),
    r"Cross Site Request Forgery: POST /(clinic/sign-in|delete|follow-up): ": (
        "nobody has a token before the first page, so where the post comes from guards it "
        "(tests/app/routes.py says so of each)"
    ),
}
