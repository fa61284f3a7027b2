"""What a report on a region shows."""

from __future__ import annotations

from dataclasses import dataclass

from octolegis.domain.finding import Basis


@dataclass(frozen=True)
class RegionOptions:
    """``article`` is the id of the article of a one-article study; without ``ratings`` none is printed.

    Whoever writes the file hands the makers a reading without names where ``anonymous`` is set.
    """

    language: str = "en"
    basis: Basis = Basis.IN_FORCE
    article: str = ""
    ratings: bool = True
    anonymous: bool = False
