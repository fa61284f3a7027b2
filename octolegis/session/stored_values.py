"""The large values of a case file, read from its documents when they are first needed."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, TypeVar

from octolegis.domain.checklist import Instrument
from octolegis.domain.errors import FileError
from octolegis.domain.law import Outline
from octolegis.domain.round import RoundState
from octolegis.session.editions import edition_from_json
from octolegis.session.outline_json import outline_from_json
from octolegis.session.round_json import round_state_from_json
from octolegis.store.casefile import CaseFile

T = TypeVar("T")


class StoredValues:
    """Outlines, editions of checklists and states of rounds by the hash of their document; FileError.

    The outlines read last are kept. ``editions`` are those read before: many case files rest on the same
    few checklists.
    """

    def __init__(self, file: CaseFile, editions: dict[str, Instrument] | None = None) -> None:
        self._file = file
        self._editions = {} if editions is None else editions
        self.outline = lru_cache(maxsize=8)(self._outline)

    def edition(self, hash: str) -> Instrument:
        """An edition of a checklist."""
        if hash not in self._editions:
            self._editions[hash] = self._read(hash, edition_from_json)
        return self._editions[hash]

    def round_state(self, hash: str) -> RoundState:
        """How everything stood when a round ended."""
        return self._read(hash, round_state_from_json)

    def let_go(self) -> None:
        """Forget all at once: the cache of outlines and its owner hold each other. Nothing is read after."""
        vars(self).clear()

    def _outline(self, hash: str) -> Outline:
        with uncollected():
            return self._read(hash, outline_from_json)

    def _read(self, hash: str, read: Callable[[Any], T]) -> T:
        data = self._file.blob(hash)
        try:
            return read(json.loads(data))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            # The hash is true, so a hostile hand or a program that is not ours wrote it.
            raise FileError("error.case_file_damaged", path=self._file.path) from error


@contextmanager
def uncollected() -> Iterator[None]:
    """Reading makes many small values and no cycles: the collector would only walk them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # All that was made goes to the oldest generation at once, instead of being walked on leaving.
        gc.freeze()
        gc.unfreeze()
        if was_on:
            gc.enable()
