"""Asking again later: whom to ring, the question by phone, and what a case tells of it."""

from app.clinic.follow_up import asking, to_ring  # noqa: F401
