"""Machines that are really apart: network namespaces of Linux, with cables that can be pulled.

Each cable joins two of them, and its addresses are from a block that is kept for tests of networks,
so that nothing finds its way out. Root is needed, and iproute2.
"""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from ipaddress import ip_network
from itertools import count
from pathlib import Path

from tests.databases import Cluster

NETWORK = ip_network("198.18.0.0/15")
# Each process has numbers of its own: two with the same would send to each other's machines.
_numbers = count(os.getpid() % 512 * 64)


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True, timeout=10)


@dataclass(frozen=True)
class Machine:
    """This machine itself where it has no name."""

    name: str = ""

    @property
    def enter(self) -> tuple[str, ...]:
        return ("ip", "netns", "exec", self.name) if self.name else ()

    def ip(self, *words: str) -> None:
        _ip(*(["-n", self.name] if self.name else []), *words)


@dataclass(frozen=True)
class Cable:
    """`near` and `far` are the addresses at its ends. It is pulled at the far one, so that the
    near one notices nothing but silence."""

    far_machine: Machine
    device: str
    near: str
    far: str

    def pull(self) -> None:
        self.far_machine.ip("link", "set", self.device, "down")

    def plug_in(self) -> None:
        self.far_machine.ip("link", "set", self.device, "up")


@contextmanager
def machine(name: str) -> Iterator[Machine]:
    made = Machine(f"fs-{os.getpid()}-{name}")
    _ip("netns", "add", made.name)
    try:
        made.ip("link", "set", "lo", "up")
        yield made
    finally:
        # Its cables go with it.
        _ip("netns", "delete", made.name)


def cable(near: Machine, far: Machine) -> Cable:
    number = next(_numbers)
    ends = [(near, f"fs{os.getpid()}n{number}"), (far, f"fs{os.getpid()}f{number}")]
    _ip("link", "add", ends[0][1], "type", "veth", "peer", "name", ends[1][1])
    addresses = [f"{NETWORK[4 * number + 1]}", f"{NETWORK[4 * number + 2]}"]
    for (where, device), address in zip(ends, addresses, strict=True):
        if where.name:
            _ip("link", "set", device, "netns", where.name)
        where.ip("address", "add", f"{address}/30", "dev", device)
        where.ip("link", "set", device, "up")
    return Cable(far, ends[1][1], *addresses)


def can_be_made() -> bool:
    """Some may make a machine, and no cable to it."""
    with suppress(OSError, subprocess.SubprocessError), machine("probe") as probe:
        cable(Machine(), probe)
        subprocess.run([*probe.enter, "true"], check=True, capture_output=True, timeout=10)
        return True
    return False


class FarCluster(Cluster):
    """PostgreSQL on a machine of its own, which keeps what it acknowledged."""

    def __init__(self, folder: Path, bin: Path, where: Machine) -> None:
        super().__init__(folder, bin, durable=True)
        self._as = [*where.enter, *self._as]
        self._options = self._options.replace("127.0.0.1", "*")
        with (folder / "cluster" / "pg_hba.conf").open("a", encoding="utf-8") as allowed:
            allowed.write(f"host all all {NETWORK} trust\n")

    def url_at(self, address: str) -> str:
        return self.url().replace("127.0.0.1", address)
