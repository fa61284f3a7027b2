"""Amendments of all kinds at random provisions of real Word laws, accepted and rejected by LibreOffice.

``python -m tests.benchmarks.bench_tracked [part of a name]``: what could be set into each file, whether
rejecting all gives the original, and whether accepting all has the letters that our own reading has.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from pathlib import Path

from octolegis.domain.amendment import Amendment, AmendmentKind
from octolegis.domain.drafting import steps
from octolegis.domain.law import Provision
from octolegis.domain.richtext import rich
from octolegis.importers.reading_here import read_law_here
from octolegis.word.drafting import Draft
from octolegis.word.elements import Signature
from octolegis.word.reading import document_text, read_document
from tests.word.test_drafting import MADE

ROOT = Path(__file__).resolve().parents[2]
LAWS = ROOT.parent / "shared" / "laws"
KINDS = (AmendmentKind.REPLACE, AmendmentKind.DELETE, AmendmentKind.INSERT_AFTER)
NUMBER = 50


def amended(data: bytes, name: str) -> tuple[bytes, int, int]:
    """The file with amendments at random provisions, how many there are, and of how many."""
    outline = read_law_here(data, name).outline
    draft = Draft(data, outline, Signature("Octolegis", "2026-01-01T00:00:00Z"))
    nodes = [each for each in outline.provisions if each.text and each.kind.value in _LEVELS]
    chosen = random.Random(1).sample(nodes, min(NUMBER, len(nodes)))
    done = sum(
        draft.amend(steps(outline, _amendment(KINDS[place % 3], node))) for place, node in enumerate(chosen)
    )
    return draft.written(), done, len(chosen)


_LEVELS = ("article", "subsection", "point", "other")


def _amendment(kind: AmendmentKind, node: Provision) -> Amendment:
    words = node.text.split(" ")
    words[len(words) // 2 : len(words) // 2] = ["NEW", "WORDS"]
    said = " ".join(words) if kind is AmendmentKind.REPLACE else f"{node.label} Inserted words here."
    return Amendment("a", "ets185/2", "b", rich(said), kind=kind, law="law", provision=node.id)


def letters(text: str) -> Counter[str]:
    """How often each letter occurs; figures aside, since programs count lists in ways of their own."""
    return Counter(char for char in unicodedata.normalize("NFKC", text) if char.isalpha())


def main(part: str) -> int:
    """Print a line for each file; how many are not as they were."""
    files = {path.stem: path.read_bytes() for path in sorted(LAWS.glob("**/*.docx"))}
    files |= {f"made with {name}": data for name, data in MADE.items()}
    sample = ROOT / "resources" / "sample" / "draft-law.docx"
    files["sample"] = sample.read_bytes()
    with tempfile.TemporaryDirectory() as scratch:
        return sum(not _told(Path(scratch), name, data) for name, data in files.items() if part in name)


def _told(scratch: Path, name: str, data: bytes) -> bool:
    made, done, wanted = amended(data, "law.docx")
    rejected = list(document_text(read_document(made, "rejected")))
    same = rejected == list(document_text(read_document(data, "rejected")))
    line = f"{name:45} {done:3} of {wanted:3} set; rejected {'as before' if same else 'NOT AS BEFORE'}"
    python = next((each for each in ("python3", "/usr/bin/python3") if _has_bridge(each)), "")
    if not python or b"comments.xml" in data:
        # LibreOffice 7.4 without a screen falls over any file with comments.
        print(f"{line}; LibreOffice not asked")
        return same
    before, after = scratch / "before.docx", scratch / "after.docx"
    before.write_bytes(data)
    after.write_bytes(made)
    texts = [scratch / f"{each}.txt" for each in ("before", "rejected", "accepted")]
    jobs = zip(("reject", "reject", "accept"), (before, after, after), texts, strict=True)
    script = Path(__file__).with_name("resolve_in_office.py")
    subprocess.run([python, str(script), *(str(each) for job in jobs for each in job)], check=True)
    said = [" ".join(each.read_text(encoding="utf-8-sig").split()) for each in texts]
    in_office = said[0] == said[1]
    # LibreOffice writes no footnotes into a text file.
    body = [each for each in read_document(made, "accepted").paragraphs if not each.note]
    ours = letters("\n".join(f"{each.label} {each.text}" for each in body))
    accepted = ours == letters(said[2])
    print(f"{line}; in LibreOffice rejected {in_office}, accepted {accepted}")
    return same and in_office and accepted


def _has_bridge(python: str) -> bool:
    found = shutil.which(python)
    return bool(found) and not subprocess.run([python, "-c", "import uno"], capture_output=True).returncode


if __name__ == "__main__":
    sys.exit(main(" ".join(sys.argv[1:])))
