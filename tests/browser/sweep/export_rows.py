"""The page of exports."""

from tests.browser.person import follow
from tests.browser.sweep.table import Row, Visitor
from tests.browser.sweep.ways import at, with_cases


def exported(staff: Visitor) -> None:
    with_cases("/clinic/exports")(staff)
    with staff.page.expect_download():
        staff.page.locator("#export .button").click()
    follow(staff.page.locator("nav [aria-current]"))


def chosen_for_cliniko(staff: Visitor) -> None:
    """And what to know of it unfolded."""
    staff.open("/clinic/exports")
    staff.page.locator("#export .tile:has([value=cliniko])").click()
    staff.page.locator("#export summary").click()


EXPORTS = (
    Row("exports", "/clinic/exports", at("/clinic/exports"), "max"),
    Row("exports, for Cliniko", "/clinic/exports", chosen_for_cliniko, "kim"),
    Row("exports, one made", "/clinic/exports", exported, "max"),
)
