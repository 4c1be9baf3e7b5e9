"""The patterns we know, and how well a runner's answers fit them."""

from rules.patterns.fit import PatternFit as PatternFit
from rules.patterns.fit import fit as fit
from rules.patterns.fit import label_of as label_of
from rules.patterns.pattern import Criterion as Criterion
from rules.patterns.pattern import Label as Label
from rules.patterns.pattern import Pattern as Pattern
from rules.patterns.plantar_fasciitis import PLANTAR_FASCIITIS as PLANTAR_FASCIITIS
