"""Sections cited by number, those of a law together: "Sections 2(1)(p), 5, 7"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from itertools import groupby

from octolegis.domain.labels import label_key
from octolegis.domain.law import Law, Provision
from octolegis.paths import resource
from octolegis.reports.reading import Reading
from octolegis.reports.reliance import Reliance

_UNIT = re.compile(r"(\D*?)(?:\s+|(?<=§))(?=\S*\d)")
"""What stands before the number: the name of the unit, or its sign."""


def citation(reading: Reading, reliance: Reliance) -> str:
    """How the report cites a section: "Section 4(1)(a), (2), Illegal access, Cybercrime Bill"."""
    law, provision = reliance.law, reliance.provision
    if provision is None:
        return reading.say("provision.lost", law=law.title)
    cited = _with_unit(reading, _label(reading, reliance))
    title = law.title if len(reading.assessment.current_laws) > 1 else ""
    return ", ".join(part for part in (cited, _heading(reading, reliance), title) if part)


def place(reading: Reading, law: Law, provision: Provision) -> str:
    """The provision within its law: "Section 4(1)"."""
    return _with_unit(reading, reading.outline(law.id).citation(provision))


def numbers(reading: Reading, found: Iterable[Reliance], headed: set[str] | None = None) -> list[str]:
    """A line for each law, its sections in its own order; the law is named where there are several.

    With ``headed``, a section bears its heading unless its id is in that set, to which it is added.
    """
    ordered = sorted(found, key=lambda one: _order(reading, one))
    lines = []
    for law, sections in groupby(ordered, key=lambda one: one.law):
        text = _together(reading, list(sections), headed)
        several = len(reading.assessment.current_laws) > 1
        lines.append(reading.say("punctuation.colon", label=law.title, text=text) if several else text)
    return lines


def _order(reading: Reading, reliance: Reliance) -> tuple[int, int]:
    law, provision = reliance.law, reliance.provision
    after = len(reading.outline(law.id).provisions)
    return list(reading.assessment.laws).index(law.id), (
        reading.place_in_law(law.id, provision) if provision else after
    )


def _together(reading: Reading, sections: list[Reliance], headed: set[str] | None) -> str:
    cited = [(*_parted(_label(reading, one)), _named(reading, one, headed)) for one in sections]
    groups = groupby(cited, key=lambda one: (one[0], _is_bare(one[1])))
    return "; ".join(
        _group(reading, unit, [one + name for _, one, name in same]) for (unit, _), same in groups
    )


def _group(reading: Reading, unit: str, labels: list[str]) -> str:
    joined = ", ".join(labels)
    if unit:
        return f"{_plural(unit) if len(labels) > 1 else unit} {joined}"
    if not _is_bare(labels[0].partition(" (")[0]):
        return joined
    return reading.say("provision.bare_several" if len(labels) > 1 else "provision.bare", label=joined)


def _named(reading: Reading, reliance: Reliance, headed: set[str] | None) -> str:
    provision = reliance.provision
    if headed is None or provision is None or provision.id in headed:
        return ""
    headed.add(provision.id)
    heading = _heading(reading, reliance)
    return f" ({heading})" if heading else ""


def _parted(label: str) -> tuple[str, str]:
    """The unit and the number: "Section", "4(1)"; the unit is empty where none stands before it."""
    unit = _UNIT.match(label)
    return (unit.group(1), label[unit.end() :]) if unit else ("", label)


def _label(reading: Reading, reliance: Reliance) -> str:
    provision = reliance.provision
    if provision is None:
        return reading.say("provision.lost", law=reliance.law.title)
    outline = reading.outline(reliance.law.id)
    label = outline.citation(provision) or provision.text[:60]
    steps = [outline.citation(part).removeprefix(label) for part in reliance.parts]
    first, *others = [step for step in steps if step] or [""]
    return label + ", ".join([first, *(step.lstrip(" ,،") for step in others)])


def _heading(reading: Reading, reliance: Reliance) -> str:
    provision = reliance.provision
    if provision is None:
        return ""
    label = reading.outline(reliance.law.id).citation(provision)
    return provision.heading if provision.heading != label else ""


def _with_unit(reading: Reading, label: str) -> str:
    """A bare number needs the unit's name, which the law itself leaves unsaid."""
    return reading.say("provision.bare", label=label) if _is_bare(label) else label


def _is_bare(label: str) -> bool:
    """Whether a label is a number alone; "74/A. §" and "2. pants" name their unit behind it."""
    letters = [sum(map(str.isalpha, text)) for text in (label, label_key(label))]
    return label[:1].isdigit() and "§" not in label and letters[0] == letters[1]


def _plural(unit: str) -> str:
    several = _plurals().get(unit.casefold(), unit)
    return several[:1].upper() + several[1:] if unit[:1].isupper() else several


@cache
def _plurals() -> dict[str, str]:
    text = resource("report", "plurals.toml").read_text(encoding="utf-8")
    return {one: str(several) for one, several in tomllib.loads(text)["plural"].items()}
