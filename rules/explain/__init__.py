"""The rules and their results, in words."""

from rules.explain import decisions as decisions
from rules.explain.telling import tell as tell
from rules.explain.told import Services as Services
from rules.explain.told import Told as Told
