"""Studies of what people can do themselves, and how heel pain goes on."""

from rules.sources.source import Read, Source, doi, page

STRETCH_RCT = doi(
    "radford-stretch-2007",
    "Radford and others. Calf stretching for plantar heel pain. BMC Musculoskelet Disord 2007;8:36",
    "10.1186/1471-2474-8-36",
)
FASCIA_STRETCH = page(
    "digiovanni-2003",
    "DiGiovanni and others. Plantar fascia-specific stretching. JBJS American 2003, and 2006",
    "abcdocz.com/doc/145040",
)
FOAM_ROLL = doi(
    "ranbhor-2021",
    "Ranbhor and others. Foam rolling and stretching. Hong Kong Physiotherapy Journal 2021",
    "10.1142/S1013702521500025",
)
CALF_RAISES_2025 = doi(
    "sleeswijk-visser-2025",
    "Sleeswijk Visser and others. Calf-raise norms. Brazilian Journal of Physical Therapy 2025",
    "10.1016/j.bjpt.2025.101188",
)
CALF_RAISES_2017 = doi(
    "hebert-losier-2017",
    "Hebert-Losier and others. Heel-raise norms. Physiotherapy 2017",
    "10.1016/j.physio.2017.03.002",
)
HEAVY_RAISES = doi(
    "rathleff-2015",
    "Rathleff and others. High-load strength training. SJMSS 2015;25:e292-300",
    "10.1111/sms.12313",
)
RIEL = page(
    "riel-2023",
    "Riel and others. Advice and a heel cup with or without exercise. BJSM 2023;57",
    "clinicaltrials.gov/study/NCT03804008",
    Read.ABSTRACT,
)
SHOES = page(
    "malisoux-2020",
    "Malisoux and Theisen. Running shoes and injury. J Athletic Training 2020;55:1215-23",
    "pmc.ncbi.nlm.nih.gov/articles/PMC7740063/",
    Read.ABSTRACT,
)
SHOE_AGE = page(
    "shoe-age",
    "On Track Physio: how the age of running shoes matters (a clinic's article)",
    "ontrackphysio.co.uk",
)
INSOLES_2018 = doi(
    "whittaker-2018",
    "Whittaker and others. Foot orthoses for plantar heel pain. BJSM 2018;52:322-8",
    "10.1136/bjsports-2016-097355",
)
INSOLES_SHAM = doi(
    "rasenberg-2018",
    "Rasenberg and others. Orthoses for plantar heel pain. BJSM 2018",
    "10.1136/bjsports-2017-097892",
)
LONG_COURSE = doi(
    "hansen-2018",
    "Hansen and others. Long-term prognosis of plantar fasciitis. OJSM 2018;6(3)",
    "10.1177/2325967118757983",
)
DELAY = doi(
    "delay-1994",
    "Long-term results of treating plantar heel pain. Foot & Ankle International 1994;15:97-102",
    "10.1177/107110079401500303",
)
TAPING = doi(
    "radford-taping-2006",
    "Radford and others. Low-dye taping for plantar heel pain. BMC Musculoskelet Disord 2006;7:64",
    "10.1186/1471-2474-7-64",
)
PAIN_MODEL = page(
    "pain-monitoring",
    "The pain-monitoring model from an Achilles trial (Silbernagel 2007), second-hand",
    "bim.physio",
    Read.SECOND_HAND,
)
CLINIC_ARTICLE = Source(
    "clinic-article",
    "The clinic's own article on foot pain after running",
    address="",
    read=Read.PAGE,
)
