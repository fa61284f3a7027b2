"""An earlier profile or concordance comes in: under the right article, nothing guessed, no word lost."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from octolegis.domain.errors import UserError
from octolegis.domain.finding import Basis, FindingKey, Flag, Priority, Rating, ReasonCode
from octolegis.domain.law import Law, LawStatus
from octolegis.domain.richtext import rich
from octolegis.importers.earlier.columns import Role, rating_of, role_of
from octolegis.importers.earlier.lines import reference
from octolegis.reports.options import ReportOptions
from octolegis.session import imports, reporting
from octolegis.session.bringing_in import Fate, Plan, Quoted, plan, read
from octolegis.session.commands import amendments, findings, mappings
from octolegis.session.law_lookup import LawLookup
from octolegis.session.session import Session
from octolegis.session.starting import join, new_case
from octolegis.session.taking_in import bring_in

LAW = """# Cybercrime Act

## Section 4 Illegal access

(1) A person who intentionally and without right accesses a computer system commits an offence.

(2) The offence is aggravated where the system belongs to the State or to a hospital.

## Section 5 Production of data

An investigating officer may order a person to produce specified computer data in that person's possession.
"""
ORDER = "An investigating officer may order a person to produce specified computer data in that person"
ABROAD = "Code of Offences, Section 77\nWhoever hinders a system is punished."
PROFILE = [
    ("Budapest Convention", "Domestic legislation"),
    ("Chapter II – Measures to be taken at the national level", ""),
    ("Article 2 – Illegal access", "Section 4(1), Illegal access"),
    ("Article 18 – Production order", ORDER),
    ("Article 5 – System interference", ABROAD),
    ("Article 99", "Something else"),
]


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return assessed(tmp_path / "case.octolegis")


def assessed(path: Path, law: bool = True) -> Session:
    made = new_case(path, {"country": "MD"}, ["ets185"])
    if law:
        file = path.with_suffix(".md")
        file.write_text(LAW, encoding="utf-8")
        found, data = imports.read(file)
        imports.add_law(made, found, data, file.name, Law("", "Cybercrime Act", "en", LawStatus.DRAFT))
    return made


def word_file(path: Path, rows: Sequence[Sequence[str]], heading: str = "") -> Path:
    document = docx.Document()
    document.add_paragraph(heading)
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    document.save(str(path))
    return path


def excel_file(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    book.save(path)
    return path


def planned(session: Session, path: Path, basis: Basis = Basis.AS_DRAFTED) -> Plan:
    work, data = read(path)
    return plan(session.assessment, session.profile.author, (path.name, data), work, basis)


def taken(session: Session, path: Path) -> Plan:
    found = planned(session, path)
    session.do(bring_in(session.assessment, found, found.usual()))
    return found


def relied_on(session: Session, target: str) -> list[tuple[str, str]]:
    """The laws and citations that a target rests on."""
    now = session.assessment
    found = now.mappings_by_target.get(target, ())
    return [
        (now.laws[m.law].title, now.outlines[m.law].citation(now.outlines[m.law].by_id[m.provision]))
        for m in found
    ]


def test_a_profile_becomes_mappings_and_what_no_law_has_is_kept_as_quoted(
    session: Session, tmp_path: Path
) -> None:
    found = taken(session, word_file(tmp_path / "profile.docx", PROFILE))
    assert relied_on(session, "ets185/2") == [("Cybercrime Act", "Section 4(1)")]
    assert relied_on(session, "ets185/18") == [("Cybercrime Act", "Section 5")]
    ((title, citation),) = relied_on(session, "ets185/5")
    assert title == "As quoted in profile.docx"
    quoted = next(m for m in session.assessment.mappings_by_target["ets185/5"])
    words = session.assessment.outlines[quoted.law].by_id[quoted.provision]
    assert "Section 77" in f"{citation} {words.text}"
    assert "Whoever hinders a system is punished." in words.text
    assert [each.id for each in found.problems] == ["earlier.unknown_article"]


def test_one_undo_takes_all_of_it_back(session: Session, tmp_path: Path) -> None:
    before = session.assessment
    taken(session, word_file(tmp_path / "profile.docx", PROFILE))
    session.undo()
    assert session.assessment.mappings == before.mappings
    assert session.assessment.laws == before.laws


def test_a_concordance_brings_ratings_and_words_for_each_basis(session: Session, tmp_path: Path) -> None:
    rows = [
        ("Article", "Existing", "State, existing", "Proposed", "State, proposed", "Comment", "Planned date"),
        ("1", "2", "3", "4", "5", "6", "7"),
        ("2", "", "0", "Section 4", "+ Fully transposed", "Adopted in May", "2027"),
        ("6(1)(a)(i)", "", "Not transposed", "", "perhaps", "", ""),
    ]
    found = taken(session, excel_file(tmp_path / "table.xlsx", rows))
    me = session.profile.author
    said = session.assessment.findings
    assert said[FindingKey(me, Basis.IN_FORCE, "ets185/2")].rating is Rating.NOT
    drafted = said[FindingKey(me, Basis.AS_DRAFTED, "ets185/2")]
    assert (drafted.rating, drafted.comment.plain, drafted.term) == (Rating.FULLY, "Adopted in May", "2027")
    assert [each.id for each in found.problems] == ["earlier.unknown_rating"]
    assert relied_on(session, "ets185/2") == [("Cybercrime Act", "Section 4")]


def test_what_stands_in_the_case_file_is_replaced_only_where_one_says_so(
    session: Session, tmp_path: Path
) -> None:
    author = join(session)
    key = FindingKey(author, Basis.AS_DRAFTED, "ets185/2")
    session.do(findings.set_fields(session.assessment, key, {"comment": rich("Mine")}))
    rows = [("Article", "Comment", "Rating"), ("Article 2", "Theirs", "Partly in line")]
    found = planned(session, excel_file(tmp_path / "table.xlsx", rows))
    assert [(i.field, i.fate) for i in found.items] == [("comment", Fate.CONFLICT), ("rating", Fate.NEW)]
    session.do(bring_in(session.assessment, found, found.usual()))
    assert session.assessment.findings[key].comment.plain == "Mine"
    assert session.assessment.findings[key].rating is Rating.PARTLY
    session.do(bring_in(session.assessment, found, range(2)))
    assert session.assessment.findings[key].comment.plain == "Theirs"


def test_bringing_the_same_in_again_changes_nothing(session: Session, tmp_path: Path) -> None:
    path = word_file(tmp_path / "profile.docx", PROFILE[:4])
    taken(session, path)
    assert planned(session, path).items == []


def test_a_number_with_other_words_than_the_law_has_is_not_believed(session: Session, tmp_path: Path) -> None:
    rows = [
        ("Article", "National article", "Text of the national provision"),
        ("2", "Section 4", "The minister issues licences to pharmacies and fixes their fees each year."),
    ]
    found = planned(session, excel_file(tmp_path / "table.xlsx", rows))
    assert [each.id for each in found.problems] == ["earlier.other_words"]
    assert isinstance(found.items[0].value, Quoted)


def test_an_article_of_two_instruments_is_not_guessed(tmp_path: Path) -> None:
    session = new_case(tmp_path / "two.octolegis", {"country": "MD"}, ["ets185", "ets189"])
    rows = [("Article", "Comment"), ("Article 4", "Which?"), ("ETS 189 Article 4", "This")]
    found = planned(session, excel_file(tmp_path / "table.xlsx", rows))
    assert [item.target for item in found.items] == ["ets189/4"]
    assert [each.id for each in found.problems] == ["earlier.unknown_article"]
    about = word_file(tmp_path / "about.docx", rows[:2], "Convention on Cybercrime (ETS 185)")
    assert [item.target for item in planned(session, about).items] == ["ets185/4"]


@pytest.mark.parametrize("ending", [".docx", ".xlsx"])
def test_our_own_concordance_comes_back_as_it_went_out(session: Session, tmp_path: Path, ending: str) -> None:
    author = join(session)
    law, outline = next(iter(session.assessment.outlines.items()))
    chosen = {"ets185/2": "4(1)", "ets185/2:access": "4", "ets185/18": "5"}
    for target, label in chosen.items():
        place = (law, mappings.provision_labelled(outline, label).id)
        session.do(mappings.add(session.assessment, author, target, place))
    said: dict[str, findings.FindingValue] = {
        "rating": Rating.NOT,
        "recommendation": rich("Create it"),
        "term": "2027",
        "comment": rich("Missing"),
    }
    for target in ("ets185/3", "ets185/2:access"):
        key = FindingKey(author, Basis.AS_DRAFTED, target)
        session.do(findings.set_fields(session.assessment, key, said))
    path = tmp_path / f"own{ending}"
    options = reporting.chosen(session.assessment, Basis.AS_DRAFTED)
    reporting.write_report(session.assessment, "concordance", path, options)
    again = assessed(tmp_path / "again.octolegis")
    found = taken(again, path)
    assert found.problems == []
    for target in chosen:
        assert relied_on(again, target) == relied_on(session, target)
    assert set(again.assessment.mappings_by_target) == set(chosen)
    for target in ("ets185/3", "ets185/2:access"):
        back = again.assessment.findings[FindingKey(again.profile.author, Basis.AS_DRAFTED, target)]
        went = session.assessment.findings[FindingKey(author, Basis.AS_DRAFTED, target)]
        assert (back.rating, back.term) == (went.rating, went.term)
        assert (back.recommendation, back.comment) == (went.recommendation, went.comment)


def test_words_deleted_as_a_tracked_change_do_not_come_in(session: Session, tmp_path: Path) -> None:
    path = word_file(tmp_path / "profile.docx", [("Article", "Comment"), ("Article 2", "KEPT")])
    gone = "<w:del w:id='1' w:author='A'><w:r><w:t>GONE</w:t></w:r></w:del>"
    rewritten = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(rewritten, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = data.replace(b"<w:r><w:t>KEPT", gone.encode() + b"<w:r><w:t>KEPT")
            new.writestr(name, data)
    path.write_bytes(rewritten.getvalue())
    (item,) = planned(session, path).items
    assert item.value == rich("KEPT")


def test_a_csv_of_another_language_is_understood(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = [("المادة", "التقييم", "الملاحظات"), ("المادة ٢", "مطابق جزئيا", "يحتاج إلى تعديل")]
        csv.writer(file).writerows(rows)
    found = planned(session, path)
    assert {(item.target, item.field) for item in found.items} == {
        ("ets185/2", "rating"),
        ("ets185/2", "comment"),
    }


@pytest.mark.parametrize(
    ("data", "id"),
    [
        (b"", "earlier.no_table"),
        (b"%PDF-1.4 whatever", "earlier.unknown_kind"),
        (b"PK\x03\x04 nothing whole", "import.damaged"),
    ],
)
def test_what_is_no_table_is_told_in_one_sentence(tmp_path: Path, data: bytes, id: str) -> None:
    path = tmp_path / "file.docx"
    path.write_bytes(data)
    with pytest.raises(UserError) as refused:
        read(path)
    assert refused.value.message.id in (id, "sheet.not_csv")


def test_entities_in_a_workbook_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")
    with pytest.raises(UserError) as refused:
        read(path)
    assert refused.value.message.id in ("sheet.bomb", "import.unsafe")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Article 6(1)(a)(i)", ("6", ("1", "a", "i"))),
        ("Art. 6 § 1 a)", ("6", ("1", "a"))),
        ("ETS 185 Art. 19.2", ("19", ("2",))),
        ("Статья 19 – Обыск", ("19", ())),
        ("Article 35 – 24/7 Network", ("35", ())),
        ("Chapter II, Section 1", None),
        ("The law of 5 May", None),
        ("", None),
    ],
)
def test_references_to_articles_are_read_as_lawyers_write_them(
    words: str, found: tuple[str, tuple[str, ...]] | None
) -> None:
    assert reference(words) == found


@given(st.integers(1, 99), st.integers(1, 9), st.sampled_from("abcdef"))
def test_every_way_to_write_a_reference_says_the_same(article: int, paragraph: int, letter: str) -> None:
    wanted = (str(article), (str(paragraph), letter))
    for form in (
        "Article {}({})({}) – Title",
        "Art. {} § {} {})",
        "{}.{}.{}",
        "Article {}, para {}, lit. {}",
    ):
        assert reference(form.format(article, paragraph, letter)) == wanted


@given(st.text(max_size=200))
def test_no_cell_can_break_the_reading(words: str) -> None:
    assert reference(words) is None or reference(words) is not None
    assert rating_of(words) is None or isinstance(rating_of(words), Rating)
    assert role_of(words) is None or isinstance(role_of(words), Role)


def test_a_citation_that_could_be_two_provisions_is_none(session: Session) -> None:
    lookup = LawLookup(session.assessment)
    assert lookup.cited("Section 9") == []
    assert len(lookup.cited("Section 4(1), (2), Illegal access, Cybercrime Act")) == 2
    assert lookup.cited("A person who accesses 4 systems commits an offence under Section 4.") == []
    assert lookup.cited("Section 4", "Another Code") == []


def test_a_point_of_three_letters_is_no_remark(tmp_path: Path) -> None:
    made = assessed(tmp_path / "case.octolegis", law=False)
    file = tmp_path / "act.md"
    file.write_text(
        "## Section 2 Terms\n\n(a) words:\n\n(i) one;\n\n(ii) two;\n\n(iii) three.\n", encoding="utf-8"
    )
    found, data = imports.read(file)
    law = imports.add_law(made, found, data, file.name, Law("", "Act", "en", LawStatus.DRAFT))
    outline = made.assessment.outlines[law]
    (place,) = LawLookup(made.assessment).cited("Section 2(a)(iii)")
    assert outline.by_id[place.provision].text == "three."


def test_a_title_of_another_article_is_not_believed(session: Session, tmp_path: Path) -> None:
    rows = [PROFILE[0], ("Article 2 – Data interference", "Section 4(1)"), PROFILE[3]]
    found = planned(session, word_file(tmp_path / "p.docx", rows))
    assert [each.id for each in found.problems] == ["earlier.title_of_other"]
    assert {item.target for item in found.items} == {"ets185/18"}


def test_a_row_that_holds_words_of_heads_is_read_all_the_same(session: Session, tmp_path: Path) -> None:
    rows = [
        ("Article", "Transposition", "Comment"),
        ("Article 2", "Fully transposed", "See the comment on the article of the treaty."),
    ]
    found = planned(session, excel_file(tmp_path / "t.xlsx", rows))
    assert {item.field for item in found.items} == {"rating", "comment"}


@pytest.mark.parametrize("name", ["m.xlsx", "m.csv"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_our_own_matrix_brings_all_that_was_judged(
    session: Session, tmp_path: Path, language: str, name: str
) -> None:
    author = join(session)
    law, outline = next(iter(session.assessment.outlines.items()))
    place = (law, mappings.provision_labelled(outline, "4(1)").id)
    session.do(mappings.add(session.assessment, author, "ets185/2:access", place))
    alone = f"law:{law}#{place[1]}"
    cell = "ets185/15.2:grounds@ets185/18"
    said: dict[str, dict[str, findings.FindingValue]] = {
        "ets185/2": {
            "rating": Rating.PARTLY,
            "flag.excess": True,
            "reason": rich("Why.\nAnd why."),
            "term": "2027",
        },
        "ets185/2:access": {"rating": Rating.FULLY, "reason_code": ReasonCode.CASE_LAW},
        cell: {"rating": Rating.NOT, "priority": Priority.HIGH, "recommendation": rich("Add grounds.")},
        alone: {"comment": rich("It answers no article.")},
    }
    for target, fields in said.items():
        key = FindingKey(author, Basis.AS_DRAFTED, target)
        session.do(findings.set_fields(session.assessment, key, fields))
    path = tmp_path / name
    reporting.write_report(session.frozen(), "matrix", path, ReportOptions(language=language))
    again = assessed(tmp_path / "again.octolegis")
    assert taken(again, path).problems == []
    now = again.assessment
    came = {key.target.partition("#")[2] or key.target: finding for key, finding in now.findings.items()}
    for target in said:
        went = session.assessment.findings[FindingKey(author, Basis.AS_DRAFTED, target)]
        back = came[target.partition("#")[2] or target]
        assert back._replace(key=went.key) == went
    assert len(came) == len(said)
    assert relied_on(again, "ets185/2:access") == relied_on(session, "ets185/2:access")
    again.close()


def test_flags_cells_and_wording_of_our_own_concordance_come_back(session: Session, tmp_path: Path) -> None:
    author = join(session)
    cell = "ets185/15.2:grounds@ets185/18"
    for target in ("ets185/3", cell):
        key = FindingKey(author, Basis.AS_DRAFTED, target)
        said: dict[str, findings.FindingValue] = {
            "rating": Rating.NOT,
            "flag.safeguard": True,
            "comment": rich("Missing."),
        }
        session.do(findings.set_fields(session.assessment, key, said))
        session.do(amendments.propose(session.assessment, key, rich(f"New words on {target}.")))
    path = tmp_path / "own.docx"
    reporting.write_report(session.frozen(), "concordance", path, ReportOptions())
    again = assessed(tmp_path / "again.octolegis")
    assert taken(again, path).problems == []
    for target in ("ets185/3", cell):
        back = again.assessment.findings[FindingKey(again.profile.author, Basis.AS_DRAFTED, target)]
        assert (back.rating, back.flags, back.comment.plain) == (
            Rating.NOT,
            frozenset({Flag.SAFEGUARD}),
            "Missing.",
        )
        (proposal,) = again.assessment.amendments_by_target[target]
        assert proposal.wording.plain == f"New words on {target}."
    again.close()


def test_a_paragraph_is_never_rated_as_the_whole_article(session: Session, tmp_path: Path) -> None:
    rows = [("Article", "Transposition"), ("9(1)(a)", "Not transposed"), ("Article 3", "Fully transposed")]
    found = planned(session, excel_file(tmp_path / "t.xlsx", rows))
    rated = [item.target for item in found.items if item.field == "rating"]
    assert rated[0].startswith("ets185/9.1.a:")
    assert rated[1:] == ["ets185/3"]
    assert [each.id for each in found.problems] == ["earlier.shared_paragraph"]


def test_lists_and_ranges_of_articles_speak_of_each(session: Session, tmp_path: Path) -> None:
    rows = [("Article", "Transposition"), ("Articles 2, 3 and 5", "Fully"), ("Articles 24-26", "Partially")]
    found = planned(session, excel_file(tmp_path / "t.xlsx", rows))
    rated = [item.target for item in found.items if item.field == "rating"]
    assert rated == [f"ets185/{number}" for number in (2, 3, 5, 24, 25, 26)]


def test_what_follows_a_title_s_dash_is_no_range(session: Session, tmp_path: Path) -> None:
    rows = [("Article", "Transposition"), ("Article 2 – 5 years of practice", "Fully")]
    found = planned(session, excel_file(tmp_path / "t.xlsx", rows))
    assert [item.target for item in found.items] == ["ets185/2"]


def test_a_section_in_short_is_found(session: Session) -> None:
    (place,) = LawLookup(session.assessment).cited("Cybercrime Act, s. 5")
    assert session.assessment.outlines[place.law].by_id[place.provision].heading == "Production of data"
