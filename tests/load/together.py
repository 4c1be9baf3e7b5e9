"""Many talks at once, from a test whose own thread may be busy with another loop."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

Came = TypeVar("Came")


def together(talks: Coroutine[Any, Any, Came]) -> Came:
    """What they came to. In a thread of its own: a browser that other tests drive leaves its loop
    running in the thread of the tests."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, talks).result()
