"""The reports on a region say what the case files say, figure by figure."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Theme
from octolegis.domain.coverage import article_state
from octolegis.domain.errors import InputError
from octolegis.domain.finding import Basis, Flag, Rating
from octolegis.domain.law import LawStatus
from octolegis.domain.message import message
from octolegis.domain.regions.anonymous import anonymised
from octolegis.domain.regions.plan import Conclusion, Country, Override
from octolegis.domain.regions.regional import Regional
from octolegis.domain.regions.standing import Cell, LawRead, Reliance, Said, Standing, State
from octolegis.exchange.region_file import read_region
from octolegis.reports.content import Heading, Paragraph, Report, Table
from octolegis.reports.regions.article_study import article_study
from octolegis.reports.regions.assessment import assessment
from octolegis.reports.regions.options import RegionOptions
from octolegis.reports.regions.reading import RegionReading
from octolegis.reports.regions.summary_chart import CITED, by_article
from octolegis.reports.regions.summary_matrix import matrix
from octolegis.reports.regions.telling import MARKS
from octolegis.session.region.reading import in_words_of, read, read_plan
from octolegis.session.region.reporting import write_report
from octolegis.session.session import open_case
from octolegis.wording import wording
from tests.regions import region

ON = Basis.IN_FORCE
FLAG_LETTERS = {Flag.EXCESS: "E", Flag.SAFEGUARD: "S", Flag.GOOD_PRACTICE: "G"}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return region(tmp_path_factory.mktemp("region"), 4, 90)


@pytest.fixture(scope="module")
def regional(path: Path) -> Regional:
    return read(path)


@pytest.fixture(scope="module")
def cases(path: Path) -> dict[str, Assessment]:
    """The case files, read without any of the region's code."""
    found = {}
    for file in sorted(path.parent.glob("*.octolegis")):
        session = open_case(file)
        found[file.stem] = session.assessment
        session.close()
    return found


@pytest.fixture(scope="module")
def report(regional: Regional) -> Report:
    return assessment(regional, RegionOptions())


def tables(report: Report, key: str) -> list[Table]:
    return [b for s in report.sections if s.key == key for b in s.blocks if isinstance(b, Table)]


def words(report: Report) -> str:
    lines = []
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                lines += [text for row in shown(block) for text in row]
            else:
                lines.append(block.text)
    return "\n".join([*lines, report.title, *(b.text for b in report.front if not isinstance(b, Table))])


def shown(table: Table) -> list[list[str]]:
    return [["\n".join(p.text for p in cell.paragraphs) for cell in row] for row in table.rows]


def rated(case: Assessment, article: str) -> Rating:
    found = case.article(article)
    assert found is not None
    return article_state(case, ON, found).rating


def test_each_mark_of_the_matrix_is_the_rating_of_the_case_file(
    report: Report, regional: Regional, cases: dict[str, Assessment]
) -> None:
    names = {each.country.id: each for each in regional.standings}
    by_number = {article.number: article.id for article in regional.articles}
    checked = 0
    for table in tables(report, "matrix"):
        numbers = [column.heading for column in table.columns[1:]]
        if not all(number in by_number for number in numbers):
            continue
        for row, id in zip(shown(table), sorted(names, key=lambda i: row_name(report, i)), strict=True):
            for number, cell in zip(numbers, row[1:], strict=True):
                mark, _, letters = cell.partition(" ")
                article = cases[id].article(by_number[number])
                assert article is not None
                state = article_state(cases[id], ON, article)
                assert mark == MARKS[state.rating]
                assert set(letters) == {FLAG_LETTERS[flag] for flag in state.flags}
                checked += 1
    assert checked >= 4 * 12


def row_name(report: Report, id: str) -> str:
    """Countries stand by their names, which for these are in the order of the codes' names."""
    return {"AG": "Antigua and Barbuda", "BS": "Bahamas", "BB": "Barbados", "BZ": "Belize"}[id]


