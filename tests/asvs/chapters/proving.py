"""V6: how somebody proves who they are."""

from rules.hazards import shown_by
from tests.asvs.row import Chapter, Row, in_part, left, met, not_here

_REFUSED = shown_by(
    "staff/test_passwords", "test_a_guessable_password_is_refused_with_how_to_mend_it"
)
_TRIES = shown_by(
    "staff/test_tries",
    "test_an_account_may_be_tried_ten_times_whoever_tries",
    "test_an_address_may_try_thirty_times_whatever_the_names",
    "test_the_limits_survive_a_restart_and_end_by_themselves",
)
_LINKS = shown_by(
    "staff/test_links",
    "test_a_used_an_expired_a_wrong_and_a_disabled_persons_link_are_told_alike",
    "test_of_two_who_use_a_link_at_once_only_one_chooses",
)
_APP_STAYS = shown_by(
    "staff/test_links",
    "test_a_link_stands_for_the_password_and_for_the_app_only_if_the_owner_says_so",
)
_MASKED = shown_by(
    "staff/test_own_password", "test_it_is_masked_and_a_password_manager_may_fill_it_in"
)
_DIGESTS = shown_by(
    "staff/test_two_step", "test_neither_secret_nor_password_nor_token_can_be_read_in_the_database"
)
_CODE = shown_by("staff/test_two_step", "test_a_code_counts_once")

_DOCUMENTED: tuple[Row, ...] = (
    in_part(
        "6.1.1",
        "The README says that ten wrong tries lock a name for a quarter of an hour. Tries are "
        "counted by name and by address, in the database.",
        "Whoever knows a name can keep it locked by trying on. Somebody signed in stays so, and a "
        "one-time link lets others in.",
        _TRIES,
    ),
    met(
        "6.1.2",
        "The README says which words no password may lean on: one's own names, the clinic's and "
        "the product's.",
        shown_by("test_readme", "test_the_words_that_a_password_may_not_lean_on_stand_in_it"),
    ),
    met(
        "6.1.3",
        "The README tells of each way in: a password with or without an app, a link that works "
        "once, a key for a program, a reference with a date of birth.",
        shown_by("app/test_routes", "test_a_view_wears_the_guard_of_its_row"),
    ),
)

_PASSWORDS: tuple[Row, ...] = (
    met("6.2.1", "At least eight characters, and not easy to guess.", _REFUSED),
    met(
        "6.2.2",
        "On the page of one's own account.",
        shown_by("staff/test_sessions", "test_a_new_password_ends_every_session_but_this_one"),
    ),
    met(
        "6.2.3",
        "The old password is asked for.",
        shown_by("staff/test_own_password", "test_it_is_changed_only_by_whoever_knows_the_old_one"),
    ),
    met("6.2.4", "Common passwords are refused: zxcvbn knows thirty thousand.", _REFUSED),
    met(
        "6.2.5",
        "Words in a row will do, in any script; no kind of character is asked for.",
        shown_by("staff/test_passwords", "test_a_password_that_is_hard_to_guess_will_do"),
    ),
    met("6.2.6", "Fields for a password are masked.", _MASKED),
    met("6.2.7", "Fields for a password say which one they are for, and hinder nobody.", _MASKED),
    met(
        "6.2.8",
        "It is compared as it was typed, but for how a keyboard composes a letter (Unicode NFC), "
        "without which the same password would not fit from another keyboard.",
        shown_by(
            "staff/test_passwords", "test_letters_count_the_same_however_a_keyboard_composes_them"
        ),
    ),
    met(
        "6.2.9",
        "Up to 128 characters.",
        shown_by("staff/test_passwords", "test_a_very_long_password_is_looked_at_without_a_fuss"),
    ),
    met(
        "6.2.10",
        "No password ends by itself.",
        shown_by("staff/test_own_password", "test_it_stays_good_for_as_long_as_they_keep_it"),
    ),
    met(
        "6.2.11",
        "A password that leans on the person's names, the clinic's or the product's is refused.",
        _REFUSED,
        shown_by(
            "staff/test_passwords", "test_one_persons_names_are_no_fault_in_anothers_password"
        ),
    ),
    in_part(
        "6.2.12",
        "The lists of zxcvbn come from passwords that were lost.",
        "It is not asked of a list of all that were: nothing here talks to the internet.",
        _REFUSED,
    ),
)

