"""Countries and languages are named in the report's language."""

from octolegis.reports.countries import country_name, language_name


def test_a_code_becomes_a_name_in_the_reports_language() -> None:
    assert country_name("MD", "en") == "Moldova"
    assert country_name("MD", "fr") == "Moldavie"
    assert language_name("ru", "fr") == "russe"


def test_what_is_no_code_is_taken_as_the_name() -> None:
    assert country_name("Kosovo*", "en") == "Kosovo*"
    assert country_name("ZZ", "xx-unknown") == "Unknown Region"
    assert language_name("", "en") == ""
