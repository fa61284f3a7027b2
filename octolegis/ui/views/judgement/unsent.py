"""Where a remark that was typed and not sent waits."""

from __future__ import annotations

from octolegis.domain.finding import FindingKey


def unsent_place(key: FindingKey) -> str:
    """The place of an expert's unsent remark on a target, among the drafts of the case file."""
    return f"remark-draft:{key.author}:{key.basis}:{key.target}"
