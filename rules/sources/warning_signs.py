"""Sources for the signs that need medical care."""

from rules.sources.source import Read, doi, page

OTTAWA_2003 = doi(
    "ottawa-bachmann-2003",
    "Bachmann and others. Accuracy of the Ottawa ankle rules. BMJ 2003;326:417",
    "10.1136/bmj.326.7386.417",
)
OTTAWA_2017 = page(
    "ottawa-review-2017",
    "Ottawa ankle and midfoot rules, a review. BJSM 2017;51(6):504",
    "bjsm.bmj.com/content/51/6/504",
    Read.ABSTRACT,
)
OTTAWA_2022 = doi(
    "ottawa-adults-2022",
    "Ottawa ankle rules in adults. BMC Musculoskeletal Disorders 2022",
    "10.1186/s12891-022-05831-7",
)
OTTAWA_SELF = doi(
    "ottawa-self-2008",
    "Blackham and others. Can patients apply the Ottawa ankle rules to themselves? EMJ 2008;25",
    "10.1136/emj.2008.057877",
)
ACHILLES_RUPTURE = doi(
    "achilles-rupture-2015",
    "Boyd and others. Achilles rupture: how to avoid missing the diagnosis. BJGP 2015;65:668-9",
    "10.3399/bjgp15X688069",
)
FASCIA_RUPTURE = page(
    "fascia-rupture-1998",
    "Acevedo and Beskin. Plantar fascia rupture after injection, 1998; and a 2019 case report",
    "pubmed.ncbi.nlm.nih.gov/9498581/",
    Read.SECOND_HAND,
)
LISFRANC = page(
    "lisfranc",
    "Lisfranc injuries: beware the foot sprain; and Canadian Family Physician 2012;58:1199",
    "art-of-urgent-care.ghost.io/beware-the-foot-sprain",
)
NG19 = page(
    "nice-ng19",
    "NICE NG19: diabetic foot problems",
    "nice.org.uk/guidance/ng19/chapter/Recommendations",
    Read.SECOND_HAND,
)
CHARCOT = page(
    "charcot",
    "Diabetic foot problems: acute Charcot foot, a guideline summary",
    "iatrox.com/guidelines/diabetic-foot-problems",
)
DIABETES_UK = page(
    "diabetes-feet",
    "Hospital leaflet: diabetes, worried about your feet?",
    "qehkl.nhs.uk",
)
CLOTS = page(
    "nhs-clots",
    "NHS advice on blood clots in the leg and lung, as quoted by others",
    "clincalcpro.com/explainers/what-is-a-dvt",
    Read.SECOND_HAND,
)
LIMB_ISCHAEMIA = page(
    "limb-ischaemia",
    "NHS Highland and RCEMLearning: acute limb ischaemia",
    "rcemlearning.co.uk",
)
INFECTION = page(
    "nhs-infection",
    "NHS advice on cellulitis, sepsis and septic arthritis, as copied by others",
    "em-doctors.com",
    Read.SECOND_HAND,
)
CAUDA_EQUINA = page(
    "cauda-equina",
    "Cauda equina warning signs, after the cards by Greenhalgh, Mercer and Finucane",
    "backes.org.uk/cauda-equina-warning-signs/",
)
NG65 = page(
    "nice-ng65",
    "NICE NG65: spondyloarthritis in over 16s",
    "nice.org.uk/guidance/ng65/chapter/Recommendations",
    Read.ABSTRACT,
)
NG219 = page(
    "nice-ng219",
    "NICE NG219: gout",
    "nice.org.uk/guidance/ng219/chapter/Recommendations",
    Read.ABSTRACT,
)
NG12 = page(
    "nice-ng12",
    "Lumps and bone pain: GPnotebook and a hospital's page for GPs, citing NICE NG12",
    "nuh.nhs.uk/information-for-gps",
    Read.SECOND_HAND,
)
MHRA_QUINOLONES = page(
    "mhra-quinolones",
    "MHRA Drug Safety Update: fluoroquinolone antibiotics (August 2023)",
    "content.govdelivery.com/accounts/UKMHRA/bulletins/36d8c4b",
)
COMPARTMENT = page(
    "nhs-compartment",
    "NHS: compartment syndrome, as copied by others",
    "drpharmacy.uk",
    Read.SECOND_HAND,
)
CRPS = page(
    "crps-2018",
    "UK guideline on complex regional pain syndrome, 2018 (title pages)",
    "vdocuments.site",
    Read.ABSTRACT,
)
SEVERS = page(
    "severs", "Sever's disease (calcaneal apophysitis): a physiotherapy page", "getpt.org"
)
