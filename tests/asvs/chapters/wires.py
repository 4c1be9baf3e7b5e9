"""V12: TLS, on both sides of us."""

from rules.hazards import shown_by
from tests.asvs.row import Chapter, in_part, left, met, not_here

_OF_TODAY = shown_by(
    "deploy/test_files", "test_the_proxy_speaks_tls_of_today_alone_under_every_name"
)
_LED = shown_by(
    "deploy/test_files",
    "test_the_proxy_leads_people_to_https_and_tells_programs_that_they_came_in_the_open",
)
_TOLD = (
    *shown_by("app/test_headers", "test_over_https_browsers_are_told_to_stay_there"),
    *shown_by(
        "self_check/test_checks", "test_what_should_be_looked_at_is_told_with_how_to_mend_it"
    ),
)

WIRES = Chapter(
    12,
    (
        left(
            "12.1.1",
            "TLS is the proxy's. The file that we hand out for it, docs/deploy/nginx.conf, allows "
            "TLS 1.2 and 1.3 alone, under every name.",
            _OF_TODAY,
        ),
        left(
            "12.1.2",
            "TLS is the proxy's. The file that we hand out for it, docs/deploy/nginx.conf, allows "
            "ciphers with forward secrecy alone, the strongest first.",
            _OF_TODAY,
        ),
        *not_here("Nobody proves who they are by a certificate.", "12.1.3"),
        left(
            "12.2.1",
            "The README asks for a proxy that speaks https, browsers are told to stay there, and "
            "the owner's self-check tells where others could read along. The file that we hand out "
            "for the proxy, docs/deploy/nginx.conf, hands nothing on in the open.",
            _TOLD,
            _LED,
        ),
        left(
            "12.2.2",
            "The proxy in front of us has the certificate. The file that we hand out for it, "
            "docs/deploy/nginx.conf, has the place where it is named.",
        ),
        in_part(
            "12.3.1",
            "Mail goes out encrypted, unless the mail server is on the same machine, and webhooks "
            "do, unless they are in a private network of the settings.",
            "Whether the way to PostgreSQL is encrypted is for its address to say: the settings of "
            "docs/deploy show sslmode=verify-full, and nothing asks for it.",
            shown_by(
                "post/test_delivery",
                "test_the_password_is_told_only_in_private",
                "test_a_server_that_speaks_only_in_the_open_is_told_nothing",
            ),
            shown_by("hooks/test_private", "test_one_that_speaks_no_https_is_told_nothing"),
            shown_by("app/test_settings_together", "test_mail_in_the_open_may_go_to_this_machine"),
        ),
        met(
            "12.3.2",
            "The certificate of a mail server and of a webhook is held against those that the "
            "machine trusts, and against the name that was typed.",
            shown_by("post/test_delivery", "test_a_certificate_that_nobody_signed_is_not_trusted"),
            shown_by(
                "hooks/test_private",
                "test_a_certificate_that_nobody_signed_is_not_trusted",
                "test_a_certificate_counts_only_for_the_name_that_was_typed",
            ),
        ),
        left(
            "12.3.3",
            "Between the proxy and us there is only their own machine, or the clinic's net.",
        ),
        left(
            "12.3.4",
            "Between the proxy and us there is only their own machine, or the clinic's net.",
        ),
    ),
)