def test_the_countries_counted_by_rating_are_those_of_the_case_files(
    report: Report, regional: Regional, cases: dict[str, Assessment]
) -> None:
    (table,) = tables(report, "theme-substantive")
    by_name = {f"Article {a.number} – {a.title}": a.id for a in regional.articles}
    for name, *figures in shown(table):
        found = Counter(rated(case, by_name[name]) for case in cases.values())
        expected = [
            found[Rating.FULLY] + found[Rating.LARGELY],
            *(found[each] for each in (Rating.PARTLY, Rating.NOT, Rating.CONFLICT)),
            *(found[each] for each in (Rating.NOT_APPLICABLE, Rating.NOT_ASSESSED)),
        ]
        assert [0 if figure == "–" else int(figure) for figure in figures] == expected


def test_the_conclusion_is_recounted_from_the_case_files(
    report: Report, cases: dict[str, Assessment]
) -> None:
    (table,) = tables(report, "overview")
    substantive = [f"ets185/{n}" for n in range(2, 14)]
    for name, cell, _ in shown(table):
        case = next(cases[id] for id in cases if row_name(report, id) == name)
        ratings = [rated(case, article) for article in substantive]
        assessed = [r for r in ratings if r is not Rating.NOT_ASSESSED]
        applicable = [r for r in assessed if r is not Rating.NOT_APPLICABLE]
        in_line = [r for r in applicable if r in (Rating.FULLY, Rating.LARGELY)]
        told = (
            f"{len(in_line)} of {len(applicable)} applicable articles in line; {len(assessed)} of 12 assessed"
        )
        assert told in cell


def test_a_country_note_names_what_falls_short(report: Report, cases: dict[str, Assessment]) -> None:
    section = next(s for s in report.sections if s.key == "country-1")
    lines = [b.text for b in section.blocks if isinstance(b, Paragraph)]
    found = next(line for line in lines if line.startswith("Not in line:"))
    case = cases["BS"]
    short = [
        a.number
        for i in case.instruments
        for a in i.articles()
        if a.assessable and rated(case, a.id) is Rating.NOT
    ]
    assert sorted(found.removeprefix("Not in line: ").split(", ")) == sorted(short)
    heads = [s.blocks[0] for s in report.sections if s.key.startswith("country-")]
    assert all(isinstance(head, Heading) for head in heads)
    assert all(s.new_page for s in report.sections if s.key.startswith("country-"))


def test_nothing_ranks_and_everything_is_tied_to_its_source(report: Report, regional: Regional) -> None:
    said = words(report)
    for standing in regional.standings:
        assert standing.head[:12] in said
        assert standing.country.file in said
    order = [row[0] for row in shown(tables(report, "overview")[0])]
    assert order == sorted(order)


def test_without_names_no_word_gives_a_country_away(regional: Regional) -> None:
    hidden = anonymised(regional)
    made = [
        assessment(hidden, RegionOptions(anonymous=True)),
        article_study(hidden, RegionOptions(anonymous=True, article="ets185/2")),
    ]
    for report in made:
        said = words(report)
        for standing in regional.standings:
            assert row_name(report, standing.country.id) not in said
            assert standing.head[:12] not in said
            for law in standing.laws.values():
                assert law.title not in said
            for text in standing.said.values():
                assert not text.recommendation.plain or text.recommendation.plain not in said
        assert "Country A" in said


def test_without_names_nothing_is_promised_that_is_not_there(regional: Regional) -> None:
    first, second, *rest = regional.standings
    override = Override(Theme.SUBSTANTIVE, Conclusion.NOT, "Never applied.")
    judged = replace(first, state=State.SHORT, country=replace(first.country, overrides=(override,)))
    states = (judged, replace(second, state=State.OTHER_EDITION), *rest)
    hidden = anonymised(replace(regional, standings=states))
    assert Counter(each.state for each in hidden.standings)[State.READ] == 2
    report = assessment(hidden, RegionOptions(anonymous=True))
    told = words(report)
    for promise in ("annex of sources", "with the reason", "in its own report", "at the time given"):
        assert promise not in told
    assert "Entered by hand, without a case file." in told
    assert "Judged by another edition" in told
    study = article_study(hidden, RegionOptions(anonymous=True, article="ets185/2"))
    (table,) = tables(study, "glance")
    assert [column.heading for column in table.columns] == ["Country", "Rating"]
    assert {len(row) for row in table.rows} == {2}


