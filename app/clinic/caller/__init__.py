"""The phone caller: the runner's questions on one page, read aloud word for word by the reception.

Which questions are asked, and what is wrong with an answer, is for the rules to say, as it is on
the runner's pages.
"""

from app.clinic.caller import taking  # noqa: F401
