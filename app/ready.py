"""Tells the system that starts us when pages can be had, where it asks (as systemd does)."""

import os
import socket
from contextlib import suppress


def tell_ready() -> None:
    """Says it from the process that was started, which is the only one that is listened to."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    # Nobody listens any more: then nobody waits either.
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as wire:
        # An @ stands for the address that no file has.
        wire.sendto(b"READY=1", address.replace("@", "\0", 1))
