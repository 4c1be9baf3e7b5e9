"""Cases as a table that other programs read: which columns, made harmless, and sent as it grows."""

from app.exports.batches import Chosen as Chosen
from app.exports.download import download as download
from app.exports.profiles import PROFILES as PROFILES
from app.exports.progress import Shown as Shown
from app.exports.progress import begin as begin
from app.exports.progress import latest as latest
from app.exports.progress import running_of as running_of
