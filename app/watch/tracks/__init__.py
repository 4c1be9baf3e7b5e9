"""Recorded runs, point by point: GPX, TCX and FIT."""
