"""Rules and advice that we no longer use. Stored cases still name them, so their names and words
stay here; what they did does not."""

from rules.advice import Advice
from rules.grammar import Rule

RULES: tuple[Rule, ...] = ()
ADVICE: tuple[Advice, ...] = ()
