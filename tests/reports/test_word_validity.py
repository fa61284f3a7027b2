"""Word opens the report without complaint, as far as can be told without Word: the rules of its schema."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from posixpath import normpath

import pytest
from docx import Document
from lxml import etree

from octolegis.checklists.library import shipped
from octolegis.domain.assessment import Assessment, Details
from octolegis.domain.finding import Basis, Rating
from octolegis.domain.law import Law, Outline, Provision, ProvisionKind
from octolegis.domain.mapping import Mapping
from octolegis.domain.richtext import Block, BlockKind, RichText, Run
from octolegis.reports.kinds import CONTENT
from octolegis.reports.options import ReportOptions
from octolegis.reports.to_word import word_bytes
from tests.reports.builders import assessment, demonstration, finding
from tests.reports.schema_order import ORDER, REPEATED
from tests.reports.templates import letterhead, localized, written
from tests.reports.word_reading import W

ODD = "a <b & c> \x07 nul \x00 \u2028 قانون 👩‍⚖️ \ud800 {x} %s ]]> \t tab\r\nline " + "y" * 3000
RELATIONSHIPS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def odd() -> Assessment:
    """Everything that may be typed, strange in every field, with targets that no checklist knows."""
    kinds = (BlockKind.BULLET, BlockKind.NUMBER, BlockKind.QUOTE, BlockKind.PARAGRAPH, BlockKind.NUMBER)
    rich = RichText(tuple(Block((Run(ODD, bold=True, italic=True), Run("")), kind) for kind in kinds))
    targets = ("ets185/2", "ets185/2:access", "ets189/3", "law:L1#p1", "law:L1#none", f"x/{ODD[:90]}", "x/")
    said = [
        finding(t, rating=Rating.PARTLY, reason=rich, comment=rich, recommendation=rich, addressee=ODD)
        for t in targets
    ]
    return assessment(
        said,
        instruments=(shipped("ets185"), shipped("ets189")),
        details=Details(ODD, ODD, ODD, ODD, ODD, ODD, ODD, background=ODD, next_steps=ODD, contact=ODD),
        laws={"L1": Law("L1", ODD, ODD, version=ODD, source=ODD, notes=ODD)},
        outlines={"L1": Outline((Provision("p1", None, ProvisionKind.ARTICLE, ODD[:30], ODD, ODD, 0),))},
        mappings={"m": Mapping("m", "ets185/2", "L1", "p1"), "n": Mapping("n", "ets185/2", "L1", "gone")},
        conflicts=(("finding:a1:as-drafted:ets185/2", "rating"), ("odd", ODD), ("finding:a", "x")),
        head=ODD,
    )


CASES: dict[str, Callable[[], Assessment]] = {
    "demonstration": demonstration,
    "odd": odd,
    "empty": lambda: assessment([]),
    "nothing": Assessment,
}
LOOKS = {
    "own": ReportOptions(),
    "numbered": ReportOptions(numbered_paragraphs=True),
    "arabic": ReportOptions(language="ar", numbered_paragraphs=True),
    "french": ReportOptions(language="fr", ratings=True, split=True, basis=Basis.IN_FORCE),
    "letterhead": ReportOptions(numbered_paragraphs=True),
    "localized": ReportOptions(),
    "edited": ReportOptions(),
}
WRITTEN = [(kind, case, "own") for kind in CONTENT for case in CASES]
WRITTEN += [(kind, "demonstration", look) for kind in CONTENT for look in ("french", "letterhead", "edited")]
WRITTEN += [("recommendations", "odd", look) for look in ("numbered", "arabic", "localized", "letterhead")]


@pytest.fixture(scope="module", params=WRITTEN, ids=" ".join)
def file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A report of each kind, of plain and of strange words, in each look."""
    kind, case, look = request.param
    folder, options = tmp_path_factory.mktemp("own"), LOOKS[look]
    made = {"letterhead": lambda: letterhead("Ref.", "{{octolegis}}", "Signed"), "localized": localized}
    if look in made:
        options = replace(options, template=written(folder, made[look]()))
    if look == "edited":
        options = replace(options, earlier=written(folder, _edited(kind), "earlier.docx"))
    return word_bytes(CONTENT[kind](CASES[case](), options), options)


def _edited(kind: str) -> bytes:
    """The report as a person leaves it who wrote into every sixth paragraph, and into tables."""
    document = Document(io.BytesIO(word_bytes(CONTENT[kind](demonstration(), ReportOptions()))))
    paragraphs = [
        *document.paragraphs,
        *(one for t in document.tables for one in t.rows[-1].cells[-1].paragraphs),
    ]
    for one in paragraphs[::6]:
        one.add_run(" by hand & <so>")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.fixture(scope="module")
