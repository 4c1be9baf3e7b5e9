"""Every published source a rule rests on, one room a subject."""

from rules.sources.source import Read as Read
from rules.sources.source import Source as Source
