"""What somebody typed and chose beside the button that they pressed."""

from dataclasses import dataclass
from datetime import date

from rules import Urgency


@dataclass(frozen=True)
class Said:
    """`outcome` is a stable name. Nothing typed is nothing said."""

    note: str = ""
    day: date | None = None
    urgency: Urgency | None = None
    outcome: str = ""

    @property
    def chosen(self) -> str:
        """The stable name of what was chosen, as the history keeps it."""
        return self.outcome if self.urgency is None else self.urgency.code
