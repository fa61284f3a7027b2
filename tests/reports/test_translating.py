"""A law is quoted in its own language and direction, with the translation after it."""

from __future__ import annotations

from octolegis.domain.law import Law, Outline, Provision, ProvisionKind
from octolegis.domain.mapping import Mapping
from octolegis.domain.translation import Translation, TranslationKind
from octolegis.reports.content import Paragraph
from octolegis.reports.options import ReportOptions
from octolegis.reports.quoting import quoted
from octolegis.reports.reading import Reading
from octolegis.reports.reliance import reliances
from tests.reports.builders import assessment, finding

A, S = ProvisionKind.ARTICLE, ProvisionKind.SUBSECTION
ARABIC = Outline(
    (
        Provision("3", None, A, "المادة ٣", "", "", 0),
        Provision("3-1", "3", S, "(١)", "", "يعاقب كل من دخل", 1),
        Provision("3-2", "3", S, "(٢)", "", "يعاقب كل من بقي", 1),
    )
)
ENGLISH = Outline(
    (
        Provision("a", None, A, "Article 3", "Access", "", 0),
        Provision("b", "a", S, "(1)", "", "Whoever enters", 1),
        Provision("c", "a", S, "(2)", "", "Whoever stays", 1),
    )
)
WORKING = Translation("en", "L1", "en", TranslationKind.WORKING, source="Ministry", date="2026-02-01")
OFFICIAL = Translation("fr", "L1", "fr", TranslationKind.OFFICIAL)


def blocks(provision: str, language: str = "en", law: str = "ar", **fields: object) -> list[Paragraph]:
    given: dict[str, object] = {
        "laws": {"L1": Law("L1", "قانون", law)},
        "outlines": {"L1": ARABIC},
        "translations": {"en": WORKING},
        "translation_outlines": {"en": ENGLISH, "fr": ENGLISH},
        "mappings": {"m": Mapping("m", "ets185/2", "L1", provision)},
    }
    case = assessment([finding("ets185/2", reason="said")], **(given | fields))
    reading = Reading(case, ReportOptions(language=language))
    return quoted(reading, reliances(reading, ["ets185/2"]))


def texts(found: list[Paragraph]) -> list[str]:
    return ["".join(span.text for span in block.spans) for block in found]


def test_the_translation_of_a_part_relied_on_follows_the_authentic_words() -> None:
    found = blocks("3-1")
    assert [block.language for block in found][1::2] == ["ar", "en"]
    assert texts(found)[2] == "Working translation (English, Ministry, 2026-02-01, Article 3(1)):"
    assert texts(found)[3] == "(1) Whoever enters"


def test_of_several_versions_that_in_the_report_s_language_is_printed() -> None:
    found = blocks("3", "fr", translations={"en": WORKING, "fr": OFFICIAL})
    assert any(text.startswith("Traduction officielle (français") for text in texts(found))
    assert not any("de travail" in text for text in texts(found))
    assert "Whoever stays" in " ".join(texts(found))


def test_a_law_in_the_report_s_language_stands_alone_and_so_does_what_has_no_counterpart() -> None:
    assert not any("translation" in text for text in texts(blocks("3", law="en-GB")))
    decided = Translation("en", "L1", "en", pairs={"3": ""})
    assert not any("translation" in text for text in texts(blocks("3", translations={"en": decided})))
