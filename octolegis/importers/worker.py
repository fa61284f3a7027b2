"""The child process that parses a foreign file: bytes on standard input, JSON on standard output."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

from octolegis.domain.errors import UserError
from octolegis.importers.choices import AS_IT_STANDS, Choices, from_argument

LAW, TABLES, SOURCE, ERROR = b"L", b"T", b"S", b"E"
"""The first byte of the answer."""
ONLY_TABLES, ONLY_SOURCE = "tables", "source"
"""The third argument, where the tables of the file or its unsplit text are wanted and not its law."""
Wanted = Callable[[bytes, str, Choices], bytes]
SLOW = "slow"
"""Follows the steps of a progress line while another program works, which takes its time."""
SWITCH = "--reading-child"
"""How a bundled program, which has no ``-m``, is told to be this child."""

_DAMAGE = (ValueError, KeyError, AttributeError, TypeError, IndexError, RecursionError, MemoryError, OSError)


def main(arguments: list[str]) -> int:
    """Read, parse, answer; damage in the file is an answer too. ``arguments``: file name and choices."""
    from octolegis.importers import progress
    from octolegis.importers.confinement import confine

    data = sys.stdin.buffer.read()
    progress.listen(_tell)
    confine()
    filename, choices, what = (*arguments, "", "", "")[:3]
    chosen = from_argument(choices) if choices else AS_IT_STANDS
    wanted = {ONLY_TABLES: _tables, ONLY_SOURCE: _source}.get(what, _law)
    sys.stdout.buffer.write(answered(data, filename, chosen, wanted))
    sys.stdout.buffer.flush()
    return 0


def _law(data: bytes, filename: str, choices: Choices) -> bytes:
    from octolegis.importers.reading_here import read_law_here
    from octolegis.importers.to_json import to_json

    return LAW + _json(to_json(read_law_here(data, filename, choices)))


def _tables(data: bytes, _filename: str, _choices: Choices) -> bytes:
    from octolegis.importers.earlier.tables import tables_here

    return TABLES + _json(tables_here(data))


def _source(data: bytes, filename: str, choices: Choices) -> bytes:
    from octolegis.importers.source_text import source_text_here

    return SOURCE + _json(source_text_here(data, filename, choices)._asdict())


def answered(data: bytes, filename: str, choices: Choices = AS_IT_STANDS, wanted: Wanted = _law) -> bytes:
    """What is wanted as JSON, or ERROR and the id of a sentence that says why there is none."""
    from octolegis.importers.confinement import ForbiddenError

    try:
        return wanted(data, filename, choices)
    except UserError as error:
        return ERROR + _json({"error": error.message.id, "arguments": dict(error.message.arguments)})
    except ForbiddenError as error:
        return ERROR + _json({"error": "import.unsafe", "cause": str(error)})
    except _DAMAGE as error:
        return ERROR + _json({"error": "import.damaged", "cause": f"{type(error).__name__}: {error}"})


def _tell(done: int, steps: int, slow: bool) -> None:
    print(done, steps, SLOW if slow else "", file=sys.stderr, flush=True)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=True).encode("ascii")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
