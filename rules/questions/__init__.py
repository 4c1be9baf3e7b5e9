"""Every question we ask, in the order we ask it. The ids and codes are a public contract."""

from rules.grammar import AnyQuestion
from rules.questions import health, pain, places, running, safety, self_checks

QUESTIONNAIRE_VERSION = "1"

QUESTIONS: tuple[AnyQuestion, ...] = (
    safety.AgeBand,
    safety.EmergencySigns,
    safety.SameDaySigns,
    health.Health,
    health.SlowSigns,
    health.DiabeticFoot,
    health.ChildSigns,
    places.Side,
    places.Site,
    places.OtherSites,
    pain.Onset,
    pain.AfterInjury,
    pain.Duration,
    pain.FirstSteps,
    pain.Behaviour,
    pain.Feel,
    pain.Press,
    pain.PainWalking,
    pain.MorningStiffness,
    running.Runner,
    running.RunningNow,
    running.WeekChange,
    running.USUAL_WEEK,
    running.LONGEST_RECENT,
    running.LONGEST_BEFORE,
    running.ShoesAndSurfaces,
    self_checks.CalfRaises,
    self_checks.History,
)
QUESTION = {question.id: question for question in QUESTIONS}
