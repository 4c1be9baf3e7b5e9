"""Names of our own for what has no name elsewhere: questionnaire, code systems, identifiers.

Each is a urn:uuid, which R4 allows as a canonical and which needs neither a domain nor a registry.
They are drawn from one fixed number and a word, so they are the same at every clinic and for good.
"""

from uuid import UUID, uuid5

from app.records import Submission

_OURS = UUID("5f6f6f6e-b0b5-4f3b-9a56-0e8a4d0c7d11")

UCUM = "http://unitsofmeasure.org"
TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/"
EXTENSION = "http://hl7.org/fhir/StructureDefinition/"


def _named(name: str) -> str:
    return uuid5(_OURS, name).urn


QUESTIONNAIRE = _named("questionnaire")
RULESET = _named("ruleset")
QUESTIONS_ASKED = _named("questions")
RULES = _named("rules")
URGENCIES = _named("urgencies")
HELPERS = _named("see first")
PATTERNS = _named("patterns")
LOADS = _named("running load")
RECOMMENDATIONS = _named("recommendations")
STATES = _named("states of a case")
REFERENCES = _named("references")
PARTS = _named("kinds of version")


def answers_of(question_id: str) -> str:
    """The code system of one question's answers. Codes such as `none` mean something else in the
    next question, so each question has a system of its own."""
    return _named(f"answers/{question_id}")


def entry_of(case: Submission, part: str) -> str:
    """The same address at every export of the case. The public id cannot be read from it."""
    return uuid5(_OURS, f"case/{case.public_id}/{part}").urn
