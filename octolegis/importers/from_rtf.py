"""Rich Text becomes lines: automatic labels as shown, notes, tables, tracked changes, every encoding."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from octolegis.domain.errors import FileError
from octolegis.importers.choices import ACCEPTED, AS_IT_STANDS, BOTH, REJECTED, Choices
from octolegis.importers.pieces import Piece, take_pieces
from octolegis.importers.rtf_words import CHARACTERS, CHARSETS, COUNTED, SEEN, SYMBOLS, UNSEEN
from octolegis.importers.source import DELETIONS, HIDDEN, INSERTIONS, Source, weight
from octolegis.importers.superscripts import raised

_TOKEN = re.compile(
    r"\\([a-zA-Z]{1,40})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+", re.S
)
_HEADING = re.compile(r"(?:heading|überschrift|titre|título|заголовок|nagłówek|nadpis)\s*([1-9])", re.I)
_CONTENTS = re.compile(r"^(?:toc|contents)\s?(?:heading|\d)?$", re.IGNORECASE)
_DEEPEST = 2_000
"""Groups in groups; more has no word processor written."""


@dataclass(slots=True)
class _State:
    """What holds in a group and ends with it."""

    group: str = ""
    codec: str = ""
    skip: int = 1
    deleted: bool = False
    inserted: bool = False
    hidden: bool = False
    high: bool = False
    note: bool = False
    label: bool = False


def from_rtf(data: bytes, choices: Choices = AS_IT_STANDS) -> Source:
    """Read Rich Text."""
    reader = _Reader(choices)
    reader.read(data.decode("latin-1"))
    take_pieces(reader.pieces, reader.source, choices)
    return reader.source


class _Reader:
    def __init__(self, choices: Choices) -> None:
        self.source = Source("rtf")
        self.pieces: list[Piece] = []
        self._choices = choices
        self._state = _State()
        self._stack: list[_State] = []
        self._bytes = bytearray()
        self._text: list[str] = []
        self._notes: list[Piece] = []
        self._outer: list[str] | None = None
        self._to_skip = 0
        self._codec = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._style = _Styles()
        self._level = -1
        self._table, self._column, self._in_table = 0, 1, False
        self._starred = False
        self._does: dict[str, Callable[[int | None], None]] = self._deeds()

    def read(self, text: str) -> None:
        """Take all tokens in order."""
        end = 0
        for token in _TOKEN.finditer(text):
            if token.start() < end:
                continue  # within binary data
            word, number, code, symbol, brace, plain = token.groups()
            if word is not None:
                value = int(number) if number else None
                if word == "bin":
                    end = token.end() + max(0, value or 0)
                self._word(word, value)
            elif plain or code:
                self._plain(plain or chr(int(code, 16)))
            elif brace:
                self._brace(brace)
            elif symbol:
                self._symbol(symbol)
        self._paragraph()

    def _plain(self, text: str) -> None:
        if self._to_skip:
            skipped = min(self._to_skip, len(text))
            self._to_skip -= skipped
            text = text[skipped:]
        self._bytes += text.encode("latin-1")

    def _brace(self, brace: str) -> None:
        self._flush()
        self._to_skip = 0
        if brace == "{":
            if len(self._stack) >= _DEEPEST:
                raise FileError("import.unsafe")
            self._stack.append(replace(self._state))
        elif self._stack:
            before = self._state
            self._state = self._stack.pop()
            if before.note and not self._state.note:
                self._end_note()
            elif before.group == "stylesheet-entry" and self._state.group != before.group:
                self._style.close()
        self._starred = False

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._starred = True
        elif symbol in "\\{}":
            self._plain(symbol)
        elif symbol in "\n\r":
            self._paragraph()
        elif self._to_skip:
            self._to_skip -= 1
        else:
            self._flush()
            self._add(SYMBOLS.get(symbol, ""))

    def _word(self, word: str, value: int | None) -> None:
        if word == "u" and value is not None:
            self._unicode(value)
            return
        if self._to_skip:
            self._to_skip -= 1
            return
        self._flush()
        starred, self._starred = self._starred, False
        if word in self._does:
            self._does[word](value)
        elif word in CHARACTERS:
            self._add(CHARACTERS[word])
        elif word in UNSEEN:
            self._state.group = word
        elif word in COUNTED or (starred and word not in SEEN):
            self._state.group = self._state.group or word
        elif word in ("ansi", "mac", "pc", "pca"):
            self._codec = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}.get(word, self._codec)

    def _unicode(self, value: int) -> None:
        self._flush()
        self._to_skip = 0
        self._add(chr(value & 0xFFFF))
        self._to_skip = self._state.skip

    def _flush(self) -> None:
        """Turn the bytes so far into words, in the encoding of the font."""
        if self._bytes:
            codec = self._state.codec or self._codec
            data, self._bytes = bytes(self._bytes), bytearray()
            self._add(data.decode(codec, "replace"))

    def _add(self, words: str) -> None:
        """Words of the present group: of the paragraph, of a list of names, or left out with the reason."""
        state = self._state
        if not words:
            return
        if state.group:
            self._elsewhere(words, state.group)
            return
        if state.deleted or state.inserted:
            self.source.revised = True
        if state.hidden or not self._is_chosen(state):
            reason = HIDDEN if state.hidden else DELETIONS if state.deleted else INSERTIONS
            self.source.leave_out(reason, weight(words))
            return
        words = raised(words) if state.high else words
        words = words.replace("\t", " ") if state.label else words
        marked = state.deleted and self._choices.revisions == BOTH and words.strip()
        self._text.append(f"{{--{words}--}}" if marked else words)

    def _is_chosen(self, state: _State) -> bool:
        revisions = self._choices.revisions
        return not ((state.deleted and revisions == ACCEPTED) or (state.inserted and revisions == REJECTED))

    def _elsewhere(self, words: str, group: str) -> None:
        if group in COUNTED:
            self.source.leave_out(COUNTED[group], weight(words))
        elif group == "title":
            self.source.title = (self.source.title + words)[:300]
        elif group == "stylesheet-entry":
            self._style.name += words

    def _paragraph(self, _: int | None = None) -> None:
        """End the paragraph."""
        self._flush()
        if self._state.group:
            return
        text = _joined(self._text)
        self._text = []
        style_level, contents = self._style.of_paragraph()
        level = style_level if self._level < 0 else self._level
        table = self._table if self._in_table else 0
        if text.strip():
            piece = Piece(text, level, contents, self._state.note, table, self._column if table else 0)
            (self._notes if self._state.note else self.pieces).append(piece)
        if not self._state.note:
            self.pieces += self._notes
            self._notes = []

    def _note(self, _: int | None) -> None:
        if not self._state.note and not self._state.group:
            self._outer, self._text = self._text, []
            self._state.note = True

    def _end_note(self) -> None:
        self._state, outside = replace(self._state, note=True), self._state
        self._paragraph()
        self._state = outside
        self._text, self._outer = self._outer or [], None

    def _cell(self, _: int | None) -> None:
        self._paragraph()
        self._column += 1

    def _row(self, _: int | None) -> None:
        self._paragraph()
        self._column = 1

    def _plain_paragraph(self, _: int | None) -> None:
        self._level, self._in_table = -1, False
        self._style.chosen = -1

    def _table_paragraph(self, _: int | None) -> None:
        if not self._in_table and not (self.pieces and self.pieces[-1].table == self._table and self._table):
            self._table += 1
            self._column = 1
        self._in_table = True

    def _plain_words(self, _: int | None) -> None:
        state = self._state
        state.deleted = state.inserted = state.hidden = state.high = False
        state.codec = ""

    def _switch(self, name: str, on: bool = True) -> Callable[[int | None], None]:
        return lambda value: setattr(self._state, name, on and value != 0)

    def _choose_font(self, value: int | None) -> None:
        self._font = value or 0
        if self._state.group != "fonttbl":
            self._state.codec = self._fonts.get(self._font, "")

    def _charset(self, value: int | None) -> None:
        if self._state.group == "fonttbl":
            self._fonts[self._font] = CHARSETS.get(value or 0, "")

    def _code_page(self, value: int | None) -> None:
        name = f"cp{value}"
        try:
            "".encode(name)
        except LookupError:
            name = "utf-8" if value == 65001 else "cp1252"
        self._codec = name

    def _group(self, name: str) -> Callable[[int | None], None]:
        return lambda _: setattr(self._state, "group", self._state.group or name)

    def _choose_style(self, value: int | None) -> None:
        if self._state.group == "stylesheet":
            self._state.group = "stylesheet-entry"
            self._style.open(value or 0)
        elif not self._state.group:
            self._style.chosen = value or 0

    def _outline(self, value: int | None) -> None:
        level = (value or 0) + 1 if (value or 0) < 9 else 0
        if self._state.group == "stylesheet-entry":
            self._style.level = level
        elif not self._state.group:
            self._level = level

    def _deeds(self) -> dict[str, Callable[[int | None], None]]:
        return {
            "par": self._paragraph, "sect": self._paragraph, "page": self._paragraph,
            "column": self._paragraph,
            "cell": self._cell, "nestcell": self._cell, "row": self._row, "nestrow": self._row,
            "intbl": self._table_paragraph,
            "pard": self._plain_paragraph, "plain": self._plain_words, "s": self._choose_style,
            "outlinelevel": self._outline, "f": self._choose_font, "fcharset": self._charset,
            "ansicpg": self._code_page, "uc": lambda value: setattr(self._state, "skip", max(0, value or 0)),
            "deleted": self._switch("deleted"), "revised": self._switch("inserted"),
            "v": self._switch("hidden"),
            "super": self._switch("high"), "nosupersub": self._switch("high", on=False),
            "footnote": self._note, "fonttbl": self._group("fonttbl"), "info": self._group("info"),
            "title": self._title, "listtext": self._switch("label"), "pntext": self._switch("label"),
            "stylesheet": self._group("stylesheet"),
        }  # fmt: skip

    def _title(self, _: int | None) -> None:
        if self._state.group in ("info", "title", "upr", "ud"):
            self._state.group, self.source.title = "title", ""


class _Styles:
    """The paragraph styles by number: the level of their headings, and whether of a table of contents."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[int, bool]] = {}
        self._number = 0
        self.name = ""
        self.level = 0
        self.chosen = -1

    def open(self, number: int) -> None:
        """Begin the entry of a style."""
        self._number, self.name, self.level = number, "", 0

    def close(self) -> None:
        """End the entry: its name ends with a semicolon."""
        name = self.name.strip().rstrip(";").strip()
        heading = _HEADING.match(name)
        level = int(heading.group(1)) if heading else self.level
        self._known[self._number] = (level or int(name.lower() == "title"), bool(_CONTENTS.match(name)))

    def of_paragraph(self) -> tuple[int, bool]:
        """Level and contents of the style that the paragraph has."""
        return self._known.get(self.chosen, (0, False))


def _joined(pieces: list[str]) -> str:
    text = "".join(pieces)
    if any("\ud800" <= char <= "\udfff" for char in text):
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
