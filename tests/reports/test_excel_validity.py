"""Excel opens each workbook without complaint, as far as can be told without Excel."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pytest
from lxml import etree
from openpyxl import load_workbook

from octolegis.domain.assessment import Assessment
from octolegis.reports.excel_book import LONGEST, units
from octolegis.reports.kinds import MAKERS
from octolegis.reports.options import ReportOptions
from tests.reports.builders import assessment, demonstration
from tests.reports.test_word_validity import odd

CASES: dict[str, Callable[[], Assessment]] = {
    "demonstration": demonstration,
    "odd": odd,
    "empty": lambda: assessment([]),
    "nothing": Assessment,
}
KINDS = [
    ("matrix", ReportOptions()),
    ("concordance", ReportOptions()),
    ("concordance", ReportOptions(split=True, language="fr")),
    ("reverse", ReportOptions()),
]


@pytest.fixture(scope="module", params=[(kind, o, case) for kind, o in KINDS for case in CASES], ids=str)
def data(request: pytest.FixtureRequest) -> bytes:
    kind, options, case = request.param
    return MAKERS[kind][".xlsx"](CASES[case](), options)


def test_every_part_is_whole_has_a_type_and_leads_nowhere_outside(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
        assert len(names) == len(set(names))
        parts = {name: etree.fromstring(package.read(name)) for name in names}
    types = parts["[Content_Types].xml"]
    named = {str(one.get("PartName")).lstrip("/") for one in types if one.get("PartName")}
    endings = {str(one.get("Extension")) for one in types if one.get("Extension")}
    for name, root in parts.items():
        assert name == "[Content_Types].xml" or name in named or name.rpartition(".")[2] in endings
        assert not root.xpath("//*[@TargetMode='External']")
    assert named <= set(names)


def test_cells_hold_what_cells_can_hold_and_nothing_is_calculated(data: bytes) -> None:
    book = load_workbook(io.BytesIO(data))
    assert book.worksheets
    assert book.worksheets[0].sheet_state == "visible"
    for sheet in book.worksheets:
        assert re.fullmatch(r"[^\[\]:*?/\\']{1,31}", sheet.title)
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                assert cell.hyperlink is None
                assert units(str(cell.value or "")) <= LONGEST
        heights = (each.height for each in sheet.row_dimensions.values() if each.height)
        assert all(0 < height <= 409 for height in heights)


def test_lists_filters_and_frozen_heads_stay_within_their_sheet(data: bytes) -> None:
    book = load_workbook(io.BytesIO(data))
    titles = {sheet.title for sheet in book.worksheets}
    for sheet in book.worksheets:
        for rule in sheet.data_validations.dataValidation:
            named = re.fullmatch(r"'(.+)'!\$[A-Z]+\$1:\$[A-Z]+\$\d+", rule.formula1)
            assert named is not None
            assert named.group(1) in titles
            assert len(rule.errorTitle) <= 32
            assert len(rule.error) <= 255
        for rules in sheet.conditional_formatting:
            assert all(len(rule.formula[0]) < 255 for rule in rules.rules)


def test_whose_file_it_is_and_nothing_of_the_library(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        core = package.read("docProps/core.xml").decode()
    assert "openpyxl" not in core
