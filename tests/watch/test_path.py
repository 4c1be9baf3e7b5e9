"""From positions to a distance: what counts as a step."""

import pytest

from app.watch.tracks.path import Path, Point, metres_between

STEP = 3 / 111_195.08
"""Three metres to the north, in degrees."""


def walked(*points: tuple[float, float]) -> Path:
    """Points as steps to the north, and seconds."""
    path = Path()
    for steps, seconds in points:
        path.add(Point(steps * STEP, 0, seconds))
    return path


def test_a_quarter_of_a_meridian_is_ten_thousand_kilometres() -> None:
    assert metres_between(Point(0, 7, 0), Point(90, 7, 0)) == pytest.approx(10_007_557, abs=1)


def test_a_step_over_the_date_line_is_short() -> None:
    assert metres_between(Point(0, 179.9999, 0), Point(0, -179.9999, 0)) == pytest.approx(22, 0.02)


def test_steps_add_up() -> None:
    path = walked((0, 0), (1, 1), (2, 2), (3, 3))

    assert path.metres == pytest.approx(9)
    assert path.seconds == 3


def test_one_wild_point_costs_nothing() -> None:
    assert walked((0, 0), (1, 1), (500, 2), (3, 3), (4, 4)).metres == pytest.approx(12)


def test_a_wild_first_point_costs_only_itself() -> None:
    assert walked((900, 0), (0, 1), (1, 2), (2, 3)).metres == pytest.approx(6)


def test_a_signal_that_settles_elsewhere_costs_only_the_jump() -> None:
    assert walked((0, 0), (1, 1), (501, 2), (502, 3), (503, 4)).metres == pytest.approx(9)


def test_a_drive_with_the_watch_running_does_not_count() -> None:
    drive = [(10 * second, second) for second in range(1, 601)]
    path = walked((0, 0), *drive, (6001, 601), (6002, 602), (6003, 603))

    assert path.metres == pytest.approx(9, abs=0.1)


def test_twelve_metres_a_second_is_a_step_and_more_is_a_jump() -> None:
    assert walked((0, 0), (3.99, 1)).metres == pytest.approx(11.97)
    assert walked((0, 0), (4.01, 1)).metres == 0


def test_a_rest_adds_nothing() -> None:
    path = walked((0, 0), (1, 1), (2, 301), (3, 302))

    assert path.metres == pytest.approx(6)
    assert path.seconds == 2


def test_a_lost_signal_counts_as_a_straight_line() -> None:
    path = walked((0, 0), (1, 1), (301, 301))

    assert path.metres == pytest.approx(903)
    assert path.seconds == 301


def test_nothing_counts_over_a_pause() -> None:
    path = walked((0, 0), (1, 1))
    path.pause()
    path.add(Point(5 * STEP, 0, 5))
    path.add(Point(6 * STEP, 0, 6))

    assert path.metres == pytest.approx(6)


def test_a_second_point_of_the_same_second_is_not_a_jump() -> None:
    assert walked((0, 0), (0.5, 0), (1, 1), (2, 2)).metres == pytest.approx(6)


def test_a_clock_that_is_put_back_costs_one_step() -> None:
    assert walked((0, 10), (1, 11), (2, 5), (3, 6)).metres == pytest.approx(6)
