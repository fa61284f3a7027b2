"""Correcting an outline loses no word and no mapping."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from octolegis.domain import outline_correcting as correcting
from octolegis.domain.errors import InputError
from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.domain.mapping import Mapping, MappingStatus, Quote

ARTICLE, POINT = ProvisionKind.ARTICLE, ProvisionKind.SUBSECTION


def law() -> Outline:
    return Outline(
        (
            Provision("a1", None, ARTICLE, "1", "Access", "Whoever enters\na system is punished.", 0),
            Provision("a1.1", "a1", POINT, "(1)", "", "The attempt is punishable.", 1),
            Provision("a2", None, ARTICLE, "2", "", "Whoever listens is punished.", 0),
            Provision("a2.1", "a2", POINT, "(1)", "", "As is the helper.", 1),
        )
    )


def mapping(provision: str, quote: str = "", start: int = 0) -> Mapping:
    return Mapping(
        "m", "ets185/2", "law", provision, Quote(quote, start=start) if quote else None, MappingStatus.KEPT
    )


def test_a_joined_provision_is_quoted_where_its_words_stand_now() -> None:
    done = correcting.join(law(), "a2")
    (moved,) = done.followed([mapping("a2")])
    assert moved.provision == "a1.1"
    assert moved.quote is not None
    assert moved.quote.text == "2 Whoever listens is punished."
    assert done.outline.by_id["a2.1"].parent == "a1"


def test_a_quote_follows_into_the_half_in_which_it_stands() -> None:
    text = law().by_id["a2"].text
    done = correcting.split(law(), "a2", text.index("is punished"))
    first, second, across, whole = done.followed(
        [
            mapping("a2", "Whoever", 0),
            mapping("a2", "punished", text.index("punished")),
            mapping("a2", "listens is", text.index("listens is")),
            mapping("a2"),
        ]
    )
    assert (first.provision, first.status) == ("a2", MappingStatus.KEPT)
    assert second.provision == "a2~2"
    assert second.quote is not None
    assert done.outline.by_id["a2~2"].text[second.quote.start :].startswith("punished")
    assert across.status is whole.status is MappingStatus.CHANGED
    assert done.outline.by_id["a2.1"].parent == "a2~2"


def test_a_provision_takes_all_below_it_along_and_becomes_what_its_neighbours_are() -> None:
    down = correcting.demote(law(), "a2").outline
    assert (down.by_id["a2"].parent, down.by_id["a2"].kind) == ("a1", POINT)
    assert down.by_id["a2.1"].depth == 2
    up = correcting.promote(down, "a2").outline
    assert up.by_id["a2"] == law().by_id["a2"]


def test_a_heading_is_made_of_the_first_line_and_given_back() -> None:
    once = correcting.turn_heading(law(), "a1").outline
    assert once.by_id["a1"].text.startswith("Access\nWhoever")
    (moved,) = correcting.turn_heading(law(), "a1").followed([mapping("a1", "enters", 8)])
    assert moved.quote is not None
    assert moved.quote.start == 8 + len("Access\n")
    assert correcting.turn_heading(once, "a1").outline == law()


def test_words_at_the_beginning_become_the_label() -> None:
    done = correcting.relabel(law(), "a2", "2 Whoever").outline.by_id["a2"]
    assert (done.label, done.text) == ("2 Whoever", "listens is punished.")
    with pytest.raises(InputError):
        correcting.relabel(law(), "a2", "3")


@pytest.mark.parametrize(
    ("act", "id"), [(correcting.promote, "a1"), (correcting.demote, "a1"), (correcting.join, "a1")]
)
def test_what_cannot_be_done_is_told(act: object, id: str) -> None:
    with pytest.raises(InputError):
        act(law(), id)  # type: ignore[operator]


ACTS = st.sampled_from(["promote", "demote", "turn_heading", "join", "split"])


@given(st.lists(st.tuples(ACTS, st.integers(0, 7), st.integers(0, 40)), max_size=12))
def test_whatever_is_corrected_every_word_and_every_mapping_is_still_there(
    acts: list[tuple[str, int, int]],
) -> None:
    now = law()
    mappings: tuple[Mapping, ...] = tuple(mapping(each.id) for each in now.provisions)
    for act, row, place in acts:
        id = now.provisions[row % len(now.provisions)].id
        try:
            more = (place,) if act == "split" else ()
            done = getattr(correcting, act)(now, id, *more)
        except InputError:
            continue
        mappings = done.followed(mappings)
        now = done.outline
    assert _words(now) == _words(law())
    assert len(mappings) == len(law().provisions)
    for each in mappings:
        there = now.by_id[each.provision]
        if each.quote is not None and each.status is MappingStatus.KEPT:
            assert there.text[each.quote.start :].startswith(each.quote.text)
    for provision in now.provisions:
        above = now.by_id[provision.parent] if provision.parent else None
        assert provision.depth == (above.depth + 1 if above else 0)


def _words(outline: Outline) -> list[str]:
    return " ".join(f"{p.label} {p.heading} {p.text}" for p in outline.provisions).split()
