"""What the mail says. Nothing of anybody's health, and no name: others may read over a shoulder."""

SUBJECT = "A short question from {clinic}"
BODY = """\
Hello,

you agreed that {clinic} may ask you a short question some time after you got in touch. Here it is:

{link}

It takes about a minute. The link is yours alone: please do not hand it on. It works until
{last_day}.

If you did not ask for this, please ignore this mail. We send no other.

{clinic}{phone}
"""