def test_without_ratings_no_sentence_speaks_of_them(regional: Regional) -> None:
    report = assessment(regional, RegionOptions(ratings=False))
    section = next(each for each in report.sections if each.key == "method")
    told = [block.text for block in section.blocks if isinstance(block, Paragraph)]
    assert [each for each in told if "rating" in each] == ["This version contains no ratings."]
    assert not any("figure" in each or "rated" in each for each in told)
    alternative = by_article(RegionReading(regional, RegionOptions(ratings=False)))["alt"]
    assert "rating" not in str(alternative)


def test_without_names_and_without_ratings_is_refused(regional: Regional, tmp_path: Path) -> None:
    options = RegionOptions(anonymous=True, ratings=False)
    with pytest.raises(InputError):
        write_report(regional, "assessment", tmp_path / "a.docx", options)
    assert not (tmp_path / "a.docx").exists()


def test_without_ratings_none_is_printed_and_provisions_are(regional: Regional) -> None:
    said = words(assessment(regional, RegionOptions(ratings=False)))
    assert "Fully in line" not in said
    assert "Not in line" not in said
    citation = next(each.citation for found in regional.standings[0].reliances.values() for each in found)
    assert citation in said


def test_the_study_quotes_each_country_in_its_language(regional: Regional) -> None:
    standing = regional.standings[0]
    article = next(iter(standing.reliances))
    report = article_study(regional, RegionOptions(article=article))
    quoted = standing.reliances[article][0]
    law = standing.laws[quoted.law]
    section = next(s for s in report.sections if s.key == "study")
    lines = [b for b in section.blocks if isinstance(b, Paragraph) and b.text == quoted.text.split("\n")[0]]
    assert {line.language for line in lines} == {law.language}


def test_a_footnote_stands_wherever_the_country_is_named(regional: Regional) -> None:
    with_kosovo = replace(
        regional,
        standings=tuple(
            replace(each, country=replace(each.country, code="XK")) if not place else each
            for place, each in enumerate(regional.standings)
        ),
    )
    for language, word in (("en", "Resolution 1244"), ("fr", "Résolution 1244")):
        report = assessment(in_words_of(with_kosovo, language), RegionOptions(language=language))
        assert "Kosovo*" in words(report)
        for key in ("overview", "matrix", "sources"):
            section = next(s for s in report.sections if s.key == key)
            assert any(isinstance(b, Paragraph) and word in b.text for b in section.blocks), key


def test_each_countrys_page_bears_its_own_footnote_by_its_own_mark(regional: Regional) -> None:
    wanted = (("XK", ""), ("XK", ""), ("BB", "Under observation."), ("BZ", ""))
    standings = tuple(
        replace(each, country=replace(each.country, code=code, footnote=text))
        for each, (code, text) in zip(regional.standings, wanted, strict=True)
    )
    report = assessment(replace(regional, standings=standings), RegionOptions())
    notes = {}
    for section in report.sections:
        if section.key.startswith("country-"):
            name = next(b.text for b in section.blocks if isinstance(b, Heading) and b.level > 1)
            lines = [b.text for b in section.blocks if isinstance(b, Paragraph)]
            notes[name] = [line for line in lines if line.startswith("*")]
    ids = [each.country.id for each in regional.standings]
    kosovo = f"** {wording('en')('region.kosovo')}"
    assert notes == {
        f"Kosovo** ({ids[0]})": [kosovo],
        f"Kosovo** ({ids[1]})": [kosovo],
        "Barbados*": ["* Under observation."],
        "Belize": [],
    }


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (("2023-05-01", "2023-05-01"), "an earlier state (2023-05-01) is known: 2."),
        (("2025-05-01", "2023-05-01"), "an earlier state (2023-05-01 to 2025-05-01) is known: 2."),
    ],
)
def test_the_date_of_the_state_compared_is_told_and_not_the_one_that_was_asked_for(
    regional: Regional, days: tuple[str, ...], told: str
) -> None:
    first, second, *rest = regional.standings
    known = (replace(each, earlier_date=day) for each, day in zip((first, second), days, strict=True))
    then = replace(
        regional,
        region=replace(regional.region, earlier_date="2025-06-30"),
        standings=(*known, *rest),
    )
    report = assessment(then, RegionOptions())
    assert told in words(report)
    assert "2025-06-30" not in words(report)
    assert "2025-06-30" not in dict(report.cover.particulars).values()
    hidden = words(assessment(anonymised(then), RegionOptions(anonymous=True)))
    assert "an earlier state is known: 2." in hidden
    assert not any(day in hidden for day in days)


