"""Every published source a rule rests on, one room a subject."""

from rules.sources.review import SOURCES as SOURCES
from rules.sources.review import past_review as past_review
from rules.sources.source import REVIEW_EVERY as REVIEW_EVERY
from rules.sources.source import Read as Read
from rules.sources.source import Source as Source
