"""Brings copies together, into a file of its own or into the first, until it is killed."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

from octolegis.session import merging
from octolegis.session.profile import Profile
from octolegis.session.session import open_case


def main(how: str, output: Path, paths: list[Path]) -> None:
    """``write`` a new file, or ``adopt`` into the output, which is a copy of the first."""
    if how == "write":
        print("go", flush=True)
        merging.write(merging.read(paths), output)
        return
    with closing(open_case(output, Profile("machine", "expert", "Expert"))) as session:
        print("go", flush=True)
        merging.bring_in(session, merging.read([output, *paths[1:]]))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), [Path(each) for each in sys.argv[3:]])
