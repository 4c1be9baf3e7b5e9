"""What the rules said, beside what a physio found: counted, with how sure a count can be."""

from app.clinic.outcomes import page as page
