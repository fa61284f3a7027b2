"""The PDF summary fits on four pages, shows its letters, and says which it cannot show."""

from __future__ import annotations

import pypdfium2
import pytest

from octolegis.checklists.library import shipped
from octolegis.domain.assessment import Assessment, Details
from octolegis.domain.finding import Flag, Priority, Rating
from octolegis.reports.at_a_glance import summary, unprintable
from octolegis.reports.options import ReportOptions
from octolegis.reports.summary import summary_pdf
from tests.reports.builders import assessment, demonstration, finding
from tests.reports.pdf_reading import page_texts, pages_of

OPTIONS = ReportOptions()


def crowded() -> Assessment:
    """Every article short of the Convention, with long texts on each."""
    long = "The provision falls short in several respects that this sentence describes. " * 40
    articles = [article for article in shipped("ets185").articles() if article.assessable]
    return assessment(
        [
            finding(a.id, rating=Rating.PARTLY, reason=long, recommendation=long, priority=Priority.HIGH)
            for a in articles
        ]
    )


def test_the_first_page_shows_title_country_status_and_scores_with_counts() -> None:
    first = pages_of(summary_pdf(demonstration(), OPTIONS))[0]
    for words in (
        "Draft Cybercrime Act of Moldova",
        "Moldova",
        "Shared with the authorities",
        "5 of 13 assessed",
        "Law in force",
        "Good practice: a model for others.",
    ):
        assert words in first


def test_gaps_come_most_serious_first_and_praise_is_no_gap() -> None:
    found = summary(demonstration(), OPTIONS).gaps
    assert [gap.rating for gap in found][:3] == [Rating.CONFLICT, Rating.NOT, Rating.PARTLY]
    praised = assessment([finding("law:L1#p4", flags=frozenset({Flag.GOOD_PRACTICE}), comment="Good.")])
    assert summary(praised, OPTIONS).gaps == ()


def test_a_crowded_assessment_still_fits_on_four_pages() -> None:
    pages = pages_of(summary_pdf(crowded(), OPTIONS))
    assert 2 <= len(pages) <= 4


def test_few_gaps_are_shown_whole() -> None:
    reason = "It ends with this last word: zymurgy. " + "And so it is said. " * 60 + "Quixotic."
    case = assessment([finding("ets185/2", rating=Rating.PARTLY, reason=reason)])
    assert "Quixotic." in " ".join(pages_of(summary_pdf(case, OPTIONS)))


def test_the_head_of_the_gaps_stands_once_on_a_page() -> None:
    pages = pages_of(summary_pdf(crowded(), OPTIONS))
    assert [page.count("Gap Recommendation") for page in pages[1:]] == [1] * (len(pages) - 1)


def test_a_gap_longer_than_a_page_goes_on_on_the_next() -> None:
    case = assessment([finding("ets185/2", rating=Rating.PARTLY, reason="word " * 800 + "Quixotic.")])
    assert "Quixotic." in " ".join(pages_of(summary_pdf(case, OPTIONS)))


def test_chapters_are_shown_on_both_bases_where_both_were_judged() -> None:
    bars = summary(demonstration(), OPTIONS).bars
    assert bars[0].below is not None
    assert bars[0].below.label == "Law in force"
    assert dict(bars[0].below.counts)[Rating.NOT] == 1
    assert all(bar.below is None for bar in summary(crowded(), OPTIONS).bars)


def test_the_first_page_ends_before_the_gaps() -> None:
    assert "Gaps and what is recommended" not in pages_of(summary_pdf(crowded(), OPTIONS))[0]


@pytest.mark.parametrize("word", ["Chişinău", "Қазақстан", "Ұлы", "საქართველო", "Հայաստան", "Ελλάδα", "Đặng"])
def test_letters_of_many_alphabets_are_shown(word: str) -> None:
    case = assessment([], details=Details(title=f"Law of {word}", country="MD"))
    assert unprintable(case, OPTIONS) == []
    assert word in pages_of(summary_pdf(case, OPTIONS))[0]


def test_what_cannot_be_shown_is_marked_and_named() -> None:
    case = assessment([], details=Details(title="Law 法律 😀", country="MD"))
    assert "😀" in unprintable(case, OPTIONS)
    text = " ".join(pages_of(summary_pdf(case, OPTIONS)))
    assert "U+1F600" in text
    assert "Law [?] [?]" in text


def test_markup_in_a_title_is_text_and_no_link() -> None:
    title = "<a href='file:///etc/passwd'>click</a> <img src='/x.png'/> & more"
    data = summary_pdf(assessment([], details=Details(title=title, country="MD")), OPTIONS)
    assert b"/URI" not in data
    assert "<img src='/x.png'/> & more" in pages_of(data)[0]


def test_the_same_assessment_gives_the_same_bytes() -> None:
    assert summary_pdf(demonstration(), OPTIONS) == summary_pdf(demonstration(), OPTIONS)


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
@pytest.mark.parametrize("archival", [False, True])
def test_no_line_ends_before_the_sign_of_a_french_sentence(space: str, archival: bool) -> None:
    reason = " ".join(f"{'m' * length}{space}:" for length in range(1, 30)) * 4
    case = assessment([finding("ets185/2", rating=Rating.PARTLY, reason=reason)])
    text = "\n".join(page_texts(summary_pdf(case, ReportOptions(archival=archival))))
    assert "mmm" in text
    assert not [line for line in text.splitlines() if line.lstrip().startswith(":")]


def test_no_word_of_the_french_legend_stands_beyond_the_margin() -> None:
    document = pypdfium2.PdfDocument(summary_pdf(demonstration(), ReportOptions(language="fr")))
    words = document[0].get_textpage()
    place = words.search("Non évalué").get_next()
    assert place is not None
    right = max(words.get_charbox(place[0] + i)[2] for i in range(place[1]))
    words.close()
    document.close()
    assert right <= 595.3 - 45


@pytest.mark.parametrize("archival", [False, True])
def test_figures_that_belong_together_stand_on_one_line(archival: bool) -> None:
    text = "\n".join(page_texts(summary_pdf(crowded(), ReportOptions(archival=archival))))
    text = text.replace("\u00a0", " ")
    assert "0 of 13)" in text
    assert not [line for line in text.splitlines() if line.split(")")[0].strip().isdecimal() and ")" in line]


@pytest.mark.parametrize("title", [" ", "\x85", "\n\t"])
def test_a_title_of_blanks_is_no_title(title: str) -> None:
    case = assessment([finding("ets185/2", rating=Rating.FULLY)], details=Details(title, "MD"))
    assert summary_pdf(case, ReportOptions()).startswith(b"%PDF-")
