"""The summary as a PDF by typst: any script that the fonts have, tagged, and archival where asked.

The page is a file of ours; what a user typed reaches it as data alone. It may read no file and fetch no
package: its root is an empty folder.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import cache
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from octolegis.paths import resource
from octolegis.reports.at_a_glance import Summary
from octolegis.reports.fonts import folders
from octolegis.reports.pdf_reading import number_of_pages
from octolegis.reports.typst_text import Data
from octolegis.reports.typst_words import data_of

if TYPE_CHECKING:
    from typst import Fonts, PDFStandard

_ARCHIVAL: list[PDFStandard] = ["a-2a", "ua-1"]
"""For archives (PDF/A-2a) and for screen readers (PDF/UA-1)."""


def built(summary: Summary, longest: int, number: int) -> tuple[bytes, int]:
    """The summary with so many gaps, no text of them longer than that, and the number of its pages."""
    archival = summary.reading.options.archival
    data = data_of(summary, longest, number)
    if archival and data["date"] is None:
        # An archival file must say when it was made; where no date was typed that is today.
        today = datetime.now(UTC)
        data["date"] = [today.year, today.month, today.day]
    made = compiled("summary.typ", data, _ARCHIVAL if archival else [])
    return made, number_of_pages(made)


def compiled(page: str, data: Data, standards: list[PDFStandard]) -> bytes:
    """A page of ours with the data as a PDF."""
    import typst

    with TemporaryDirectory(prefix="octolegis-") as empty:
        compiler = typst.Compiler(
            resource("report", page).read_bytes(),
            root=empty,
            package_path=empty,
            package_cache_path=empty,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        )
        made = compiler.compile(format="pdf", pdf_standards=standards)
    if not isinstance(made, bytes):
        raise TypeError("a PDF is one piece")
    return made


@cache
def _fonts() -> Fonts:
    import typst

    paths = [str(folder) for folder in folders()]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=paths)
