"""Somebody who comes back with a reference and a date of birth, and with nothing less."""

from datetime import date

from flask_wtf import FlaskForm
from sqlalchemy.orm import Session
from wtforms import StringField

from app.limits import AN_HOUR, Allowed, address
from app.references import read_reference
from app.typed import read_date, tidied

# One limit for all that a reference opens, or each page would be another five guesses.
_PER_REFERENCE = Allowed("use a reference", 5, AN_HOUR)
_PER_ADDRESS = Allowed("use references from an address", 20, AN_HOUR)


class ReferenceForm(FlaskForm):
    reference = StringField("Your reference", filters=[tidied])
    birth_day = StringField("Day", filters=[tidied])
    birth_month = StringField("Month", filters=[tidied])
    birth_year = StringField("Year", filters=[tidied])

    class Meta:
        # A visit may be long over, so there is no token: the post is guarded by where it is from.
        csrf = False

    @property
    def typed(self) -> tuple[str, date | None]:
        """Empty and None where nothing could have them; to be looked for all the same, so that
        it takes as long."""
        born = read_date(self.birth_year.data, self.birth_month.data, self.birth_day.data)
        return read_reference(self.reference.data[:40]) or "", born


def may_try(session: Session, reference: str) -> bool:
    """Counted before anything is looked up."""
    from_address = _PER_ADDRESS.use_up(session, address())
    of_reference = not reference or _PER_REFERENCE.use_up(session, reference)
    return from_address and of_reference
