"""From one edition to the next: what differs is told, and what is dropped is kept to be read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from octolegis.checklists.to_json import edition_json, from_json
from octolegis.checklists.upgrade import Kind, differences, merged, renames
from octolegis.domain.checklist import Instrument, Matrix, Requirement
from tests.checklists.tiny import TINY, sentences
from tests.tiny_instrument import article, instrument, requirement


def edition(number: int, *requirements: Requirement) -> Instrument:
    base = instrument(articles=1)
    part = replace(base.parts[0], articles=(article("1", *requirements),))
    return replace(base, edition=number, parts=(part,))


A, B, C = (requirement(f"x1/1:{name}") for name in "abc")
A2 = replace(A, text="other words")
RENAMED = replace(B, id="x1/1:better-name", was=("x1/1:b",))


def kinds(old: Instrument, new: Instrument) -> list[tuple[Kind, str]]:
    return [(each.kind, each.id) for each in differences(old, new)]


def test_new_reworded_renamed_and_retired_are_told_apart() -> None:
    found = differences(edition(1, A, B, C), edition(2, A2, RENAMED, requirement("x1/1:d")))
    assert [(each.kind, each.id) for each in found] == [
        (Kind.REWORDED, "x1/1:a"),
        (Kind.RENAMED, "x1/1:better-name"),
        (Kind.NEW, "x1/1:d"),
        (Kind.RETIRED, "x1/1:c"),
    ]
    assert (found[0].before, found[0].after, found[0].fields) == (
        "text of x1/1:a",
        "other words",
        ("text",),
    )
    assert found[1].was == "x1/1:b"
    assert found[3].before == "text of x1/1:c"


def test_guidance_may_grow_without_a_review() -> None:
    grown = replace(A, guidance="Look there too", gaps=("Nothing at all",), to_confirm=())
    assert differences(edition(1, A), edition(2, grown)) == ()


def test_a_new_article_and_a_dropped_one_are_told_with_their_requirements() -> None:
    one, two = instrument(articles=1, each=1), instrument(articles=2, each=1)
    assert kinds(one, replace(two, edition=2)) == [(Kind.NEW, "x1/2"), (Kind.NEW, "x1/2:r0")]
    assert kinds(two, replace(one, edition=2)) == [(Kind.RETIRED, "x1/2"), (Kind.RETIRED, "x1/2:r0")]


def test_a_renamed_condition_takes_its_cells_along() -> None:
    def with_cells(of: Instrument, condition: str) -> Instrument:
        cells = Matrix(rows=("x1/1",), conditions=(condition,))
        changed = replace(of.parts[0].articles[0], matrix=cells)
        return replace(of, parts=(replace(of.parts[0], articles=(changed,)),))

    old, new = (
        with_cells(edition(1, A, B), "x1/1:b"),
        with_cells(edition(2, A, RENAMED), "x1/1:better-name"),
    )
    assert renames(old, new)["x1/1:b@x1/1"] == "x1/1:better-name@x1/1"
    dropped = differences(old, edition(2, A))
    assert [each.id for each in dropped] == ["x1/1:b", "x1/1:b@x1/1"]


def test_what_was_retired_stays_through_further_editions_until_it_comes_back() -> None:
    second = merged(edition(1, A, B), edition(2, A))
    third = merged(second, edition(3, A2))
    assert [(each.id, each.edition) for each in third.retired] == [("x1/1:b", 1)]
    assert merged(third, edition(4, A, B)).retired == ()


def test_the_kept_edition_is_read_back_as_it_was_and_without_retired_ones_its_bytes_are_as_ever() -> None:
    kept = merged(edition(1, A, B), edition(2, A))
    assert from_json(edition_json(kept)) == kept
    assert "retired" not in edition_json(edition(1, A))
    assert "was" not in edition_json(edition(1, A))["parts"][0]["articles"][0]["requirements"][0]


NAMES = st.lists(st.sampled_from("abcdef"), unique=True, min_size=1)


@given(NAMES, NAMES)
def test_nothing_of_the_old_edition_is_ever_unknown_to_the_new_one(old: list[str], new: list[str]) -> None:
    before = edition(1, *(requirement(f"x1/1:{name}") for name in old))
    after = merged(before, edition(2, *(requirement(f"x1/1:{name}") for name in new)))
    known = {*after.article_of, *(each.id for each in after.retired)}
    assert set(before.article_of) <= known
    assert not set(after.article_of) & {each.id for each in after.retired}


WAS = 'text = "Access is an offence."\nwas = '


def test_an_earlier_id_is_written_alone_or_in_a_list(tmp_path: Path) -> None:
    for was in ('"2.1:entry"', '["2.1:entry", "2.1:intrusion"]'):
        assert sentences(tmp_path, TINY.replace('text = "Access is an offence."\n', f"{WAS}{was}\n")) == []


def test_an_earlier_id_that_is_still_there_or_claimed_twice_is_refused(tmp_path: Path) -> None:
    present = TINY.replace('text = "Access is an offence."\n', f'{WAS}"2.2:security"\n')
    assert "which this edition still has" in sentences(tmp_path, present)[0]
    twice = TINY.replace('text = "Access is an offence."\n', f'{WAS}"2.1:old"\n')
    twice = twice.replace('text = "Security may be required."\n', 'text = "S"\nwas = ["2.1:old"]\n')
    assert "can go to one requirement only" in sentences(tmp_path, twice)[0]
