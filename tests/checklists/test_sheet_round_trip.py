"""A checklist that goes out as a spreadsheet comes back as it was."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from octolegis.checklists.raw import RawFile
from octolegis.checklists.reading import toml_file
from octolegis.checklists.sheet.from_csv import from_csv
from octolegis.checklists.sheet.from_xlsx import from_xlsx
from octolegis.checklists.sheet.reading import sheet_file
from octolegis.checklists.sheet.template import EXAMPLE
from octolegis.checklists.sheet.to_csv import to_csv
from octolegis.checklists.sheet.to_rows import items_of, listed, to_rows
from octolegis.checklists.sheet.to_tables import heading_row, to_tables
from octolegis.checklists.sheet.to_xlsx import to_xlsx
from octolegis.checklists.sheet.writing import sheet_bytes
from octolegis.checklists.to_toml import to_toml
from octolegis.domain.checklist import Obligation, RequirementKind, Theme, VariationForm
from octolegis.domain.text import clean
from octolegis.paths import data_folder

SHIPPED = ("ets185", "ets189", "cets224", "cets201", "cets223", "cets210", "un")

words = st.text(min_size=1, max_size=40).map(lambda text: clean(text).replace("\ufffd", "").strip() or "a")
formulas = st.sampled_from(
    ["=1+1", "'=HYPERLINK(1)", "@x", "-", "+3", "''-a", "'plain", "#REF!", "6.1", "1e5", "TRUE", "_x0041_"]
)
texts = st.one_of(words, formulas)
lists = st.lists(texts, max_size=3)


@st.composite
def requirement(draw: st.DrawFn, number: str, slug: int) -> dict[str, Any]:
    table: dict[str, Any] = {
        "id": f"{number}.1:r{slug}",
        "paragraph": draw(texts),
        "kind": draw(st.sampled_from(RequirementKind)).value,
        "obligation": draw(st.sampled_from([Obligation.MANDATORY, Obligation.OPTIONAL])).value,
        "text": draw(texts),
        "guidance": draw(texts),
        "gaps": draw(lists),
    }
    if draw(st.booleans()):
        form = draw(st.sampled_from(VariationForm)).value
        table["variation"] = {"form": form, "clause": draw(texts), "qualifies": [table["id"]]}
    return table


@st.composite
def checklist(draw: st.DrawFn) -> dict[str, Any]:
    articles = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        requirements = [draw(requirement(str(number), slug)) for slug in range(draw(st.integers(0, 2)))]
        article = {
            "number": str(number),
            "title": draw(texts),
            "theme": draw(st.sampled_from(Theme)).value,
            "assessable": draw(st.booleans()),
            "summary": draw(texts),
            "informational": draw(texts),
            "model_points": draw(lists),
            "requirement": requirements,
        }
        articles.append(article)
    head: dict[str, Any] = {
        key: draw(texts) for key in ("reference", "title", "short_title", "opened", "source", "provider")
    }
    head |= {"id": "x1", "edition": draw(st.integers(1, 999)), "language": "en"}
    part = {"id": "ch1", "heading": draw(texts), "title": draw(texts), "article": articles}
    return {"format": 1, "instrument": head, "part": [part]}


@given(checklist())
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_any_checklist_survives_csv_excel_and_toml(tables: dict[str, Any]) -> None:
    wanted = RawFile.model_validate(tables)
    for grid in (from_csv(to_csv(to_rows(tables))), from_xlsx(to_xlsx(to_rows(tables)))):
        heading = heading_row(grid)
        assert heading is not None
        back = to_tables(grid, heading)
        assert (back.faults, back.notes) == ([], [])
        assert RawFile.model_validate(back.tables) == wanted
        assert RawFile.model_validate(tomllib.loads(to_toml(back.tables))) == wanted


@given(st.lists(words, min_size=1, max_size=4))
def test_items_of_a_list_stay_apart_in_their_cell(items: list[str]) -> None:
    stripped = ["\n".join(line for line in item.split("\n")).strip() for item in items]
    assert items_of(listed(stripped)) == stripped


@pytest.mark.parametrize("id", SHIPPED)
@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_each_shipped_checklist_survives_a_spreadsheet(tmp_path: Path, id: str, ending: str) -> None:
    tables = toml_file(data_folder("provisions") / f"{id}.toml").tables
    sheet = tmp_path / f"{id}{ending}"
    sheet.write_bytes(sheet_bytes(tables, sheet))
    read = sheet_file(sheet)
    assert RawFile.model_validate(read.tables) == RawFile.model_validate(tables)
    assert read.notes == ()


@pytest.mark.parametrize("id", SHIPPED)
def test_each_shipped_checklist_can_be_written_as_toml_anew(id: str) -> None:
    tables = toml_file(data_folder("provisions") / f"{id}.toml").tables
    assert tomllib.loads(to_toml(tables)) == tables


def test_the_template_is_a_sound_checklist(tmp_path: Path) -> None:
    for name in ("t.xlsx", "t.csv"):
        sheet = tmp_path / name
        sheet.write_bytes(sheet_bytes(EXAMPLE, sheet))
        assert RawFile.model_validate(sheet_file(sheet).tables) == RawFile.model_validate(EXAMPLE)
