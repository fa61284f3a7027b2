"""The workbook on a region says what the case files say, cell by cell, and where it is from."""

from __future__ import annotations

import io
from collections import Counter
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from octolegis.checklists import library
from octolegis.domain.checklist import Theme
from octolegis.domain.errors import StoppedError
from octolegis.domain.event import Change, Edit
from octolegis.domain.finding import Basis, FindingKey, Flag, Rating
from octolegis.domain.message import message
from octolegis.domain.regions.plan import (
    Conclusion,
    Country,
    Goal,
    Override,
    ShortEntry,
    ShortRating,
    SourceKind,
)
from octolegis.domain.regions.regional import Regional
from octolegis.exchange.region_file import read_region
from octolegis.reports.countries import country_name
from octolegis.session.commands import findings, particulars
from octolegis.session.region.reading import read, read_plan
from octolegis.session.region.reporting import RegionOptions, write_report
from octolegis.session.session import create_case, open_case
from octolegis.wording import wording
from tests import regions
from tests.recount import Recounted, recounted

HEADS = 3
WORDS = wording("en")
NAMES = {code: country_name(code, "en") for code in regions.CODES[:4]}
IDS = {name: id for id, name in NAMES.items()}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A region of four countries, which no test changes."""
    path = regions.region(tmp_path_factory.mktemp("region"), 4, 120)
    for case in path.parent.glob("*.octolegis"):
        with closing(open_case(case)) as session:
            me = session.profile.author
            drafted = findings.record_id(FindingKey(me, Basis.AS_DRAFTED, "ets185/2"))
            session.do(Change(message("change.details"), (Edit(drafted, "rating", "fully"),), me))
    return path


@pytest.fixture(scope="module")
def regional(sample: Path) -> Regional:
    return read(sample)


@pytest.fixture(scope="module")
def counted(sample: Path) -> dict[str, Recounted]:
    return {name: recounted(sample.parent / f"{id}.octolegis") for id, name in NAMES.items()}


@pytest.fixture(scope="module")
def book(regional: Regional, tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    return written(regional, tmp_path_factory.mktemp("out"))


def written(regional: Regional, folder: Path, **options: object) -> Workbook:
    path = write_report(regional, "matrix", folder / "m.xlsx", RegionOptions(**options))  # type: ignore[arg-type]
    return load_workbook(io.BytesIO(path.read_bytes()))


def rows(book: Workbook, name: str, heads: int = HEADS) -> list[dict[str, object]]:
    first, *rest = book[name].iter_rows(min_row=heads, values_only=True)
    return [dict(zip(map(str, first), each, strict=True)) for each in rest]


def words(book: Workbook) -> str:
    return "\n".join(
        str(cell)
        for sheet in book.worksheets
        for row in sheet.iter_rows(values_only=True)
        for cell in row
        if cell is not None
    )


def rated(rating: Rating, flags: frozenset[Flag] = frozenset()) -> str:
    marks = ", ".join(WORDS(f"term.flag.{flag.value}") for flag in Flag if flag in flags)
    return "\n".join(filter(None, (WORDS(f"term.rating.{rating.value}"), marks)))


@pytest.mark.parametrize("basis", list(Basis))
def test_each_cell_of_the_matrix_is_what_the_case_file_says(
    book: Workbook, regional: Regional, counted: dict[str, Recounted], basis: Basis
) -> None:
    found = {
        str(row["Country"]): list(row.values())[2:]
        for row in rows(book, WORDS(f"region_sheet.sheet.{basis.value}"), 4)
    }
    articles = [article.id for article in regional.articles]
    assert len(found) == len(counted) == 4
    for country, case in counted.items():
        said = [rated(case.ratings[basis, a], case.flags[basis, a]) for a in articles]
        assert found[country] == said


def test_each_finding_bears_its_provisions_its_file_and_the_state_of_its_data(
    book: Workbook, regional: Regional, counted: dict[str, Recounted]
) -> None:
    found = rows(book, "Findings")
    numbers = {article.number: article.id for article in regional.articles}
    names = {WORDS(f"term.basis.{basis.value}"): basis for basis in Basis}
    for row in found:
        case, article = counted[str(row["Country"])], numbers[str(row["Article"])]
        basis = names[str(row["Law judged"])]
        assert row["Rating"] == rated(case.ratings[basis, article])
        assert row["State of its data"] == case.head[:12]
        assert row["Source"] == f"{IDS[str(row['Country'])]}.octolegis"
        assert row["Last changed"] is not None
        cited = str(row["Provisions"] or "").partition(": ")[2]
        assert set(filter(None, cited.split("; "))) == case.cited.get(article, set())
    judged = sum(
        rating is not Rating.NOT_ASSESSED for case in counted.values() for rating in case.ratings.values()
    )
    assert sum(row["Rating"] != rated(Rating.NOT_ASSESSED) for row in found) == judged


def test_the_overview_and_the_patterns_count_what_the_case_files_say(
    book: Workbook, regional: Regional, counted: dict[str, Recounted]
) -> None:
    total: Counter[tuple[str, str, Rating]] = Counter()
    for row in rows(book, "Overview"):
        for rating in Rating:
            total[str(row["Country"]), str(row["Law judged"]), rating] += int(str(row[rated(rating)]))
    for country, case in counted.items():
        for basis in Basis:
            for rating in Rating:
                at = (country, WORDS(f"term.basis.{basis.value}"), rating)
                assert total[at] == case.number(basis, rating)
    lacking = {
        article.number: {
            c for c, case in counted.items() if case.ratings[Basis.IN_FORCE, article.id] is Rating.NOT
        }
        for article in regional.articles
    }
    told = [
        row
        for row in rows(book, "Patterns")
        if row["Pattern"] == "Lacking" and row["Law judged"] == "Law in force"
    ]
    assert told
    for row in told:
        number = str(row["Articles"]).split()[1]
        assert set(str(row["Which"]).split(", ")) == lacking[number]
        assert row["Countries"] == len(lacking[number])
    assert sum(len(each) >= 2 for each in lacking.values()) >= len(told)


def test_requirements_are_rows_of_their_own(book: Workbook, counted: dict[str, Recounted]) -> None:
    found = rows(book, "Requirements")
    assert len(found) == sum(len(case.requirements) for case in counted.values())
    assert all(str(row["Comment"]).startswith("What the law says") for row in found)


def test_the_rule_and_a_conclusion_put_in_its_place_are_printed(regional: Regional, tmp_path: Path) -> None:
    override = Override(Theme.PROCEDURAL, Conclusion.LARGELY, "Decree 5 fills the gap")
    first, *rest = regional.standings
    country = replace(first.country, overrides=(override,))
    book = written(replace(regional, standings=(replace(first, country=country), *rest)), tmp_path)
    row = next(
        row
        for row in rows(book, "Overview")
        if row["Country"] == NAMES["AG"] and row["Part of the law"] == "Procedural powers"
    )
    assert (row["Conclusion"], row["Reason for another conclusion"]) == (
        "Largely in line",
        "Decree 5 fills the gap",
    )
    assert "largely in line where at least 80 %" in words(book)


def test_a_workbook_without_ratings_has_none_and_cites_the_law_instead(
    regional: Regional, tmp_path: Path
) -> None:
    book = written(regional, tmp_path, ratings=False)
    assert "Section 2" in str(rows(book, "Law in force", 4)[0]["2 Illegal access"])
    said = words(book)
    for rating in Rating:
        assert WORDS(f"term.rating.{rating.value}") not in said
    assert "What the law says" not in said
    assert "Overview" not in book.sheetnames


def test_an_anonymous_workbook_names_no_country_no_file_and_no_law(
    regional: Regional, tmp_path: Path
) -> None:
    said = words(written(regional, tmp_path, anonymous=True))
    assert "Country A" in said
    for each in regional.standings:
        assert each.country.file not in said
        assert each.head not in said
    assert "Cybercrime Act" not in said
    assert "the file, the state of its data" not in said


def test_what_looks_like_a_formula_stays_a_text(sample: Path, tmp_path: Path) -> None:
    plan = read_region(sample)
    entry = ShortEntry(
        "=cmd|' /C calc'!A0", "2026-01-01", (ShortRating("ets185/2", Rating.NOT, comment="=1+1"),)
    )
    odd = Country("ZZ", name="=HYPERLINK(1)", kind=SourceKind.SHORT_ENTRY, short=entry)
    book = written(read_plan(replace(plan, name="@SUM(A1)", countries=(odd,)), sample.parent), tmp_path)
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    risky = [cell for cell in cells if str(cell.value or "")[:1] in "=@" and cell.value]
    assert len(risky) >= 4
    assert all(cell.quotePrefix for cell in risky)


def test_names_of_every_kind_missing_files_and_footnotes_are_told(sample: Path, tmp_path: Path) -> None:
    plan = read_region(sample)
    short = ShortEntry("Reply", "2026-05-01", (ShortRating("ets185/2", Rating.NOT),))
    more = (
        Country("XK", "XK", kind=SourceKind.SHORT_ENTRY, short=short),
        Country("EG", name="مصر", kind=SourceKind.SHORT_ENTRY, short=short),
        Country("KG2", name="Кыргызстан", file="none.octolegis"),
    )
    region = replace(plan, countries=(*plan.countries, *more), goals=(Goal("ets185/2"),))
    book = written(read_plan(region, sample.parent), tmp_path, language="fr")
    names = [row["Pays"] for row in rows(book, "Droit en vigueur", 4)]
    assert "Kosovo*" in names
    assert {"مصر", "Кыргызстан"} <= set(names)
    assert all(
        "Résolution 1244" in str(book[name]["A2"].value) for name in book.sheetnames if name != "À propos"
    )
    source = next(row for row in rows(book, "Sources") if row["Pays"] == "Кыргызстан")
    assert "none.octolegis" in str(source["Ce qu’il faut savoir"])
    assert str(sample.parent) not in words(book)
    assert source["État de la source"] == "Introuvable"
    target = rows(book, "Objectifs")[0]
    assert {"Kosovo*", "مصر"} <= set(str(target["En deçà"]).split(", "))


def test_what_a_second_case_file_adds_bears_the_name_and_state_of_that_file(
    sample: Path, tmp_path: Path
) -> None:
    path = tmp_path / "second.octolegis"
    with closing(create_case(path)) as session:
        session.do(particulars.add_instrument(session.assessment, "me", library.shipped("ets189")))
        edits = (
            Edit("assessment", "status", "shared"),
            Edit("finding:me:in-force:ets189/3", "rating", "partly"),
        )
        session.do(Change(message("change.details"), edits, "me"))
        head = session.head()
    plan = replace(
        read_region(sample),
        instruments=("ets185", "ets189"),
        countries=(Country("AG", "AG", file="AG.octolegis"), Country("AG-2", "AG", file=str(path))),
    )
    found = [
        row
        for row in rows(written(read_plan(plan, sample.parent), tmp_path), "Findings")
        if row["In the figures"] == "yes"
    ]
    on = {str(row["Instrument"]): (row["Source"], row["State of its data"]) for row in found}
    assert on["ETS 189"] == (path.name, head[:12])
    assert on["ETS 185"][0] == "AG.octolegis"
    assert {row["Country"] for row in found} == {f"{NAMES['AG']} (AG)"}


def test_every_sheet_can_be_filtered_and_keeps_its_heads_in_view(book: Workbook) -> None:
    for sheet in book.worksheets[:-1]:
        assert sheet.auto_filter.ref
        assert sheet.freeze_panes


def test_writing_stops_when_told_to_and_leaves_no_file(regional: Regional, tmp_path: Path) -> None:
    asked = iter([True] * 5)
    with pytest.raises(StoppedError):
        write_report(regional, "matrix", tmp_path / "m.xlsx", watch=lambda *_: next(asked, False))
    assert not list(tmp_path.iterdir())
