"""Sources for bone, tendon, nerve and joint conditions of the foot."""

from rules.sources.source import Read, page

BONE_STRESS = page(
    "bone-stress-risk",
    "Bone stress injuries in runners: risk factors",
    "pmc.ncbi.nlm.nih.gov/articles/PMC8192811/",
    Read.ABSTRACT,
)
STRESS_FRACTURES = page(
    "stress-fractures",
    "Stress fractures of the foot and ankle",
    "pmc.ncbi.nlm.nih.gov/articles/PMC4212349/",
    Read.ABSTRACT,
)
NAVICULAR = page(
    "navicular",
    "Navicular stress fractures",
    "pmc.ncbi.nlm.nih.gov/articles/PMC5344863/",
    Read.ABSTRACT,
)
NAVICULAR_CLINIC = page(
    "navicular-clinic",
    "Navicular stress fractures (clinics' pages, tsic.com.au and spectrumhealthcare.com.au)",
    "tsic.com.au",
)
LOW_ENERGY = page(
    "low-energy",
    "Johnston and others 2020: cumulative risk and bone stress injury",
    "pmc.ncbi.nlm.nih.gov/articles/PMC7787571/",
    Read.ABSTRACT,
)
CALCANEAL = page(
    "calcaneal-stress",
    "Family Practice Notebook: calcaneal stress fracture",
    "fpnotebook.com/Ortho/Foot/ClcnsStrsFrctr.htm",
)
METATARSAL = page(
    "metatarsal-stress",
    "Medscape: metatarsal stress fracture",
    "emedicine.medscape.com/article/85746",
)
METATARSAL_CLINIC = page(
    "metatarsal-stress-clinic",
    "San Luis Podiatry Group: metatarsal stress fracture (a clinic's page)",
    "sanluispodiatrygroup.com",
)
HEEL_PAD = page(
    "heel-pad",
    "Family Practice Notebook: heel pad syndrome",
    "fpnotebook.com/Ortho/Foot/HlPdSyndrm.htm",
)
HEEL_PAD_SERIES = page(
    "heel-pad-series",
    "A series of people with heel pain, in which the heel pad was the cause in 14.8%",
    "pmc.ncbi.nlm.nih.gov/articles/PMC5940598/",
    Read.ABSTRACT,
)
TARSAL_TUNNEL = page(
    "tarsal-tunnel",
    "Tarsal tunnel and Baxter's nerve, clinic-grade pages",
    "step2.medbullets.com/orthopedics/121699",
)
FOREFOOT = page(
    "forefoot", "Forefoot pain and Morton's neuroma", "emedicine.medscape.com/article/85864"
)
POSTERIOR_TIBIAL = page(
    "posterior-tibial",
    "StatPearls: posterior tibial tendon dysfunction",
    "statpearls.com/point-of-care/27514",
)
ACHILLES_2018 = page(
    "jospt-achilles-2018",
    "JOSPT guideline on midportion Achilles tendinopathy, revision 2018",
    "guidelinecentral.com/guideline/8413",
    Read.SECOND_HAND,
)
PERONEAL = page("peroneal", "Peroneal tendon pain, clinic-grade pages", "minneapolisrunning.com")
