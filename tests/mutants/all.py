"""Every mutant of the declarations, in the order in which they are declared."""

from importlib import import_module

from tests.mutants.bounds import shifted
from tests.mutants.declared import ROOMS, mutants_of
from tests.mutants.mutant import Mutant
from tests.mutants.ways import SAYS_THE_SAME


def all_mutants() -> list[Mutant]:
    declared = (mutant for room in ROOMS for mutant in mutants_of(import_module(room)))
    return [*(mutant for mutant in declared if mutant.kind != SAYS_THE_SAME), *shifted()]
