"""Small assessments for the tests of the reports."""

from __future__ import annotations

from collections.abc import Iterable

from octolegis.checklists.library import shipped
from octolegis.domain.amendment import Amendment, AmendmentKind
from octolegis.domain.assessment import Assessment, Author, Details, ReportStatus, VariationStatus
from octolegis.domain.checklist import Instrument
from octolegis.domain.finding import Basis, Finding, FindingKey, Flag, Priority, Rating, ReasonCode
from octolegis.domain.law import Law, LawStatus, Outline, Provision, ProvisionKind
from octolegis.domain.mapping import Mapping, Quote
from octolegis.domain.richtext import Block, BlockKind, RichText, Run, rich

LEAD, SECOND = "a1", "a2"


def finding(target: str, author: str = LEAD, basis: Basis = Basis.AS_DRAFTED, **fields: object) -> Finding:
    """A finding whose texts may be given as strings."""
    texts = {name: rich(value) for name, value in fields.items() if name in TEXTS and isinstance(value, str)}
    return Finding(FindingKey(author, basis, target), **(fields | texts))  # type: ignore[arg-type]


TEXTS = ("reason", "comment", "recommendation", "internal_note")


def assessment(findings: Iterable[Finding], **fields: object) -> Assessment:
    """An assessment of the Convention with the findings, an author each and a draft law of two sections."""
    authors = {LEAD: Author(LEAD, "Ana Lead", role="lead"), SECOND: Author(SECOND, "Boris Second")}
    given: dict[str, object] = {
        "details": Details(title="Cybercrime Bill", country="MD", prepared_by="Ana Lead"),
        "instruments": (shipped("ets185"),),
        "authors": authors,
        "laws": {"L1": Law("L1", "Cybercrime Bill", "en", version="Draft of March")},
        "outlines": {"L1": bill()},
        "findings": {one.key: one for one in findings},
        "head": "0123456789abcdef" * 4,
    }
    return Assessment(**(given | fields))  # type: ignore[arg-type]


def bill() -> Outline:
    """Two sections, one of them with subsections."""
    article, sub = ProvisionKind.ARTICLE, ProvisionKind.SUBSECTION
    return Outline(
        (
            Provision("p1", None, article, "Section 4", "Illegal access", "", 0),
            Provision("p2", "p1", sub, "(1)", "", "A person who enters a system of another is punished.", 1),
            Provision("p3", "p1", sub, "(2)", "", "The attempt is punished.", 1),
            Provision(
                "p4",
                None,
                article,
                "Section 9",
                "False information",
                "Who spreads false news is punished.",
                0,
            ),
        )
    )


def demonstration(instruments: tuple[Instrument, ...] | None = None) -> Assessment:
    """An assessment with every kind of thing that a report prints."""
    listed = RichText(
        (
            Block((Run("The offence omits "), Run("without right", italic=True), Run("."))),
            Block((Run("no exception for "), Run("authorised testing", bold=True)), BlockKind.BULLET),
            Block((Run("no exception for owners"),), BlockKind.BULLET),
            Block((Run("limit the conduct"),), BlockKind.NUMBER),
            Block((Run("name the exceptions"),), BlockKind.NUMBER),
        )
    )
    high, medium = Priority.HIGH, Priority.MEDIUM
    findings = [
        finding(
            "ets185/2",
            rating=Rating.LARGELY,
            reason="Section 4 punishes intentional access to the whole or any part of a system.",
            comment=listed,
            recommendation="Insert “without right” in Section 4(1) to keep agreed testing lawful.",
            flags=frozenset({Flag.EXCESS}),
            priority=high,
            addressee="Ministry of Justice",
            term="before first reading",
            override_reason="The courts read the element into the offence.",
            internal_note="SECRET call the ministry first",
        ),
        finding("ets185/2:access", rating=Rating.FULLY),
        finding("ets185/2:without-right", rating=Rating.NOT, reason="The words are missing."),
        finding(
            "ets185/3", rating=Rating.FULLY, flags=frozenset({Flag.GOOD_PRACTICE}), comment="Clear and short."
        ),
        finding("ets185/4", rating=Rating.FULLY),
        finding(
            "ets185/5",
            rating=Rating.NOT,
            reason="System interference is not an offence.",
            recommendation="Create an offence of serious hindering of a system.",
            priority=medium,
        ),
        finding(
            "ets185/7", rating=Rating.NOT_APPLICABLE, reason_code=ReasonCode.NOT_RELEVANT, reason="See note."
        ),
        finding(
            "ets185/15",
            rating=Rating.CONFLICT,
            reason="Interception needs no warrant.",
            priority=high,
            recommendation="Require a prior judicial warrant.",
            flags=frozenset({Flag.SAFEGUARD}),
        ),
        finding(
            "ets185/16",
            rating=Rating.PARTLY,
            reason="Only traffic data can be preserved.",
            recommendation="Extend preservation to all stored data.",
        ),
        finding(
            "law:L1#p4",
            flags=frozenset({Flag.EXCESS}),
            comment="False news is no cybercrime.",
            recommendation="Delete Section 9.",
        ),
        finding("ets185/2", SECOND, rating=Rating.PARTLY, comment="I would go further."),
        finding(
            "ets185/2",
            basis=Basis.IN_FORCE,
            rating=Rating.NOT,
            reason="The Code of 2003 has no such offence.",
        ),
    ]
    return assessment(
        findings,
        instruments=instruments or (shipped("ets185"),),
        details=Details(
            title="Draft Cybercrime Act of Moldova: assessment against the Convention on Cybercrime",
            country="MD",
            reference="OCTO-2026-04",
            requested_by="Ministry of Justice",
            prepared_by="Ana Lead",
            place="Chişinău",
            version_date="24 November 2026",
            status=ReportStatus.SHARED,
            background="The Ministry asked for an opinion.\nTwo missions took place.",
            contact="ana@example.org",
        ),
        laws={
            "L1": Law("L1", "Cybercrime Bill", "en", version="Draft of March"),
            "L2": Law("L2", "Уголовный кодекс", "ru", LawStatus.IN_FORCE, "2024"),
        },
        outlines={
            "L1": bill(),
            "L2": Outline(
                (
                    Provision(
                        "q1",
                        None,
                        ProvisionKind.ARTICLE,
                        "Статья 272",
                        "Неправомерный доступ",
                        "Неправомерный доступ к охраняемой информации наказывается штрафом.",
                        0,
                    ),
                )
            ),
        },
        mappings={
            "m1": Mapping("m1", "ets185/2:access", "L1", "p1", Quote("enters a system of another")),
            "m2": Mapping("m2", "ets185/2", "L2", "q1"),
            "m3": Mapping("m3", "ets185/4", "L1", "p2"),
        },
        amendments={
            "x1": Amendment(
                "x1",
                "ets185/2",
                LEAD,
                rich("(1) A person who without right enters …"),
                kind=AmendmentKind.REPLACE,
                law="L1",
                provision="p2",
                reason=rich("Precision."),
            ),
        },
        variations={"ets185/4:serious-harm": VariationStatus.INTENDED},
    )
