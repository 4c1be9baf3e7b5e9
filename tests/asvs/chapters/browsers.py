"""V3: what a browser is told, and what it is kept from."""

from rules.hazards import shown_by
from tests.asvs.row import Chapter, in_part, left, met, not_here

_GUARDED = shown_by("app/test_headers", "test_every_answer_is_guarded_and_never_kept_by_a_cache")
_STATIC = shown_by("app/test_headers", "test_static_files_are_compressed_ahead_and_kept_for_good")
_HTTPS = (
    *shown_by("app/test_visit", "test_over_https_the_cookie_is_bound_to_the_host"),
    *shown_by("staff/test_cookie", "test_over_https_it_is_bound_to_the_host"),
)
_UNREADABLE = (
    *shown_by("app/test_visit", "test_no_script_reads_it_and_no_other_site_posts_with_it"),
    *shown_by("staff/test_cookie", "test_no_script_reads_it_and_no_other_site_posts_with_it"),
)

BROWSERS = Chapter(
    3,
    (
        met(
            "3.2.1",
            "Every answer says its type, forbids guessing another, and may load or run nothing but "
            "our own files. Files come as attachments. What people upload is never served.",
            _GUARDED,
            shown_by(
                "clinic/test_exports",
                "test_it_comes_as_a_file_with_its_kind_and_the_day_and_no_name",
            ),
            shown_by("app/test_upload", "test_files_never_touch_a_disk"),
        ),
        met(
            "3.2.2",
            "Scripts set text as text, and move elements of our own pages that a parser made.",
            shown_by("app/test_scripts", "test_a_script_never_does_this"),
        ),
        met("3.3.1", "Over https both cookies are Secure, with the prefix __Host-.", _HTTPS),
        met(
            "3.3.2",
            "Both cookies are SameSite=Lax, so that a link into a check or a case still works.",
            _UNREADABLE,
            shown_by("app/test_visit", "test_another_site_cannot_start_a_check"),
        ),
        met("3.3.3", "Over https both cookies have the prefix __Host-.", _HTTPS),
        met("3.3.4", "Both cookies are HttpOnly and stand in no page.", _UNREADABLE),
        in_part(
            "3.4.1",
            "Over https a browser is told to stay there for a year.",
            "Not for names below ours, as level 2 asks: they may be the clinic's for something "
            "else, and are not ours to decide about.",
            shown_by("app/test_headers", "test_over_https_browsers_are_told_to_stay_there"),
        ),
        met("3.4.2", "No answer allows another site to read it.", _GUARDED),
        met(
            "3.4.3",
            "The policy begins with default-src 'none', which covers objects, and allows our own "
            "scripts, styles and pictures; base-uri is 'none'.",
            _GUARDED,
            _STATIC,
        ),
        met("3.4.4", "Every answer forbids guessing its type.", _GUARDED, _STATIC),
        met(
            "3.4.5",
            "No referrer is sent; from the few pages whose post says where it comes from, to "
            "ourselves only.",
            _GUARDED,
            shown_by(
                "staff/test_sign_in", "test_the_form_lets_the_browser_say_where_it_is_posted_from"
            ),
        ),
        met("3.4.6", "No page can be put into a frame.", _GUARDED, _STATIC),
        met(
            "3.5.1",
            "Every post needs a token, or comes from our own page, or has no cookie to ride on.",
            shown_by(
                "app/test_routes",
                "test_a_forged_post_is_refused_whoever_is_made_to_send_it",
                "test_only_the_listed_posts_go_without_a_token",
            ),
            shown_by("staff/test_sign_in", "test_another_site_cannot_sign_somebody_in"),
        ),
        met(
            "3.5.2",
            "Nothing relies on it. Programs have a key in a header and no cookie.",
            shown_by(
                "app/test_api",
                "test_only_json_is_taken",
                "test_a_program_gets_no_cookie_and_needs_no_token",
            ),
            shown_by("app/test_routes", "test_what_a_key_opens_nobody_gets_into_by_signing_in"),
        ),
        met(
            "3.5.3",
            "A GET writes nothing but who looked and when.",
            shown_by("app/test_routes", "test_looking_writes_nothing_but_who_looked_and_when"),
        ),
        left(
            "3.5.4",
            "Give First Step a host name of its own; its cookies are bound to it.",
            _HTTPS,
        ),
        *not_here("No script of ours sends or hears such messages.", "3.5.5"),
        met(
            "3.7.1",
            "HTML, CSS and a little script, which every page does without.",
            shown_by("browser/test_pages", "test_everything_works_without_a_script"),
        ),
        met(
            "3.7.2",
            "No answer leads to another host. A link out, to a source or a booking page, is "
            "pressed.",
            shown_by("staff/test_sign_in", "test_signing_in_leads_nowhere_but_to_our_own_pages"),
            shown_by("app/test_proxies", "test_without_a_proxy_nobody_can_name_another_host"),
        ),
    ),
)
