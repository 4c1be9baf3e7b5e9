"""What R4 asks and its JSON schema does not know: its invariants by their names, and the codes of
its required value sets. Each is a FHIRPath expression, as R4 writes it or within what we use of it.
"""

ITEMS = "repeat(item)"
OF_QUESTIONNAIRE = {
    "que-0": "name.matches('[A-Z]([A-Za-z0-9_]){0,254}')",
    "que-1a": f"{ITEMS}.where(type = 'group').all(item.exists())",
    "que-1b": f"{ITEMS}.where(type = 'display').all(item.empty())",
    "que-2": f"{ITEMS}.linkId.isDistinct()",
    "que-3": f"{ITEMS}.where(type = 'display').all(code.empty())",
    "que-4": f"{ITEMS}.all(answerOption.empty() or answerValueSet.empty())",
    "que-5": f"{ITEMS}.all(answerOption.empty() or type = 'choice')",
    "que-6": f"{ITEMS}.where(type = 'display').all(required.empty() and repeats.empty())",
    "que-7": f"{ITEMS}.enableWhen.all(operator = 'exists' implies answer is Boolean)",
    "que-8": f"{ITEMS}.all((type != 'group' and type != 'display') or initial.empty())",
    "que-9": f"{ITEMS}.all(type != 'display' or readOnly.empty())",
    "que-10": f"{ITEMS}.all((type in ('decimal' | 'string' | 'text')) or maxLength.empty())",
    "que-11": f"{ITEMS}.all(answerOption.empty() or initial.empty())",
    "que-12": f"{ITEMS}.where(enableWhen.count() > 1).all(enableBehavior.exists())",
    "que-13": f"{ITEMS}.all(repeats = true or initial.count() <= 1)",
    "ext-1": f"{ITEMS}.extension.all(extension.exists() != value.exists())",
}
_WRITES = "(type = 'batch' or type = 'transaction' or type = 'history')"
OF_BUNDLE = {
    "bdl-1": "total.empty() or type = 'searchset' or type = 'history'",
    "bdl-2": "entry.search.empty() or type = 'searchset'",
    "bdl-3": f"entry.request.exists() = {_WRITES}",
    "bdl-4": f"entry.response.exists() = {_WRITES}",
    "bdl-5": "entry.all(resource.exists() or request.exists() or response.exists())",
    "bdl-7": "entry.fullUrl.isDistinct()",
    "bdl-8": "entry.fullUrl.all(contains('/_history/').not())",
    "bdl-9": "identifier.system.exists() and identifier.value.exists()",
    "bdl-10": "timestamp.exists()",
    "dom-2": "entry.resource.contained.contained.empty()",
    "dom-3": "entry.resource.where(contained.exists()).all("
    "contained.id.all('#' & $this in %resource.entry.resource.repeat(children()).reference))",
    "dom-4": "entry.resource.contained.meta.empty()",
    "cpt-2": "entry.resource.ofType(Patient).telecom.all(value.empty() or system.exists())",
    "pat-1": "entry.resource.ofType(Patient).contact.all(name.exists() or telecom.exists())",
    "per-1": "entry.resource.ofType(Flag).period.all(start.empty() or end.empty() or start <= end)",
    "qty-3": "entry.resource.ofType(Observation).value.ofType(Quantity)"
    ".all(code.empty() or system.exists())",
    "obs-6": "entry.resource.ofType(Observation).all(dataAbsentReason.empty() or value.empty())",
    "obs-7": "entry.resource.ofType(Observation).all(value.empty() or component.empty())",
    "qrs-1": "entry.resource.ofType(QuestionnaireResponse)"
    ".all(repeat(item).all((answer.exists() and item.exists()).not()))",
    "each item is named": "entry.resource.ofType(QuestionnaireResponse).repeat(item)"
    ".all(linkId.exists())",
    "prr-1": "entry.resource.ofType(ServiceRequest).all(orderDetail.empty() or code.exists())",
    "inv-1": "entry.resource.ofType(Task).all(lastModified >= authoredOn)",
    "inv-1 of Parameters": "entry.resource.contained.parameter"
    ".all(part.exists() xor value.exists())",
}
# The schema asks for no text, code or date of its own accord.
_MUST_HAVE = {
    "QuestionnaireResponse": ("status",),
    "GuidanceResponse": ("module", "status"),
    "Flag": ("status", "code", "subject"),
    "Observation": ("status", "code"),
    "ServiceRequest": ("status", "intent", "subject"),
    "Task": ("status", "intent"),
    "Provenance": ("target", "recorded", "agent.who"),
}
OF_BUNDLE |= {
    f"{kind} is whole": f"entry.resource.ofType({kind})"
    f".all({' and '.join(f'{element}.exists()' for element in elements)})"
    for kind, elements in _MUST_HAVE.items()
}
KINDS = tuple(_MUST_HAVE)
_PRIORITIES = "routine urgent asap stat"
# Of each required value set, the codes that we use.
_CODES = {
    "QuestionnaireResponse.status": "completed stopped",
    "GuidanceResponse.status": "success",
    "Flag.status": "active inactive",
    "Observation.status": "final",
    "ServiceRequest.status": "active revoked",
    "ServiceRequest.intent": "proposal",
    "ServiceRequest.priority": _PRIORITIES,
    "Task.status": "requested in-progress completed cancelled",
    "Task.intent": "order",
    "Task.priority": _PRIORITIES,
    "Device.status": "active",
    "Provenance.entity.role": "source derivation",
    "Patient.telecom.system": "phone email",
}
OF_BUNDLE |= {
    f"codes of {path}": f"entry.resource.ofType({path.partition('.')[0]})"
    f".{path.partition('.')[2]}.all($this in ({' | '.join(map(repr, codes.split()))}))"
    for path, codes in _CODES.items()
}
