"""What the load generator makes of an answer."""

from tests.benchmarks.web.wire import Answer


def test_a_page_is_not_taken_for_packed_by_the_letters_of_a_cookie() -> None:
    assert Answer(b"HTTP/1.1 200 OK\r\nset-cookie: visit=xgzipx", b"<!doctype html>").text
