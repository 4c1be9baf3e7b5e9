"""Studies of running load and injury."""

from rules.sources.source import Read, doi, page

FRANDSEN = doi(
    "frandsen-2025",
    "Schuster Brandt Frandsen and others. How much running is too much? BJSM 2025;59:1203-10",
    "10.1136/bjsports-2024-109380",
)
NIELSEN = page(
    "nielsen-2014",
    "Nielsen and others. Excessive progression in weekly running distance. JOSPT 2014, as listed "
    "by Aalborg University (vbn.aau.dk)",
    "vbn.aau.dk",
    Read.ABSTRACT,
)
BUIST = doi(
    "buist-2008",
    "Buist and others. No effect of a graded training program. AJSM 2008;36:33-9",
    "10.1177/0363546507307505",
)
VIDEBAEK = doi(
    "videbaek-2015",
    "Videbaek and others. Running-related injuries per 1000 h. Sports Medicine 2015;45:1017-26",
    "10.1007/s40279-015-0333-8",
)
FOUR_HAIE = doi(
    "4haie-2024",
    "4HAIE cohort: plantar fasciitis. Medicine & Science in Sports & Exercise 2024",
    "10.1249/MSS.0000000000003617",
)
