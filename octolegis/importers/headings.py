"""Where the headings of numbered units stand: on the label's line, or on the line after or before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from octolegis.importers.label_numbers import starts_low
from octolegis.importers.markers import match_marker
from octolegis.importers.recognition import Recognised
from octolegis.importers.source import Line
from octolegis.importers.unit_matching import UnitMatch

_LONGEST = 160
_SENTENCE_END = ".;:,…。；：!?।॥۔။።។"
_RUN_IN = re.compile(
    r"^(.{3,160}?)\s*[.:]?\s*(?:\.\s?[-–—―]+|[-–—―]{1,2}\s*(?=\(1\))|\s?[—―](?!\s*\(?[a-z]))\s*(?=\S)"
)
_BEFORE_PARAGRAPH = re.compile(r"^([^\W\d_][^.;:()]{2,120}?)\s+(?=\(1\)\s(?![a-zß-öø-ÿ]))")
"""A sum in words and figures ("un (1) mes") is no paragraph."""
_IN_BRACKETS = re.compile(r"^[（(].{1,60}[）)]$")
_BASIC = 90


class Headings:
    """The headings of a law: ``below`` and ``above`` are lines that are headings of a unit beside them."""

    def __init__(self, lines: Sequence[Line], recognised: Recognised) -> None:
        self._lines = lines
        self._openings = recognised.openings
        self._quoted = recognised.quoted
        self._stopped = self._titles_end_in_stops()
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
        run_in = _RUN_IN.match(rest) or _BEFORE_PARAGRAPH.match(rest)
        if run_in and len(run_in.group(1)) <= _LONGEST and not line.text[: match.end].endswith("="):
            return _run_in(rest, run_in)
        if self._is_title(rest, number, line.heading > 0):
            return rest, ""
        return "", rest

    def _is_title(self, rest: str, number: int, marked: bool) -> bool:
        following = self._text_after(number)
        wraps = following is not None and starts_low(self._lines[following].text)
        if marked:
            return len(rest) <= 2 * _LONGEST and (not wraps or rest[-1] not in ",;")
        if len(rest) > _LONGEST or following is None or wraps:
            return False
        return rest.rstrip("*_ ")[-1:] not in _SENTENCE_END or (self._stopped and _is_short_sentence(rest))

    def _titles_end_in_stops(self) -> bool:
        """Whether titles end in a full stop: many articles then begin with a short sentence."""
        bodies = [
            self._lines[n].text[o.candidate.match.body :].strip()
            for n, o in self._openings.items()
            if o.rank == _BASIC
        ]
        return sum(map(_is_short_sentence, bodies)) >= 0.4 * len(bodies)

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
        return len(text) <= _LONGEST and text[-1] not in _SENTENCE_END and match_marker(text) is None

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
        bracketed = [n for n in over if _IN_BRACKETS.match(self._lines[n].text.strip())]
        if len(over) >= 0.6 * len(basic):
            self.above.update(over)
        elif len(bracketed) >= 3:
            self.above.update(bracketed)
        self.above.update(n - 1 for n in basic if n and self._lines[n - 1].margin)

    def _title_above(self, number: int) -> bool:
        before = number - 1
        if before < 0 or before in self._openings or before in self.below or before in self._quoted:
            return False
        if self._lines[before].heading:
            return False
        text = self._lines[before].text.strip()
        ended = (
            before == 0 or self._lines[before - 1].text.rstrip()[-1:] not in ",-" or self._lines[before].gap
        )
        short = bool(text) and len(text) <= 120 and text.rstrip('”“"»」')[-1:] not in ".;:,。"
        return short and ended and match_marker(text) is None and not starts_low(text)


def _is_short_sentence(text: str) -> bool:
    return text.endswith(".") and len(text) < 80 and ". " not in text


def _run_in(rest: str, match: re.Match[str]) -> tuple[str, str]:
    """Split after the title, leaving the signs between to the words."""
    return match.group(1).strip(), rest[match.end(1) :].strip()
