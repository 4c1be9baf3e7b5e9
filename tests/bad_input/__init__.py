"""Requests that nobody meant to be sent, to every route and by everybody."""
