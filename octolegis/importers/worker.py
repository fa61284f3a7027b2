"""The child process that parses a foreign file: bytes on standard input, JSON on standard output."""

from __future__ import annotations

import json
import sys
from typing import Any

from octolegis.domain.errors import UserError

LAW, ERROR = b"L", b"E"
"""The first byte of the answer."""
MEMORY = 2 * 1024 * 1024 * 1024
"""Bytes of address space that the child may use; its resident memory stays far below."""

_DAMAGE = (ValueError, KeyError, AttributeError, TypeError, IndexError, RecursionError, MemoryError, OSError)


def main() -> int:
    """Read, parse, answer; damage in the file is an answer too."""
    _limit_memory()
    filename = sys.argv[1] if len(sys.argv) > 1 else ""
    sys.stdout.buffer.write(answered(sys.stdin.buffer.read(), filename))
    sys.stdout.buffer.flush()
    return 0


def answered(data: bytes, filename: str) -> bytes:
    """LAW and the law as JSON, or ERROR and the id of a sentence that says why there is none."""
    from octolegis.importers.reading_here import read_law_here
    from octolegis.importers.to_json import to_json

    try:
        return LAW + _json(to_json(read_law_here(data, filename)))
    except UserError as error:
        return ERROR + _json({"error": error.message.id, "arguments": dict(error.message.arguments)})
    except _DAMAGE as error:
        return ERROR + _json({"error": "import.damaged", "cause": f"{type(error).__name__}: {error}"})


def _json(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=True).encode("ascii")


def _limit_memory() -> None:
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(main())
