"""The refusals that more than one format needs, each said in one place."""

from app.watch.reading import Unreadable

ABOUT_ALL = ("too_slow", "too_many_activities", "too_many_files", "too_much_unpacked")
"""Codes of the refusals that are about all files together, and not about the one being read."""


def damaged() -> Unreadable:
    return Unreadable(
        "damaged",
        "It is damaged, or only a part of it arrived. Export it again and choose it anew.",
    )


def no_times() -> Unreadable:
    return Unreadable(
        "no_times",
        "It does not say when the run was, so it may be a planned route. "
        "Export the run itself, with its times.",
    )


def no_track() -> Unreadable:
    return Unreadable(
        "no_track", "There is no recorded run in it. Export the run itself, not a route or a plan."
    )


def wrong_type() -> Unreadable:
    return Unreadable(
        "wrong_type",
        "This kind of file is not read. Choose a GPX, TCX or FIT file, a list of your runs as CSV, "
        "or a zip of these.",
    )


def nested() -> Unreadable:
    return Unreadable(
        "nested",
        "There is a packed file inside the packed file. "
        "Unpack it first, then choose the files that were in it.",
    )
