"""Shoes, insoles, and what to ask for: plain advice that needs no exercise."""

from rules.advice.item import FITS, Advice, Heading
from rules.grammar import any_of, say
from rules.questions.health import AT_RISK_FOOT
from rules.sources import guidelines, self_care

COMFORT = (
    Advice(
        name="shoes",
        heading=Heading.TRY,
        title=say("Look at your shoes"),
        words=say(
            "Wear shoes with a cushioned heel and good support, and replace pairs that are worn "
            "out. Try not to walk barefoot on hard floors. Bring your running shoes to the "
            "physio.",
            not_a_runner="Wear shoes with a cushioned heel and good support, and replace pairs "
            "that are worn out. Try not to walk barefoot on hard floors. Bring the shoes you wear "
            "most to the physio.",
        ),
        evidence="This is for comfort. Rules for choosing shoes to prevent injury have little "
        "evidence behind them, and what is known about the age of shoes is mixed.",
        sources=(
            self_care.CLINIC_ARTICLE,
            self_care.SHOES,
            self_care.SHOE_AGE,
            guidelines.NHS_PF,
        ),
    ),
    Advice(
        name="insoles",
        heading=Heading.ASK,
        title=say("No insole is an instant fix"),
        words=say(
            "A cheap heel pad is fine for comfort. Ask your physio before you pay for more: many "
            "people get better without insoles."
        ),
        evidence="Across trials insoles helped a little at most, and ones made to measure did no "
        "better than ready-made ones. One review found them no better than a sham.",
        sources=(
            self_care.CLINIC_ARTICLE,
            self_care.INSOLES_2018,
            self_care.INSOLES_SHAM,
            guidelines.NHS_PF,
            guidelines.JOSPT_HEEL_2023,
        ),
        withheld_by=(AT_RISK_FOOT,),
        leave_out=say("Heel pads and insoles that nobody has fitted for you"),
    ),
    Advice(
        name="insoles-fitted",
        heading=Heading.ASK,
        title=say("Have any insole or heel pad fitted for you"),
        words=say(
            "With diabetes or loss of feeling, a pad can rub without your noticing. Let your foot "
            "team or physio choose and fit it."
        ),
        evidence="Our judgement, from the care that feet at risk need.",
        when=any_of(AT_RISK_FOOT),
    ),
    Advice(
        name="do-not-ignore",
        heading=Heading.NOW,
        title=say("Book now rather than wait"),
        words=say(
            "Do not ignore it, or wait for it to go by itself. People who seek help earlier tend "
            "to do better, and getting better is often slow."
        ),
        evidence="In one series of 100 people with pain under the heel, those with good results "
        "had waited less long. That is a link, not proof. How it goes on is disputed: one review "
        "says that 80% of people with plantar fasciitis improve within 12 months, and in a "
        "specialist clinic 80.5% still had some symptoms after a year.",
        sources=(
            self_care.CLINIC_ARTICLE,
            self_care.DELAY,
            self_care.LONG_COURSE,
            guidelines.TROJIAN,
        ),
    ),
    Advice(
        name="taping",
        heading=Heading.ASK,
        title=say("Ask your physio about taping"),
        words=say(
            "Where the pain is under the heel, tape under the foot can ease the first steps for a "
            "while. It is not for fragile skin or an allergy to tape."
        ),
        evidence="In a trial of 92 people with pain under the heel, first-step pain was lower "
        "after one week. 13 had side effects, most of them mild.",
        sources=(self_care.TAPING, guidelines.MORRISSEY, guidelines.JOSPT_HEEL_2023),
        withheld_by=(AT_RISK_FOOT,),
        leave_out=say("Tape on the foot"),
    ),
    Advice(
        name="painkillers",
        heading=Heading.ASK,
        title=say("Ask a pharmacist about painkillers"),
        words=say("A pharmacist can tell you which painkillers are safe for you."),
        evidence="We give no advice on medicines.",
    ),
    Advice(
        name="leave-to-physio",
        heading=Heading.ASK,
        title=say("Leave stronger measures to your physio"),
        words=say(
            "For pain under the heel, heavy heel raises, a night splint or shockwave may be "
            "suggested, at the right time. Ask your physio before you start or buy any of them."
        ),
        evidence="The sources disagree. A guideline supports night splints, and a review found "
        "that they did no better than a placebo. In one trial heavy heel raises did better at 3 "
        "months but not at 1, 6 or 12; in another, adding exercise to advice and a heel cup "
        "changed little.",
        sources=(
            self_care.HEAVY_RAISES,
            self_care.RIEL,
            guidelines.JOSPT_HEEL_2023,
            guidelines.TROJIAN,
            guidelines.MORRISSEY,
        ),
        labels=FITS,
    ),
)
