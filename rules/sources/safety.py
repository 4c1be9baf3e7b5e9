"""Where the scales of the hazard log come from."""

from datetime import date

from rules.sources.source import Read, Source

UK_CORE_HAZARD_LOG = Source(
    "uk-core-hazard-log",
    "NHS Digital. Hazard log of HL7 FHIR UK Core: risk matrix, risk rating and interpretations",
    "https://github.com/NHSDigital/IOPS-FHIR-Simplifier-Backup/blob/"
    "458eb96a7e21f6f7c55a8cce95111b99f2174497/HL7FHIRUKCoreR4/backup/guides/UK-Core-Hazard-Log/"
    "Home/Index.page.md",
    Read.PAGE,
    checked=date(2026, 11, 28),
)
