"""The rows of the matrix: every finding, and every article and requirement on which none was made yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from octolegis.domain.assessment import Assessment
from octolegis.domain.finding import Basis, Finding, FindingKey, Rating
from octolegis.domain.scores import PRESETS
from octolegis.reports.citing import numbers, place
from octolegis.reports.matrix_columns import COLUMNS, EDITED, FLAGS, ROW_ID, SEAL
from octolegis.reports.matrix_seal import empty_row_key, row_id, seal
from octolegis.reports.matrix_values import YES, canonical
from octolegis.reports.reading import Reading
from octolegis.reports.reliance import reliances

_SUBJECT = ("instrument", "article", "paragraph", "kind", "obligation")
CellValue = str | int | float | None


class MatrixRow(NamedTuple):
    """A row; ``cells`` by the keys of the columns, ``finding`` is empty where nothing was said yet."""

    key: FindingKey
    finding: Finding
    cells: dict[str, CellValue]


def row_keys(assessment: Assessment, basis: Basis) -> list[FindingKey]:
    """What has a row, in the order of the instruments and laws; an author "" stands for nobody yet."""
    said: dict[str, list[FindingKey]] = {}
    for key, finding in assessment.findings.items():
        if not finding.is_empty:
            said.setdefault(key.target, []).append(key)
    found: list[FindingKey] = []
    for target in _targets(assessment):
        keys = sorted(said.pop(target, []), key=lambda key: (key.basis is not basis, key.author))
        found += keys
        if all(key.basis is not basis for key in keys):
            found.append(empty_row_key(basis, target))
    rest = [key for keys in said.values() for key in keys]
    known = {key.target for key in found}
    amended = [each.target for each in assessment.amendments.values() if each.target not in known]
    loose = {target for target in amended if target not in said}
    return [*found, *rest, *(empty_row_key(basis, target) for target in sorted(loose))]


def _targets(assessment: Assessment) -> Iterator[str]:
    """Articles, requirements, and of the matrices the cells on which something was said."""
    said = {key.target for key in assessment.findings} | set(assessment.amendments_by_target)
    for instrument in assessment.instruments:
        for article in instrument.articles():
            single = {req.id for req in article.requirements} | {article.id}
            for target in article.targets:
                if target in said or (article.assessable and target in single):
                    yield target


def rows(reading: Reading) -> list[MatrixRow]:
    """Every row with its cells in the language of the report."""
    return [_row(reading, key) for key in row_keys(reading.assessment, reading.options.basis)]


def _row(reading: Reading, key: FindingKey) -> MatrixRow:
    finding = reading.assessment.findings.get(key, Finding(key))
    values = canonical(finding, reading.assessment.details.language)
    on = reading.on(key.basis)
    rating = on.rating(key.target)
    points = PRESETS[reading.assessment.details.score_preset]
    cells: dict[str, CellValue] = {
        ROW_ID: row_id(key),
        SEAL: seal(row_id(key), [values[column.key] for column in EDITED]),
        **_subject(reading, key.target),
        "basis": reading.term(key.basis, "basis"),
        "expert": reading.expert(key.author) if key.author else "",
        **_shown(reading, values),
        "counts": reading.term(rating, "rating"),
        "score": points.get(rating),
        "assessed": _assessed(on, key.target),
        "provisions": "\n".join(numbers(reading, reliances(reading, [key.target]))),
        "wording": "\n\n".join(one.wording.plain for one in reading.amendments(key.target)),
    }
    return MatrixRow(key, finding, {column.key: cells[column.key] for column in COLUMNS})


def _shown(reading: Reading, values: dict[str, str]) -> dict[str, CellValue]:
    """The values that may be edited, in words."""
    shown: dict[str, CellValue] = dict(values)
    for key in ("rating", "reason_code", "priority"):
        value = values[key] or (Rating.NOT_ASSESSED.value if key == "rating" else "")
        shown[key] = reading.words(f"term.{key}.{value}") if value else ""
    for key in FLAGS:
        shown[key] = reading.say("matrix_sheet.yes") if values[key] == YES else ""
    return shown


def _assessed(reading: Reading, target: str) -> str:
    state = reading.states.get(target)
    return reading.say("score.assessed", assessed=state.assessed, total=state.total) if state else ""


def _subject(reading: Reading, target: str) -> dict[str, CellValue]:
    """Which instrument, article and paragraph, and what it asks."""
    article, instrument = reading.assessment.article(target), reading.assessment.instrument_of(target)
    blank: dict[str, CellValue] = dict.fromkeys(_SUBJECT, "")
    if article is None:
        return blank | _beyond(reading, target)
    requirement = reading.assessment.requirement(target.partition("@")[0])
    found = blank | {
        "instrument": instrument.reference if instrument else "",
        "article": article.number,
        "paragraph": reading.cited(target),
        "asked": reading.asked(target) or article.title,
    }
    if requirement is not None:
        found["kind"] = reading.term(requirement.kind, "kind")
        found["obligation"] = reading.term(requirement.obligation, "obligation")
    return found


def _beyond(reading: Reading, target: str) -> dict[str, CellValue]:
    """A provision alone, or what a later edition of a checklist retired."""
    law, provision = reading.provision(target)
    if law is not None and provision is not None:
        label = place(reading, law, provision)
        heading = provision.heading if provision.heading != label else ""
        return {"instrument": law.title, "article": label, "asked": heading}
    retired = reading.assessment.retired.get(target)
    return {"article": retired.citation, "asked": retired.text} if retired else {"asked": target}


def known_rows(assessment: Assessment, bases: Iterable[Basis] = Basis) -> dict[str, FindingKey]:
    """Whose finding on what each row's name stands for, as the case file is now."""
    keys = {key for basis in bases for key in row_keys(assessment, basis)} | set(assessment.findings)
    targets = {key.target for key in keys}
    keys |= {empty_row_key(basis, target) for basis in Basis for target in targets}
    return {row_id(key): key for key in keys}
