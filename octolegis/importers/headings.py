"""Where the headings of numbered units stand: on the label's line, or on the line after or before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from octolegis.importers.label_numbers import starts_low
from octolegis.importers.markers import match_marker
from octolegis.importers.recognition import Recognised
from octolegis.importers.source import Line
from octolegis.importers.title_styles import LONGEST, SENTENCE_END, Body, TitleStyles
from octolegis.importers.unit_matching import UnitMatch

_IN_BRACKETS = re.compile(r"^[（(].{1,60}[）)]$")
_LETTERS = re.compile(r"[^\W\d_].?[^\W\d_]|[\u3040-\u9fff]")
_BETWEEN = " \u00a0.:：।۔-–—―"
"""Signs between a title and the words after it."""
_QUOTES = '”“"»」'
_BASIC = 90


class Headings:
    """The headings of a law: ``below`` and ``above`` are lines that are headings of a unit beside them."""

    def __init__(self, lines: Sequence[Line], recognised: Recognised) -> None:
        self._lines = lines
        self._openings = recognised.openings
        self._quoted = recognised.quoted
        self._styles = TitleStyles(self._bodies())
        self.below: set[int] = set()
        self.above: set[int] = set()
        self._find_below()
        self._find_above()

    def split(self, number: int, line: Line, match: UnitMatch) -> tuple[str, str]:
        """The heading on the label's own line, and the words of the provision that follow it there."""
        rest = line.text[match.body :].strip()
        if not rest:
            return "", ""
        upper = self._openings[number].rank < _BASIC
        if upper:
            return (rest, "") if len(rest) <= 300 or line.heading else ("", rest)
        if not line.heading and (match_marker(rest) is not None or number - 1 in self.above):
            return "", rest
        title = self._styles.title(rest)
        if title and not line.text[: match.end].endswith("="):
            return _cut(rest, title)
        if self._is_title(rest, number, line.heading > 0):
            return rest, ""
        return "", rest

    def _is_title(self, rest: str, number: int, marked: bool) -> bool:
        following = self._text_after(number)
        wraps = following is not None and starts_low(self._lines[following].text)
        if marked:
            return len(rest) <= 2 * LONGEST and rest[-1] not in ":;" and not (wraps and rest[-1] == ",")
        return following is not None and not wraps and self._styles.is_title(rest)

    def _bodies(self) -> list[Body]:
        """What follows the labels of articles on their lines."""
        return [
            Body(line.text[o.candidate.match.body :].strip(), line.heading > 0, self._reads_on(n))
            for n, o in self._openings.items()
            if o.rank == _BASIC and (line := self._lines[n])
        ]

    def _reads_on(self, number: int) -> bool:
        following = self._text_after(number)
        return following is not None and not starts_low(self._lines[following].text)

    def _text_after(self, number: int) -> int | None:
        """The next line with words, if it belongs to the same unit."""
        for following in range(number + 1, min(number + 4, len(self._lines))):
            if following in self._openings:
                return None
            if self._lines[following].text.strip():
                return following
        return None

    def _find_below(self) -> None:
        """Labels that stand alone on their line, with a title on the next."""
        alone = [
            n for n, o in self._openings.items() if not self._lines[n].text[o.candidate.match.body :].strip()
        ]
        basic = [n for n in alone if self._openings[n].rank == _BASIC]
        titled = [n for n in basic if self._title_below(n)]
        usual = len(titled) >= 0.5 * len(basic)
        for number in alone:
            following = self._text_after(number)
            if following is None or following in self._quoted:
                continue
            line = self._lines[following]
            upper = self._openings[number].rank < _BASIC
            if (
                line.heading
                or (upper and self._upper_title(line.text))
                or (usual and self._title_below(number))
            ):
                self.below.add(following)
                if upper:
                    self._extend(following)

    def _title_below(self, number: int) -> bool:
        following = self._text_after(number)
        if following is None or self._text_after(following) is None:
            return False
        text = self._lines[following].text.strip()
        return len(text) <= LONGEST and text[-1] not in SENTENCE_END and match_marker(text) is None

    @staticmethod
    def _upper_title(text: str) -> bool:
        return len(text) <= 200 and text.rstrip()[-1:] not in ";:,." and match_marker(text) is None

    def _extend(self, number: int) -> None:
        """Further lines of a title in capitals."""
        following = self._text_after(number)
        while (
            following is not None
            and self._lines[number].text.isupper()
            and self._lines[following].text.isupper()
        ):
            self.below.add(following)
            number, following = following, self._text_after(following)

    def _find_above(self) -> None:
        """Titles on the line before the label, where the law usually has them there."""
        basic = [n for n, o in self._openings.items() if o.rank == _BASIC]
        over = [n - 1 for n in basic if self._title_above(n)]
        stopped = [n - 1 for n in basic if n - 1 not in over and self._title_above(n, ".")]
        bracketed = [n for n in over if _IN_BRACKETS.match(self._lines[n].text.strip())]
        if len(over) + len(stopped) >= 0.8 * len(basic) and len(stopped) >= 3:
            over += stopped
        if len(over) >= 0.6 * len(basic):
            self.above.update(over)
        elif len(bracketed) >= 3:
            self.above.update(bracketed)
        self.above.update(n - 1 for n in basic if n and self._lines[n - 1].margin)

    def _title_above(self, number: int, stop: str = "") -> bool:
        """Whether the line before a label may be its title; ``stop``: with a full stop at its end."""
        before = number - 1
        if before < 0 or before in self._openings or before in self.below or before in self._quoted:
            return False
        if 0 < self._lines[before].heading < self._lines[number].heading:
            # Marked as a heading of what stands above the article, such as the name of the act.
            return False
        text = self._lines[before].text.strip()
        ended = (
            before == 0 or self._lines[before - 1].text.rstrip()[-1:] not in ",-" or self._lines[before].gap
        )
        if stop:
            ended &= len(text) <= 80 and ". " not in text and not self._only_words(before)
            text = text.removesuffix(stop)
        short = (
            len(text) <= 120
            and _LETTERS.search(text) is not None
            and text.rstrip(_QUOTES)[-1:] not in ".;:,。"
        )
        return short and ended and match_marker(text) is None and not starts_low(text)

    def _only_words(self, number: int) -> bool:
        """Whether the line is all that an article says whose label and title stand right above it."""
        opening = self._openings.get(number - 1)
        if opening is None or opening.rank < _BASIC:
            return False
        title = self._lines[number - 1].text[opening.candidate.match.body :].rstrip()
        return title[-1:] not in SENTENCE_END if title else True


def _cut(rest: str, match: re.Match[str]) -> tuple[str, str]:
    """The title, and the words without the signs between."""
    return match.group(1).strip(), rest[match.end(1) :].lstrip(_BETWEEN)
