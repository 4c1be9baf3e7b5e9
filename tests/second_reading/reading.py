"""How the second reading is written down, and the people by whom the rules are held against it.

A need is a text of codes with spaces between; any one of them will do. A way is its needs, all of
which must be there. A code that several questions use has its question in front, as in `site.arch`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, combinations, product

from rules import name_of
from rules.grammar import Fact
from tests.proofs.symbolic import FACTS

_TIMES = Counter(fact.code for fact in FACTS)
_NAMED = {name_of(fact): fact for fact in FACTS}
_NAMED |= {fact.code: fact for fact in FACTS if _TIMES[fact.code] == 1}

Way = tuple[str, ...]
Ways = tuple[Way, ...]
People = frozenset[Fact]


class Two(str):
    """A need of any two of the codes."""


def facts(codes: str) -> tuple[Fact, ...]:
    """Raises KeyError for a code that no question has, or that several have."""
    return tuple(_NAMED[code] for code in codes.split())


def holds(ways: Ways, told: Iterable[Fact]) -> bool:
    """Whether the second reading has it so of somebody of whom just this is told."""
    known = frozenset(told)
    return any(all(len(known & {*facts(need)}) >= _fewest(need) for need in way) for way in ways)


def just_enough(ways: Ways) -> Iterator[People]:
    """Everybody of whom just so much is told that one way holds."""
    for way in ways:
        enough = (combinations(facts(need), _fewest(need)) for need in way)
        yield from (frozenset(chain.from_iterable(chosen)) for chosen in product(*enough))


def one_answer_away(person: People) -> Iterator[People]:
    """The same person with one answer fewer, or with another answer to one of the questions."""
    for fact in person:
        yield person - {fact}
        yield from (person - {fact} | {other} for other in FACTS if type(other) is type(fact))


def tried(ways: Ways) -> frozenset[People]:
    """Whoever shows where the ways end: those with just enough, and all who are one answer away."""
    enough = frozenset(just_enough(ways))
    return enough | {other for person in enough for other in one_answer_away(person)}


def _fewest(need: str) -> int:
    return 2 if isinstance(need, Two) else 1
