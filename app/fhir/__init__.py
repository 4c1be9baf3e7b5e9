"""FHIR R4: the questionnaire, and one case with all that was made of it. Plain JSON objects."""

from app.fhir.bundle import bundle as bundle
from app.fhir.outcome import FHIR_JSON as FHIR_JSON
from app.fhir.outcome import operation_outcome as operation_outcome
from app.fhir.questionnaire import NAME as NAME
from app.fhir.questionnaire import questionnaire as questionnaire
