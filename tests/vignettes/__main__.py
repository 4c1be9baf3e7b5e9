"""Prints how every published case fares, and the totals."""

from tests.vignettes.cases import CONTESTED, Outcome, outcomes


def main() -> None:
    found = outcomes()
    print(f"{'case':<8}{'seen':<8}{'urgency':<11}{'accepted':<22}{'label':<15}{'accepted':<32}")
    for outcome in found:
        print(_line(outcome))
    counted = [each for each in found if each.case.id not in CONTESTED]
    visible = [each for each in found if each.case.is_visible]
    print()
    _share("urgency inside the accepted range", [o.urgency_is_accepted for o in counted])
    _share("label accepted", [o.label_is_accepted for o in counted])
    print(f"under-triage where a self-report can see it: {_count(visible)} of {len(visible)}")
    print(f"  (with none in {len(visible)}, the true rate may be up to {3 / len(visible):.0%})")
    print(f"a mimic named likely: {sum(o.names_a_mimic_likely for o in found)}")
    print(f"contested: {len(CONTESTED)}")
    for id, reason in CONTESTED.items():
        print(f"  {id}: {reason}")


def _line(outcome: Outcome) -> str:
    case = outcome.case
    least, most = case.accepted_urgency
    marks = [
        "" if outcome.urgency_is_accepted else " <- urgency",
        "" if outcome.label_is_accepted else " <- label",
        " (contested)" if case.id in CONTESTED else "",
    ]
    span = least.code if least is most else f"{least.code}..{most.code}"
    return (
        f"{case.id:<8}{case.row['visible']:<8}{outcome.urgency.code:<11}{span:<22}"
        f"{outcome.label:<15}{', '.join(sorted(case.accepted_labels)):<32}{''.join(marks)}"
    )


def _share(words: str, held: list[bool]) -> None:
    print(f"{words}: {sum(held)} of {len(held)} ({sum(held) / len(held):.1%})")


def _count(visible: list[Outcome]) -> int:
    return sum(outcome.is_under_triage for outcome in visible)


if __name__ == "__main__":
    main()
