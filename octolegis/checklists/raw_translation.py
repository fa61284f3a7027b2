"""The checked format of a translation file, as its translator writes it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from octolegis.checklists.raw import Filled, Raw, Text, Texts

Listed = Annotated[Texts, Field(default_factory=list)]


class RawHead(Raw):
    """The table ``[translation]``: what is translated, and the title matter in the other language."""

    instrument: Filled
    language: Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")]
    edition: Annotated[int, Field(ge=1)]
    source: Filled
    reference: Text = ""
    title: Text = ""
    short_title: Text = ""
    opened: Text = ""


class RawPartWords(Raw):
    """The table ``[part."ID"]``."""

    heading: Text = ""
    title: Text = ""


class RawArticleWords(Raw):
    """The table ``[article."NUMBER"]``."""

    title: Text = ""
    summary: Text = ""
    informational: Text = ""
    guidance: Text = ""
    notifications: Listed
    gaps: Listed
    model_points: Listed
    to_confirm: Listed


class RawRequirementWords(Raw):
    """The table ``[requirement."ID"]``; ``limits`` are those of its variation."""

    text: Text = ""
    guidance: Text = ""
    limits: Text = ""
    gaps: Listed
    to_confirm: Listed


class RawTranslation(Raw):
    """A whole translation file; ids are written without the instrument."""

    format: int
    translation: RawHead
    part: Annotated[dict[str, RawPartWords], Field(default_factory=dict)]
    article: Annotated[dict[str, RawArticleWords], Field(default_factory=dict)]
    requirement: Annotated[dict[str, RawRequirementWords], Field(default_factory=dict)]


MODELS: dict[str, type[Raw]] = {
    "": RawTranslation,
    "translation": RawHead,
    "part": RawPartWords,
    "article": RawArticleWords,
    "requirement": RawRequirementWords,
}
"""The table that each name in a path leads to."""