def parts(file: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        assert len(set(package.namelist())) == len(package.namelist())
        return {name: package.read(name) for name in package.namelist()}


def roots(parts: dict[str, bytes]) -> Iterator[tuple[str, etree._Element]]:
    """The parts in the language of Word."""
    for name, data in parts.items():
        if name.startswith("word/") and name.endswith(".xml"):
            yield name, etree.fromstring(data)


def body(parts: dict[str, bytes]) -> etree._Element:
    return etree.fromstring(parts["word/document.xml"])


def values(root: etree._Element, tag: str, attribute: str = "val") -> list[str]:
    return [str(node.get(f"{W}{attribute}")) for node in root.iter(f"{W}{tag}")]


def test_elements_stand_in_the_order_of_the_schema(parts: dict[str, bytes]) -> None:
    for name, root in roots(parts):
        if name == "word/settings.xml" and b"shapeDefaults" in parts[name]:
            continue  # a letterhead's own settings, of which nothing but whole elements is taken out
        for element in root.iter(*(f"{W}{parent}" for parent in ORDER)):
            parent = etree.QName(element).localname
            order = ORDER[parent].split()
            children = [etree.QName(child).localname for child in element if isinstance(child.tag, str)]
            assert set(children) <= set(order), (name, parent, children)
            assert children == sorted(children, key=order.index), (name, parent, children)
            doubled = {child for child, number in Counter(children).items() if number > 1}
            assert doubled <= REPEATED, (name, parent, doubled)


def test_every_style_and_numbering_that_is_used_is_defined_once(parts: dict[str, bytes]) -> None:
    styles = etree.fromstring(parts["word/styles.xml"])
    numbering = etree.fromstring(parts["word/numbering.xml"])
    known = values(styles, "style", "styleId")
    assert len(known) == len(set(known))
    numbers = values(numbering, "num", "numId")
    assert len(numbers) == len(set(numbers))
    abstract = values(numbering, "abstractNum", "abstractNumId")
    assert set(values(numbering, "abstractNumId")) <= set(abstract)
    for name, root in roots(parts):
        used = {v for tag in ("pStyle", "rStyle", "tblStyle") for v in values(root, tag)}
        used |= {v for tag in ("basedOn", "next", "link") for v in values(root, tag)}
        assert used <= set(known), name
        assert set(values(root, "numId")) <= set(numbers), name


def test_bookmarks_are_unique_short_closed_and_hold_every_link(parts: dict[str, bytes]) -> None:
    root = body(parts)
    names, ids = values(root, "bookmarkStart", "name"), values(root, "bookmarkStart", "id")
    assert len(names) == len({name.casefold() for name in names})
    assert all(re.fullmatch(r"[A-Za-z_]\w{0,39}", name, re.ASCII) for name in names)
    assert len(ids) == len(set(ids))
    assert sorted(ids) == sorted(values(root, "bookmarkEnd", "id"))
    assert set(values(root, "hyperlink", "anchor")) <= set(names)
    codes = "".join(node.text or "" for node in root.iter(f"{W}instrText"))
    assert set(re.findall(r"PAGEREF (\S+)", codes)) <= set(names)


def test_cells_end_in_a_paragraph_and_rows_fit_their_grid(parts: dict[str, bytes]) -> None:
    for table in body(parts).iter(f"{W}tbl"):
        widths = values(table, "gridCol", "w")
        following = table.getnext()
        assert following is not None
        assert following.tag == f"{W}p"
        for row in table.findall(f"{W}tr"):
            cells = row.findall(f"{W}tc")
            assert [cell[-1].tag for cell in cells] == [f"{W}p"] * len(widths)
            assert [cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w") for cell in cells] == widths
        assert all(int(width) > 0 for width in widths)


def test_fields_are_opened_parted_and_closed_in_turn(parts: dict[str, bytes]) -> None:
    for name, root in roots(parts):
        open_ones: list[str] = []
        for kind in values(root, "fldChar", "fldCharType"):
            if kind == "begin":
                open_ones.append(kind)
            elif kind == "separate":
                assert open_ones.pop() == "begin", name
                open_ones.append(kind)
            else:
                assert open_ones.pop() == "separate", name
        assert not open_ones, name


def test_runs_hold_what_runs_may_hold_and_paragraphs_stand_in_no_paragraph(parts: dict[str, bytes]) -> None:
    allowed = {"rPr", "t", "tab", "br", "fldChar", "instrText"}
    for name, root in roots(parts):
        for run in root.iter(f"{W}r"):
            assert {etree.QName(child).localname for child in run} <= allowed, name
        assert not root.findall(f".//{W}p//{W}p"), name


def test_every_relationship_leads_to_a_part_and_every_part_has_a_type(parts: dict[str, bytes]) -> None:
    types = etree.fromstring(parts["[Content_Types].xml"])
    named = {str(one.get("PartName")).lstrip("/") for one in types if one.get("PartName")}
    endings = {str(one.get("Extension")) for one in types if one.get("Extension")}
    for name, data in parts.items():
        if name.endswith(".rels"):
            folder = name.partition("_rels/")[0]
            for relation in etree.fromstring(data):
                assert relation.get("TargetMode") != "External"
                target = str(relation.get("Target"))
                assert normpath(target.lstrip("/") if target.startswith("/") else folder + target) in parts
        elif name != "[Content_Types].xml":
            assert name in named or name.rpartition(".")[2] in endings, name
    assert named <= set(parts)
    references = body(parts).iter(f"{W}headerReference", f"{W}footerReference")
    used = {str(node.get(f"{RELATIONSHIPS}id")) for node in references}
    known = {str(one.get("Id")) for one in etree.fromstring(parts["word/_rels/document.xml.rels"])}
    assert used <= known


def test_languages_and_attributes_stay_short_and_whole(parts: dict[str, bytes]) -> None:
    for name, root in roots(parts):
        for attribute in ("val", "bidi", "eastAsia"):
            for language in values(root, "lang", attribute):
                assert re.fullmatch(r"None|[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", language), (name, language)
    title = etree.fromstring(parts["docProps/core.xml"]).findtext("{http://purl.org/dc/elements/1.1/}title")
    assert len(title or "") <= 255


def test_the_usual_reader_of_word_files_finds_every_paragraph_and_cell(file: bytes) -> None:
    document = Document(io.BytesIO(file))
    assert document.paragraphs
    for table in document.tables:
        assert len(table.columns) == len(table.rows[0].cells)
        assert all(cell.paragraphs for row in table.rows for cell in row.cells)
    assert all(section.page_width and section.page_height for section in document.sections)


def test_each_bookmark_ends_behind_its_beginning(parts: dict[str, bytes]) -> None:
    open_ones: set[str] = set()
    for node in body(parts).iter(f"{W}bookmarkStart", f"{W}bookmarkEnd"):
        id = str(node.get(f"{W}id"))
        assert 0 <= int(id) < 2**31
        if node.tag == f"{W}bookmarkStart":
            open_ones.add(id)
        else:
            open_ones.remove(id)
    assert not open_ones


_MEASURES = ("w", "pos", "left", "right", "top", "bottom", "hanging", "before", "after", "header", "footer")


def test_measures_are_whole_numbers_that_word_accepts_and_colours_are_colours(
    parts: dict[str, bytes],
) -> None:
    for name, root in roots(parts):
        for node in root.iter():
            for measure in _MEASURES:
                value = node.get(f"{W}{measure}")
                assert value is None or -31_680 <= int(value) <= 31_680, (name, node.tag, measure, value)
            for colour in (node.get(f"{W}fill"), node.get(f"{W}color")):
                assert colour is None or re.fullmatch(r"auto|[0-9A-Fa-f]{6}", colour), (name, colour)


def test_the_body_ends_in_a_section_and_every_edge_of_a_page_in_a_paragraph(parts: dict[str, bytes]) -> None:
    whole = body(parts)[0]
    assert whole[-1].tag == f"{W}sectPr"
    assert [child.tag for child in whole if child.tag == f"{W}sectPr"] == [f"{W}sectPr"]
    for name, root in roots(parts):
        if root.tag in {f"{W}hdr", f"{W}ftr"}:
            assert root[-1].tag == f"{W}p", name


def test_no_name_is_longer_than_word_allows(parts: dict[str, bytes]) -> None:
    for _, root in roots(parts):
        for style in root.iter(f"{W}style"):
            assert len(str(style.get(f"{W}styleId"))) <= 253
        for description in values(root, "tblDescription"):
            assert len(description) <= 8_000
    links = body(parts).iter(f"{W}hyperlink")
    assert all(len(link) and link.get(f"{W}anchor") for link in links)
