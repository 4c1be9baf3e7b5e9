"""Which machines may be spoken to: any on the open internet, and of private networks only those
that the owner named. An address typed by somebody must not lead us to a machine that trusts ours.

Every address of the name is looked at, and one of these very addresses is connected to: whoever
answers for the name could say something else when asked a second time.
"""

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

from app.hooks.target import Target
from app.hooks.untold import Untold
from app.settings.read import Networks

Address = IPv4Address | IPv6Address

UNKNOWN = "No machine is known by this name just now. Check the address."
PRIVATE = (
    "This leads to this machine or a private network. FIRST_STEP_WEBHOOK_NETWORKS can allow one."
)
NOT_HTTPS = "It must begin with https://, except in a network of FIRST_STEP_WEBHOOK_NETWORKS."
PORT = "On the open internet use port 443, or one from 1024 on."
# All that the open internet uses of IPv6 (RFC 4291, 2.4); and within it what stands for another
# address, for nobody, or only for documents.
_OPEN = IPv6Network("2000::/3")
_CLOSED = tuple(
    ip_network(each)
    for each in (
        "2001::/23",
        "2001:db8::/32",
        "2002::/16",
        "3fff::/20",
        # Older versions of Python take parts of these for public ones.
        "192.0.0.0/24",
        "192.88.99.0/24",
    )
)
# By which a network without IPv4 reaches the IPv4 of the others (RFC 6052).
_NAT64 = IPv6Network("64:ff9b::/96")


def addresses_of(target: Target, allowed: Networks) -> list[Address]:
    """All of them may be spoken to. Raises Untold."""
    found = _resolved(target)
    outside = [address for address in found if not _is_within(address, allowed)]
    if not all(map(is_public, outside)):
        raise Untold(PRIVATE)
    if outside and not target.is_https:
        raise Untold(NOT_HTTPS)
    if outside and target.port != 443 and target.port < 1024:
        raise Untold(PORT)
    return found


def is_public(address: Address) -> bool:
    """Whether it stands for one machine of the open internet, whoever it is written like."""
    real = _unwrapped(address)
    if any(real in network for network in _CLOSED if network.version == real.version):
        return False
    if isinstance(real, IPv6Address):
        return real in _OPEN and real.is_global
    return real.is_global and not real.is_multicast and not real.is_reserved


def _is_within(address: Address, allowed: Networks) -> bool:
    real = _unwrapped(address)
    return any(real in network for network in allowed if network.version == real.version)


def _unwrapped(address: Address) -> Address:
    """The IPv4 address that an IPv6 one stands for."""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return address.ipv4_mapped
        if address in _NAT64:
            return IPv4Address(address.packed[-4:])
    return address


def _resolved(target: Target) -> list[Address]:
    try:
        found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
        # Whatever order they came in, each once.
        return list(dict.fromkeys(ip_address(str(each[4][0])) for each in found))
    except (OSError, UnicodeError, ValueError):
        raise Untold(UNKNOWN) from None
