"""The one exception of this room."""


class NotDone(Exception):
    """Nothing was changed, and the text says why in words for the person at the machine."""
