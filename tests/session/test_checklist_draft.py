"""Writing a checklist: what is added, moved and taken out, and that no published edition changes."""

from __future__ import annotations

import pytest

from octolegis.checklists import own
from octolegis.session import own_checklists
from octolegis.session.checklist_draft import HEAD, Draft, form

PART = ("part", 0)
ARTICLE = (*PART, "article", 0)
FIRST = (*ARTICLE, "requirement", 0)


@pytest.fixture
def draft() -> Draft:
    return Draft(own_checklists.new_tables())


def write(draft: Draft, place: tuple[str | int, ...], key: str, text: str) -> None:
    kind = str(place[-2]) if len(place) > 1 else "instrument"
    field = next(each.field for each in form(kind) if each.field.key == key)
    draft.write(place, field, text)
    assert draft.text(place, field) == text


def test_an_article_is_added_behind_the_one_stood_on_or_that_of_its_requirement(draft: Draft) -> None:
    assert draft.add(ARTICLE, "article") == (*PART, "article", 1)
    assert draft.add(FIRST, "article") == (*PART, "article", 1)
    assert draft.add(PART, "article") == (*PART, "article", 3)
    assert draft.add(HEAD, "article") is None
    assert draft.add(HEAD, "part") == ("part", 1)
    assert draft.add(ARTICLE, "requirement") == (*ARTICLE, "requirement", 2)


def test_requirements_change_places_and_steps_are_taken_back(draft: Draft) -> None:
    before = draft.table(FIRST)["id"]
    assert draft.move(FIRST, 1) == (*ARTICLE, "requirement", 1)
    assert draft.table((*ARTICLE, "requirement", 1))["id"] == before
    assert draft.move(FIRST, -1) == FIRST
    assert draft.remove(FIRST) == FIRST
    assert draft.remove(FIRST) == ARTICLE
    assert draft.undo()
    assert draft.undo()
    assert draft.undo()
    assert draft.table(FIRST)["id"] == before
    assert not draft.undo()
    assert not draft.changed


def test_what_is_typed_becomes_the_values_of_the_file(draft: Draft) -> None:
    write(draft, ARTICLE, "gaps", "One gap\nAnother gap")
    write(draft, ARTICLE, "assessable", "no")
    write(draft, HEAD, "edition", "7")
    write(draft, FIRST, "clause", "Article 40")
    assert draft.table(ARTICLE)["gaps"] == ["One gap", "Another gap"]
    assert draft.table(ARTICLE)["assessable"] is False
    assert draft.table(HEAD)["edition"] == 7
    assert draft.table(FIRST)["variation"] == {"clause": "Article 40"}
    write(draft, FIRST, "clause", "")
    assert "variation" not in draft.table(FIRST)


def test_keystrokes_in_one_field_are_one_step(draft: Draft) -> None:
    for text in ("A", "Ac", "Access"):
        write(draft, FIRST, "text", text)
    write(draft, ARTICLE, "title", "T")
    assert draft.undo()
    assert draft.undo()
    assert not draft.changed


def test_a_change_of_what_was_published_becomes_the_next_edition(draft: Draft) -> None:
    assert draft.publish() == 1
    assert draft.frozen == {"2:access", "2:security"}
    write(draft, FIRST, "text", "Any access")
    assert draft.table(HEAD)["edition"] == 2
    draft.keep()
    assert own.checklist("my-convention").edition == 1
    assert draft.publish() == 2
    assert own.editions("my-convention") == [1, 2]


def test_a_copy_of_a_shipped_checklist_is_sound_and_can_be_published() -> None:
    draft = Draft(own_checklists.copy_of("ets189"))
    assert own_checklists.mistakes(draft.tables) == []
    assert draft.publish() == 1
    assert own.checklist("ets189-own").article_by_id["ets189-own/3"].title