def test_a_country_that_could_not_be_read_is_named_and_the_rest_is_there(
    path: Path, regional: Regional
) -> None:
    gone = Standing(replace(regional.standings[0].country, id="zz", name="Zembla", code=""))
    report = assessment(replace(regional, standings=(*regional.standings, gone)), RegionOptions())
    (table,) = tables(report, "overview")
    assert shown(table)[-1] == ["Zembla", "Missing", "Missing"]


def test_the_word_file_opens_and_is_stamped_where_a_draft_was_let_in(
    regional: Regional, tmp_path: Path
) -> None:
    from octolegis.domain.assessment import ReportStatus

    draft = replace(
        regional,
        standings=tuple(replace(each, status=ReportStatus.DRAFT) for each in regional.standings),
    )
    for kind, article in (("assessment", ""), ("article", "ets185/19")):
        target = tmp_path / f"{kind}.docx"
        write_report(draft, kind, target, RegionOptions(article=article, language="fr"))
        opened = Document(io.BytesIO(target.read_bytes()))
        heads = {p.text for s in opened.sections for p in s.header.paragraphs}
        heads |= {c.text for s in opened.sections for t in s.header.tables for r in t.rows for c in r.cells}
        assert any("Confidentiel" in text for text in heads)


@pytest.mark.parametrize("make", [assessment, article_study])
def test_without_ratings_no_finding_is_in_the_report_since_it_would_judge(
    regional: Regional, make: Callable[[Regional, RegionOptions], Report]
) -> None:
    assert "Amend the law" in words(make(regional, RegionOptions(article="ets185/2")))
    neutral = words(make(regional, RegionOptions(article="ets185/2", ratings=False)))
    assert "Amend the law" not in neutral
    assert "What the law says" not in neutral


@pytest.mark.parametrize("make", [assessment, article_study])
def test_no_folder_of_whoever_writes_the_report_leaves_with_it(
    path: Path, make: Callable[[Regional, RegionOptions], Report]
) -> None:
    plan = read_region(path)
    lost = Country("ZZ", "FR", file=str(path.parent / "none.octolegis"))
    found = read_plan(replace(plan, countries=(*plan.countries, lost)), path.parent)
    told = words(make(found, RegionOptions(article="ets185/2")))
    assert "none.octolegis" in told
    assert str(path.parent) not in told


@pytest.mark.parametrize("ratings", [True, False])
def test_no_folder_leaves_with_the_reading_as_json(path: Path, tmp_path: Path, ratings: bool) -> None:
    plan = read_region(path)
    lost = Country("ZZ", "FR", file="../Secret client/none.octolegis")
    gone = Country("YY", "DE", file=str(tmp_path / "away" / "gone.octolegis"))
    found = read_plan(replace(plan, countries=(*plan.countries, lost, gone)), path.parent)
    written = write_report(found, "matrix", tmp_path / "reading.json", RegionOptions(ratings=ratings))
    text = written.read_text(encoding="utf-8")
    assert '"file": "none.octolegis"' in text
    assert '"path": "gone.octolegis"' in text
    for folder in ("Secret client", "away", str(path.parent)):
        assert folder not in text


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_draft_that_was_left_out_is_told_of_without_a_command_line(
    regional: Regional, language: str
) -> None:
    refused = Standing(regional.standings[0].country, State.CONFIDENTIAL, message("region.confidential"))
    report = assessment(
        replace(regional, standings=(refused, *regional.standings[1:])), RegionOptions(language=language)
    )
    assert wording(language)("region.confidential_left_out") in words(report)
    assert "--allow-draft" not in words(report)


