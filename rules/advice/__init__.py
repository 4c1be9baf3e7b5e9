"""What a runner can do until the physio visit, the clinic's own advice first."""

from rules.advice.activity import ACTIVITY
from rules.advice.choose import Withheld as Withheld
from rules.advice.choose import choose as choose
from rules.advice.comfort import COMFORT
from rules.advice.exercises import EXERCISES
from rules.advice.item import Advice as Advice
from rules.advice.item import Heading as Heading

ADVICE = (*ACTIVITY, *EXERCISES, *COMFORT)
