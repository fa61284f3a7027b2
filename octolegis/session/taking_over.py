"""Taking over the findings of a case file that has no past in common with this one, article by article.

They stand beside what is here, under their authors. What is relied on goes along where the same law is here;
else it is quoted in the comment. What cannot be taken over is counted and named, never dropped in silence.
"""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from octolegis.domain.amendment import Amendment, AmendmentKind
from octolegis.domain.assessment import Assessment, Author
from octolegis.domain.canonical import Json
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, Edit
from octolegis.domain.finding import Basis, Finding, FindingKey
from octolegis.domain.law import LawStatus
from octolegis.domain.mapping import Mapping
from octolegis.domain.message import message
from octolegis.domain.richtext import RichText, rich
from octolegis.session.commands import amendments, findings, mappings, particulars
from octolegis.session.commands.findings import FindingValue
from octolegis.session.commands.targets import provision_of, provision_target
from octolegis.session.commands.teamwork import must_see_all
from octolegis.session.history import field_name, shown
from octolegis.session.same_laws import SameLaws
from octolegis.session.session import look_into
from octolegis.wording import wording

_QUOTED = 600
"""Characters of a provision that a comment quotes."""
BRINGS = ("experts", "findings", "joined", "mappings", "quoted", "amendments")
"""What comes in; ``joined``: findings of experts who have one here already, ``quoted``: words in comments."""
_OF_THE_CASE = (
    "remarks",
    "meetings",
    "decisions",
    "positions",
    "questions",
    "answers",
    "texts",
    "variations",
    "participations",
)
"""What belongs to the other case and stays there, by the names that the assessment has."""
STAYS = ("unknown", "provisions", "locked", "laws", *_OF_THE_CASE)
"""What stays: on articles that are not assessed here, on provisions of laws that are not here, signed off."""


@dataclass
class TakeOver:
    """What would come in and what stays behind, counted by ``BRINGS`` and ``STAYS``."""

    file: str
    brings: Counter[str] = field(default_factory=Counter)
    stays: Counter[str] = field(default_factory=Counter)
    edits: list[Edit] = field(default_factory=list)

    def change(self, author: str) -> Change:
        """Everything as one change, undone as one."""
        return Change(message("change.taken_over", file=self.file), tuple(self.edits), author)

    def told(self) -> dict[str, Json]:
        """The counts, for scripts."""
        brings: dict[str, Json] = {kind: self.brings[kind] for kind in BRINGS}
        stays: dict[str, Json] = {kind: self.stays[kind] for kind in STAYS}
        return {"brings": brings, "stays": stays}


def read(path: Path, case: str = "") -> Assessment:
    """What another case file holds, as this user may see it; from any thread.

    FileError; InputError for a copy of the ``case`` of this identity, which is merged instead.
    """
    with closing(look_into(path)) as session:
        if case and session.identity() == case:
            raise InputError("error.take_over_copy", path=path)
        return session.frozen()


def plan(here: Assessment, author: str, other: Assessment, file: str) -> TakeOver:
    """Compare another case with this one; taking over twice brings nothing new.

    InputError for an author who, in blind mode, does not see what is here.
    """
    must_see_all(here, author)
    return _Planner(here, other, file).plan()


