"""The guard of every form that is posted."""

from flask_wtf import CSRFProtect

csrf = CSRFProtect()
