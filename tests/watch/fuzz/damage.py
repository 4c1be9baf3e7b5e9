"""Damage of the kinds that files meet, and that somebody hostile would think of."""

import re
from collections.abc import Callable, Sequence
from random import Random

Damage = Callable[[bytearray, Random, Sequence[bytes]], None]

_NUMBERS = (
    *(b"nan", b"inf", b"-inf", b"1e999", b"-1", b"0", b"999999999999999999999", b"1e-400"),
    *(b"--", b"", b"1,234", b"1.234,5", b"\xc2\xa05", b"2999-01-01T00:00:00Z", b"0001-01-01"),
)
_TOKENS = (
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b'"', b"'", b";", b",", b"\r\n", b"\t", b"\x1f\x8b"),
    *(b"PK\x03\x04", b"PK\x05\x06", b".FIT", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"&b;", b"<trk>"),
    *(b"</gpx>", b"<![CDATA[", b"]]>", b"<?xml version='1.0' encoding='utf-7'?>", b"<a>" * 60),
    *(b"\xff" * 8, b"\x7f\xff\xff\xff", b"Run", b"\xe2\x80\xaf", b"<b x='"),
)
_NUMBER = re.compile(rb"-?\d[\d.,:]*")


def damaged(whole: Sequence[bytes], random: Random) -> bytes:
    """One of these files, with one to six kinds of damage."""
    file = bytearray(random.choice(whole))
    for _ in range(random.choice((1, 1, 1, 2, 3, 6))):
        random.choice(_DAMAGES)(file, random, whole)
    return bytes(file)


def _flip(file: bytearray, random: Random, _: Sequence[bytes]) -> None:
    for _each in range(random.randint(1, 8) if file else 0):
        file[random.randrange(len(file))] ^= 1 << random.randrange(8)


def _overwrite(file: bytearray, random: Random, _: Sequence[bytes]) -> None:
    at = random.randint(0, len(file))
    size = random.choice((1, 2, 4, 8))
    file[at : at + size] = random.choice((b"\x00", b"\xff", b"\x7f", b"\x80")) * size


def _cut_off(file: bytearray, random: Random, _: Sequence[bytes]) -> None:
    del file[random.randint(0, len(file)) :]


def _cut_out(file: bytearray, random: Random, _: Sequence[bytes]) -> None:
    start = random.randint(0, len(file))
    del file[start : start + random.randint(1, 400)]


def _insert(file: bytearray, random: Random, _: Sequence[bytes]) -> None:
    at = random.choice((0, random.randint(0, len(file))))
    file[at:at] = random.choice(_TOKENS)


def _double(file: bytearray, random: Random, _: Sequence[bytes]) -> None:
    start = random.randint(0, len(file))
    part = file[start : start + random.randint(1, 2_000)]
    file[start:start] = part * random.choice((1, 2, 40))


def _splice(file: bytearray, random: Random, whole: Sequence[bytes]) -> None:
    other = random.choice(whole)
    file[random.randint(0, len(file)) :] = other[random.randint(0, len(other)) :]


def _number(file: bytearray, random: Random, _: Sequence[bytes]) -> None:
    found = list(_NUMBER.finditer(bytes(file[:40_000])))
    for number in random.sample(found, min(len(found), random.choice((1, 1, 5)))):
        size = number.end() - number.start()
        told = random.choice(_NUMBERS)
        # Of the same length, so that the places of the others stay; the last may change them.
        file[number.start() : number.end()] = told.ljust(size, b"0")[: max(size, 1)]


_DAMAGES: tuple[Damage, ...] = (
    *(_flip, _overwrite, _cut_off, _cut_out, _insert, _double, _splice, _number, _number),
)