_GETTING_IN: tuple[Row, ...] = (
    met(
        "6.3.1",
        "Tries are counted by name and by address before anything is looked up, and a wrong name "
        "takes as long as a wrong password.",
        _TRIES,
        shown_by(
            "staff/test_sign_in",
            "test_a_wrong_password_and_a_wrong_name_and_a_disabled_account_are_told_alike",
            "test_a_wrong_password_and_a_wrong_name_take_about_the_same_time",
        ),
    ),
    met(
        "6.3.2",
        "There is no account that we made: the first owner chooses a password by a link.",
        shown_by(
            "staff/test_first_owner",
            "test_the_first_start_prints_a_way_in_and_no_start_after_it_was_used",
        ),
        shown_by("staff/test_passwords", "test_nothing_is_right_where_no_password_is_kept"),
    ),
    in_part(
        "6.3.3",
        "With FIRST_STEP_TOTP_REQUIRED=yes nothing opens without an authenticator app.",
        "The clinic has to switch it on; at first it is each person's choice.",
        shown_by(
            "staff/test_two_step",
            "test_where_the_clinic_asks_for_it_nothing_else_opens_and_it_stays_on",
        ),
    ),
    met(
        "6.3.4",
        "Every address has its guard in one table, and a link asks for the app as a sign-in does.",
        shown_by(
            "app/test_routes",
            "test_every_route_has_one_row_and_every_row_a_route",
            "test_only_those_get_in_whom_the_guard_lets_in",
        ),
        _APP_STAYS,
    ),
    met(
        "6.4.1",
        "A link has 256 random bits, works once within 24 hours, and leads to choosing a password.",
        _LINKS,
        _DIGESTS,
    ),
    *not_here("There are no hints and no secret questions.", "6.4.2"),
    met(
        "6.4.3",
        "An owner makes a link for whoever forgot their password. It does not stand for their app.",
        _APP_STAYS,
    ),
    left(
        "6.4.4",
        "Who lost their app asks an owner, who has to make sure whom they speak to. Only then the "
        "owner ticks that the link stands for the app too, which the audit trail tells.",
        _APP_STAYS,
    ),
)

_FACTORS: tuple[Row, ...] = (
    met("6.5.1", "A code and a link count once.", _CODE, _LINKS),
    met("6.5.2", "Links have 256 random bits, and only their SHA-256 is kept.", _DIGESTS),
    met(
        "6.5.3",
        "Links and the secrets of apps come from the system's own source of randomness.",
        _DIGESTS,
        shown_by(
            "staff/test_cookie",
            "test_it_is_as_random_as_a_key_new_each_time_and_ends_with_the_browser",
        ),
    ),
    met(
        "6.5.4",
        "Links have 256 random bits. There are no shorter codes but those of an app.",
        _LINKS,
    ),
    in_part(
        "6.5.5",
        "A code is of one half minute.",
        "The one before and the one after count too, since clocks differ and typing takes time.",
        shown_by("staff/test_two_step", "test_a_code_counts_one_step_early_or_late"),
        _CODE,
    ),
    *not_here("No code is sent by telephone, text message or mail.", "6.6.1", "6.6.2", "6.6.3"),
    *not_here("Nobody signs in by way of another service.", "6.8.1", "6.8.2", "6.8.3", "6.8.4"),
)

PROVING = Chapter(6, (*_DOCUMENTED, *_PASSWORDS, *_GETTING_IN, *_FACTORS))
