"""The desk of a region: what was read of its countries, and what is being looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from octolegis.domain.checklist import Article
from octolegis.domain.errors import UserError
from octolegis.domain.finding import Basis
from octolegis.domain.regions.plan import Region
from octolegis.domain.regions.regional import Regional
from octolegis.domain.regions.standing import Standing
from octolegis.session.profile import Profile
from octolegis.session.region import editing
from octolegis.session.region.reading import in_words_of, read_plan
from octolegis.session.region.reporting import names
from octolegis.ui.work import Background, Watch
from octolegis.wording import wording


class RegionDesk(QObject):
    """What every view of one region shares. ``renewed``: the countries were read anew.

    ``refused`` carries a Message. Raises FileError where the region's own file cannot be read.
    """

    renewed = Signal()
    basis_changed = Signal()
    place_changed = Signal()
    refused = Signal(object)

    def __init__(self, path: Path, profile: Profile, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self.path, self.profile = path, profile
        self.words = wording(profile.language)
        self.region = editing.read_region(path)
        self.regional = self.as_read = Regional(self.region)
        """What was read, in the language of the window and in that of the checklists."""
        self.names: dict[str, str] = {}
        self.basis = Basis.IN_FORCE
        self.country, self.article_id = "", ""
        self._background = background

    @property
    def standing(self) -> Standing | None:
        """The country looked at."""
        return self.regional.standing(self.country)

    @property
    def article(self) -> Article | None:
        """The article looked at."""
        return self.regional.article(self.article_id)

    def cited(self, article: Article) -> str:
        """An article by its number and its instrument."""
        instrument = self.regional.instrument_of(article.id)
        reference = instrument.reference if instrument else ""
        return self.words("region.articles.one", first=article.number, reference=reference)

    def judge_on(self, basis: Basis) -> None:
        """Turn to the other basis."""
        if basis is not self.basis:
            self.basis = basis
            self.basis_changed.emit()

    def look_at(self, country: str, article: str) -> None:
        """Turn to a country, an article, or both."""
        if (country, article) != (self.country, self.article_id):
            self.country, self.article_id = country, article
            self.place_changed.emit()

    def read(self) -> None:
        """Read the region's file, then its countries in the background, which may be stopped."""
        try:
            self.region = editing.read_region(self.path)
        except UserError as error:
            self.refused.emit(error.message)
            return
        region, folder, profile = self.region, self.path.parent, self.profile

        def work(watch: Watch) -> tuple[Regional, Regional]:
            found = read_plan(region, folder, watch, profile)
            return found, in_words_of(found, profile.language)

        self._background.run_watched(self.tr("Reading the case files…"), work, self._take)

    def edit(self, change: Callable[[Region], Region]) -> bool:
        """Change the region's file; a refusal is told. Whether it went well. The countries are read anew."""
        try:
            after = change(self.region)
            if after != self.region:
                editing.save(self.path, after, self.region)
        except UserError as error:
            self.refused.emit(error.message)
            return False
        self.read()
        return True

    def _take(self, found: tuple[Regional, Regional]) -> None:
        as_read, regional = found
        if as_read.region != self.region:
            # It was changed while it was read; what was asked for since comes after.
            as_read, regional = (replace(each, region=self.region) for each in found)
        self.as_read, self.regional = as_read, regional
        self.names = names(regional, self.words.language)
        self.renewed.emit()
