"""Starts First Step: `python run.py`. `flask --app run run` works as well."""

import sys

from app import create_app as create_app
from app.server import serve

if __name__ == "__main__":
    sys.exit(serve())
