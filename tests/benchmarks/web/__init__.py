"""The web side under load: what a runner does, who answers, and how many a second come through."""
