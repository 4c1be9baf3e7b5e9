"""Runs read from the files of a runner's own watch. Nothing of a file is kept: it is read from
memory, comes to a few numbers, and is gone with the request."""

from app.watch.reading import Reading as Reading
from app.watch.reading import Unreadable as Unreadable
