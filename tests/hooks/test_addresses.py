"""A webhook leads to the open internet, or where the owner allowed, and nowhere else."""

import socket
from ipaddress import ip_address, ip_network
from typing import Any

import pytest
from flask import Flask

from app.hooks.addresses import NOT_HTTPS, PORT, PRIVATE, UNKNOWN, addresses_of, is_public
from app.hooks.target import read_target
from app.hooks.untold import Untold
from app.settings.read import Networks
from tests.clinic.cast import case
from tests.hooks.cast import allowing, hook, hooks, round_of
from tests.hooks.receiver import Receiver

INSIDE = (ip_network("10.7.0.0/16"), ip_network("fd00:7::/48"))
PUBLIC = ("93.184.215.14", "1.1.1.1", "2606:4700:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101")
CLOSED = (
    *("127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.0.1"),  # noqa: S104
    *("169.254.169.254", "100.64.0.1", "100.100.100.200", "192.0.0.8", "192.0.0.170", "192.0.2.1"),
    *("198.18.0.1", "198.51.100.1", "203.0.113.1", "192.88.99.1", "224.0.0.1", "239.255.255.250"),
    *("240.0.0.1", "255.255.255.255"),
    *("::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::ffff:10.0.0.1"),
    *(
        "fe80::1",
        "fe80::1%1",
        "fc00::1",
        "fd00:ec2::254",
        "fec0::1",
        "ff02::1",
        "ff0e::1",
        "100::1",
    ),
    *("64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b::a00:1", "64:ff9b:1::101:101"),
    *("2001::1", "2001:0:7f00:1::", "2002:7f00:1::", "2002:a9fe:a9fe::", "2002:101:101::"),
    *("2001:db8::1", "2001:10::1", "3fff::1", "5f00::1", "4000::1"),
)


@pytest.mark.parametrize("address", PUBLIC)
def test_a_machine_of_the_open_internet_is_spoken_to(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize("address", CLOSED)
def test_whatever_is_not_one_is_refused_however_it_is_written(address: str) -> None:
    assert not is_public(ip_address(address))


def resolving(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    """Names lead to these addresses, each time to the next; which were asked for."""
    asked: list[str] = []
    really = socket.getaddrinfo

    def getaddrinfo(host: str, port: int, *more: Any, **named: Any) -> list[Any]:
        if host[0].isdecimal():
            return list(really(host, port, *more, **named))
        found = answers[min(len(asked), len(answers) - 1)]
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in found]

    monkeypatch.setattr("socket.getaddrinfo", getaddrinfo)
    return asked


def why_not(url: str, allowed: Networks = ()) -> str:
    try:
        addresses_of(read_target(url), allowed)
    except Untold as wrong:
        return str(wrong)
    return ""


@pytest.mark.parametrize(
    ("found", "url", "allowed", "said"),
    [
        (["1.1.1.1"], "https://diary.example/x", (), ""),
        (["1.1.1.1", "10.7.0.1"], "https://diary.example/x", (), PRIVATE),
        (["10.7.0.1"], "https://diary.example/x", (), PRIVATE),
        (["10.7.0.1"], "https://diary.example/x", INSIDE, ""),
        (["10.8.0.1"], "https://diary.example/x", INSIDE, PRIVATE),
        (["::ffff:10.7.0.1"], "https://diary.example/x", INSIDE, ""),
        (["fd00:7::1"], "http://diary.example/x", INSIDE, ""),
        (["10.7.0.1"], "http://diary.example:81/x", INSIDE, ""),
        (["10.7.0.1", "1.1.1.1"], "http://diary.example/x", INSIDE, NOT_HTTPS),
        (["10.7.0.1", "127.0.0.1"], "http://diary.example/x", INSIDE, PRIVATE),
        (["1.1.1.1"], "http://diary.example/x", (), NOT_HTTPS),
        (["1.1.1.1"], "https://diary.example:22/x", (), PORT),
        (["1.1.1.1"], "https://diary.example:8443/x", (), ""),
    ],
)
def test_every_address_of_a_name_is_looked_at(
    monkeypatch: pytest.MonkeyPatch, found: list[str], url: str, allowed: Networks, said: str
) -> None:
    resolving(monkeypatch, found)

    assert why_not(url, allowed) == said


@pytest.mark.parametrize(
    "host",
    [
        "127.1",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "[::1]",
        "localhost",
        "[::ffff:7f00:1]",
        "0",
    ],
)
def test_this_machine_is_known_by_whatever_name(host: str) -> None:
    assert why_not(f"https://{host}/x") in (PRIVATE, UNKNOWN)


@pytest.mark.parametrize("host", ["nobody.invalid", "a" * 64 + ".example", "."])
def test_a_name_that_nobody_has_is_told(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    assert why_not(f"https://{host}/x") == UNKNOWN


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            "diary.example",
            "//diary.example/x",
            "https:///x",
            "https://",
            "ftp://diary.example/",
        ),
        *("file:///etc/passwd", "gopher://diary.example/", "https://diary.example/#part"),
        *(
            "https://name@diary.example/",
            "https://name:word@diary.example/",
            "https://@diary.example",
        ),
        *("https://diary.example:0/", "https://diary.example:99999/", "https://diary.example:x/"),
        *("https://[::1/", "https://diary.example/a b", "https://diary.example\\@10.0.0.1/"),
        *(
            "https://diary.example/\r\nX: y",
            "https://diäry.example/",
            "https://d.example/" + "x" * 500,
        ),
    ],
)
def test_what_is_no_address_of_other_software_is_not_taken(typed: str) -> None:
    with pytest.raises(ValueError, match=r"^(Type|Use|Leave) .+\.$"):
        read_target(typed)


def test_a_name_is_resolved_once_for_each_try_so_it_cannot_lead_elsewhere_afterwards(
    desk: Flask, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second answer would lead to a machine that refuses."""
    hook(desk, f"http://diary.example:{receiver.port}/x")
    asked = resolving(monkeypatch, ["127.0.0.1"], ["127.0.0.2"])
    case(desk)
    round_of(desk)

    assert asked.count("diary.example") == 1
    assert receiver.asked == ["/x"]


def test_where_the_first_address_does_not_answer_the_next_is_tried(
    desk: Flask, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook(desk, f"http://diary.example:{receiver.port}/x")
    resolving(monkeypatch, ["127.0.0.2", "127.0.0.1"])
    case(desk)
    round_of(desk)

    assert receiver.asked == ["/x"]


def test_a_name_that_leads_elsewhere_by_now_is_found_out_at_the_next_try(
    desk: Flask, receiver: Receiver, secret: str
) -> None:
    allowing(desk, webhook_networks=())
    case(desk)
    round_of(desk)

    assert receiver.posted == []
    assert hooks(desk)[0].why_not == PRIVATE
