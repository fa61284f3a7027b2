"""What a requirement adds to its article: the concepts it names, and the paragraph that speaks of them."""

from __future__ import annotations

from functools import cache

from octolegis.suggest.languages import shipped_lexicon
from octolegis.suggest.lexicon import Lexicon
from octolegis.suggest.matching import found_in
from octolegis.suggest.units import Unit


@cache
def named_in(text: str) -> frozenset[str]:
    """The concepts that a requirement's English text names."""
    lexicon = shipped_lexicon("en")
    return frozenset(lexicon.terms[hit.term].concept for hit in found_in(lexicon, text)[0])


def best_node(lexicon: Lexicon, unit: Unit, focus: frozenset[str]) -> tuple[str, int]:
    """The node of a unit that speaks of most of the concepts, and of how many of them the unit speaks.

    The unit itself, where no single paragraph speaks of more than the others.
    """
    spoken = [(node.id, _concepts(lexicon, f"{node.heading} {node.text}") & focus) for node in unit.body]
    everywhere = frozenset[str]().union(*(concepts for _, concepts in spoken))
    best = max(spoken, key=lambda pair: len(pair[1]), default=(unit.provision.id, frozenset()))
    alone = sum(len(concepts) == len(best[1]) for _, concepts in spoken) == 1
    return (best[0] if alone else unit.provision.id), len(everywhere)


def _concepts(lexicon: Lexicon, text: str) -> frozenset[str]:
    return frozenset(lexicon.terms[hit.term].concept for hit in found_in(lexicon, text)[0])
