"""The summary by typst: every script of the fonts, archival, read out by machines, deaf to what is typed."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from octolegis.checklists.library import translated
from octolegis.domain.assessment import Assessment, Details
from octolegis.domain.finding import Priority, Rating
from octolegis.reports.at_a_glance import unprintable
from octolegis.reports.options import ReportOptions
from octolegis.reports.summary import gaps_without_room, summary_pdf
from tests.reports.builders import assessment, demonstration, finding
from tests.reports.pdf_reading import bookmarks_of, pages_of, unpacked
from tests.reports.test_summary_pdf import crowded

OPTIONS, ARCHIVAL = ReportOptions(), ReportOptions(archival=True)
HOSTILE = (
    '#read("/etc/passwd") #import "@preview/cetz:0.3.0" $x^2$ *b* _i_ `c` \\u{41} <gap-0> @gap-0 "q" // z'
)


def titled(title: str) -> Assessment:
    return assessment(
        [finding("ets185/2", rating=Rating.PARTLY, reason=title, recommendation=title)],
        details=Details(title=title, country="MD", version_date="1 March 2026"),
    )


def words_of(data: bytes) -> Counter[str]:
    """All words but the heads and feet of pages, of which the engines may make more or fewer."""
    return Counter(word for page in pages_of(data) for word in page.replace("\ufffe", "-").split())


@pytest.mark.parametrize("language", ["en", "fr"])
def test_both_engines_say_the_same(language: str) -> None:
    case = demonstration()
    case = replace(case, instruments=tuple(translated(each, language) for each in case.instruments))
    said = [
        words_of(summary_pdf(case, ReportOptions(language=language, archival=archival)))
        for archival in (False, True)
    ]
    assert said[0] == said[1]


@pytest.mark.parametrize(
    "words", ["قانون مكافحة الجرائم", "הצעת חוק המחשבים", "ক্ষমতা আইন", "साइबर अपराध", "ሕግ አዋጅ", "กฎหมาย"]
)
def test_scripts_that_need_shaping_are_shown(words: str) -> None:
    case = titled(words)
    assert unprintable(case, OPTIONS) == []
    data = summary_pdf(case, OPTIONS)
    assert re.search(rb"NotoSans|Amiri", unpacked(data))
    assert "[?]" not in " ".join(pages_of(data))


def test_arabic_can_be_found_and_copied() -> None:
    page = pages_of(summary_pdf(titled("قانون مكافحة الجرائم"), OPTIONS))[0]
    assert "قانون مكافحة الجرائم" in page


def test_a_character_that_no_font_has_is_marked_and_named() -> None:
    case = titled("قانون \U0001f600 \ue000 法")
    assert unprintable(case, OPTIONS) == ["\U0001f600", "\ue000", "法"]
    text = " ".join(pages_of(summary_pdf(case, ARCHIVAL)))
    assert "[?]" in text
    assert "U+1F600, U+E000, U+6CD5" in text


def test_what_is_typed_is_words_and_never_obeyed() -> None:
    for title, options in ((HOSTILE, ARCHIVAL), ("قانون\n" + HOSTILE, OPTIONS)):
        data = summary_pdf(titled(title), options)
        assert HOSTILE in pages_of(data)[0]
        assert b"root:" not in unpacked(data)
        assert b"/URI" not in unpacked(data)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60), st.text(alphabet=st.characters(min_codepoint=0x0590, max_codepoint=0x1CFF)))
def test_no_text_breaks_the_archival_form(first: str, second: str) -> None:
    case = assessment(
        [finding("ets185/2", rating=Rating.PARTLY, reason=first, recommendation=second)],
        details=Details(title=second + first, country="MD", prepared_by=first, version_date=second),
    )
    assert summary_pdf(case, ARCHIVAL).startswith(b"%PDF")


def test_the_archival_form_is_tagged_titled_and_in_a_language() -> None:
    data = unpacked(summary_pdf(demonstration(), ARCHIVAL))
    for told in (
        rb"<pdfaid:part>2</pdfaid:part>",
        rb"<pdfaid:conformance>A</pdfaid:conformance>",
        rb"<pdfuaid:part>1</pdfuaid:part>",
        rb"/StructTreeRoot",
        rb"/Marked true",
        rb"/Lang\s*\(en",
        rb"/DisplayDocTitle true",
        rb"/S\s*/H1",
        rb"/S\s*/TH",
        rb"/S\s*/Figure",
        rb"/Alt\s*[(<]",
    ):
        assert re.search(told, data), told


def test_an_archival_file_is_made_where_no_date_was_typed() -> None:
    case = assessment([], details=Details(title="", country="MD"))
    assert b"pdfaid:part" in unpacked(summary_pdf(case, ARCHIVAL))


def test_a_crowded_summary_fits_on_four_pages_and_counts_what_it_leaves_out() -> None:
    pages = pages_of(summary_pdf(crowded(), ARCHIVAL))
    assert 2 <= len(pages) <= 4
    assert [page.count("Gap Recommendation") for page in pages[1:]] == [1] * (len(pages) - 1)
    assert "Gaps and what" not in pages[0]
    many = assessment(
        [
            finding(f"law:L1#p{i % 4}{i}", rating=Rating.NOT, reason="word " * 80, priority=Priority.HIGH)
            for i in range(80)
        ]
    )
    left = gaps_without_room(many, ARCHIVAL)
    assert f"{left} further points" in " ".join(pages_of(summary_pdf(many, ARCHIVAL)))


def test_a_gap_longer_than_a_page_goes_on_on_the_next() -> None:
    case = assessment([finding("ets185/2", rating=Rating.PARTLY, reason="word " * 800 + "Quixotic.")])
    assert "Quixotic." in " ".join(pages_of(summary_pdf(case, ARCHIVAL)))


@pytest.mark.parametrize("options", [OPTIONS, ARCHIVAL])
def test_parts_have_bookmarks_and_recommendations_lead_to_their_gaps(options: ReportOptions) -> None:
    data = summary_pdf(demonstration(), options)
    assert bookmarks_of(data) == [
        "Draft Cybercrime Act of Moldova: assessment against the Convention on Cybercrime",
        "Ratings by chapter",
        "Key recommendations",
        "Gaps and what is recommended, the most serious first",
    ]
    assert len(re.findall(rb"/Subtype\s*/Link", unpacked(data))) == 5


def test_the_same_assessment_gives_the_same_bytes() -> None:
    assert summary_pdf(demonstration(), ARCHIVAL) == summary_pdf(demonstration(), ARCHIVAL)


def test_typst_is_loaded_only_where_it_is_needed() -> None:
    code = (
        "import sys; from tests.reports.builders import demonstration;"
        "from octolegis.reports.options import ReportOptions;"
        "from octolegis.reports.summary import summary_pdf;"
        "summary_pdf(demonstration(), ReportOptions()); print('typst' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
