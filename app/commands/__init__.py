"""What may be asked for on the machine itself: `flask --app run …`."""

from flask import Flask

from app.commands import judging, keeping, people


def init_app(app: Flask) -> None:
    for command in (*people.COMMANDS, *keeping.COMMANDS, *judging.COMMANDS):
        app.cli.add_command(command)
