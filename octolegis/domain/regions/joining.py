"""Two case files of one country, each on instruments of its own, counted together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from octolegis.domain.assessment import ReportStatus
from octolegis.domain.message import message
from octolegis.domain.regions.standing import Place, Reliance, Standing

V = TypeVar("V")


def joined(first: Standing, second: Standing) -> Standing:
    """The first with what the second says of instruments on which the first is silent.

    The first itself where there is nothing of the kind: on the same instrument the first alone counts.
    """
    others = _instruments(second) - _instruments(first)
    if not others:
        return first
    relied = {article: found for article, found in second.reliances.items() if _of(article) in others}
    return replace(
        first,
        notes=(*first.notes, message("region.joined", other=second.country.id)),
        status=ReportStatus.DRAFT if second.is_confidential else first.status,
        stale=first.stale or second.stale,
        editions={**{id: n for id, n in second.editions.items() if id in others}, **first.editions},
        cells=_with(first.cells, second.cells, others),
        requirements=_with(first.requirements, second.requirements, others),
        said=_with(first.said, second.said, others),
        laws={**first.laws, **{_apart(second, id): law for id, law in second.laws.items()}},
        reliances={**first.reliances, **{a: _moved(second, found) for a, found in relied.items()}},
        earlier_date=first.earlier_date or second.earlier_date,
        earlier=_with(first.earlier, second.earlier, others),
    )


def _instruments(standing: Standing) -> set[str]:
    return {_of(target) for _, target in standing.cells}


def _of(target: str) -> str:
    return target.partition("/")[0]


def _with(mine: Mapping[Place, V], theirs: Mapping[Place, V], instruments: set[str]) -> dict[Place, V]:
    return {**mine, **{place: each for place, each in theirs.items() if _of(place[1]) in instruments}}


def _apart(standing: Standing, law: str) -> str:
    """The id of a law of another case file, which may be that of one here."""
    return f"{standing.country.id}:{law}"


def _moved(standing: Standing, found: tuple[Reliance, ...]) -> tuple[Reliance, ...]:
    return tuple(each._replace(law=_apart(standing, each.law)) for each in found)
