"""The exceptions of this room."""


class NotDone(Exception):
    """Nothing was changed, and the text says why in words for the person at the machine."""


class NotTried(NotDone):
    """A backup could not even be tried, which says nothing of the backup."""
