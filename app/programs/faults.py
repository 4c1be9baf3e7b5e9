"""What is wrong with what a program sent."""

from collections.abc import Sequence

from app.api.problems import Written


class WrongFields(ValueError):
    """What is wrong with the fields that were sent, one fault each."""

    def __init__(self, faults: Sequence[Written]) -> None:
        super().__init__("; ".join(fault["message"] for fault in faults))
        self.faults = faults
