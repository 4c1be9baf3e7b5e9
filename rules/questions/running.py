"""The questions about running, and about what the feet have been through."""

from rules.grammar import Control, Distance, Group, Question, any_of
from rules.sources import guidelines, running, self_care


class Runner(
    Question,
    id="runner",
    ask="Which is most like you?",
    why="Newer runners are injured more often for each hour that they run.",
    sources=(running.VIDEBAEK, self_care.CLINIC_ARTICLE),
):
    NEW = "I started running in the last 6 months", "you are new to running"
    RETURNING = (
        "I am back after 4 weeks or more without running",
        "you are back running after 4 weeks or more off",
    )
    REGULAR = "I run regularly", "you run regularly"
    NOT_A_RUNNER = "I do not run", "you do not run"


RUNS = Group("anybody who runs", (Runner.NEW, Runner.RETURNING, Runner.REGULAR))


class RunningNow(
    Question,
    id="running_now",
    ask="Are you running at the moment?",
    why="It tells the physio how much the pain has already changed.",
    sources=(running.VIDEBAEK,),
    asked_when=any_of(RUNS),
):
    AS_USUAL = "As usual", "you are running as usual"
    LESS = "Less than usual", "you are running less than usual"
    STOPPED = "I have stopped because of the pain", "you have stopped running because of the pain"


class WeekChange(
    Question,
    id="week_change",
    ask="In the 2 to 4 weeks before it began, how did your weekly distance change?",
    why="A jump in load often comes before overuse pain, though studies disagree on weeks.",
    sources=(running.NIELSEN, running.FRANDSEN, running.BUIST),
    asked_when=any_of(RUNS),
):
    SAME_OR_LESS = (
        "About the same or less, or up to 10% more",
        "your weekly distance stayed about the same or fell",
    )
    UP_10_TO_30 = "Up by 10% to 30%", "your weekly distance went up by 10% to 30%"
    UP_30_TO_100 = (
        "Up by 30%, to as much as double",
        "your weekly distance went up by 30% to 100%",
    )
    MORE_THAN_DOUBLED = "More than doubled", "your weekly distance more than doubled"
    NOT_SURE = "I am not sure", "you are not sure how your weekly distance changed"


USUAL_WEEK = Distance(
    id="usual_week_km",
    ask="How far did you run in a usual week, before the pain?",
    hint="A guess is fine. Leave it blank if you do not know.",
    why="High weekly distances went with more plantar fasciitis in one study.",
    sources=(running.FOUR_HAIE,),
    asked_when=any_of(RUNS),
)
LONGEST_RECENT = Distance(
    id="longest_recent_km",
    ask="What was your longest run just before the pain began?",
    hint="One single run, not a week. Leave it blank if you do not know.",
    why="In a study of 5,205 runners, one run much longer than those before it went with more "
    "injuries.",
    sources=(running.FRANDSEN,),
    asked_when=any_of(RUNS),
)
LONGEST_BEFORE = Distance(
    id="longest_before_km",
    ask="In the month before that run, what was the longest run you did?",
    hint="One single run. Leave it blank if you do not know.",
    why="It is what your longest recent run is compared with.",
    sources=(running.FRANDSEN,),
    asked_when=any_of(RUNS),
)


class ShoesAndSurfaces(
    Question,
    id="shoes_and_surfaces",
    ask="Has any of this been true lately?",
    hint="Tick everything that is true.",
    why="Hard floors and changes of shoe or ground can add load. Studies of old shoes disagree.",
    sources=(
        guidelines.JOSPT_HEEL_2014,
        self_care.SHOES,
        self_care.SHOE_AGE,
        self_care.CLINIC_ARTICLE,
    ),
    control=Control.MANY,
):
    WORN_SHOES = "My shoes are worn out", "your shoes are worn out"
    NEW_OR_DIFFERENT_SHOES = (
        "New or different shoes in the last month: a new model, a lower heel, minimal shoes or "
        "spikes",
        "you changed your shoes in the last month",
    )
    HARD_FLOOR_WORK = (
        "I stand or walk on hard floors most of the day",
        "you are on hard floors most of the day",
    )
    MORE_HILLS_OR_SPEED = (
        "More hills, more speed work, or a harder surface",
        "you did more hills or speed work, or changed to a harder surface",
        "More time on my feet, or a harder surface",
        "you spent more time on your feet, or changed to a harder surface",
    )
    NONE = "None of these", "nothing changed in shoes or surfaces"
