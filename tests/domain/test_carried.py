"""What rests on a law follows to its next version: kept, moved, changed or lost, and nothing is dropped."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from octolegis.domain.carried import Versions, carried
from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.domain.mapping import Mapping, MappingStatus, Origin, Quote
from tests.domain.test_matching_versions import article, law, said

OLD = law(*(article(f"o{n}", f"Section {n}", said(n)) for n in range(1, 6)))


def point(id: str, parent: str, label: str, text: str) -> Provision:
    return Provision(id, parent, ProvisionKind.POINT, label, "", text, 1)


def to(new: Outline, *mappings: Mapping, old: Outline = OLD) -> list[Mapping]:
    return carried(mappings, Versions("v1", "v2", old, new))


def on(provision: str, quote: Quote | None = None) -> Mapping:
    return Mapping(f"m-{provision}", "ets185/2", "v1", provision, quote)


def test_the_same_words_in_the_same_place_are_kept() -> None:
    new = law(*(article(f"n{n}", f"Section {n}", said(n)) for n in range(1, 6)))
    (found,) = to(new, on("o3"))
    assert (found.law, found.provision, found.status, found.came_from) == (
        "v2",
        "n3",
        MappingStatus.KEPT,
        None,
    )


def test_a_renumbered_provision_is_moved_and_says_where_it_came_from() -> None:
    rows = [article("a", "Section 1", "words of a new section that stands nowhere else")]
    rows += [article(f"n{n}", f"Section {n + 1}", said(n)) for n in range(1, 6)]
    (found,) = to(law(*rows), on("o3"))
    assert (found.provision, found.status, found.came_from) == ("n3", MappingStatus.MOVED, Origin("v1", "o3"))


def test_reworded_provisions_are_to_be_looked_at_again() -> None:
    rows = [article(f"n{n}", f"Section {n}", said(n)) for n in range(1, 6)]
    rows[2] = rows[2]._replace(text=rows[2].text.replace("alpha3", "another"))
    (found,) = to(law(*rows), on("o3"))
    assert (found.provision, found.status) == ("n3", MappingStatus.CHANGED)


def test_words_that_lead_into_a_point_count_as_its_own() -> None:
    def version(lead: str) -> Outline:
        return law(article("s", "Section 1", lead), point("p", "s", "(a)", said(1)))

    (found,) = to(version("A person who intentionally"), on("p"), old=version("A person who"))
    assert found.status is MappingStatus.CHANGED


def test_a_provision_that_is_gone_leaves_its_mapping_on_the_old_version() -> None:
    new = law(*(article(f"n{n}", f"Section {n}", said(n)) for n in (1, 2, 4, 5)))
    (found,) = to(new, on("o3"))
    assert (found.law, found.provision, found.status) == ("v1", "o3", MappingStatus.LOST)


def test_a_quote_is_found_where_its_words_stand_now() -> None:
    rows = [article(f"n{n}", f"Section {n}", said(n)) for n in range(1, 6)]
    rows[2] = rows[2]._replace(text=f"First of all {rows[2].text}")
    (found,) = to(law(*rows), on("o3", Quote("gamma3", "beta3 ", " delta3", 13)))
    assert found.quote is not None
    start = found.quote.start
    assert rows[2].text[start : start + 6] == "gamma3"


def test_what_was_still_to_be_looked_at_stays_so_and_stays_compared_with_the_first() -> None:
    new = law(*(article(f"n{n}", f"Section {n}", said(n)) for n in range(1, 6)))
    waiting = on("o3")._replace(status=MappingStatus.CHANGED, came_from=Origin("v0", "z3"))
    (found,) = to(new, waiting)
    assert (found.status, found.came_from) == (MappingStatus.CHANGED, Origin("v0", "z3"))


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("keep"), st.integers(1, 12)),
            st.tuples(st.just("reword"), st.integers(1, 12)),
            st.tuples(st.just("new"), st.integers(20, 40)),
        ),
        max_size=14,
    )
)
def test_no_mapping_is_dropped_and_each_stands_on_a_provision(edits: list[tuple[str, int]]) -> None:
    old = law(*(article(f"o{n}", f"Section {n}", said(n)) for n in range(1, 13)))
    rows = [
        article(
            f"n{place}",
            f"Section {place}",
            f"{said(n)} and more" if edit == "reword" else said(n),
        )
        for place, (edit, n) in enumerate(edits, start=1)
    ]
    new = law(*rows)
    mappings = [on(f"o{n}") for n in range(1, 13)]
    found = to(new, *mappings, old=old)
    assert [each.id for each in found] == [each.id for each in mappings]
    for before, after in zip(mappings, found, strict=True):
        outline = new if after.law == "v2" else old
        assert after.provision in outline.by_id
        if after.status is MappingStatus.KEPT:
            assert outline.by_id[after.provision].text == old.by_id[before.provision].text
        else:
            assert (after.came_from is not None) or after.status is MappingStatus.LOST
