"""How much of a runner's log is read. A year of running fits well within: the limits are there for
what only looks like a log.

Those that a runner's files can go beyond are named in the message that refuses them. EARLIEST and
FASTEST are about single runs, which are left out, and said to be. Those from MOST_TAKEN_IN on are
about the server, and no message names them.
"""

from datetime import date

MEGABYTE = 1024 * 1024

MOST_BYTES = 32 * MEGABYTE
"""Of all the files of one request, as they are sent."""
MOST_FILES = 50
"""Of one request, also within a zip."""
MOST_UNPACKED_BYTES = 64 * MEGABYTE
"""Of all the files of one request, after unpacking."""
MOST_RATIO = 200
"""A packed file may unpack to so many times its size. Tracks come to about 20."""
MOST_POINTS = 100_000
"""Of one file: points of a track, messages of a FIT file, or lines of a list. At one a second it is
more than a whole day."""
MOST_LINE_BYTES = 256 * 1024
"""Of one line of a list. Strava's lines, with a description, come to about 1,000."""
MOST_ACTIVITIES = 20_000
"""Of one request: two a day for over 25 years."""
MOST_SECONDS = 5
"""For reading all the files of one request."""
EARLIEST = date(2000, 1, 1)
"""What is dated before this was recorded by a clock that nobody had set."""
FASTEST = 12
"""Metres a second. Nobody runs faster, not even for a hundred metres."""

MOST_TAKEN_IN = 256 * MEGABYTE
"""Of one request, so that the answers beside files that are too large are not lost. What is beyond
MOST_BYTES is not kept."""
MOST_FORM_BYTES = 256 * 1024
"""Of all that stands beside the content of the files: answers, and the names of files."""
MOST_PARTS = 1_000
"""Answers and files of one request."""
MOST_HELD = 128 * MEGABYTE
"""Of all the requests that one process serves at a time."""
LONGEST_LINE = 4
"""Requests that are read or wait for it in one process, which reads for one at a time. Each keeps a
thread of the server busy."""
SECONDS_IN_LINE = 10
"""How long a request waits for its turn."""
