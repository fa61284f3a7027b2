"""Edits a case file until it is killed, and says on its output what has been acknowledged."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from octolegis.domain.canonical import sha256
from octolegis.domain.event import Change, Edit
from octolegis.domain.message import message
from octolegis.store import casefile, connection


def main(path: Path, journal: str) -> None:
    if journal == "off":
        connection.PRAGMAS = ("journal_mode = OFF", *connection.PRAGMAS[1:])
    file = casefile.opened(path)
    print("open", flush=True)
    for number in count(len(list(file.bodies()))):
        document = bytes([number % 251]) * 200_000 if number % 5 == 0 else b""
        words = "judgement " * (number % 400)
        named = (Edit(f"finding:{number}", "document", sha256(document)),) if document else ()
        edits = (Edit(f"finding:{number}", "reason", words), *named)
        change = Change(message("change.details"), edits, "author", (document,) if document else ())
        recorded = file.append(change, "device")
        if document:
            file.index_outline(sha256(document), iter([(str(n), "1", "", words) for n in range(40)]))
        print(recorded.events[0].id, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
