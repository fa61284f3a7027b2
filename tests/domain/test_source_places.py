"""An outline is held against the text from which it was read."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from octolegis.domain import outline_correcting as correcting
from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.domain.source_places import SourcePlaces

TEXT = """THE ACT
4. Illegal access
(1) A person who enters a system
- 2 -
of another is punished.
(2) The attempt is punished."""
ARTICLE, SUB = ProvisionKind.ARTICLE, ProvisionKind.SUBSECTION
OUTLINE = Outline(
    (
        Provision("p1", None, ARTICLE, "4", "Illegal access", "", 0),
        Provision("p2", "p1", SUB, "(1)", "", "A person who enters a system of another is punished.", 1),
        Provision("p3", "p1", SUB, "(2)", "", "The attempt is punished.", 1),
    )
)


def found(outline: Outline) -> dict[str, str]:
    return {id: TEXT[span.start : span.end] for id, span in SourcePlaces(TEXT).of(outline).items()}


def test_each_provision_is_found_with_its_label_and_across_a_number_of_a_page() -> None:
    spans = found(OUTLINE)
    assert spans["p1"] == "4. Illegal access"
    assert spans["p2"].startswith("1) A person")
    assert spans["p2"].endswith("of another is punished")
    assert spans["p3"] == "2) The attempt is punished"


def test_a_corrected_outline_is_found_anew() -> None:
    joined = correcting.join(OUTLINE, "p3").outline
    assert found(joined)["p2"].endswith("The attempt is punished")


def test_what_is_not_in_the_text_has_no_place_and_the_rest_is_found() -> None:
    strange = Provision("x", "p1", SUB, "(9)", "", "Nothing of the kind stands there.", 1)
    rows = (*OUTLINE.provisions[:2], strange, OUTLINE.provisions[2])
    assert set(found(Outline(rows))) == {"p1", "p2", "p3"}


@given(st.text(), st.lists(st.text(), max_size=5))
def test_spans_are_in_order_whatever_the_words(text: str, words: list[str]) -> None:
    rows = tuple(Provision(f"p{n}", None, ARTICLE, "", "", each, 0) for n, each in enumerate(words))
    spans = list(SourcePlaces(text).of(Outline(rows)).values())
    assert all(0 <= one.start < one.end <= len(text) for one in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
