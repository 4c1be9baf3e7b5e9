"""Other signs that should be seen within days."""

from rules.grammar import Rule, all_of, any_of, say
from rules.questions.health import AT_RISK_FOOT, Health, SlowSigns
from rules.questions.pain import Onset
from rules.questions.self_checks import CalfRaises
from rules.rulebook import groups
from rules.sources import conditions, guidelines, warning_signs
from rules.urgency import Kind, SeeFirst, Urgency

RULES = (
    Rule(
        name="high-risk-foot",
        concern="Pain in a foot at risk, with diabetes or loss of feeling",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.GP,
        tell=say(
            "Because of diabetes or loss of feeling, tell your GP or foot team by the next "
            "working day, as well as booking physio."
        ),
        on_card="Tell your GP or foot team by the next working day.",
        when=any_of(AT_RISK_FOOT),
        sources=(guidelines.NI_HEEL, guidelines.NHS_PF, warning_signs.DIABETES_UK),
    ),
    Rule(
        name="older-tear",
        concern="A tear that has not been looked at yet",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.PHYSIO,
        tell=say("Pain that began with a pop should be looked at within days."),
        when=any_of(Onset.SUDDEN_POP),
        judgement="The whole rule.",
        kind=Kind.TENDON,
    ),
    Rule(
        name="partial-achilles-tear",
        concern="A partly torn Achilles tendon",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.PHYSIO,
        tell=say(
            "Do not stretch or load the tendon until you have been seen. If you cannot rise on "
            "your toes on that leg, be seen today."
        ),
        when=any_of(
            all_of(Onset.SUDDEN_RUNNING, groups.TENDON_SITE),
            all_of(Health.RECENT_STEROID_INJECTION, groups.TENDON_SITE),
        ),
        sources=(warning_signs.ACHILLES_RUPTURE,),
        judgement="The combinations.",
        kind=Kind.TENDON,
    ),
    Rule(
        name="heel-raise-weakness",
        concern="Weakness from the Achilles tendon or a nerve",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.PHYSIO,
        tell=say(
            "Not managing one heel raise, when pain is not what stops you, should be looked at "
            "within days."
        ),
        when=any_of(CalfRaises.NONE_WEAK),
        judgement="The whole rule.",
        kind=Kind.TENDON,
    ),
    Rule(
        name="pain-with-earlier-cancer",
        concern="Pain that may come from a bone, in somebody who has or has had cancer",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.GP,
        tell=say("Because of your history, see your GP within days."),
        when=any_of(all_of(Health.CANCER, groups.NEVER_LETS_UP)),
        sources=(warning_signs.NG12,),
        judgement="How soon.",
        kind=Kind.GROWTH,
    ),
    Rule(
        name="unwell-or-weight-loss",
        concern="An infection, inflammation or another illness",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.GP,
        tell=say("Feeling unwell together with this pain needs a GP within days."),
        when=any_of(SlowSigns.UNWELL_OR_WEIGHT_LOSS),
        sources=(warning_signs.NG12,),
        judgement="How soon.",
        kind=Kind.INFECTION,
    ),
    Rule(
        name="young-pain-at-rest",
        concern="A bone problem, an infection or rarely a growth in a young person",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.GP,
        tell=say("At your age, pain at rest or at night should be seen by a GP within days."),
        when=any_of(all_of(groups.UNDER_18, groups.NEVER_LETS_UP)),
        judgement="The whole rule.",
        kind=Kind.GROWTH,
    ),
    Rule(
        name="growing-lump",
        concern="A growth under the skin; most are harmless",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.GP,
        tell=say("A growing lump should be examined by a GP. Do not roll or massage it."),
        when=any_of(SlowSigns.GROWING_LUMP),
        sources=(warning_signs.NG12,),
        kind=Kind.GROWTH,
    ),
    Rule(
        name="skin-changes-touch-hurts",
        concern="A pain condition in which the skin changes (complex regional pain syndrome)",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.GP,
        tell=say("This should be seen within days."),
        when=any_of(SlowSigns.SKIN_CHANGES_TOUCH_HURTS),
        sources=(warning_signs.CRPS,),
        judgement="The features: we have read only the opening of the guideline.",
    ),
    Rule(
        name="other-joints",
        concern="New inflammation of the joints (inflammatory arthritis)",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.GP,
        tell=say("Ask your GP for an early appointment about your joints."),
        when=any_of(SlowSigns.OTHER_JOINTS),
        sources=(warning_signs.NG65,),
    ),
    Rule(
        name="night-pain-poor-circulation",
        concern="A blood supply that may slowly be failing the foot",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.GP,
        tell=say("Foot pain at night with poor circulation needs a prompt review by your GP."),
        when=any_of(all_of(Health.POOR_CIRCULATION, SlowSigns.REST_OR_NIGHT_PAIN)),
        sources=(warning_signs.LIMB_ISCHAEMIA,),
        kind=Kind.CIRCULATION,
    ),
    Rule(
        name="arch-dropped",
        concern="A tendon that holds up the arch may be giving way (posterior tibial tendon)",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.PHYSIO,
        tell=say("An arch that is dropping is best caught early."),
        when=any_of(SlowSigns.ARCH_DROPPED),
        sources=(conditions.POSTERIOR_TIBIAL, guidelines.HINDFOOT_PATHWAY),
    ),
    Rule(
        name="severe-pain",
        concern="Severe pain, whatever the cause",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.PHYSIO,
        tell=say("Pain this strong deserves to be looked at early."),
        when=any_of(groups.PAIN_7_OR_MORE),
        sources=(guidelines.NHS_PF,),
        judgement="The cut-off of 7 out of 10.",
    ),
    Rule(
        name="quinolone",
        concern="An antibiotic that can harm tendons",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.PRESCRIBER,
        tell=say(
            "Ask your pharmacist or prescriber about the antibiotic, and say that your foot hurts."
        ),
        when=any_of(Health.QUINOLONE),
        sources=(warning_signs.MHRA_QUINOLONES,),
        judgement="How soon.",
    ),
    Rule(
        name="not-sure-of-slow-signs",
        concern="A slower warning sign that could not be answered",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.GP,
        tell=say("You were not sure about some signs. Ask a clinician to look within days."),
        when=any_of(SlowSigns.NOT_SURE),
        judgement="The whole rule.",
    ),
)
