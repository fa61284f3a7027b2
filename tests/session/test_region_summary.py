"""The two pages on a region say what the case files say, mark for mark and figure for figure."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from octolegis.checklists import library
from octolegis.domain.assessment import ReportStatus
from octolegis.domain.checklist import Article
from octolegis.domain.finding import Basis, Flag, Rating
from octolegis.domain.regions.plan import Country, Goal, Region, ShortEntry, ShortRating, SourceKind
from octolegis.domain.regions.regional import Regional
from octolegis.domain.regions.standing import Cell, Standing, State
from octolegis.exchange.region_file import read_region
from octolegis.reports.countries import country_name
from octolegis.session.region.reading import read, read_plan
from octolegis.session.region.reporting import RegionOptions, write_report
from tests import regions
from tests.recount import Recounted, recounted
from tests.reports.pdf_reading import page_texts

MARKS = ("++", "+", "~", "-", "!", "/", "·")
ORDER = (
    *(Rating.FULLY, Rating.LARGELY, Rating.PARTLY, Rating.NOT, Rating.CONFLICT),
    *(Rating.NOT_APPLICABLE, Rating.NOT_ASSESSED),
)
LETTERS = {Flag.EXCESS: "E", Flag.SAFEGUARD: "S", Flag.GOOD_PRACTICE: "G"}
NAMES = {code: country_name(code, "en") for code in regions.CODES[:4]}
SHORT = ShortEntry("Reply", "2026-05-01", (ShortRating("ets185/2", Rating.NOT),))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A region of four countries, which no test changes."""
    return regions.region(tmp_path_factory.mktemp("region"), 4, 230)


@pytest.fixture(scope="module")
def regional(sample: Path) -> Regional:
    return read(sample)


@pytest.fixture(scope="module")
def counted(sample: Path) -> dict[str, Recounted]:
    return {name: recounted(sample.parent / f"{code}.octolegis") for code, name in NAMES.items()}


def pages(regional: Regional, folder: Path, options: RegionOptions | None = None) -> list[str]:
    return page_texts(write_report(regional, "summary", folder / "s.pdf", options).read_bytes())


def assessed(regional: Regional, counted: dict[str, Recounted]) -> list[Article]:
    """The articles of those parts of the law on which any country was rated."""
    rated = {
        article
        for case in counted.values()
        for (on, article), rating in case.ratings.items()
        if on is Basis.IN_FORCE and rating is not Rating.NOT_ASSESSED
    }
    groups = [g for g in regional.groups if any(article.id in rated for article in g.articles)]
    return [article for group in groups for article in group.articles]


def plain(text: str) -> str:
    """The words with usual spaces, which French and the ends of lines replace."""
    return " ".join(text.split())


def row(page: str, name: str) -> list[str]:
    """The words of a country's row, up to the name of the next one or the foot of the page."""
    rest = page.split(name, 1)[1]
    ends = [rest.find(other) for other in (*NAMES.values(), "Sample ·") if other in rest]
    return rest[: min(ends, default=len(rest))].split()


def test_each_mark_of_the_matrix_and_each_flag_is_that_of_the_case_file(
    regional: Regional, counted: dict[str, Recounted], tmp_path: Path
) -> None:
    first, second = pages(regional, tmp_path)
    places = [(Basis.IN_FORCE, article.id) for article in assessed(regional, counted)]
    assert "Substantive criminal law" in first
    for name, case in counted.items():
        words = row(second, name)
        marks = [MARKS[ORDER.index(case.ratings[place])] for place in places]
        assert [word for word in words if word in MARKS] == marks
        flags = ["".join(LETTERS[f] for f in LETTERS if f in case.flags[place]) for place in places]
        found = [word for word in words if re.fullmatch("E?S?G?", word)]
        assert found == list(filter(None, flags))


def test_each_bar_counts_the_countries_of_the_case_files(
    regional: Regional, counted: dict[str, Recounted], tmp_path: Path
) -> None:
    first, _ = pages(regional, tmp_path)
    for article in assessed(regional, counted):
        found = re.search(rf"^{article.number} .*?(\d+(?: \d+)*)$", first, re.MULTILINE)
        numbers = Counter(case.ratings[Basis.IN_FORCE, article.id] for case in counted.values())
        expected = [numbers[rating] for rating in ORDER if numbers[rating]]
        assert found is not None, article.id
        assert [int(word) for word in found[1].split()] == expected


def test_a_draft_stamps_both_pages_and_a_footnote_stands_below_the_names(
    regional: Regional, sample: Path, tmp_path: Path
) -> None:
    plan = read_region(sample)
    more = (
        Country("XK", "XK", kind=SourceKind.SHORT_ENTRY, short=SHORT),
        Country("EG", name="مصر", kind=SourceKind.SHORT_ENTRY, short=SHORT),
        Country("KG2", name="Кыргызстан", file="none.octolegis"),
    )
    region = replace(plan, countries=more, goals=(Goal("ets185/2"),))
    found = read_plan(region, sample.parent)
    first = regional.standings[0]
    draft = replace(found, standings=(*found.standings, replace(first, status=ReportStatus.DRAFT)))
    told = pages(draft, tmp_path, RegionOptions("fr"))
    assert len(told) == 2
    assert all("Confidentiel" in page for page in told)
    assert {"Kosovo*", "مصر", "Кыргызстан"} <= set(told[1].split())
    assert "Résolution 1244" in plain(told[1])
    assert "B Bonne pratique" in plain(told[1])
    assert "Source non lue : Кыргызстан" in " ".join(
        told[1].replace("\u202f", " ").replace("\u00a0", " ").split()
    )
    assert "Article 2 (STE 185) au moins « Largement conforme »" in plain(told[0])
    assert "Confidentiel" not in " ".join(pages(regional, tmp_path, RegionOptions("fr")))


def test_without_ratings_the_pages_show_where_provisions_are_and_no_mark(
    regional: Regional, tmp_path: Path
) -> None:
    first, second = pages(regional, tmp_path, RegionOptions(ratings=False))
    words = row(second, NAMES["AG"])
    assert words.count("§") == sum(bool(found) for found in regional.standings[0].reliances.values())
    assert not {"++", "~", "!"} & set(words)
    assert "Partly in line" not in first + second


def test_where_nobody_was_assessed_the_matrix_says_so_article_by_article(
    regional: Regional, tmp_path: Path
) -> None:
    _, second = pages(regional, tmp_path, RegionOptions(basis=Basis.AS_DRAFTED))
    assert row(second, NAMES["AG"]).count("·") == len(regional.articles)


def test_anonymous_pages_name_no_country(regional: Regional, tmp_path: Path) -> None:
    told = " ".join(pages(regional, tmp_path, RegionOptions(anonymous=True)))
    assert "Country D" in told
    assert not [name for name in NAMES.values() if name in told]


def test_many_countries_and_instruments_go_on_overleaf_and_none_is_lost(tmp_path: Path) -> None:
    instruments = tuple(library.shipped(id) for id in ("ets185", "ets189"))
    cells = {
        (Basis.IN_FORCE, article.id): Cell(Rating.PARTLY, given=True)
        for instrument in instruments
        for article in instrument.articles()
        if article.assessable
    }
    standings = tuple(
        Standing(Country(f"C{n:02}", name=f"Land-{n:02}"), State.READ, counts=True, cells=cells)
        for n in range(60)
    )
    regional = Regional(Region("Wide"), instruments, standings, "2026-11-27")
    _, *matrix = pages(regional, tmp_path)
    words = Counter(" ".join(matrix).split())
    assert len(matrix) > 1
    assert all(words[f"Land-{n:02}"] >= 1 for n in range(60))
