"""Own checklists: published ones can be assessed against and never change; drafts are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from octolegis.checklists import own
from octolegis.checklists.sheet.template import EXAMPLE
from octolegis.checklists.sheet.writing import sheet_bytes
from octolegis.checklists.to_toml import to_toml
from octolegis.domain.errors import InputError
from octolegis.session import checking, editions, own_checklists, upgrading
from octolegis.session.own_checklists import Tables
from octolegis.session.starting import instrument_choices, new_case
from octolegis.wording import wording


@pytest.fixture
def tables() -> Tables:
    return own_checklists.new_tables()


def edited(tables: Tables, edition: int) -> Tables:
    tables["instrument"]["edition"] = edition
    tables["part"][0]["article"][0]["requirement"][0]["text"] = f"Access, edition {edition}"
    return tables


def test_a_published_checklist_stands_beside_the_shipped_ones(tmp_path: Path, tables: Tables) -> None:
    before = instrument_choices()
    own_checklists.publish(tables)
    assert instrument_choices() == [*before, ("my-convention", "MC 1 – Convention on an Example")]
    session = new_case(tmp_path / "a.octolegis", {"country": "MD"}, ["ets189", "my-convention"])
    assert session.assessment.requirement("my-convention/2:access") is not None
    session.close()
    row = checking.overview()[-1]
    assert (row["id"], row["origin"], row["state"], row["requirements"]) == (
        "my-convention",
        "own",
        "published",
        2,
    )


def test_a_draft_is_kept_with_its_mistakes_and_cannot_be_assessed_against(tables: Tables) -> None:
    tables["part"][0]["article"][0]["theme"] = "nonsense"
    own_checklists.save(tables)
    assert own_checklists.tables_of("my-convention") == tables
    assert "my-convention" not in dict(instrument_choices())
    row = checking.overview()[-1]
    assert (row["id"], row["state"]) == ("my-convention", "draft")


def test_what_was_published_stays_and_a_change_needs_a_new_edition(tables: Tables) -> None:
    assert own_checklists.publish(tables) == 1
    assert own_checklists.publish(own_checklists.new_tables()) == 1
    with pytest.raises(InputError, match=r"checklist\.published_before"):
        own_checklists.publish(edited(own_checklists.new_tables(), 1))
    assert (
        own.checklist("my-convention")
        .requirement_by_id["my-convention/2:access"]
        .text.startswith("Access to")
    )
    assert own_checklists.publish(edited(own_checklists.new_tables(), 2)) == 2
    assert own.editions("my-convention") == [1, 2]
    assert own.checklist("my-convention").edition == 2
    with pytest.raises(InputError):
        own_checklists.publish(edited(own_checklists.new_tables(), 1))


def test_a_case_file_is_offered_the_next_edition(tmp_path: Path, tables: Tables) -> None:
    own_checklists.publish(tables)
    session = new_case(tmp_path / "a.octolegis", {"country": "MD"}, ["my-convention"])
    assert editions.offered(session.assessment) == []
    own_checklists.publish(edited(own_checklists.new_tables(), 2))
    assert editions.offered(session.assessment) == ["my-convention"]
    [plan] = upgrading.plans(session.assessment)
    assert plan.new.edition == 2
    session.close()


@pytest.mark.parametrize("id", ["ets185", "", "../x", "My Own", "a" * 80])
def test_an_id_that_is_shipped_or_none_is_refused(tables: Tables, id: str) -> None:
    tables["instrument"]["id"] = id
    with pytest.raises(InputError):
        own_checklists.save(tables)
    with pytest.raises(InputError):
        own_checklists.publish(tables)


def test_a_shipped_checklist_is_copied_under_an_id_of_its_own() -> None:
    copy = own_checklists.copy_of("ets189")
    assert (copy["instrument"]["id"], copy["instrument"]["edition"]) == ("ets189-own", 1)
    assert own_checklists.mistakes(copy) == []
    own_checklists.save(copy)
    assert own_checklists.copy_of("ets189")["instrument"]["id"] == "ets189-own1"


def test_mistakes_are_told_with_their_place(tables: Tables) -> None:
    article = tables["part"][0]["article"][0]
    article["requirement"][0]["kind"] = "condukt"
    article["summary"] = ""
    found = {each.place: each.sentence(wording()) for each in own_checklists.mistakes(tables)}
    assert found == {
        ("part", 0, "article", 0, "summary"): (
            "the article is assessable, so “Summary” must say what it requires."
        ),
        ("part", 0, "article", 0, "requirement", 0, "kind"): (
            "Kind “condukt” is not known; did you mean “conduct”?"
        ),
    }


@pytest.mark.parametrize("name", ["own.toml", "own.csv", "own.xlsx"])
def test_a_file_is_published_and_one_with_mistakes_is_not(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(to_toml(EXAMPLE).encode() if name == "own.toml" else sheet_bytes(EXAMPLE, file))
    assert own_checklists.publish_file(file) == (1, [])
    wrong = tmp_path / "wrong.csv"
    wrong.write_bytes(sheet_bytes(EXAMPLE, wrong).replace(b"conduct", b"condukt"))
    edition, found = own_checklists.publish_file(wrong)
    assert (edition, len(found)) == (0, 1)


def test_a_damaged_own_checklist_does_not_bar_the_others(tables: Tables) -> None:
    before = instrument_choices()
    own_checklists.publish(tables)
    own.edition_file("my-convention", 1).write_text("format = [", encoding="utf-8")
    assert instrument_choices() == before
    assert checking.overview()


def test_ids_that_were_published_are_known_to_the_editor(tables: Tables) -> None:
    assert own_checklists.frozen_ids("my-convention") == frozenset()
    own_checklists.publish(tables)
    assert own_checklists.frozen_ids("my-convention") == {"2:access", "2:security"}
    assert own_checklists.next_edition("my-convention") == 2


def test_counts_are_told_per_instrument_and_language() -> None:
    rows = {row["id"]: row for row in checking.overview()}
    budapest = rows["ets185"]
    for key in ("guidance", "gaps", "explanatory_report", "model_points", "variations", "notifications"):
        assert budapest[key] > 0
    assert budapest["articles"] == 48
    assert budapest["whole"] == budapest["assessable"]
    french = budapest["languages"]["fr"]
    assert french["complete"] is (french["missing"] == 0)
    assert french["texts"]["summary"] <= budapest["articles"]
