"""A Word document is read as a person sees it."""

from __future__ import annotations

import pytest

from octolegis.word.number_formats import shown
from octolegis.word.reading import Document, read_document
from tests.importers.word_files import level, numbering, p, r, word_file


def texts(document: Document) -> list[str]:
    return [f"{found.label} {found.text}".strip() for found in document.paragraphs]


def test_insertions_are_read_and_deletions_kept_aside() -> None:
    body = p(
        r("Kept ")
        + "<w:ins>" + r("inserted") + "</w:ins>"
        + '<w:del><w:r><w:delText>struck</w:delText></w:r></w:del>'
    )  # fmt: skip
    document = read_document(word_file(body))
    assert texts(document) == ["Kept inserted"]
    assert document.left_out == {"deletions": "struck"}


def test_moved_words_are_read_where_they_went() -> None:
    body = p("<w:moveFrom>" + r("away") + "</w:moveFrom>") + p("<w:moveTo>" + r("here") + "</w:moveTo>")
    document = read_document(word_file(body))
    assert texts(document) == ["here"]
    assert document.left_out == {"deletions": "away"}


def test_a_deleted_paragraph_mark_joins_what_follows() -> None:
    joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("One ") + "</w:p>"
    assert texts(read_document(word_file(joined + p("sentence.")))) == ["One sentence."]


def test_wrappers_are_transparent() -> None:
    body = (
        "<w:sdt><w:sdtContent>" + p("control") + "</w:sdtContent></w:sdt>"
        + p("<w:hyperlink>" + r("link") + "</w:hyperlink>")
        + p("<w:smartTag>" + r("tag") + "</w:smartTag>")
        + p("<w:fldSimple>" + r("field") + "</w:fldSimple>")
    )  # fmt: skip
    assert texts(read_document(word_file(body))) == ["control", "link", "tag", "field"]


def test_nested_tables_are_read_in_order() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p('inner')}</w:tc></w:tr></w:tbl>"
    table = f"<w:tbl><w:tr><w:tc>{p('left')}{inner}</w:tc><w:tc>{p('right')}</w:tc></w:tr></w:tbl>"
    assert texts(read_document(word_file(p("before") + table + p("after")))) == [
        "before", "left", "inner", "right", "after",
    ]  # fmt: skip


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p('boxed')}</w:txbxContent>"
    body = p(
        r("around")
        + f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        + "</mc:AlternateContent></w:r>"
    )
    document = read_document(word_file(body))
    assert texts(document) == ["around", "boxed"]
    assert document.left_out == {"alternate": "boxed"}


def test_hidden_text_comments_and_running_heads_are_counted() -> None:
    parts = {"header1": p("Draft of May"), "comments": p("Check this")}
    document = read_document(word_file(p(r("seen ") + r("unseen", "<w:vanish/>")), **parts))
    assert texts(document) == ["seen"]
    assert document.left_out == {
        "hidden": "unseen",
        "running-heads": "Draft of May",
        "comments": "Check this",
    }


def test_footnotes_stand_apart() -> None:
    document = read_document(word_file(p("body"), footnotes=f"<w:footnote>{p('the note')}</w:footnote>"))
    assert [(found.text, found.note) for found in document.paragraphs] == [
        ("body", False),
        ("the note", True),
    ]


def test_a_raised_number_stays_apart_from_the_number_before_it() -> None:
    raised = r("6", '<w:vertAlign w:val="superscript"/>')
    assert texts(read_document(word_file(p(r("Статья 159") + raised + r(". Мошенничество"))))) == [
        "Статья 159⁶. Мошенничество"
    ]


def test_automatic_numbers_show_as_the_reader_sees_them() -> None:
    levels = numbering(
        level(0, "upperRoman", "Chapter %1"), level(1, "decimal", "%2."), level(2, "lowerLetter", "(%3)")
    )
    body = "".join(
        p(text, numbering=f"1:{depth}")
        for text, depth in [("A", 0), ("B", 1), ("C", 2), ("D", 2), ("E", 1), ("F", 2), ("G", 0), ("H", 1)]
    )
    assert texts(read_document(word_file(body, numbering=levels))) == [
        "Chapter I A", "1. B", "(a) C", "(b) D", "2. E", "(a) F", "Chapter II G", "1. H",
    ]  # fmt: skip


def test_a_level_that_never_restarts_counts_through() -> None:
    through = level(1, "decimal", "Section %2", '<w:lvlRestart w:val="0"/>')
    levels = numbering(level(0, "decimal", "Part %1"), through)
    body = "".join(p("x", numbering=f"1:{depth}") for depth in (0, 1, 1, 0, 1))
    assert [found.label for found in read_document(word_file(body, numbering=levels)).paragraphs] == [
        "Part 1", "Section 1", "Section 2", "Part 2", "Section 3",
    ]  # fmt: skip


def test_a_second_list_starts_anew_only_where_it_says_so() -> None:
    lists = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    body = "".join(p("x", numbering=f"{number}:0") for number in (1, 2, 3, 3))
    document = read_document(word_file(body, numbering=numbering(level(0, "decimal", "%1)"), lists=lists)))
    assert [found.label for found in document.paragraphs] == ["1)", "2)", "1)", "2)"]


def test_a_heading_style_gives_its_level_and_its_numbering() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr>'
        '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="H1"/></w:style>'
    )
    document = read_document(
        word_file(p("Terms", "Own"), styles=styles, numbering=numbering(level(0, "decimal", "Article %1.")))
    )
    assert [(found.label, found.level) for found in document.paragraphs] == [("Article 1.", 1)]


