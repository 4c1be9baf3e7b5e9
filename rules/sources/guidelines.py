"""Guidelines and public health pages about heel pain."""

from rules.sources.source import Read, doi, page

JOSPT_HEEL_2014 = doi(
    "jospt-heel-2014",
    "Martin and others. Heel pain, plantar fasciitis: revision 2014. JOSPT 44(11)",
    "10.2519/jospt.2014.0303",
    Read.SECOND_HAND,
)
JOSPT_HEEL_2023 = doi(
    "jospt-heel-2023",
    "Koc and others. Heel pain, plantar fasciitis: revision 2023. JOSPT 53(12)",
    "10.2519/jospt.2023.0303",
    Read.SECOND_HAND,
)
CKS = page(
    "cks-plantar-fasciitis",
    "NICE Clinical Knowledge Summary on plantar fasciitis, as summarised in GP magazine",
    "gponline.com/cks-clinical-solutions-plantar-fasciitis/pain/article/930263",
    Read.SECOND_HAND,
)
NHS_PF = page(
    "nhs-plantar-fasciitis",
    "NHS: plantar fasciitis",
    "nhs.uk/conditions/plantar-fasciitis/",
)
NI_HEEL = page(
    "ni-heel-pain",
    "Northern Ireland government: heel pain",
    "nidirect.gov.uk/conditions/heel-pain",
)
NHS_HEEL = page(
    "nhs-heel-pain",
    "NHS: heel pain, as copied by others",
    "outuk.com",
    Read.SECOND_HAND,
)
TAYSIDE = page(
    "nhs-tayside-heel",
    "NHS Tayside: plantar heel pain",
    "nhstayside.scot.nhs.uk",
)
HINDFOOT_PATHWAY = page(
    "hindfoot-pathway",
    "NHS Dumfries and Galloway: hindfoot referral help",
    "rightdecisions.scot.nhs.uk",
)
TU_HEEL = page(
    "tu-heel-2011",
    "Tu and Bytomski. Diagnosis of heel pain. American Family Physician 2011;84:909-16",
    "it.scribd.com/document/349579723",
    Read.ABSTRACT,
)
TROJIAN = page(
    "trojian-2019",
    "Trojian and Tucker. Plantar fasciitis. American Family Physician 2019;99:744-50",
    "pubmed.ncbi.nlm.nih.gov/31194492/",
    Read.SECOND_HAND,
)
STATPEARLS_HEEL = page(
    "statpearls-heel",
    "StatPearls: plantar heel pain (2024)",
    "statpearls.com/point-of-care/27291",
)
MORRISSEY = doi(
    "morrissey-2021",
    "Morrissey and others. Management of plantar heel pain: a best practice guide. BJSM 2021;55",
    "10.1136/bjsports-2019-101970",
)
