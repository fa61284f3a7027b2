"""A question for a country visit, and an answer to it."""

from __future__ import annotations

from typing import NamedTuple


class Question(NamedTuple):
    """What is asked on a requirement or article; ``addressee`` is a value of ``Addressee``."""

    id: str
    target: str
    addressee: str
    text: str


class Answer(NamedTuple):
    """What a respondent answered to a question; ``date`` as it was written."""

    id: str
    question: str
    respondent: str
    date: str
    text: str
