"""Runs read from the files of a runner's own watch. Nothing of a file is kept: it is read from
memory, comes to a few numbers, and is gone with the request."""

from app.watch.found import Found as Found
from app.watch.found import find as find
from app.watch.left_out import said as said
from app.watch.limits import EARLIEST as EARLIEST
from app.watch.limits import MEGABYTE as MEGABYTE
from app.watch.limits import MOST_BYTES as MOST_BYTES
from app.watch.limits import MOST_FILES as MOST_FILES
from app.watch.log import Chosen as Chosen
from app.watch.log import FileFault as FileFault
from app.watch.log import NotRead as NotRead
from app.watch.reading import Reading as Reading
from app.watch.reading import Unreadable as Unreadable
from app.watch.upload import FIELD as FIELD
from app.watch.upload import TOO_LARGE as TOO_LARGE
from app.watch.upload import TOO_MANY as TOO_MANY
from app.watch.upload import chosen_files as chosen_files
from app.watch.upload import init_app as init_app
from app.watch.upload import is_for_files as is_for_files
from app.watch.upload import takes_files as takes_files
from app.watch.zones import zone_named as zone_named
