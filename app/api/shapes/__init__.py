"""What goes in and out, as JSON Schema (2020-12, as OpenAPI 3.1 takes it): one name a shape."""

from app.api.shapes.answers import ANSWERS, ASSESSMENT_REQUEST
from app.api.shapes.assessment import ASSESSMENT, REASON, SOURCE
from app.api.shapes.grammar import Shape
from app.api.shapes.health import HEALTH
from app.api.shapes.problem import PROBLEM
from app.api.shapes.questionnaire import QUESTIONNAIRE
from app.api.shapes.running_load import RUNNING_LOAD, RUNNING_LOAD_REQUEST
from app.api.shapes.webhook import WEBHOOK_MESSAGE

SHAPES: dict[str, Shape] = {
    "Answers": ANSWERS,
    "AssessmentRequest": ASSESSMENT_REQUEST,
    "Assessment": ASSESSMENT,
    "Reason": REASON,
    "Source": SOURCE,
    "Questionnaire": QUESTIONNAIRE,
    "RunningLoadRequest": RUNNING_LOAD_REQUEST,
    "RunningLoad": RUNNING_LOAD,
    "Health": HEALTH,
    "Problem": PROBLEM,
    "WebhookMessage": WEBHOOK_MESSAGE,
}