@pytest.mark.parametrize(
    ("value", "form", "expected"),
    [
        (4, "lowerRoman", "iv"),
        (28, "lowerLetter", "bb"),
        (3, "russianUpper", "В"),
        (15, "hebrew1", "טו"),
        (161, "japaneseCounting", "百六十一"),
        (2, "arabicAbjad", "ب"),
        (7, "decimalZero", "07"),
        (22, "ordinal", "22nd"),
        (5, "bullet", ""),
        (5, "unheardOf", "5"),
        (3, "thaiLetters", "ค"),
        (12, "thaiNumbers", "๑๒"),
        (110, "chineseCounting", "一百一十"),
        (2, "ideographTraditional", "乙"),
        (3, "ganada", "다"),
        (2, "arabicAlpha", "ب"),
        (21, "ordinalText", "Twenty-first"),
        (4, "decimalEnclosedCircle", "④"),
        (45, "hindiNumbers", "४५"),
    ],
)
def test_number_formats(value: int, form: str, expected: str) -> None:
    assert shown(value, form) == expected


def labels(body: str, **parts: str) -> list[str]:
    return [found.label for found in read_document(word_file(body, **parts)).paragraphs]


def test_legal_numbering_shows_digits_on_every_level() -> None:
    levels = numbering(level(0, "upperRoman", "%1."), level(1, "lowerLetter", "%1.%2", "<w:isLgl/>"))
    body = "".join(p("x", numbering=f"1:{depth}") for depth in (0, 1, 1))
    assert labels(body, numbering=levels) == ["I.", "1.1", "1.2"]


def test_a_level_that_names_a_style_numbers_its_paragraphs() -> None:
    linked = level(1, "decimal", "Section %2.", '<w:pStyle w:val="Sec"/>')
    styles = (
        '<w:style w:type="paragraph" w:styleId="Sec"><w:name w:val="Sec"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    levels = numbering(level(0, "decimal", "Part %1"), linked)
    body = p("a", numbering="1:0") + p("b", "Sec") + p("c", "Sec")
    assert labels(body, numbering=levels, styles=styles) == ["Part 1", "Section 1.", "Section 2."]


def test_a_list_may_show_its_level_in_another_way() -> None:
    own = level(0, "russianLower", "%1)")
    lists = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/>{own}</w:lvlOverride></w:num>'
    )
    body = p("x", numbering="1:0") + p("x", numbering="2:0") + p("x", numbering="2:0")
    assert labels(body, numbering=numbering(level(0, "decimal", "%1."), lists=lists)) == ["1.", "в)", "г)"]


def test_an_empty_numbered_paragraph_is_counted() -> None:
    levels = numbering(level(0, "decimal", "%1."))
    body = p("x", numbering="1:0") + p("", numbering="1:0") + p("y", numbering="1:0")
    assert labels(body, numbering=levels) == ["1.", "3."]


def test_a_custom_format_shows_its_zeros() -> None:
    custom = (
        '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback>'
        '<w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>'
    )
    assert labels(p("x", numbering="1:0"), numbering=numbering(custom)) == ["007"]


@pytest.mark.parametrize(
    ("revisions", "expected", "left_out"),
    [
        ("accepted", ["a new end"], {"deletions": "old "}),
        ("rejected", ["a old end"], {"insertions": "new "}),
        ("both", ["a {--old --}new end"], {}),
    ],
)
def test_revisions_are_read_as_chosen(revisions: str, expected: list[str], left_out: dict[str, str]) -> None:
    body = p(
        r("a ")
        + "<w:del><w:r><w:delText>old </w:delText></w:r></w:del><w:ins>"
        + r("new ")
        + "</w:ins>"
        + r("end")
    )
    document = read_document(word_file(body), revisions)
    assert texts(document) == expected
    assert document.left_out == left_out
    assert document.revised


def test_an_inserted_paragraph_mark_joins_when_insertions_are_rejected() -> None:
    parted = "<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>" + r("One ") + "</w:p>"
    assert texts(read_document(word_file(parted + p("sentence.")), "rejected")) == ["One sentence."]


def test_a_footnote_follows_the_paragraph_that_refers_to_it() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:id="2">{p("the note")}</w:footnote>'
    document = read_document(word_file(p(r("one") + reference) + p("two"), footnotes=notes))
    assert [(found.text, found.note) for found in document.paragraphs] == [
        ("one", False), ("¹ the note", True), ("two", False),
    ]  # fmt: skip


def test_readings_above_characters_and_field_codes_are_no_words_of_the_law() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{r('かな')}</w:rt><w:rubyBase>{r('仮名')}</w:rubyBase></w:ruby></w:r>"
    field = "<w:r><w:instrText> PAGEREF x </w:instrText></w:r>"
    document = read_document(word_file(p(ruby + field + r("文"))))
    assert texts(document) == ["仮名文"]
    assert document.left_out == {"readings": "かな"}


def test_cells_know_their_column() -> None:
    row = f"<w:tr><w:tc>{p('left')}</w:tc><w:tc>{p('right')}{p('below')}</w:tc></w:tr>"
    document = read_document(word_file(p("before") + f"<w:tbl>{row}</w:tbl>"))
    assert [(found.table, found.column) for found in document.paragraphs] == [(0, 0), (1, 1), (1, 2), (1, 2)]
