"""What may be asked for on the machine itself: `flask --app run …`."""

from flask import Flask

from app.commands import keeping, people

COMMANDS = (*people.COMMANDS, *keeping.COMMANDS)

COMMANDS = (*keeping.COMMANDS,)


def init_app(app: Flask) -> None:
    for command in COMMANDS:
        app.cli.add_command(command)
