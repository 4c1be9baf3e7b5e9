"""Mail of the clinic's: what waits in the outbox is sent, and what fails is tried again."""

from app.post.carrying import send_one as send_one
from app.post.notices import announce as announce
from app.post.questions import withdraw as withdraw
