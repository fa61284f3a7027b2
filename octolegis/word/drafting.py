"""A law's own Word file with proposed amendments as tracked changes, and with comments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from octolegis.domain.drafting import Insert, Remove, Reword, Row, Step
from octolegis.domain.law import Outline
from octolegis.domain.mapping import Quote
from octolegis.word.comments import Comments, Said
from octolegis.word.elements import Signature
from octolegis.word.names import names_of
from octolegis.word.new_lines import NewLine
from octolegis.word.package import Package, parsed
from octolegis.word.placing import Place, Stretch, places
from octolegis.word.reading import main_part
from octolegis.word.repacking import repacked, serialised
from octolegis.word.tracking import Tracker
from octolegis.word.visible import Visible, visible


class Note(NamedTuple):
    """A comment on a provision, or on words quoted from it."""

    provision: str
    quote: Quote | None
    paragraphs: tuple[Said, ...]


class Draft:
    """A law's Word file, opened to be written into; FileError where it is none."""

    def __init__(self, data: bytes, outline: Outline, signature: Signature) -> None:
        self._data = data
        self._outline = outline
        package = Package(data)
        self._main = main_part(package)
        main = package.part(self._main)
        self._root = parsed(main)
        names = names_of(self._root.tag)
        folder = self._main.rpartition("/")[0] + "/"
        styles, numbering = package.xml(f"{folder}styles.xml"), package.xml(f"{folder}numbering.xml")
        self._visible: Visible = visible(self._root, main, styles, numbering, names)
        self._places = places(self._visible, outline)
        self._tracker = Tracker(self._visible, signature)
        self._comments = Comments(package, self._main, names, signature)
        self._initials = "".join(word[0] for word in signature.author.split()[:3]).upper()

    def amend(self, steps: Sequence[Step]) -> bool:
        """Write what an amendment does as tracked changes, whole or not at all; whether it was possible."""
        if not steps or not all(map(self._can, steps)):
            return False
        for step in steps:
            self._do(step)
        return True

    def comment(self, note: Note) -> bool:
        """Comment on a provision or words of it; whether it was found in the file."""
        stretch = self._stretch(note)
        if stretch is None:
            return False
        self._tracker.annotate(*stretch, self._comments.add(note.paragraphs, self._initials))
        return True

    def comment_at_the_start(self, paragraphs: tuple[Said, ...]) -> bool:
        """Comment on the first words of the document; whether it has any."""
        first = next((line for line in self._visible.lines if line.start < line.end), None)
        if first is None:
            return False
        self._tracker.annotate(first.start, first.end, self._comments.add(paragraphs, self._initials))
        return True

    def written(self) -> bytes:
        """The file with everything in it."""
        self._tracker.apply()
        return repacked(self._data, {self._main: serialised(self._root), **self._comments.parts()})

    # What can be done

    def _can(self, step: Step) -> bool:
        if isinstance(step, Insert):
            return self._last_line(step.after) is not None
        if isinstance(step, Remove):
            whole = self._whole(step.provision)
            return whole is not None and self._tracker.is_free(*whole) and self._tracker.can_delete(*whole)
        place = self._places.get(step.provision)
        own = self._own(step)
        if place is None or own is None:
            return place is not None and not step.heads
        parts = self._rewordings(own, step)
        return self._tracker.is_free(*own) and all(
            self._tracker.can_delete(*stretch) if text is None else self._tracker.can_reword(*stretch, text)
            for stretch, text in parts
        )

    def _do(self, step: Step) -> None:
        if isinstance(step, Insert):
            line = self._last_line(step.after) or 0
            for row in step.rows:
                self._tracker.insert_after(line, NewLine(row.label, row.text, self._model(row, line)))
        elif isinstance(step, Remove):
            self._tracker.delete(*(self._whole(step.provision) or Stretch(0, 0)))
        else:
            self._reword(step)

    def _reword(self, step: Reword) -> None:
        """Paragraph by paragraph; more paragraphs come after the last, fewer take the last away."""
        place, own = self._places[step.provision], self._own(step)
        words = step.text.split("\n")
        parts = self._rewordings(own, step) if own is not None else []
        for stretch, text in parts:
            if text is None:
                self._tracker.delete(*stretch)
            else:
                self._tracker.reword(*stretch, text)
        last = self._visible.line_at(parts[-1][0].start if parts else place.end - 1)
        for text in words[len(parts) :]:
            self._tracker.insert_after(last, NewLine("", text, last))

    def _own(self, step: Reword) -> Stretch | None:
        """Where the words stand that become others; ``None`` where the provision has none."""
        place = self._places.get(step.provision)
        return place and (place.heading if step.heads else place.text)

    def _rewordings(self, text: Stretch, step: Reword) -> list[tuple[Stretch, str | None]]:
        """What each paragraph of the old words becomes; ``None``: it goes."""
        words = step.text.split("\n")
        lines = list(self._lines_of(text))
        return [(stretch, words[at] if at < len(words) else None) for at, stretch in enumerate(lines)]

    def _model(self, row: Row, line: int) -> int:
        """The line after whose look a new one is set."""
        place = self._places.get(row.like)
        if place is None:
            return line
        if row.heads or place.text is None:
            return self._visible.line_at((place.heading or place.label or place.text or Stretch(0, 1)).start)
        return self._visible.line_at(place.text.start)

    # Where it stands

    def _lines_of(self, stretch: Stretch) -> Iterable[Stretch]:
        """The parts of a stretch in each paragraph that it runs through."""
        first, last = self._visible.line_at(stretch.start), self._visible.line_at(stretch.end - 1)
        for line in self._visible.lines[first : last + 1]:
            part = Stretch(max(stretch.start, line.start), min(stretch.end, line.end))
            if part.start < part.end:
                yield part

    def _whole(self, provision: str) -> Stretch | None:
        """A provision with all below it; ``None`` where a part of it is not found."""
        nodes = list(self._outline.subtree(self._outline.by_id[provision]))
        found = [self._places.get(node.id) for node in nodes if node.label or node.heading or node.text]
        known = [place for place in found if place is not None]
        if not known or len(known) < len(found):
            return None
        start, end = min(place.start for place in known), max(place.end for place in known)
        line = self._visible.lines[self._visible.line_at(end - 1)]
        blank = all(atom.char.isspace() for atom in self._visible.atoms[end : line.end])
        return Stretch(start, line.end if blank else end)

    def _last_line(self, provision: str) -> int | None:
        """The last paragraph of a provision with all below it."""
        nodes = self._outline.subtree(self._outline.by_id[provision])
        known: list[Place] = [self._places[node.id] for node in nodes if node.id in self._places]
        return self._visible.line_at(max(place.end for place in known) - 1) if known else None

    def _stretch(self, note: Note) -> Stretch | None:
        place = self._places.get(note.provision)
        if place is None:
            return None
        if note.quote is not None and place.text is not None:
            return self._quoted(place.text, note.quote)
        return place.text or place.heading or place.label

    def _quoted(self, text: Stretch, quote: Quote) -> Stretch:
        """The words quoted, where they stand once; else the whole provision."""
        words = "".join(atom.char for atom in self._visible.atoms[text.start : text.end])
        at = words.find(quote.text)
        if at < 0 or (words.count(quote.text) > 1 and not words.startswith(quote.text, quote.start)):
            return text
        at = quote.start if words.startswith(quote.text, quote.start) else at
        return Stretch(text.start + at, text.start + at + len(quote.text))
