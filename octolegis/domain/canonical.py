"""One byte form for each value, so that equal values have equal hashes on every machine."""

from __future__ import annotations

import hashlib
import json

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
"""What an event may carry."""


def canonical(value: object) -> bytes:
    """JSON with sorted keys, no spaces, UTF-8; not-a-number and infinity are refused (ValueError)."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8")


def sha256(data: bytes) -> str:
    """SHA-256 in lower-case hexadecimal."""
    return hashlib.sha256(data).hexdigest()
