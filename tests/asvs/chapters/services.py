"""V4: the interface for programs, and HTTP itself."""

from rules.hazards import shown_by
from tests.asvs.row import Chapter, left, met, not_here

SERVICES = Chapter(
    4,
    (
        met(
            "4.1.1",
            "Every answer says its type, and a text its characters.",
            shown_by(
                "app/test_exposed",
                "test_a_text_says_in_which_characters_it_is_written",
                "test_so_does_a_stylesheet",
            ),
            shown_by("app/test_schemathesis", "test_whatever_is_sent_is_answered_as_described"),
        ),
        left(
            "4.1.2",
            "Who comes by http is the proxy's to answer. The file that we hand out for it, "
            "docs/deploy/nginx.conf, leads people to https and refuses programs.",
            shown_by(
                "deploy/test_files",
                "test_the_proxy_leads_people_to_https_and_tells_programs_that_they_came_in_the_open",
            ),
        ),
        met(
            "4.1.3",
            "X-Forwarded headers are believed only from as many proxies as the clinic says it has, "
            "which is none at first.",
            shown_by(
                "app/test_proxies", "test_only_as_many_proxies_are_believed_as_the_clinic_has"
            ),
        ),
        met(
            "4.2.1",
            "A request whose end is unclear is refused, and the connection closed with it. A body "
            "without a stated length is refused too.",
            shown_by(
                "app/test_one_request",
                "test_one_whose_end_is_unclear_is_refused_and_nothing_behind_it_is_answered",
            ),
        ),
        *not_here("There is no GraphQL.", "4.3.1", "4.3.2"),
        *not_here("There are no WebSockets.", "4.4.1", "4.4.2", "4.4.3", "4.4.4"),
    ),
)
