"""A name that was given as one, for software that keeps it as two."""


def in_two(name: str) -> tuple[str, str]:
    """First and last name: a guess, since no rule fits every people's names, but no word is lost.

    The last name is the last word, with the small words before it ("Jan", "van der Berg") where
    capitals tell them apart. Of a single word nobody can tell; lists go by the last name.
    """
    words = name.split()
    cut = max(len(words) - 1, 0)
    while cut > 1 and words[cut - 1].islower() and not words[-1].islower():
        cut -= 1
    return " ".join(words[:cut]), " ".join(words[cut:])
