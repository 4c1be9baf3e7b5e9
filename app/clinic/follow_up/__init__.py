"""Asking again later: whom to ring, the question by phone, and what a case tells of it."""
