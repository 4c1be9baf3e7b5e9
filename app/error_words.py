"""The words of every error page, by status; 400 and 500 speak for the statuses not listed."""

from dataclasses import dataclass

from app.watch import TOO_LARGE


@dataclass(frozen=True)
class Words:
    title: str
    sentences: tuple[str, ...]


def _words(title: str, *sentences: str) -> Words:
    return Words(title, sentences)


_GO_ON = "If you have begun a check, you can go on with it from the start page."
FOR_RUNNERS = {
    400: _words(
        "We could not use what was sent", "Please go back, reload the page and try again.", _GO_ON
    ),
    403: _words(
        "This was not allowed",
        "What was sent did not come from our own page, so we did not use it.",
        _GO_ON,
    ),
    404: _words(
        "There is no such page", "The address may be mistyped, or the page has gone.", _GO_ON
    ),
    405: _words(
        "This page cannot do that", "Please go to the start and try again from there.", _GO_ON
    ),
    413: _words(
        "That was too much",
        "What was sent is larger than any of our pages needs. Please go back, make it shorter and "
        "try again.",
        _GO_ON,
    ),
    429: _words(
        "That was tried too often", "Please wait for 15 minutes before you try again.", _GO_ON
    ),
    500: _words(
        "Something went wrong on our side",
        "It is not your fault, and your answers up to the page before this one are kept. Please "
        "go back and try again.",
    ),
    503: _words(
        "We cannot reach our records just now",
        "It is not your fault, and nothing was sent. Your answers up to the page before this one "
        "are kept. Please wait for a minute, go back and try again.",
    ),
}
# Of a request so large that not even the answers beside the files could be taken in.
FILES_TOO_LARGE = _words("These files are too large", TOO_LARGE, "Please go back and choose again.")
# Of a request that came while there were too many: nobody has looked at what was in it.
NO_ROOM = _words(
    "Too many people are here at once",
    "It is not your fault. What you sent just now did not reach us, so nothing of it was saved.",
    "Please wait for half a minute, go back and try again. What you typed should still be there.",
)
FOR_STAFF = {
    400: _words(
        "This page is out of date",
        "Nothing was saved. You may have signed in again since you opened the page.",
    ),
    401: _words(
        "Your sign-in has ended",
        "Nothing was saved.",
    ),
    403: _words(
        "You may not do this",
        "Your role does not allow it, or the request did not come from our own page.",
        "An owner can change your role.",
    ),
    404: _words(
        "There is no such page",
        "The address may be mistyped, or what was here has been deleted.",
    ),
    405: _words("This page cannot do that", "Go to the queue and try again from there."),
    409: _words(
        "Somebody else was faster",
        "What you wanted to change has changed since you opened the page. Go back, copy what you "
        "typed, and reload the page.",
    ),
    413: _words("That was too much", "What was sent is larger than any of our pages needs."),
    429: _words("That was tried too often", "Wait for 15 minutes before you try again."),
    500: _words(
        "Something went wrong on our side",
        "It is not your fault. What you typed may not have been saved: go back, copy it, and look "
        "before you try again.",
    ),
    503: _words(
        "The records cannot be reached just now",
        "What you typed may not have been saved: go back, copy it, and try again in a minute.",
        "If this goes on, tell whoever looks after this system. New requests cannot arrive "
        "meanwhile, so keep to the phone.",
    ),
}
