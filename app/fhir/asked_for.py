"""What is proposed for them, and where the clinic stands with it."""

from app.fhir.case import Exported
from app.fhir.elements import Resource, coding, concept, instant, made, text_of, to
from app.fhir.snomed import FOOT_PAIN
from app.fhir.systems import RECOMMENDATIONS, STATES
from app.records import State
from rules import Urgency, physio_recommended

# R4 knows four levels as we do, in this order.
_PRIORITY = {
    Urgency.ROUTINE: "routine",
    Urgency.PRIORITY: "urgent",
    Urgency.SAME_DAY: "asap",
    Urgency.EMERGENCY: "stat",
}
_TASK_STATUS = {
    State.WAITING: "requested",
    State.IN_HAND: "in-progress",
    State.BOOKED: "completed",
    State.NOT_NEEDED: "cancelled",
}
_FULFIL = coding("http://hl7.org/fhir/CodeSystem/task-code", "fulfill", "Fulfill the focal request")


def service_request(exported: Exported) -> Resource:
    """A physiotherapy assessment, as a proposal. Its priority is the urgency as it stands now.
    Where medical care comes first, the instruction says so."""
    case = exported.case
    return made(
        resourceType="ServiceRequest",
        status="revoked" if case.state == State.NOT_NEEDED else "active",
        intent="proposal",
        priority=_PRIORITY[case.urgency],
        code=concept(
            coding(RECOMMENDATIONS, "physio", "Physiotherapy assessment"),
            text="Physiotherapy assessment",
        ),
        subject=exported.patient,
        authoredOn=instant(case.sent_at),
        requester=exported.device,
        reasonCode=[concept(exported.snomed(FOOT_PAIN), text="Foot pain")],
        supportingInfo=[exported.response, to(exported.entry("GuidanceResponse"))],
        note=_note(exported),
        patientInstruction=physio_recommended(case.urgency, exported.judged("see_first")).words,
    )


def task(exported: Exported) -> Resource:
    """The place in the queue: ring them and book it. Booking ends it."""
    case = exported.case
    return made(
        resourceType="Task",
        status=_TASK_STATUS[State(case.state)],
        businessStatus=concept(coding(STATES, case.state)),
        intent="order",
        priority=_PRIORITY[case.urgency],
        code=concept(_FULFIL),
        focus=to(exported.entry("ServiceRequest")),
        **{"for": exported.patient},
        authoredOn=instant(case.sent_at),
        lastModified=instant(case.changed_at),
        requester=exported.patient,
        restriction={"period": {"end": instant(case.due_at)}} if _is_due(exported) else None,
        output=_booked(exported),
    )


def _is_due(exported: Exported) -> bool:
    return exported.case.is_open and exported.case.acted_at is None


def _booked(exported: Exported) -> list[Resource]:
    day = exported.case.booked_for
    return [{"type": concept(text="Booked for"), "valueDate": day.isoformat()}] if day else []


def _note(exported: Exported) -> list[Resource]:
    """The runner's own words for the physio."""
    written = text_of(exported.case.note)
    return [{"authorReference": exported.patient, "text": written}] if written else []
