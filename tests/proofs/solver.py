"""Asking the solver. "I do not know" is never taken for a proof."""

from collections.abc import Iterable

import z3


def example(*claims: z3.BoolRef | Iterable[z3.BoolRef]) -> z3.ModelRef | None:
    """Somebody of whom all of this is true, or None if there can be nobody."""
    solver = z3.Solver()
    for claim in claims:
        solver.add(claim)
    found = solver.check()
    if found == z3.unknown:
        raise AssertionError(f"the solver does not know: {solver.reason_unknown()}")
    return solver.model() if found == z3.sat else None


def counterexample(
    claim: z3.BoolRef, *premises: z3.BoolRef | Iterable[z3.BoolRef]
) -> list[str] | None:
    """The facts of somebody who breaks the claim, or None: then it is proved."""
    model = example(z3.Not(claim), *premises)
    if model is None:
        return None
    return sorted(str(name) for name in model.decls() if z3.is_true(model[name]))
