"""Any edit of an act, told as instructions, makes exactly that edit; what rests on the act follows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from octolegis.domain.amending import Act, Instruction, MarkKind, Step, StepKind, Where, Words
from octolegis.domain.consolidated_mappings import followed
from octolegis.domain.consolidating import consolidated
from octolegis.domain.label_order import follows_directly
from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.domain.mapping import Mapping, MappingStatus, Quote

ARTICLE, POINT = ProvisionKind.ARTICLE, ProvisionKind.POINT
NUMBERS = st.integers(1, 5)


def act() -> Outline:
    """Five sections of three points, each with words of its own."""
    rows = []
    for n in range(1, 6):
        rows.append(
            Provision(f"s{n}", None, ARTICLE, f"Section {n}", f"Heading {n}", f"Alpha{n} beta{n}.", 0)
        )
        rows += [
            Provision(f"s{n}.{k}", f"s{n}", POINT, f"({k})", "", f"Gamma{n}{k} delta{n}{k}.", 1)
            for k in (1, 2, 3)
        ]
    return Outline(tuple(rows))


def at(section: int, point: int = 0) -> tuple[Step, ...]:
    steps = (Step(StepKind.ARTICLE, str(section)), Step(StepKind.BELOW, f"({point})"))
    return steps if point else steps[:1]


def new(label: str, text: str = "New words.", kind: ProvisionKind = ARTICLE) -> tuple[Provision, ...]:
    return (Provision("", None, kind, label, "", text, 0),)


def told(outline: Outline) -> list[tuple[str, str, str]]:
    return [(outline.path(node), node.heading, node.text) for node in outline.provisions]


@given(st.lists(st.tuples(NUMBERS, st.integers(0, 3)), unique=True, max_size=6))
def test_repeals_take_out_these_words_and_no_others(places: list[tuple[int, int]]) -> None:
    done = consolidated(act(), [Instruction("b", "", Act.REPEAL, at(*place)) for place in places])
    gone = {f"s{n}.{k}" if k else f"s{n}" for n, k in places}
    below = {f"s{n}.{k}" for n, top in places for k in (1, 2, 3) if not top}
    for node in act().provisions:
        after = done.outline.by_id.get(node.id)
        if node.id in gone | below:
            assert after is None or not after.text
        else:
            assert after == node
    for outcome in done.outcomes:
        assert outcome.applied or outcome.why.id in ("amend.changed_before", "amend.not_found")  # type: ignore[union-attr]


@given(st.permutations(range(1, 6)), st.integers(1, 5))
def test_sections_are_inserted_after_their_place_whatever_the_order(order: list[int], count: int) -> None:
    bill = [
        Instruction("b", "", Act.INSERT, at(n), Where.AFTER, new(f"Section {n}A", f"New{n}."))
        for n in order[:count]
    ]
    done = consolidated(act(), bill)
    labels = [node.label for node in done.outline.provisions if node.kind is ARTICLE]
    chosen = set(order[:count])
    assert labels == [
        label
        for n in range(1, 6)
        for label in (f"Section {n}", f"Section {n}A")
        if label[-1] != "A" or n in chosen
    ]
    kept = [node for node in done.outline.provisions if node.id not in done.marks]
    assert kept == list(act().provisions)
    assert {mark.kind for mark in done.marks.values()} == {MarkKind.INSERTED}


@given(NUMBERS, st.integers(1, 3), st.sampled_from(["Gamma", "delta"]))
def test_words_are_replaced_in_one_provision_and_the_rest_is_untouched(n: int, k: int, word: str) -> None:
    words = Words(f"{word}{n}{k}", "other")
    done = consolidated(act(), [Instruction("b", "", Act.REPLACE_WORDS, at(n, k), words=words)])
    changed = [
        (old, now) for old, now in zip(act().provisions, done.outline.provisions, strict=True) if old != now
    ]
    assert [(old.id, now.text) for old, now in changed] == [
        (f"s{n}.{k}", act().by_id[f"s{n}.{k}"].text.replace(f"{word}{n}{k}", "other"))
    ]


@given(NUMBERS, NUMBERS)
def test_a_renumbered_section_is_not_confused_with_the_one_that_had_its_number(n: int, m: int) -> None:
    bill = [
        Instruction("b", "", Act.RENUMBER, at(n), words=Words("", "9")),
        Instruction("b", "", Act.REPEAL, at(m)),
        Instruction("b", "", Act.INSERT, (), new=new("Section 6")),
    ]
    done = consolidated(act(), bill)
    assert done.outline.by_id[f"s{n}"].label == "Section 9"
    assert done.outcomes[1].applied is (n != m)
    assert done.outcomes[2].applied is (n != 5)


def test_numbers_follow_as_drafters_count() -> None:
    for label, before in (("4A", "4"), ("5", "4"), ("153 bis", "153"), ("153 ter", "153 bis"), ("b", "a")):
        assert follows_directly(label, before)
    for label, before in (("4B", "4"), ("6", "4"), ("153 ter", "153"), ("4", "4A"), ("", "4")):
        assert not follows_directly(label, before)


def test_what_rests_on_the_act_follows_with_a_mark_where_words_changed() -> None:
    bill = [
        Instruction("b", "", Act.REPLACE_WORDS, at(1, 1), words=Words("Gamma11", "Omega")),
        Instruction("b", "", Act.REPEAL, at(2)),
        Instruction("b", "", Act.REPEAL, at(3, 2)),
    ]
    done = consolidated(act(), bill)
    quote = Quote("delta11", "", "", act().by_id["s1.1"].text.index("delta11"))
    places = {"a": "s1.1", "b": "s2.1", "c": "s3.2", "d": "s4", "e": "s1", "q": "s1.1"}
    resting = [Mapping(id, "t", "old", place, quote if id == "q" else None) for id, place in places.items()]
    found = {each.id: each for each in followed(resting, act(), done.outline, "new")}
    status = {id: each.status.value for id, each in found.items()}
    assert status == {"a": "changed", "b": "lost", "c": "lost", "d": "kept", "e": "changed", "q": "kept"}
    assert found["b"].provision == "s2"
    kept = found["q"].quote
    assert kept is not None
    assert done.outline.by_id["s1.1"].text[kept.start :].startswith("delta11")
    assert all(each.law == "new" and each.provision in done.outline.by_id for each in found.values())
    assert MappingStatus.LOST in {each.status for each in found.values()}