class _Planner:
    def __init__(self, here: Assessment, other: Assessment, file: str) -> None:
        self._here = here
        self._other = other
        self._made = TakeOver(file)
        self._laws = SameLaws(here, other)
        self._words = wording(here.details.language)
        self._said: dict[FindingKey, list[str]] = {}
        """What is to be told in the comment of a finding."""
        self._authors: set[str] = set()

    def plan(self) -> TakeOver:
        for mapping in self._other.mappings.values():
            self._rely(mapping)
        for amendment in self._other.amendments.values():
            self._propose(amendment)
        for key in dict.fromkeys((*self._other.findings, *self._said)):
            self._judge(key, self._other.findings.get(key, Finding(key)))
        self._made.edits[:0] = self._experts()
        self._made.stays["laws"] = self._laws.missing
        for kind in _OF_THE_CASE:
            self._made.stays[kind] = len(getattr(self._other, kind))
        return self._made

    def _experts(self) -> list[Edit]:
        """Those who are not known here; nobody leads here for having led elsewhere."""
        edits: list[Edit] = []
        for id in sorted(self._authors - self._here.authors.keys()):
            known = self._other.authors.get(id) or Author(id, "")
            role = "observer" if known.role == "observer" else "expert"
            edits += particulars.add_author(self._here, known._replace(role=role)).edits
            self._made.brings["experts"] += 1
        return edits

    def _target(self, target: str) -> str | None:
        """The same target here; ``None``, and counted, where there is none."""
        place = provision_of(target)
        if place is not None:
            found = self._laws.place(*place)
            if found is not None:
                return provision_target(*found)
            self._made.stays["provisions"] += 1
        elif self._here.article(target) is not None or target in self._here.retired:
            return target
        else:
            self._made.stays["unknown"] += 1
        return None

    def _rely(self, mapping: Mapping) -> None:
        target = self._target(mapping.target)
        if target is None:
            return
        place = self._laws.place(mapping.law, mapping.provision)
        if place is None:
            named = self._named(mapping.law, mapping.provision)
            text = mapping.quote.text if mapping.quote else named.pop("text")
            self._say(self._speaker(mapping), "relied_on", **named | {"text": _short(text)})
            return
        id = mappings.mapping_id(target, place, mapping.quote)
        if id not in self._here.mappings:
            self._made.edits += mappings.made(Mapping(id, target, *place, mapping.quote))
            self._made.brings["mappings"] += 1

    def _speaker(self, mapping: Mapping) -> FindingKey:
        """In whose comment it is told what was relied on: that which counts there, else the lead's."""
        other, target = self._other, mapping.target
        law = other.laws.get(mapping.law)
        usual = Basis.IN_FORCE if law and law.status is LawStatus.IN_FORCE else Basis.AS_DRAFTED
        for basis in (usual, *Basis):
            counting = other.consolidated(basis, target)
            if counting is not None:
                return counting.key
        leads = [id for id, author in other.authors.items() if author.role == "lead"]
        return FindingKey(next(iter((*leads, *other.authors)), ""), usual, target)

    def _named(self, law: str, provision: str) -> dict[str, str]:
        known, outline = self._other.laws.get(law), self._other.outlines.get(law)
        node = outline.by_id.get(provision) if outline else None
        cited = outline.citation(node) if outline and node else provision
        return {"law": known.title if known else law, "citation": cited, "text": node.text if node else ""}

    def _say(self, key: FindingKey, id: str, **said: str) -> None:
        told = self._words(f"takeover.{id}", file=self._made.file, **said)
        self._said.setdefault(key, []).append(told)

    def _propose(self, amendment: Amendment) -> None:
        target = self._target(amendment.target)
        if target is None:
            return
        key = FindingKey(amendment.author, amendment.basis, target)
        present = self._here.amendments.get(amendment.id)
        if self._here.is_locked(key):
            self._made.stays["locked"] += 1
        elif present is None:
            self._authors.add(amendment.author)
            self._made.edits += amendments.as_edits(self._placed(amendment._replace(target=target)))
            self._made.brings["amendments"] += 1
        else:
            said = amendments.key_of(amendment)
            if present.wording != amendment.wording:
                self._say(said, "wording", text=amendment.wording.plain)
            if not _holds(present.reason, amendment.reason):
                self._say(said, "reason", text=amendment.reason.plain)

    def _placed(self, amendment: Amendment) -> Amendment:
        """At the same place here; as new wording, with a word on the place, where the law is not here."""
        place = self._laws.place(amendment.law, amendment.provision) if amendment.provision else None
        if place is not None:
            return amendment._replace(law=place[0], provision=place[1])
        if not amendment.law:
            return amendment
        named = self._named(amendment.law, amendment.provision)
        told = self._words("takeover.place", law=named["law"], citation=named["citation"] or "–")
        reason = _longer(amendment.reason, [told])
        return amendment._replace(kind=AmendmentKind.NEW, law="", provision="", reason=reason)

    def _judge(self, key: FindingKey, finding: Finding) -> None:
        wanted, notes = findings.said(finding), self._said.get(key, [])
        target = self._target(key.target) if wanted or notes else None
        if target is None:
            return
        key = key._replace(target=target)
        present = self._here.findings.get(key, Finding(key))
        fields, differing = _compared(present, wanted)
        apart: dict[str, list[str]] = {"comment": [], "internal_note": []}
        for name in differing:
            # What is internal stays so: a comment is printed.
            told_in = name if name == "internal_note" else "comment"
            apart[told_in].append(self._differing(name, wanted[name]))
        apart["comment"] += notes
        added = sum(_tell(present, fields, name, told) for name, told in apart.items())
        if not fields:
            return
        if self._here.is_locked(key):
            self._made.stays["locked"] += 1
            return
        self._authors.add(key.author)
        self._made.edits += findings.set_fields(self._here, key, fields).edits
        self._made.brings["quoted"] += added
        if wanted:
            self._made.brings["joined" if findings.said(present) else "findings"] += 1

    def _differing(self, name: str, value: FindingValue) -> str:
        json: Json = value.to_json() if isinstance(value, RichText) else value
        said = shown(json, name, self._words)
        return self._words(
            "takeover.differs", file=self._made.file, field=field_name(name, self._words), value=said
        )


def _compared(present: Finding, wanted: dict[str, FindingValue]) -> tuple[dict[str, FindingValue], list[str]]:
    """The fields that say nothing here yet, and the names of those that say something else."""
    here = findings.said(present)
    fields = {name: value for name, value in wanted.items() if name not in here}
    differing = [
        name
        for name, value in wanted.items()
        if name in here and name != "work_status" and not _holds(here[name], value)
    ]
    return fields, differing


def _tell(present: Finding, fields: dict[str, FindingValue], name: str, told: list[str]) -> int:
    """Add to a text what is not in it yet; how much that is."""
    standing = getattr(present, name)
    fresh = [each for each in told if not _holds(standing, rich(each))]
    if fresh:
        text = fields.get(name, standing)
        fields[name] = _longer(text if isinstance(text, RichText) else RichText(), fresh)
    return len(fresh)


def _holds(here: FindingValue, other: FindingValue) -> bool:
    """Whether the same is here, of a text every paragraph in a row: "adequate" is not in "inadequate"."""
    if not (isinstance(here, RichText) and isinstance(other, RichText)):
        return here == other
    standing, wanted = _paragraphs(here), _paragraphs(other)
    return any(standing[at : at + len(wanted)] == wanted for at in range(len(standing) + 1))


def _paragraphs(text: RichText) -> list[str]:
    return [said for block in text.blocks if (said := block.text.strip())]


def _longer(text: RichText, notes: list[str]) -> RichText:
    return RichText((*text.blocks, *(block for note in notes for block in rich(note).blocks)))


def _short(text: str) -> str:
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED].rstrip()} …"
