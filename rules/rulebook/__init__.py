"""Every rule we follow. Order means nothing: all are tried, and the most urgent wins."""

from rules.rulebook import (
    emergency,
    priority,
    priority_bone,
    routine,
    same_day_illness,
    same_day_injury,
)

RULES = (
    *emergency.RULES,
    *same_day_injury.RULES,
    *same_day_illness.RULES,
    *priority_bone.RULES,
    *priority.RULES,
    *routine.RULES,
)
