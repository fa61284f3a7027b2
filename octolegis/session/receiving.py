"""Receiving a copy: what is inside is shown before anything changes, then it comes in as a merger does."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from octolegis.domain.canonical import Json
from octolegis.domain.errors import DiskError, FileError
from octolegis.exchange.handover_file import Manifest
from octolegis.exchange.handover_reading import is_locked, unpacked
from octolegis.session import profile as profiles
from octolegis.session.commands.targets import target_name
from octolegis.session.inspecting import check_case
from octolegis.session.sending import counts
from octolegis.session.session import look_into
from octolegis.session.shown_language import Reader
from octolegis.store import casefile, protecting

__all__ = ["Received", "is_locked", "received"]


@dataclass(frozen=True)
class Received:
    """A copy, unpacked and found whole: what it says of itself, and what is counted in it.

    ``articles`` are their names, empty for the whole case; ``case`` is a passing file, there until ``close``.
    """

    path: Path
    manifest: Manifest
    case: Path
    counts: dict[str, int]
    articles: tuple[str, ...]
    _folder: TemporaryDirectory[str]

    def close(self) -> None:
        """Overwrite the passing file, which was locked when it came, and take it away."""
        protecting.wiped(self.case)
        self._folder.cleanup()

    @property
    def name(self) -> str:
        """The name of the file that came."""
        return self.path.name

    def save_as(self, target: Path) -> Path:
        """Make it a case file of its own; InputError where there is a file of that name, DiskError."""
        with closing(casefile.looked_into(self.case)) as file:
            file.copy_to(target)
        return target

    def told(self) -> dict[str, Json]:
        """What is inside, for scripts."""
        said: dict[str, Json] = self.manifest.model_dump(mode="json", exclude={"content", "counts", "locked"})
        return said | {"counts": dict(self.counts)}


def received(path: Path, passphrase: str = "", language: str = "en") -> Received:
    """Unpack a copy and check it whole; nothing else is touched. Articles are named in the language.

    InputError for a wrong or missing passphrase; FileError for what is no copy, damaged, altered or newer.
    """
    try:
        folder = TemporaryDirectory(prefix="octolegis-")
    except OSError as error:
        raise DiskError("error.disk_refuses", path=path) from error
    case = Path(folder.name) / f"{path.stem[:60]}.octolegis"
    try:
        manifest = unpacked(path, case, passphrase)
        found, articles = _counted(path, case, manifest.articles or (), language)
    except BaseException as error:
        protecting.wiped(case)
        folder.cleanup()
        if isinstance(error, OSError):
            raise DiskError("error.disk_refuses", path=case) from error
        raise
    return Received(path, manifest, case, found, articles, folder)


def _counted(
    path: Path, case: Path, articles: Iterable[str], language: str
) -> tuple[dict[str, int], tuple[str, ...]]:
    """What is in the file within, and the names of articles; FileError where that is not sound."""
    try:
        if check_case(case).problems:
            raise FileError("error.handover_altered", path=path)
        with closing(look_into(case, profiles.Profile("", "", ""))) as session:
            now = session.whole
            shown = Reader(language).read(now)
            return counts(now), tuple(target_name(shown, id) for id in articles)
    except FileError as error:
        raise FileError("error.handover_altered", path=path) from error
