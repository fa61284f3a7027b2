"""Blind mode: each expert judges without seeing what the others found, until the lead opens it."""

from __future__ import annotations

from dataclasses import replace

from octolegis.domain.assessment import Assessment


def is_hidden(assessment: Assessment, reader: str, author: str) -> bool:
    """Whether the reader may not see the findings of the author yet."""
    return assessment.blind and reader != author and not _leads(assessment, reader)


def record_is_hidden(assessment: Assessment, reader: str, record: str, author: str) -> bool:
    """Whether the reader may not see what the author wrote in a record: for the log and for copies."""
    kind, _, id = record.partition(":")
    if kind in ("finding", "signoff"):
        return is_hidden(assessment, reader, id.partition(":")[0])
    if kind == "remark" and _leads(assessment, author):
        return False
    return kind in ("amendment", "remark") and is_hidden(assessment, reader, author)


def draft_is_anothers(assessment: Assessment, reader: str, record: str) -> bool:
    """Whether what waits at the place of a draft is not for the reader; minutes are everybody's."""
    kind, *place = record.split(":")
    if kind == "decision-draft":
        return is_hidden(assessment, reader, "".join(place[2:3]))
    return kind in ("finding", "remark-draft") and place[0] != reader


def seen_by(assessment: Assessment, reader: str) -> Assessment:
    """The assessment as the reader may see it; the same one where nothing is hidden."""
    hidden = {id for id in assessment.authors if is_hidden(assessment, reader, id)}
    hidden |= {key.author for key in assessment.findings if is_hidden(assessment, reader, key.author)}
    if not hidden:
        return assessment
    proposed = {f"amendment:{id}" for id, each in assessment.amendments.items() if each.author in hidden}
    silent = {id for id in hidden if not _leads(assessment, id)}
    return replace(
        assessment,
        findings={key: each for key, each in assessment.findings.items() if key.author not in hidden},
        amendments={id: each for id, each in assessment.amendments.items() if each.author not in hidden},
        remarks={id: each for id, each in assessment.remarks.items() if each.author not in silent},
        sign_offs={
            id: each for id, each in assessment.sign_offs.items() if id.partition(":")[0] not in hidden
        },
        conflicts=tuple(
            each for each in assessment.conflicts if not (each[0] in proposed or _concerns(each[0], hidden))
        ),
    )


def _leads(assessment: Assessment, author: str) -> bool:
    known = assessment.authors.get(author)
    return known is not None and known.role == "lead"


def _concerns(record: str, hidden: set[str]) -> bool:
    kind, _, id = record.partition(":")
    return kind == "finding" and id.partition(":")[0] in hidden
