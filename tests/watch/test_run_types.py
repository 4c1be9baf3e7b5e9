"""Which kinds of activity are a run."""

import pytest

from app.watch.lists.run_types import is_run


@pytest.mark.parametrize(
    "kind",
    [
        *("Run", "Trail Run", "Virtual Run", "TrailRun", "trail_running", "Treadmill Running"),
        *("Track Running", "Street Running", "Indoor Running", "Ultra Running"),
        *("Lauf", "Traillauf", "Virtueller Lauf", "Laufen", "Trailrunning", "Laufbandtraining"),
        *("Trail-Lauf", "Straßenlauf", "Bahn-Laufen", "Course à pied", "Course virtuelle"),
        *("Course à pied sur tapis roulant", "Carrera", "Carrera en cinta", "Corsa"),
        *("Hardloopsessie", "Hardlopen", "Corrida", "Corrida em esteira", "Løb", "Løb på løbebånd"),
        *("Bieganie", "Bieganie na bieżni"),
    ],
)
def test_a_run_is_a_run_in_any_language(kind: str) -> None:
    assert is_run(kind)


@pytest.mark.parametrize(
    "kind",
    [
        *("", "Ride", "Walk", "Hike", "Virtual Ride", "Swim", "Weight Training", "Rollerblading"),
        *("Spaziergang", "Radfahrt", "Wanderung", "Rollstuhl", "Marche", "Randonnée", "Caminata"),
        *("Wandeling", "Camminata", "Caminhada", "Running late", "Obstacle Racing", "跑步"),
    ],
)
def test_what_is_no_run_or_not_known_is_none(kind: str) -> None:
    assert not is_run(kind)
