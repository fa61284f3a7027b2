"""The properties of a PDF, dated by the version of the report and not by the clock."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFString
from reportlab.pdfgen.canvas import Canvas


class _Info(PDFInfo):  # type: ignore[misc]
    """Without the engine's own date, which is 1 January 2000 in repeatable files."""

    def __init__(self, date: datetime | None) -> None:
        super().__init__()
        self._date = date

    def format(self, document: Any) -> Any:
        """The entries as the engine writes them."""
        entries = {"Title": self.title, "Author": self.author, "Subject": self.subject}
        entries |= {"Creator": self.creator, "Producer": self.producer}
        if self._date is not None:
            entries |= dict.fromkeys(("CreationDate", "ModDate"), self._date.strftime("D:%Y%m%d%H%M%SZ"))
        return PDFDictionary({k: PDFString(v) for k, v in entries.items() if v}).format(document)


class DatedCanvas(Canvas):  # type: ignore[misc]
    """A canvas whose document bears the date, or none."""

    def __init__(self, *arguments: Any, date: datetime | None, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._doc.info = _Info(date)
