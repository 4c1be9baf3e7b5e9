"""Age, and the signs that need medical care now or today: always asked first."""

from rules.grammar import Control, Question
from rules.sources import guidelines, warning_signs


class AgeBand(
    Question,
    id="age_band",
    ask="How old are you?",
    hint="If you are answering for somebody else, answer as that person throughout.",
    why="Some causes of foot pain belong to an age: growing heels in children, tendon trouble "
    "from some medicines after 60.",
    sources=(warning_signs.SEVERS, warning_signs.NG65, warning_signs.MHRA_QUINOLONES),
):
    UNDER_16 = "Under 16", "you are under 16"
    _16_17 = "16 or 17", "you are 16 or 17"
    _18_44 = "18 to 44", "you are between 18 and 44"
    _45_59 = "45 to 59", "you are between 45 and 59"
    _60_PLUS = "60 or over", "you are 60 or over"


class EmergencySigns(
    Question,
    id="emergency_signs",
    ask="Right now, is any of this happening?",
    hint="Tick everything that is true. If nothing is, tick “None of these”.",
    why="These signs need emergency care, whatever the rest of the answers say.",
    sources=(
        warning_signs.LIMB_ISCHAEMIA,
        warning_signs.CLOTS,
        warning_signs.CAUDA_EQUINA,
        guidelines.NI_HEEL,
        warning_signs.COMPARTMENT,
        warning_signs.INFECTION,
    ),
    control=Control.MANY,
):
    COLD_PALE_FOOT = (
        "The foot has suddenly turned cold, pale, blue or grey, or the whole foot is suddenly "
        "numb and very painful",
        "your foot has suddenly turned cold, pale, blue or grey, or numb and very painful",
    )
    CHEST_PAIN_BREATHLESS = (
        "Chest pain, sudden breathlessness, or coughing up blood",
        "you have chest pain, sudden breathlessness or are coughing up blood",
    )
    SADDLE_NUMBNESS = (
        "New numbness around the genitals or back passage, new trouble with your bladder or "
        "bowels, or new weakness in both legs",
        "you have new numbness between the legs, new bladder or bowel trouble, or new weakness "
        "in both legs",
    )
    DEFORMED_OR_OPEN = (
        "The foot or ankle is suddenly out of shape after an injury, or bone is showing, or "
        "bleeding will not stop",
        "your foot or ankle is suddenly out of shape after an injury, or bone is showing, or "
        "bleeding will not stop",
    )
    TIGHT_SWOLLEN_AGONY = (
        "Pain that keeps climbing in a very tight, swollen leg or foot, perhaps with toes going "
        "numb or weak",
        "the pain keeps climbing in a very tight, swollen leg or foot",
    )
    HOT_AND_VERY_UNWELL = (
        "The foot is hot, red or swollen and you feel very ill, or the redness is spreading fast. "
        "On brown or black skin, redness can look darker or purple",
        "your foot is hot, red or swollen and you feel very ill, or the redness is spreading fast",
    )
    NONE = "None of these", "none of the emergency signs is there"
    NOT_SURE = "I am not sure", "you are not sure about the emergency signs"


class SameDaySigns(
    Question,
    id="same_day_signs",
    ask="Is any of this there now, or new in the last two weeks?",
    hint="Tick everything that is true. A snap or pop counts whenever this pain began.",
    why="These signs should be looked at today.",
    sources=(
        warning_signs.OTTAWA_2003,
        warning_signs.ACHILLES_RUPTURE,
        warning_signs.FASCIA_RUPTURE,
        warning_signs.LISFRANC,
        warning_signs.INFECTION,
        warning_signs.NG219,
        warning_signs.CLOTS,
        warning_signs.NG19,
    ),
    control=Control.MANY,
):
    CANNOT_TAKE_4_STEPS = (
        "You cannot take four steps on it, even with a limp",
        "you cannot take four steps on the foot, even with a limp",
    )
    BONY_TENDER_AFTER_INJURY = (
        "After a twist, fall or blow, one bony spot is very sore: either ankle knob, the inner "
        "top of the arch, or the bump on the outer edge of the foot",
        "after an injury one bony spot is very sore",
    )
    ACHILLES_SNAP = (
        "A sudden snap, or a feeling of being kicked, at the back of the heel or calf",
        "you felt a sudden snap or kick at the back of the heel or calf",
    )
    SOLE_POP_OR_BRUISE = (
        "A sudden pop or tear in the sole, or bruising on the sole",
        "you felt a pop or tear in the sole, or the sole is bruised",
    )
    HOT_RED_SWOLLEN = (
        "A joint or patch of skin is hot, red and swollen. On brown or black skin it can look "
        "darker or shiny",
        "a joint or patch of skin is hot, red and swollen",
    )
    CALF_SWOLLEN = (
        "One calf or leg is swollen, or newly warm, throbbing or tender, more than ordinary "
        "muscle soreness",
        "one calf or leg is swollen, or newly warm, throbbing or tender",
    )
    WOUND = (
        "A wound, an ulcer, a puncture, or something stuck in the foot. Leave out a simple "
        "blister, unless you have diabetes or numb feet",
        "there is a wound, an ulcer, a puncture or something stuck in the foot",
    )
    FOOT_SLAPS = (
        "The foot slaps down or cannot be lifted, or you cannot push up on your toes because "
        "there is no power (not because it hurts)",
        "your foot slaps, cannot be lifted, or has no power to push up on the toes",
    )
    NONE = "None of these", "none of the same-day signs is there"
    NOT_SURE = "I am not sure", "you are not sure about the same-day signs"
