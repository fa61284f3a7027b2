"""A small case file in a real window, driven by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from octolegis.domain.canonical import sha256
from octolegis.domain.checklist import (
    Article,
    Instrument,
    Obligation,
    Part,
    Requirement,
    RequirementKind,
    Theme,
    Variation,
    VariationForm,
)
from octolegis.domain.event import Change, Edit
from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.domain.message import message
from octolegis.session.commands import particulars
from octolegis.session.outline_json import outline_bytes
from octolegis.session.session import Session, create_case
from octolegis.session.starting import join
from octolegis.ui.main_window import MainWindow

LAW = "law1"


def instrument() -> Instrument:
    """Three articles: an offence with three requirements, a power, and one that is informational."""
    element = (
        Requirement(
            "ets185/2:access",
            "2",
            RequirementKind.CONDUCT,
            Obligation.MANDATORY,
            "Access to a system",
            guidance="Any access",
            gaps=("Only hacking of banks",),
            to_confirm=("A doubt",),
        ),
        Requirement("ets185/2:intent", "2", RequirementKind.MENTAL_ELEMENT, Obligation.MANDATORY, "Intent"),
        Requirement(
            "ets185/2:security",
            "2",
            RequirementKind.QUALIFIER,
            Obligation.OPTIONAL,
            "Security measures",
            variation=Variation(VariationForm.DECLARATION, "Article 40"),
        ),
    )
    offence = Article(
        "ets185/2",
        "2",
        "Illegal access",
        Theme.SUBSTANTIVE,
        True,
        "Make access an offence",
        gaps=("No intent",),
        explanatory_report="44-50",
        guidance_notes=("2", "4"),
        model_points=("Create an offence of access",),
        requirements=element,
    )
    power = Article(
        "ets185/18", "18", "Production order", Theme.PROCEDURAL, True, "Give a power to order production"
    )
    final = Article(
        "ets185/36", "36", "Signature", Theme.FINAL, False, "", informational="Concerns the Parties"
    )
    parts = (
        Part("ch2", "Chapter II", "Measures", (offence, power)),
        Part("ch4", "Chapter IV", "Final", (final,)),
    )
    return Instrument("ets185", "ETS 185", "Convention", "Budapest Convention", "", 1, "", "", "en", parts)


def outline() -> Outline:
    """Two sections, one with subsections and points."""
    rows = (
        ("p1", None, ProvisionKind.PART, "Part I", "Offences", "", 0),
        ("s1", "p1", ProvisionKind.ARTICLE, "Section 4", "Illegal access", "", 1),
        (
            "s1.1",
            "s1",
            ProvisionKind.SUBSECTION,
            "1",
            "",
            "A person who accesses a computer system commits 𝒜n offence.",
            2,
        ),
        ("s1.1.a", "s1.1", ProvisionKind.POINT, "(a)", "", "where the computer is protected;", 3),
        (
            "s2",
            "p1",
            ProvisionKind.ARTICLE,
            "Section 5",
            "Production",
            "An officer may order a person to produce data.",
            1,
        ),
    )
    return Outline(tuple(Provision(*row) for row in rows))


def add_law(session: Session, tree: Outline, language: str = "en", id: str = LAW) -> None:
    """Put a law into the case file without reading a document."""
    data = outline_bytes(tree)
    fields = {"title": "Cybercrime Bill", "language": language, "status": "draft", "outline": sha256(data)}
    edits = tuple(Edit(f"law:{id}", name, value) for name, value in fields.items())
    session.do(
        Change(message("change.law.added", title="Cybercrime Bill"), edits, session.profile.author, (data,))
    )


@pytest.fixture
def case(tmp_path: Path, qapp: QApplication) -> Path:
    """A closed case file with an instrument and a law."""
    path = tmp_path / "case.octolegis"
    session = create_case(path)
    author = join(session)
    session.do(particulars.add_instrument(session.assessment, author, instrument()))
    add_law(session, outline())
    session.close()
    return path


Show = Callable[[Path | None], MainWindow]


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Opens windows and closes them at the end."""
    opened: list[MainWindow] = []

    def shown(path: Path | None) -> MainWindow:
        window = MainWindow()
        qtbot.addWidget(window)
        opened.append(window)
        if path is None:
            window.show_start()
        else:
            assert window.open(path)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        if path is not None:
            qtbot.waitUntil(lambda: bool(window.desk and window.desk.target))
        return window

    yield shown
    for window in opened:
        window.close()
