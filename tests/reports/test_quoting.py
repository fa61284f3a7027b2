"""Provisions are cited by section, quoted once, and never lost in silence."""

from __future__ import annotations

from octolegis.domain.law import Law, Outline, Provision, ProvisionKind
from octolegis.domain.mapping import Mapping, MappingStatus, Quote
from octolegis.reports.options import ReportOptions
from octolegis.reports.quoting import citation, excerpt, opening, quoted, reliances
from octolegis.reports.reading import Reading
from octolegis.reports.recommendations import content
from octolegis.reports.to_word import word_bytes
from tests.reports.builders import assessment, bill, finding
from tests.reports.word_reading import W, body_of, text_of

TARGETS = ["ets185/2", "ets185/2:access"]


def reading(*mappings: Mapping, outline: Outline | None = None, language: str = "en") -> Reading:
    case = assessment(
        [finding("ets185/2", reason="said")],
        mappings={mapping.id: mapping for mapping in mappings},
        laws={"L1": Law("L1", "Bill", language)},
        outlines={"L1": outline or bill()},
    )
    return Reading(case, ReportOptions())


def test_subsections_are_cited_together_and_a_section_swallows_them() -> None:
    parts = reading(Mapping("1", TARGETS[0], "L1", "p3"), Mapping("2", TARGETS[1], "L1", "p2"))
    assert [citation(parts, r) for r in reliances(parts, TARGETS)] == ["Section 4(1), (2), Illegal access"]
    whole = reading(Mapping("1", TARGETS[0], "L1", "p1"), Mapping("2", TARGETS[1], "L1", "p2"))
    assert [citation(whole, r) for r in reliances(whole, TARGETS)] == ["Section 4, Illegal access"]


def test_a_bare_number_gets_the_name_of_its_unit() -> None:
    outline = Outline((Provision("p", None, ProvisionKind.ARTICLE, "5", "Access", "Text.", 0),))
    view = reading(Mapping("1", TARGETS[0], "L1", "p"), outline=outline)
    assert citation(view, reliances(view, TARGETS)[0]) == "Section 5, Access"


def test_a_long_section_is_cut_to_the_marked_words() -> None:
    long = Outline((Provision("p", None, ProvisionKind.ARTICLE, "Section 1", "", "word " * 1000, 0),))
    marked = reading(Mapping("1", TARGETS[0], "L1", "p", Quote("word word")), outline=long)
    assert excerpt(marked, reliances(marked, TARGETS)[0], 1500) == "word word"
    bare = reading(Mapping("1", TARGETS[0], "L1", "p"), outline=long)
    cut = excerpt(bare, reliances(bare, TARGETS)[0], 1500)
    assert len(cut) < 1520
    assert cut.endswith("word […]")


def test_a_mapping_to_a_vanished_or_changed_provision_is_said() -> None:
    gone = Mapping("1", TARGETS[0], "L1", "nowhere", status=MappingStatus.LOST)
    changed = Mapping("2", TARGETS[0], "L1", "p4", status=MappingStatus.CHANGED)
    view = reading(gone, changed)
    text = text_of(word_bytes(content(view.assessment, ReportOptions())))
    assert "a provision no longer found in Bill" in text
    assert "The text of this provision changed" in text
    assert len(quoted(view, reliances(view, TARGETS))) == 5


def test_a_right_to_left_law_runs_from_right_to_left() -> None:
    arabic = "يعاقب كل من دخل نظاما معلوماتيا"
    outline = Outline((Provision("p", None, ProvisionKind.ARTICLE, "المادة 4", "", arabic, 0),))
    view = reading(Mapping("1", TARGETS[0], "L1", "p"), outline=outline, language="ar")
    body = body_of(word_bytes(content(view.assessment, ReportOptions())))
    found = [p for p in body.iter(f"{W}p") if arabic in "".join(t.text or "" for t in p.iter(f"{W}t"))]
    assert found
    assert all(p.find(f"{W}pPr/{W}bidi") is not None for p in found)
    assert all(p.find(f"{W}r/{W}rPr/{W}rtl") is not None for p in found)
    assert all(p.find(f"{W}r/{W}rPr/{W}lang").get(f"{W}bidi") == "ar" for p in found)


def test_an_opening_ends_between_words_and_says_that_more_follows() -> None:
    assert opening("one two three", 9) == "one two […]"
    assert opening("x" * 50, 9) == "x" * 9 + " […]"
    assert opening("short", 9) == "short"
