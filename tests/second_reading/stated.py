"""What one row of the second reading states of a rule."""

from rules.urgency import Kind, SeeFirst, Urgency
from tests.second_reading.reading import Way, Ways


class Stated:
    """How soon, whom to see first, what kind of finding it is, and all ways to raise it."""

    def __init__(
        self, urgency: Urgency, see_first: SeeFirst, kind: Kind | None, *ways: Way
    ) -> None:
        self.asks_for = (urgency, see_first, kind)
        self.ways: Ways = ways