def test_only_what_bears_the_flag_is_quoted_as_good_practice(regional: Regional) -> None:
    article = regional.article("ets185/2")
    assert article is not None
    good, bad = article.requirements[0].id, article.requirements[1].id
    first = regional.standings[0]
    law = next(iter(first.laws))
    relied = (
        Reliance(good, law, "Section 1", "", "Good words."),
        Reliance(bad, law, "Section 2", "", "Words in conflict."),
    )
    praise = frozenset({Flag.GOOD_PRACTICE})
    standing = replace(
        first,
        cells={(ON, article.id): Cell(Rating.LARGELY, flags=praise)},
        said={(ON, good): Said(ON, good, Rating.FULLY, praise), (ON, bad): Said(ON, bad, Rating.CONFLICT)},
        reliances={article.id: relied},
    )
    said = words(assessment(replace(regional, standings=(standing,)), RegionOptions()))
    assert "Good words." in said
    assert "Words in conflict." not in said


@pytest.fixture(scope="module")
def reformed(regional: Regional) -> Regional:
    """One country with two laws in force and a draft, which have sections of the same number."""
    first = regional.standings[0]
    laws = {
        "a": LawRead("a", "Computer Act", "en"),
        "b": LawRead("b", "Evidence Act", "en"),
        "c": LawRead("c", "Cybercrime Bill", "en", LawStatus.DRAFT),
    }
    relied = {
        "ets185/2": tuple(Reliance("ets185/2", law, "3", "", f"Words of {law}.") for law in "abc"),
        "ets185/3": (Reliance("ets185/3", "c", "4", "", "Words of c."),),
    }
    cells = {(basis, "ets185/2"): Cell(Rating.PARTLY) for basis in Basis}
    return replace(regional, standings=(replace(first, laws=laws, reliances=relied, cells=cells),))


@pytest.mark.parametrize("basis", Basis)
def test_a_draft_is_no_part_of_the_law_in_force(reformed: Regional, basis: Basis) -> None:
    is_drafted = basis is Basis.AS_DRAFTED
    profile = words(assessment(reformed, RegionOptions(basis=basis, ratings=False)))
    study = words(article_study(reformed, RegionOptions(basis=basis, article="ets185/2")))
    for said in (profile, study):
        assert ("Cybercrime Bill: 3" in said) is is_drafted
        assert "Computer Act: 3" in said
    assert ("Words of c." in study) is is_drafted
    reading = RegionReading(reformed, RegionOptions(basis=basis, ratings=False))
    marks = [cell[1] for row in matrix(reading)["blocks"][0]["rows"] for cell in row["cells"]]
    assert marks.count("§") == (2 if is_drafted else 1)
    bars = [bar for group in by_article(reading)["columns"][0] for bar in group["bars"]]
    assert sum(dict(bar["counts"]).get(CITED, 0) for bar in bars) == (2 if is_drafted else 1)
    assert ("Only a draft law" in words(article_study(reformed, RegionOptions("en", basis, "ets185/3")))) is (
        not is_drafted
    )


def test_two_laws_with_a_section_of_the_same_number_are_told_apart(reformed: Regional) -> None:
    profile = words(assessment(reformed, RegionOptions(ratings=False)))
    study = article_study(reformed, RegionOptions(article="ets185/2"))
    name = row_name(study, reformed.standings[0].country.id)
    assert f"{name}: Computer Act: 3\n{name}: Evidence Act: 3" in profile
    (table,) = tables(study, "glance")
    assert shown(table)[0][-1] == "Computer Act: 3\nEvidence Act: 3"
