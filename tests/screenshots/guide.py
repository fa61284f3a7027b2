"""Takes the pictures of the user guide from the real window: ``python -m tests.screenshots.guide``."""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image

from tests.screenshots.take import main as take

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guide"
LOOKS = {"en": "light", "fr": "french"}
"""The look in which the pictures of a language are taken."""
_COLOURS = 128
_PICTURE = re.compile(r"\(\.\./images/([a-z]+)/([a-z-]+)\.png\)")


def pictures(language: str) -> set[str]:
    """The scenes that the chapters of a language show."""
    texts = "\n".join(path.read_text(encoding="utf-8") for path in (GUIDE / language).glob("*.md"))
    return {name for shown, name in _PICTURE.findall(texts) if shown == language}


def _in_few_colours(taken: Path, kept: Path) -> None:
    """Save a picture small, by the one method that keeps the colours of the few small marks as they are."""
    few = Image.open(taken).convert("RGB")
    few = few.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(kept, optimize=True)


def main() -> int:
    """Take every picture anew, in few colours, for they travel with the program; how many are missing."""
    missing = 0
    for language, look in LOOKS.items():
        wanted, folder = pictures(language), GUIDE / "images" / language
        if not wanted:
            continue
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as scratch:
            take(Path(scratch), [look], wanted)
            for name in sorted(wanted):
                taken = Path(scratch) / f"{look}-{name}.png"
                missing += not taken.is_file()
                if taken.is_file():
                    _in_few_colours(taken, folder / f"{name}.png")
    shutil.copy(GUIDE / "images" / "en" / "workbench.png", GUIDE.parent / "images" / "window.png")
    print(f"{missing} missing")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
