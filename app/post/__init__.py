"""Mail of the clinic's: what waits in the outbox is sent, and what fails is tried again."""

from app.post.outbox import withdraw as withdraw
from app.post.rounds import go_rounds as go_rounds
