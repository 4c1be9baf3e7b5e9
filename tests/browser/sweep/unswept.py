"""The routes that are looked at and yet have no page, each with the reason."""

NO_PAGE = {
    "/check": "leads on to the page that comes next",
    "/check/finish": "leads on to the page that comes next",
    "/clinic/search": "what was searched for is posted; without it this leads to the queue",
    "/api/v1/questionnaire": "for programs",
    "/fhir/Questionnaire/first-step": "for programs",
    "/api/v1/openapi.json": "for programs",
    "/api/v1/submissions": "for programs",
    "/api/v1/submissions/<public_id>": "for programs",
    "/api/v1/submissions/<public_id>/fhir": "for programs",
    "/healthz": "for programs",
    "/clinic/alarm": "a piece of the queue, for its script",
    "/clinic/queue/lines": "a piece of the queue, for its script",
    "/clinic/exports/lines": "a piece of the exports, for its script",
}
# The page of how we decide leads to every chapter, and each is looked at by its link.
BY_LINK = "/how-we-decide/"
