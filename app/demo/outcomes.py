"""What the demo's physio would record of a published case, by a word of its diagnosis."""

# The first word that is found counts, so the graver come first.
_BY_WORD = (
    ("clot", "clot-or-circulation"),
    ("thrombosis", "clot-or-circulation"),
    ("arterial", "clot-or-circulation"),
    ("infect", "infection"),
    ("osteomyelitis", "infection"),
    ("septic", "infection"),
    ("cellulitis", "infection"),
    ("stress", "bone-stress-injury"),
    ("rupture", "fracture-or-tear"),
    ("torn", "fracture-or-tear"),
    ("sarcoma", "other-medical"),
    ("charcot", "other-medical"),
    ("regional pain", "other-medical"),
    ("disc", "other-medical"),
    ("plantar fasciitis", "plantar-fasciitis"),
    ("sever’s", "growing-heel"),
    ("sever's", "growing-heel"),
    ("tarsal tunnel", "nerve"),
    ("nerve", "nerve"),
    ("bruise", "heel-fat-pad"),
    ("achilles", "achilles-tendinopathy"),
    ("tend", "other-tendon"),
    ("cuboid", "joint-or-ligament"),
    ("undiagnosed", "not-clear"),
)


def outcome_of(diagnosis: str) -> str:
    found = (outcome for word, outcome in _BY_WORD if word in diagnosis.casefold())
    return next(found, "other-physio")
