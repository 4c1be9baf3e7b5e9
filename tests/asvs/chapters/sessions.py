"""V7: being signed in."""

from rules.hazards import shown_by
from tests.asvs.row import Chapter, in_part, met, not_here

_CLOCKS = shown_by(
    "staff/test_sessions",
    "test_a_browser_that_rests_for_an_hour_is_signed_out",
    "test_after_twelve_hours_everybody_signs_in_again",
)
_TOKEN = shown_by(
    "staff/test_cookie", "test_it_is_as_random_as_a_key_new_each_time_and_ends_with_the_browser"
)
_SIGN_OUT = shown_by(
    "staff/test_sign_in", "test_signing_out_ends_the_session_and_not_only_the_cookie"
)
_ELSEWHERE = shown_by("staff/test_sessions", "test_somebody_may_sign_out_everywhere_else")
_ENDED = shown_by("staff/test_links", "test_a_link_from_the_owner_ends_what_let_them_in_before")

SESSIONS = Chapter(
    7,
    (
        met(
            "7.1.1",
            "The README says after how long staff sign in again: an hour without a click, twelve "
            "hours in any case.",
            shown_by("test_readme", "test_every_setting_stands_in_the_readme_with_its_default"),
            _CLOCKS,
        ),
        met(
            "7.1.2",
            "The README says that somebody may be signed in in any number of browsers.",
            shown_by("test_readme", "test_in_how_many_browsers_one_may_be_signed_in_stands_in_it"),
        ),
        *not_here("Nobody signs in by way of another service.", "7.1.3"),
        met(
            "7.2.1",
            "A token is looked up in the database at every click.",
            shown_by(
                "staff/test_sessions",
                "test_a_token_that_nobody_was_given_opens_nothing",
                "test_a_disabled_colleague_is_out_at_their_next_click",
            ),
        ),
        met("7.2.2", "Each sign-in has a token of its own.", _TOKEN),
        met("7.2.3", "A token is 256 bits from the system's own source of randomness.", _TOKEN),
        met(
            "7.2.4",
            "A sign-in ends the one before it in the same browser, and has a new token.",
            shown_by(
                "staff/test_sign_in", "test_a_sign_in_is_a_new_one_and_ends_the_one_before_it"
            ),
            _TOKEN,
        ),
        met(
            "7.3.1",
            "An hour without a click, unless the clinic says otherwise. A script that asks for "
            "news is no click.",
            _CLOCKS,
            shown_by(
                "staff/test_sessions",
                "test_a_script_that_asks_again_and_again_keeps_nobody_signed_in",
            ),
        ),
        met("7.3.2", "Twelve hours, unless the clinic says otherwise.", _CLOCKS),
        met(
            "7.4.1", "Signing out deletes the session, and what has ended opens nothing.", _SIGN_OUT
        ),
        met(
            "7.4.2",
            "Whoever is disabled is out at their next click.",
            shown_by("staff/test_sessions", "test_a_disabled_colleague_is_out_at_their_next_click"),
        ),
        met(
            "7.4.3",
            "A new password ends every other session by itself. After a change of the app one may "
            "sign out everywhere else.",
            shown_by("staff/test_sessions", "test_a_new_password_ends_every_session_but_this_one"),
            _ELSEWHERE,
        ),
        met(
            "7.4.4",
            "Every page of the clinic has “Sign out” in its frame.",
            shown_by("app/test_routes", "test_every_page_of_the_clinic_lets_its_reader_sign_out"),
        ),
        met(
            "7.4.5",
            "An owner ends what lets somebody in by disabling them or by a new link.",
            shown_by("staff/test_sessions", "test_a_disabled_colleague_is_out_at_their_next_click"),
            _ENDED,
        ),
        met(
            "7.5.1",
            "Setting up an app or switching it off asks for the password, and so does a new "
            "password.",
            shown_by(
                "staff/test_two_step",
                "test_without_a_right_code_and_password_it_stays_off",
                "test_switching_it_off_needs_the_password",
            ),
            shown_by(
                "staff/test_own_password", "test_it_is_changed_only_by_whoever_knows_the_old_one"
            ),
        ),
        in_part(
            "7.5.2",
            "The page of one's account says in how many browsers one is signed in, and ends all "
            "the others.",
            "They are not listed one by one, and no password is asked for to end them: whoever "
            "fears for their account should not be kept from it.",
            _ELSEWHERE,
        ),
        *not_here("Nobody signs in by way of another service.", "7.6.1"),
        met(
            "7.6.2",
            "A session begins with a sign-in or with a password that was chosen, both posted from "
            "our own page.",
            shown_by("staff/test_links", "test_looking_at_a_link_does_not_use_it_up"),
            shown_by("staff/test_sign_in", "test_another_site_cannot_sign_somebody_in"),
        ),
    ),
)
