"""V11: what is sealed, hashed and drawn at random."""

from rules.hazards import shown_by
from tests.asvs.row import Chapter, in_part, met, not_here

_SEALED = shown_by(
    "app/test_visit",
    "test_the_answers_cannot_be_read_in_the_cookie",
    "test_a_changed_cookie_is_no_visit",
)
_KEYS = (
    *shown_by("app/test_visit", "test_a_key_can_be_replaced_in_the_middle_of_a_check"),
    *shown_by("staff/test_two_step", "test_a_secret_outlives_a_change_of_keys_but_not_their_loss"),
)
_RENEWED = shown_by("staff/test_sign_in", "test_a_hash_of_less_work_is_renewed_by_the_way")
_ARGON = shown_by("staff/test_passwords", "test_a_hash_of_less_work_is_outdated")
_RANDOM = shown_by(
    "staff/test_cookie", "test_it_is_as_random_as_a_key_new_each_time_and_ends_with_the_browser"
)

CRYPTOGRAPHY = Chapter(
    11,
    (
        met(
            "11.1.1",
            "The page docs/cryptography.md says whose the key is, what it may seal, and how it is "
            "made, used, replaced and destroyed, in the phases of NIST SP 800-57.",
            shown_by(
                "asvs/test_cryptography",
                "test_the_life_of_a_key_is_told_with_how_long_it_is_used",
            ),
            _KEYS,
            shown_by("app/test_settings", "test_a_secret_that_others_can_read_stops_the_start"),
        ),
        met(
            "11.1.2",
            "What is sealed, hashed and drawn at random, with what and where, stands in "
            "docs/cryptography.md.",
            shown_by(
                "asvs/test_cryptography",
                "test_every_file_that_asks_a_library_for_it_stands_in_the_inventory_and_no_other",
                "test_every_purpose_of_a_lock_is_told_where_it_is_made",
            ),
        ),
        met(
            "11.2.1",
            "The cryptography library seals, argon2-cffi hashes passwords, the standard library "
            "the rest.",
            _SEALED,
            _ARGON,
        ),
        in_part(
            "11.2.2",
            "Keys can be replaced while they are in use, and the work of a password's hash is "
            "raised at the next sign-in.",
            "The cipher itself is the one that Fernet has; another would need another version.",
            _KEYS,
            _RENEWED,
        ),
        met(
            "11.2.3",
            "AES with 128 bits and HMAC-SHA-256 for what is sealed, SHA-256, and Argon2id.",
            _SEALED,
            _ARGON,
        ),
        met("11.3.1", "No block is sealed by itself: Fernet chains them and adds a MAC.", _SEALED),
        in_part(
            "11.3.2",
            "What is sealed is AES in CBC mode with HMAC-SHA-256 over it (Fernet).",
            "The standard calls CBC a legacy mode, which it allows only with such a MAC.",
            _SEALED,
        ),
        met("11.3.3", "Fernet encrypts first and authenticates then.", _SEALED),
        in_part(
            "11.4.1",
            "SHA-256 wherever we choose.",
            "HMAC with SHA-1 is in the codes of authenticator apps, which know no other, and in "
            "the tokens of forms, as Flask-WTF signs them.",
            shown_by("keeping/test_drill", "test_a_damaged_backup_fails_and_the_trail_says_so"),
            shown_by("app/test_visit", "test_a_post_without_a_token_is_refused"),
        ),
        met(
            "11.4.2",
            "Argon2id with 64 MiB and three rounds, and more as the library asks for more.",
            _ARGON,
            _RENEWED,
        ),
        met(
            "11.4.3",
            "SHA-256 for a backup, a token and a visit.",
            shown_by(
                "keeping/test_backup_refused",
                "test_a_file_that_is_cut_or_altered_is_refused_with_nothing_touched",
            ),
        ),
        *not_here("No key is made from a password.", "11.4.4"),
        in_part(
            "11.5.1",
            "Tokens of staff, links and programs have 256 random bits, the public id of a case "
            "128.",
            "A reference has ten characters, since people read it over the phone. Alone it opens "
            "nothing, and five wrong tries an hour are all.",
            _RANDOM,
            shown_by("owner/test_programs", "test_two_keys_have_nothing_in_common"),
            shown_by("app/test_deletion", "test_a_reference_can_be_tried_five_times_an_hour"),
        ),
        met(
            "11.6.1",
            "The key is made from the system's own source of randomness. There are no signatures.",
            shown_by(
                "app/test_settings",
                "test_a_secret_is_made_once_and_readable_by_its_owner_only",
            ),
        ),
    ),
)
