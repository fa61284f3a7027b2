"""The child process that opens an Excel file: bytes on standard input, JSON on standard output."""

from __future__ import annotations

import json
import sys
import zipfile
from typing import Any

from octolegis.domain.errors import UserError

MEMORY = 2 * 1024 * 1024 * 1024
"""Bytes of address space that the child may use."""

_DAMAGE = (
    zipfile.BadZipFile,
    ValueError,
    KeyError,
    AttributeError,
    TypeError,
    IndexError,
    RecursionError,
    MemoryError,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    SyntaxError,  # what the XML parser calls malformed
)


def main() -> int:
    """Read, answer; damage in the file is an answer too."""
    _limit_memory()
    sys.stdout.buffer.write(json.dumps(answered(sys.stdin.buffer.read())).encode("ascii"))
    sys.stdout.buffer.flush()
    return 0


def answered(data: bytes) -> dict[str, Any]:
    """The rows, or the id of a sentence that says why there are none."""
    import warnings

    from octolegis.checklists.sheet.from_xlsx import from_xlsx

    # What the library finds odd in the file is nothing that its author could act upon.
    warnings.simplefilter("ignore")
    try:
        return {"rows": from_xlsx(data).rows}
    except UserError as error:
        return {"error": error.message.id, "arguments": dict(error.message.arguments)}
    except _DAMAGE:
        return {"error": "sheet.damaged", "arguments": {}}


def _limit_memory() -> None:
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(main())
