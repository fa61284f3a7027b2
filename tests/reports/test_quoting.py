"""Provisions are cited by section, quoted once, and never lost in silence."""

from __future__ import annotations

import pytest

from octolegis.domain.law import Law, Outline, Provision, ProvisionKind
from octolegis.domain.mapping import Mapping, MappingStatus, Quote
from octolegis.reports.article_section import article_blocks
from octolegis.reports.citing import citation, numbers
from octolegis.reports.content import Paragraph
from octolegis.reports.options import ReportOptions
from octolegis.reports.quoting import Quotes, excerpt, quoted
from octolegis.reports.reading import Reading
from octolegis.reports.recommendations import content
from octolegis.reports.reliance import reliances
from octolegis.reports.shortening import opening
from octolegis.reports.to_word import word_bytes
from tests.reports.builders import assessment, bill, finding
from tests.reports.word_reading import W, body_of, text_of
from tests.reports.written_text import word_text

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


def sections(*labels: str) -> Outline:
    return Outline(
        tuple(
            Provision(f"p{i}", None, ProvisionKind.ARTICLE, label, f"Heading {i}", "Text.", 0)
            for i, label in enumerate(labels)
        )
    )


@pytest.mark.parametrize(
    ("labels", "shown"),
    [
        (("Section 2", "Section 5"), "Sections 2, 5"),
        (("§ 202a", "§ 303b"), "§§ 202a, 303b"),
        (("4", "5"), "Sections 4, 5"),
        (("4", "5", "Schedule"), "Sections 4, 5; Schedule"),
        (("Статья 272", "Статья 273"), "Статьи 272, 273"),
        (("Article 323-1", "Schedule"), "Article 323-1; Schedule"),
        (("74/A. §", "75. §"), "74/A. §, 75. §"),
        (("第5条", "第6条"), "第5条, 第6条"),
    ],
)
def test_sections_are_cited_together_in_the_order_of_the_law(labels: tuple[str, ...], shown: str) -> None:
    backwards = [Mapping(str(i), TARGETS[0], "L1", f"p{i}") for i in range(len(labels))][::-1]
    view = reading(*backwards, outline=sections(*labels))
    assert numbers(view, reliances(view, TARGETS)) == [shown]


def test_a_section_bears_its_heading_once_where_headings_are_asked_for() -> None:
    view = reading(Mapping("1", TARGETS[0], "L1", "p2"))
    headed: set[str] = set()
    assert numbers(view, reliances(view, TARGETS), headed) == ["Section 4(1) (Illegal access)"]
    assert numbers(view, reliances(view, TARGETS), headed) == ["Section 4(1)"]


def test_of_many_provisions_those_for_single_requirements_are_named_and_not_quoted() -> None:
    labels = [f"Section {i}" for i in range(12)]
    made = [Mapping(str(i), TARGETS[0 if i < 2 else 1], "L1", f"p{i}") for i in range(12)]
    view = reading(*made, outline=sections(*labels))
    blocks = article_blocks(view, view.articles_by_id["ets185/2"], {}, Quotes())
    shown = [block.text for block in blocks if isinstance(block, Paragraph)]
    assert [text for text in shown if text.endswith(("Heading 0", "Heading 1"))] == [
        "What the law says: Section 0, Heading 0",
        "Section 1, Heading 1",
    ]
    assert "The following are relied on as well: Sections 2, 3, 4, 5, 6, 7, 8, 9, 10, 11." in shown


def test_what_stands_further_up_is_quoted_once_and_named_with_the_article_where_it_stands() -> None:
    both = (Mapping("1", "ets185/2", "L1", "p2"), Mapping("2", "ets185/3", "L1", "p2"))
    again = (*both, Mapping("3", "ets185/4", "L1", "p1"))
    text = word_text(word_bytes(content(reading(*again).assessment, ReportOptions())))
    chapter = text.partition("Substantive criminal law\n## ")[2].partition("\n# ")[0]
    first, second, third = chapter.split("\n## ")
    assert "punished" in first
    assert "punished" not in second.partition("What the law says")[2].partition("\n")[2]
    assert "What the law says: Section 4(1), Illegal access (quoted above: Article 2)" in second
    assert "What the law says: Section 4, Illegal access\n" in third
    without = ReportOptions(sections_off=frozenset({"substantive"}))
    assert "quoted above" not in word_text(word_bytes(content(reading(*again).assessment, without)))


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


def test_our_own_labels_keep_their_direction_before_names_in_another_script() -> None:
    title, office = "مجموعة القانون الجنائي المغربي", "وزارة العدل والحريات"
    case = assessment(
        [finding("ets185/2", recommendation="Insert it.", reason=title, addressee=office, term=office)],
        mappings={"1": Mapping("1", "ets185/2", "L1", "p"), "2": Mapping("2", "ets185/2", "L2", "p")},
        laws={id: Law(id, title, "ar") for id in ("L1", "L2")},
        outlines=dict.fromkeys(
            ("L1", "L2"), Outline((Provision("p", None, ProvisionKind.ARTICLE, "الفصل 607", "", title, 0),))
        ),
    )
    turned = {}
    for paragraph in body_of(word_bytes(content(case, ReportOptions()))).iter(f"{W}p"):
        words = "".join(node.text or "" for node in paragraph.iter(f"{W}t"))
        turned[words] = paragraph.find(f"{W}pPr/{W}bidi") is not None
    assert not any(bidi for words, bidi in turned.items() if words.startswith(("What the law", "Addressee:")))
    assert any(words.startswith("Addressee:") for words in turned)
    assert turned[title]
    assert "Assessment" in turned


def test_an_opening_ends_between_words_and_says_that_more_follows() -> None:
    assert opening("one two three", 9) == "one two […]"
    assert opening("x" * 50, 9) == "x" * 9 + " […]"
    assert opening("short", 9) == "short"
