"""Every correspondence that the inventory of the treaties lists is in the crosswalk."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from octolegis.checklists import crosswalk
from octolegis.checklists.library import shipped, shipped_ids

FACTS = Path(__file__).parents[3] / "shared" / "treaty-facts.json"
NAMES = {
    "CETS 224": "cets224",
    "ETS 185": "ets185",
    "ETS 189": "ets189",
    "UN": "un",
    "Lanzarote": "cets201",
    "Convention 108+": "cets223",
    "Istanbul": "cets210",
}
_NAME = "|".join(re.escape(name) for name in NAMES)
BY_ARTICLE_8 = {"ets189/1", "ets189/3"}
"""Their links to the whole Convention run through Article 8, which the crosswalk links article by article."""


def named(text: str) -> Iterator[str]:
    """The articles that a line of the inventory names; what follows a verb concerns the other side."""
    for name, rest in re.findall(rf"({_NAME})((?:(?!{_NAME}).)*)", text):
        numbers = re.sub(r"\([^)]*\)", "", rest).split(";")[0]
        numbers = re.split(r"\b(?:extend|import|appl)", numbers)[0]
        for first, last in re.findall(r"(\d+)(?:-(\d+))?", numbers):
            yield from (f"{NAMES[name]}/{n}" for n in range(int(first), int(last or first) + 1))


@pytest.mark.skipif(not FACTS.exists(), reason="the inventory is not here")
def test_every_correspondence_of_the_inventory_is_in_the_crosswalk() -> None:
    articles = {id for instrument in shipped_ids() for id in shipped(instrument).article_by_id}
    missing = [
        (origin, target)
        for origin, target in inventory(articles)
        if not _is_linked(origin, target) and not _is_linked(target, origin)
    ]
    assert missing == []


def inventory(articles: set[str]) -> Iterator[tuple[str, str]]:
    """The pairs of articles that both have a checklist."""
    for each in json.loads(FACTS.read_text(encoding="utf-8"))["arts"]:
        origin = f"{each['instrument'].lower()}/{each['article']}"
        if origin not in articles or origin in BY_ARTICLE_8:
            continue
        for target in named(each.get("crosswalk") or ""):
            if target in articles and target != origin:
                yield origin, target


def _is_linked(origin: str, target: str) -> bool:
    """To the article or a requirement of it."""
    below = re.compile(rf"{re.escape(target)}(?!\d)")
    return any(below.match(link.target) for link in crosswalk.shipped().from_(origin))
