"""Scanners that others wrote, let loose on the real server."""
