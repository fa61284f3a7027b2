"""The levels below the article of provisions that were labelled by hand, and what was found of them."""

from __future__ import annotations

import json
from difflib import SequenceMatcher
from pathlib import Path

from octolegis.domain.law import Outline, Provision, ProvisionKind
from tests.importers.expected_labels import key

_SAMPLE = Path(__file__).parent / "sublevels.json"


def sample() -> dict[str, dict[str, str]]:
    """By law and article: the paths of its levels in order, as a reader sees them ("1 1/a 2")."""
    labelled: dict[str, dict[str, str]] = json.loads(_SAMPLE.read_text(encoding="utf-8"))
    return labelled


def paths_below(outline: Outline, article: str) -> list[str]:
    """The paths of the labels below the first article of that number."""
    found = [p for p in outline.provisions if p.kind is ProvisionKind.ARTICLE and key(p.label) == article]
    if not found:
        return ["no such article"]
    below = list(outline.subtree(found[0]))[1:]
    return [_path(outline, provision, found[0]) for provision in below if provision.label]


def _path(outline: Outline, provision: Provision, article: Provision) -> str:
    chain = [*outline.ancestors(provision), provision]
    labels = [node.label for node in chain[chain.index(article) + 1 :] if node.label]
    return "/".join(label.strip(" ()[]（）.§º°:-–—").casefold().translate(_PLAIN).strip() for label in labels)


_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def differences(outline: Outline, labelled: dict[str, str]) -> list[tuple[str, list[str], list[str]]]:
    """The articles whose levels were found otherwise: wanted and found."""
    pairs = ((article, _split(wanted), paths_below(outline, article)) for article, wanted in labelled.items())
    return [(article, wanted, found) for article, wanted, found in pairs if wanted != found]


def score(outline: Outline, labelled: dict[str, str]) -> float:
    """F1 of the paths of all labelled articles, in order."""
    wanted = [f"{article} {path}" for article, paths in labelled.items() for path in _split(paths)]
    found = [f"{article} {path}" for article in labelled for path in paths_below(outline, article)]
    blocks = SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks()
    return 2 * sum(block.size for block in blocks) / (len(wanted) + len(found))


def _split(paths: str) -> list[str]:
    """The single paths; a label of two words holds a no-break space."""
    return [path.replace("\u00a0", " ") for path in paths.split(" ") if path]
