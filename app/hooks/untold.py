"""Why somebody could not be told."""

from datetime import timedelta


class Untold(Exception):
    """In words that hold no secret. It would meet the next message as well, unless it `is_of_one`;
    `is_gone` if nothing is to be sent there any more. They may have said how long to `wait`."""

    def __init__(
        self,
        why: str,
        *,
        is_of_one: bool = False,
        is_gone: bool = False,
        wait: timedelta | None = None,
    ) -> None:
        super().__init__(why)
        self.is_of_one, self.is_gone, self.wait = is_of_one, is_gone, wait
