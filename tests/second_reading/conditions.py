"""Section 4 of the clinical proposal: what else a physio will check, as a second reader has it.

The proposal names features in free words; here stand the codes that can show them.
"""

from dataclasses import dataclass

from tests.second_reading.reading import Ways
from tests.second_reading.words import JUMP, NEVER_LETS_UP, RISK, UNDER, UNDER_18, UNDER_OR_ARCH

_ALWAYS: Ways = ((),)
_BURNING = "nerve_feelings burning_tingling"
_NO_RAISE = "none_pain none_weak"
_CAPPED_BY = frozenset({"bone", "infection", "circulation", "growth"})


@dataclass(frozen=True)
class Checked:
    """Where it is looked for, by which features (each need counts one), and only if what holds."""

    where: str
    features: tuple[str, ...]
    only_if: Ways = _ALWAYS
    beside: frozenset[str] = frozenset({"likely", "possible", "not_suggested"})
    not_beside: frozenset[str] = frozenset()
    unless: str = ""


READ = {
    "calcaneal-stress-injury": Checked(
        f"{UNDER} site.heel_back",
        (
            "heel_squeeze",
            "builds_and_lingers",
            NEVER_LETS_UP,
            f"{JUMP} more_hills_or_speed",
            RISK,
        ),
        (("16_17 18_44 45_59 60_plus", f"heel_squeeze builds_and_lingers {NEVER_LETS_UP}"),),
    ),
    "heel-fat-pad": Checked(
        UNDER, ("site.heel_centre press.heel_centre", "bruise", "worse_barefoot_hard")
    ),
    "tarsal-tunnel": Checked(
        f"{UNDER_OR_ARCH} site.ankle_inner",
        (_BURNING, "site.ankle_inner other_sites.ankle_inner", "rest_or_night_pain"),
        ((_BURNING,),),
    ),
    "nerve-root": Checked(
        UNDER, ("back_and_leg_pain", _BURNING, "none_weak"), (("back_and_leg_pain",),)
    ),
    "inflamed-tendon-joins": Checked(
        f"{UNDER} site.heel_back",
        ("inflammatory", "30_min_or_more", "other_joints", "both", f"{UNDER_18} 18_44"),
        (("inflammatory other_joints 30_min_or_more",),),
    ),
    "fascia-tear": Checked(
        UNDER_OR_ARCH,
        ("sudden_pop", "recent_steroid_injection"),
        (("sudden_pop recent_steroid_injection",),),
    ),
    "plantar-fasciitis-in-the-arch": Checked(
        "site.arch",
        ("worst_then_eases", "eases_then_returns"),
        beside=frozenset({"possible"}),
        not_beside=_CAPPED_BY,
    ),
    "posterior-tibial-in-the-arch": Checked(
        "site.arch", ("arch_dropped", "other_sites.ankle_inner", _NO_RAISE, "worse_pushing_off")
    ),
    "navicular-in-the-arch": Checked(
        "site.arch",
        (
            "other_sites.midfoot_top",
            "coin_spot_on_bone",
            "better_then_worse",
            "builds_and_lingers",
        ),
    ),
    "flexor-hallucis": Checked(
        "site.arch",
        ("worse_pushing_off", "other_sites.under_big_toe", "tendon"),
        (("worse_pushing_off other_sites.under_big_toe",),),
    ),
    "plantar-fibroma": Checked("site.arch", ("growing_lump",), (("growing_lump",),)),
    "insertional-achilles": Checked(
        "site.heel_back",
        ("site.heel_back", "worst_then_eases bit_worse stiff under_30_min"),
    ),
    "severs": Checked(
        f"{UNDER} site.heel_back", ("under_16", "heel_squeeze", "both"), (("under_16",),)
    ),
    "midportion-achilles": Checked("site.achilles", ("site.achilles", "gradual", "tendon")),
    "posterior-tibial": Checked(
        "site.ankle_inner", ("site.ankle_inner", "arch_dropped", _NO_RAISE)
    ),
    "lateral-sprain": Checked(
        "site.ankle_outer", ("injury", "swelling_or_bruising"), (("injury",),)
    ),
    "peroneal": Checked(
        "site.ankle_outer site.midfoot_outer",
        (
            "site.ankle_outer other_sites.ankle_outer other_sites.midfoot_outer",
            "gradual",
            "tendon",
        ),
    ),
    "navicular-stress-injury": Checked(
        "site.midfoot_top",
        (
            "site.midfoot_top",
            "ache",
            "builds_and_lingers better_then_worse",
            "coin_spot_on_bone",
        ),
    ),
    "extensor-tendons": Checked(
        "site.midfoot_top", ("site.midfoot_top", "tendon"), unless="coin_spot_on_bone"
    ),
    "lisfranc": Checked("site.midfoot_top", ("injury", "swelling_or_bruising"), (("injury",),)),
    "fifth-metatarsal": Checked(
        "site.midfoot_outer", ("site.midfoot_outer", "coin_spot_on_bone", "builds_and_lingers")
    ),
    "metatarsal-stress-injury": Checked(
        "site.forefoot_top",
        (
            "site.forefoot_top",
            "coin_spot_on_bone",
            "swelling_no_injury",
            "better_then_worse",
            JUMP,
            RISK,
        ),
    ),
    "metatarsalgia": Checked(
        "site.ball", ("site.ball", "worse_barefoot_hard", "worse_pushing_off")
    ),
    "mortons-neuroma": Checked("site.between_toes", ("site.between_toes", _BURNING)),
    "sesamoids": Checked("site.under_big_toe", ("site.under_big_toe", "worse_pushing_off")),
    "hallux-rigidus": Checked(
        "site.big_toe_joint", ("site.big_toe_joint", "stiff", "worse_pushing_off", "gradual")
    ),
    "gout": Checked(
        "site.big_toe_joint", ("site.big_toe_joint", "sudden_running"), (("sudden_running",),)
    ),
}
