"""The questionnaire and the contact details as web forms, for runners and for the reception."""
