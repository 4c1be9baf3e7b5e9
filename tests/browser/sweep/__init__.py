"""Every page in every state, and what is looked at on each."""
