"""Rules and advice that we no longer use. Stored cases still name them, so their names and words
stay here; what they did does not."""

from rules.advice import Advice
from rules.grammar import Rule
from rules.rulebook import RULES as RULES_OF_TODAY

RULES: tuple[Rule, ...] = ()
ADVICE: tuple[Advice, ...] = ()

# By name, whatever a stored case may name.
RULE = {rule.name: rule for rule in (*RULES, *RULES_OF_TODAY)}
