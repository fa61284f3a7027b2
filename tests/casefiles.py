"""Builders of case files for tests and benchmarks, with laws of any size."""

from __future__ import annotations

from pathlib import Path

from octolegis.domain.checklist import Instrument
from octolegis.domain.finding import Basis, FindingKey
from octolegis.domain.law import Law, Outline, Provision, ProvisionKind
from octolegis.importers.reading import ReadLaw
from octolegis.session import imports, starting
from octolegis.session.commands import particulars
from octolegis.session.session import Session, create_case
from tests.tiny_instrument import instrument


def outline(sections: int, words: str = "A person who does this commits an offence.") -> Outline:
    provisions = tuple(
        Provision(f"p{n}", None, ProvisionKind.ARTICLE, f"Section {n}", f"Heading {n}", f"{words} {n}", 0)
        for n in range(1, sections + 1)
    )
    return Outline(provisions)


def law_read(tree: Outline) -> ReadLaw:
    characters = sum(len(p.text) for p in tree.provisions)
    return ReadLaw("Act", "en", "text", tree, characters, characters, ())


def case(path: Path, checklist: Instrument | None = None) -> Session:
    session = create_case(path)
    author = starting.join(session)
    session.do(particulars.add_instrument(session.assessment, author, checklist or instrument()))
    return session


def case_with_law(path: Path, sections: int = 5, checklist: Instrument | None = None) -> tuple[Session, str]:
    session = case(path, checklist)
    law = imports.add_law(session, law_read(outline(sections)), b"the original", "act.txt", Law("", "Act"))
    return session, law


def key(session: Session, target: str, basis: Basis = Basis.AS_DRAFTED) -> FindingKey:
    return FindingKey(session.profile.author, basis, target)
