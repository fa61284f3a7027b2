"""What the counterpart of an article speaks of, in whatever language: provisions/terms/concepts.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from octolegis.paths import data_folder

Alternatives = tuple[str, ...]
"""Concepts of which any one suffices."""


@dataclass(frozen=True, slots=True)
class Profile:
    """How the counterpart of its articles is known.

    ``core`` are the things that must be spoken of, each in any of its alternatives; ``weight`` is below
    1 where the profile describes a second-best answer (general fraud for computer-related fraud).
    """

    name: str
    articles: tuple[str, ...]
    place: str
    heading: tuple[str, ...]
    core: tuple[Alternatives, ...]
    context: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    weight: float = 1.0

    def concepts(self) -> set[str]:
        """Every concept that the profile names."""
        return {*self.heading, *self.context, *self.against, *(each for group in self.core for each in group)}


@dataclass(frozen=True, slots=True)
class Place:
    """What shows that a provision stands in this kind of place in a law, and what that it does not."""

    name: str
    marks: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True)
class Concepts:
    """The whole file: concepts with their meaning, profiles, places."""

    meaning: dict[str, str]
    profiles: tuple[Profile, ...]
    places: dict[str, Place]

    def profiles_of(self, article: str) -> list[Profile]:
        """The profiles of an article id (``ets185/2``); any of them may be answered."""
        return [profile for profile in self.profiles if article in profile.articles]

    def rivals_of(self, profile: Profile) -> list[Profile]:
        """The profiles of other articles that are looked for in the same place."""
        own = set(profile.articles)
        return [p for p in self.profiles if p.place == profile.place and not own & set(p.articles)]


@cache
def concepts() -> Concepts:
    """The shipped concepts and profiles."""
    file = data_folder("provisions") / "terms" / "concepts.toml"
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    return Concepts(
        meaning=tables["concepts"],
        profiles=tuple(_profile(name, table) for name, table in tables["profile"].items()),
        places={name: _place(name, table) for name, table in tables["place"].items()},
    )


def _profile(name: str, table: dict[str, object]) -> Profile:
    lists = {key: _words(table.get(key)) for key in ("articles", "heading", "core", "context", "against")}
    return Profile(
        name=name,
        articles=lists["articles"],
        place=str(table["place"]),
        heading=lists["heading"],
        core=tuple(tuple(each.strip() for each in group.split("|")) for group in lists["core"]),
        context=lists["context"],
        against=lists["against"],
        weight=float(str(table.get("weight", 1))),
    )


def _place(name: str, table: dict[str, object]) -> Place:
    return Place(name, _words(table["marks"]), _words(table["others"]))


def _words(value: object) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, list) else ()
