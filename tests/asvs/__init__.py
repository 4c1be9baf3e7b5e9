"""How First Step stands to OWASP's Application Security Verification Standard 5.0.0.

The numbers and levels are OWASP's (github.com/OWASP/ASVS, 5.0 folder, checked 2026-11-29, CC BY-SA
4.0). The words are ours, and say what we do; what is asked for has to be read in the standard.
"""

from tests.asvs.chapters import CHAPTERS as CHAPTERS
from tests.asvs.row import Chapter as Chapter
from tests.asvs.row import Row as Row
from tests.asvs.row import Standing as Standing
