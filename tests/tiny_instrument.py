"""Builders of small instruments for tests and benchmarks."""

from __future__ import annotations

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


def requirement(
    id: str,
    obligation: Obligation = Obligation.MANDATORY,
    kind: RequirementKind = RequirementKind.CONDUCT,
    group: str = "",
) -> Requirement:
    paragraph = id.split("/")[1].split(":", maxsplit=1)[0]
    return Requirement(id, paragraph, kind, obligation, f"text of {id}", group=group)


def article(number: str, *requirements: Requirement) -> Article:
    return Article(
        f"x1/{number}",
        number,
        f"Title {number}",
        Theme.SUBSTANTIVE,
        True,
        "It requires.",
        requirements=requirements,
    )


def instrument(articles: int = 3, each: int = 3) -> Instrument:
    made = tuple(
        article(str(n), *(requirement(f"x1/{n}:r{i}") for i in range(each))) for n in range(1, articles + 1)
    )
    return Instrument(
        "x1",
        "X 1",
        "Convention X",
        "X",
        "Here, 2001",
        1,
        "test",
        "test",
        "en",
        (Part("p1", "Part 1", "All", made),),
    )


def with_reservation() -> Instrument:
    limited = Requirement(
        "x1/4:harm",
        "4(2)",
        RequirementKind.QUALIFIER,
        Obligation.OPTIONAL,
        "Serious harm",
        variation=Variation(VariationForm.RESERVATION, "Article 42"),
    )
    return Instrument(
        "x1",
        "X 1",
        "Convention X",
        "X",
        "Here, 2001",
        1,
        "test",
        "test",
        "en",
        (Part("p1", "Part 1", "All", (article("4", requirement("x1/4:data"), limited),)),),
    )
