"""The peer: Django's form wizard, asking the same questions in the same order."""
