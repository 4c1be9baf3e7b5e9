"""How much to run, walk or load the foot until the physio visit."""

from rules.advice.item import NO_EXERCISE, NO_EXERCISE_KINDS, ROUTINE_ONLY, Advice, Heading
from rules.grammar import Group, any_of, facts_of, say
from rules.questions.running import RUNS
from rules.rulebook.groups import PAIN_0_TO_3, PAIN_4_OR_MORE
from rules.sources import running, self_care
from rules.urgency import Urgency

_MODEL = (
    "The limit of 3 out of 10 comes from a trial on Achilles tendons. Using it for the sole is our "
    "judgement."
)
_NO_EXERCISE_ANSWER = Group(
    "any answer that withholds the exercises",
    tuple(fact for need in NO_EXERCISE for fact in facts_of(need)),
)

ACTIVITY = (
    Advice(
        name="stop-impact",
        heading=Heading.NOW,
        title=say("Stop running for now", not_a_runner="Stop impact for now"),
        words=say(
            "Do not run or jump until you have been seen.",
            not_a_runner="Do not jump or do other impact activity until you have been seen.",
        ),
        evidence="Our judgement: with answers like yours it is safer to wait.",
        urgencies=(Urgency.PRIORITY,),
    ),
    Advice(
        name="easy-running",
        heading=Heading.TRY,
        title=say(
            "Short, easy running may be fine", not_a_runner="Your usual activity may be fine"
        ),
        words=say(
            "If the pain stays at 3 out of 10 or less, and is no worse the next morning, short and "
            "easy running may be fine until your physio visit. Above that, stop. If you have "
            "stopped running, you need not start again before you are seen.",
            not_a_runner="If the pain stays at 3 out of 10 or less, and is no worse the next "
            "morning, your usual activity may be fine until your physio visit. Above that, do "
            "less.",
        ),
        evidence=_MODEL,
        sources=(self_care.PAIN_MODEL,),
        urgencies=ROUTINE_ONLY,
        when=any_of(PAIN_0_TO_3),
        withheld_by=NO_EXERCISE,
        withheld_by_kinds=NO_EXERCISE_KINDS,
        leave_out=say("Running", not_a_runner="Impact and long standing"),
    ),
    Advice(
        name="swap-activity",
        heading=Heading.TRY,
        title=say("Swap to cycling or swimming"),
        words=say(
            "Until your physio visit, cycle or swim instead of running, as long as it does not "
            "hurt.",
            not_a_runner="Until your physio visit, cycle or swim instead of activity on your "
            "feet, as long as it does not hurt.",
        ),
        evidence="Our judgement, drawn from a way of rating pain that was tried on Achilles "
        "tendons. Cycling and swimming put less weight on the foot.",
        sources=(self_care.PAIN_MODEL,),
        urgencies=ROUTINE_ONLY,
        when=any_of(PAIN_4_OR_MORE, _NO_EXERCISE_ANSWER),
    ),
    Advice(
        name="restart",
        heading=Heading.TRY,
        title=say("When you build up again, go slowly"),
        words=say(
            "Keep each run within about 10% of your longest run of the last month. Let your "
            "physio set the plan with you."
        ),
        evidence="It matches the study in which longer single runs went with more injuries, but "
        "nobody has tested it as advice. A 10% rule for whole weeks did not protect in a trial.",
        sources=(running.FRANDSEN, running.BUIST),
        urgencies=ROUTINE_ONLY,
        when=any_of(RUNS),
        withheld_by=NO_EXERCISE,
        withheld_by_kinds=NO_EXERCISE_KINDS,
    ),
)
