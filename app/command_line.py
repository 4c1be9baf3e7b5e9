"""Our commands as they are typed on the machine, in the checkout that the README sets up."""


def as_typed(command: str) -> str:
    return f".venv/bin/flask --app run {command}"
