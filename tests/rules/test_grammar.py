"""What the words of the declarations mean: a need, a way, a group and a question."""

from itertools import combinations

import pytest

from rules.grammar import ALWAYS, Control, Group, Question, Way, all_of, any_of, any_way_holds, say
from rules.questions.pain import Onset, PainWalking, Press
from rules.questions.places import Side
from rules.rulebook.groups import PAIN_6_OR_MORE, _pain
from rules.sources.source import Read, doi, page


def test_what_is_said_to_a_runner_is_said_to_others_too_unless_they_have_words_of_their_own() -> (
    None
):
    assert say("Run.").to(runs=True) == say("Run.").to(runs=False) == "Run."
    assert say("Run.", not_a_runner="Walk.").to(runs=False) == "Walk."
    assert say("Run.", not_a_runner="Walk.").to(runs=True) == "Run."


def test_any_one_of_a_group_will_do_unless_it_asks_for_more() -> None:
    one = all_of(Group("either", (Side.LEFT, Side.RIGHT)))
    two = all_of(Group("two", (Press.TENDON, Press.HEEL_SQUEEZE, Press.HEEL_CENTRE), at_least=2))

    assert one.holds({Side.RIGHT})
    assert not one.holds({Side.BOTH})
    assert two.holds({Press.TENDON, Press.HEEL_CENTRE})
    assert not two.holds({Press.TENDON, Side.LEFT})


@pytest.mark.parametrize("at_least", [1, 2, 3, 4, 5])
def test_a_group_is_met_by_just_as_many_as_it_asks_for(at_least: int) -> None:
    four = (Side.LEFT, Side.RIGHT, Press.TENDON, Onset.INJURY)
    way = all_of(Group("so many", four, at_least))

    for number in range(5):
        assert all(
            way.holds(set(some)) is (number >= at_least) for some in combinations(four, number)
        )


def test_a_way_needs_everything_that_it_names_and_nothing_that_it_excludes() -> None:
    way = all_of(Side.LEFT, Onset.INJURY, without=(Press.TENDON,))

    assert way.holds({Side.LEFT, Onset.INJURY})
    assert not way.holds({Side.LEFT})
    assert not way.holds({Side.LEFT, Onset.INJURY, Press.TENDON})


def test_any_of_the_ways_will_do_and_a_single_answer_is_a_way() -> None:
    ways = any_of(Side.LEFT, all_of(Side.RIGHT, Onset.INJURY))

    assert ways == (Way((Side.LEFT,)), Way((Side.RIGHT, Onset.INJURY)))
    assert any_way_holds(ways, {Side.RIGHT, Onset.INJURY})
    assert not any_way_holds(ways, {Side.RIGHT})


def test_a_question_is_asked_of_everybody_and_must_be_answered_unless_it_says_otherwise() -> None:
    class Made(Question, id="made", ask="Is it?", why="To see."):
        YES = "Yes", "it is"

    class Other(
        Question,
        id="other",
        ask="Is it?",
        why="To see.",
        hint="Look.",
        control=Control.MANY,
        asked_when=any_of(Side.LEFT),
        only_when_routine=True,
        optional=True,
    ):
        YES = "Yes", "it is"

    assert (Made.id, Made.ask, Made.why, Made.hint, Made.sources) == (
        *("made", "Is it?", "To see.", ""),
        (),
    )
    assert (Made.control, Made.asked_when) == (Control.ONE, ALWAYS)
    assert (Made.only_when_routine, Made.optional) == (False, False)
    assert (Other.hint, Other.control, Other.asked_when) == (
        *("Look.", Control.MANY),
        any_of(Side.LEFT),
    )
    assert (Other.only_when_routine, Other.optional) == (True, True)


def test_a_band_of_pain_has_both_its_ends() -> None:
    assert PAIN_6_OR_MORE.facts == tuple(PainWalking)[6:]
    assert PAIN_6_OR_MORE.words == "walking pain of 6 out of 10 or more"
    assert _pain("from 2 to 4", 2, 4) == Group(
        "from 2 to 4", (PainWalking._2, PainWalking._3, PainWalking._4)
    )


def test_a_source_has_an_address_that_opens() -> None:
    paper = doi("a-key", "A paper", "10.1000/1")
    read_page = page("b-key", "A page", "example.org/1", Read.SECOND_HAND)

    assert (paper.key, paper.title, paper.address, paper.read) == (
        *("a-key", "A paper", "https://doi.org/10.1000/1"),
        Read.ABSTRACT,
    )
    assert (read_page.key, read_page.title, read_page.address, read_page.read) == (
        *("b-key", "A page", "https://example.org/1"),
        Read.SECOND_HAND,
    )
    assert doi("k", "t", "10.1000/1", Read.PAGE).read is Read.PAGE
    assert page("k", "t", "example.org").read is Read.PAGE
