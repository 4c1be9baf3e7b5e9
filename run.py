"""Starts First Step: `python run.py`. `flask --app run run` works as well."""

import argparse
import sys

from app import create_app as create_app
from app.demo import demonstrate
from app.server import serve


def main() -> int:
    parser = argparse.ArgumentParser(description="First Step: a foot-pain check for runners.")
    parser.add_argument(
        "--demo",
        action="store_true",
        help="with fictional cases in a database that is thrown away at the end",
    )
    return demonstrate(serve) if parser.parse_args().demo else serve()


if __name__ == "__main__":
    sys.exit(main())
