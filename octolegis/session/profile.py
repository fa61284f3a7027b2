"""Who works here and on which machine: kept in the user's profile, never in a case file."""

from __future__ import annotations

import getpass
import json
import os
import uuid
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from octolegis.domain.text import clean
from octolegis.paths import profile_folder

_RECENT = 12


@dataclass(frozen=True, slots=True)
class Profile:
    """The device's and the author's stable identities, the author's name, and what the window remembers.

    ``window`` holds geometry and splitter states as text, by name.
    """

    device: str
    author: str
    name: str
    organisation: str = ""
    language: str = "en"
    recent: tuple[str, ...] = ()
    window: tuple[tuple[str, str], ...] = ()

    def with_recent(self, path: Path) -> Profile:
        """The profile with the file at the head of the recent ones."""
        name = str(path.resolve())
        return replace(self, recent=(name, *(other for other in self.recent if other != name))[:_RECENT])


def load() -> Profile:
    """The profile of this user; made on first use, and made anew where it cannot be read."""
    file = _file()
    try:
        fields = json.loads(file.read_text(encoding="utf-8"))
        fields["recent"] = tuple(fields["recent"])
        fields["window"] = tuple((name, value) for name, value in fields["window"])
        return Profile(**fields)
    except (OSError, ValueError, KeyError, TypeError):
        profile = Profile(uuid.uuid4().hex, uuid.uuid4().hex, _login_name())
        save(profile)
        return profile


def save(profile: Profile) -> None:
    """Keep the profile; a full disk costs the change, not the session."""
    file = _file()
    part = file.with_suffix(f".{os.getpid()}.part")
    try:
        part.write_text(json.dumps(asdict(profile), ensure_ascii=False, indent=1), encoding="utf-8")
        part.replace(file)
    except OSError:
        part.unlink(missing_ok=True)


def _file() -> Path:
    return profile_folder() / "profile.json"


def _login_name() -> str:
    try:
        return clean(getpass.getuser())
    except (OSError, KeyError):
        return "?"
