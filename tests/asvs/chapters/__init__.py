"""Every chapter of the standard, in its order."""

from tests.asvs.chapters.browsers import BROWSERS
from tests.asvs.chapters.building import BUILDING
from tests.asvs.chapters.cryptography import CRYPTOGRAPHY
from tests.asvs.chapters.encoding import ENCODING
from tests.asvs.chapters.files import FILES
from tests.asvs.chapters.leave import LEAVE
from tests.asvs.chapters.logging import LOGGING
from tests.asvs.chapters.privacy import PRIVACY
from tests.asvs.chapters.proving import PROVING
from tests.asvs.chapters.services import SERVICES
from tests.asvs.chapters.sessions import SESSIONS
from tests.asvs.chapters.setting_up import SETTING_UP
from tests.asvs.chapters.tokens import TOKENS
from tests.asvs.chapters.validation import VALIDATION
from tests.asvs.chapters.wires import WIRES
from tests.asvs.row import Chapter

CHAPTERS = (
    ENCODING,
    VALIDATION,
    BROWSERS,
    SERVICES,
    FILES,
    PROVING,
    SESSIONS,
    LEAVE,
    TOKENS,
    Chapter(10, why_not="There is no OAuth and no OpenID Connect: nobody signs in elsewhere."),
    CRYPTOGRAPHY,
    WIRES,
    SETTING_UP,
    PRIVACY,
    BUILDING,
    LOGGING,
    Chapter(17, why_not="There is no WebRTC: nobody is seen or heard."),
)
