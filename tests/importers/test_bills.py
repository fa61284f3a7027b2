"""Bills in twelve languages are applied to their acts, each instruction in its place or left to a person."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from octolegis.domain.amending import Amended, MarkKind
from octolegis.domain.consolidating import consolidated
from octolegis.domain.law import Outline, ProvisionKind
from octolegis.importers.amending.quotes import without_quotes
from octolegis.importers.amending.reading import instructions
from octolegis.importers.reading_here import read_law_here
from tests.benchmarks.bench_bills import ACTS, edits, fate

BILLS: dict[str, Any] = json.loads((Path(__file__).parent / "bills.json").read_text(encoding="utf-8"))
LAWS = Path(__file__).parents[3] / "shared" / "laws"


def read(lines: list[str]) -> Outline:
    return read_law_here("\n".join(lines).encode(), "law.txt").outline


def applied(language: str, parent: Outline, bill: Outline, name: str) -> Amended:
    return consolidated(parent, instructions(bill, language, [name]))


def amended(parent: str, bill: str, name: str = "Computer Act", language: str = "en") -> Amended:
    return applied(language, read(parent.split("\n")), read(bill.split("\n")), name)


PARENT = """Computer Act

Section 1. Access
(1) A person who accesses a computer commits an offence.
(2) The fine is 5 dollars.
(3) The term is 5 years.

Section 2. Data
A person who damages data commits an offence. A person may appeal.

Section 3. Devices
A person who sells a device commits an offence.
"""


def bill(*clauses: str) -> str:
    body = "\n\n".join(f"Section {n}. Change\n{clause}" for n, clause in enumerate(clauses, start=1))
    return f"Amendment Bill\n\n{body}\n\nSection 90. Savings\nNothing here affects cases that are pending."


@pytest.mark.parametrize("language", BILLS)
def test_each_instruction_is_applied_where_a_lawyer_would_or_left_to_one(language: str) -> None:
    case = BILLS[language]
    done = applied(language, read(case["parent"]), read(case["bill"]), case["name"])
    assert len(done.outcomes) == len(case["expect"])
    for outcome, (act, place) in zip(done.outcomes, case["expect"], strict=True):
        assert outcome.applied is bool(place), (outcome.instruction.said, outcome.why)
        if place:
            assert outcome.instruction.act == act
            node = done.outline.by_id[outcome.provision]
            assert node.id in {found.id for found in done.outline.labelled(place)}, outcome.instruction.said


@pytest.mark.parametrize("language", BILLS)
def test_new_articles_of_a_bill_belong_to_the_provision_that_inserts_them(language: str) -> None:
    outline = read(BILLS[language]["bill"])
    labels = [node.label for node in outline.provisions if node.kind is ProvisionKind.ARTICLE]
    assert [label.split()[-1].strip("º") for label in labels] == [str(n + 1) for n in range(len(labels))]


def test_what_is_not_touched_keeps_its_identity_and_what_is_bears_a_mark() -> None:
    parent = read(PARENT.split("\n"))
    done = applied(
        "en", parent, read(bill("Section 3 of the Computer Act is repealed.").split("\n")), "Computer Act"
    )
    gone = parent.labelled("3")[0]
    assert done.marks[gone.id].kind is MarkKind.REPEALED
    assert done.outline.by_id[gone.id].label == "Section 3"
    assert not done.outline.by_id[gone.id].text
    assert [p for p in done.outline.provisions if p.id != gone.id] == [
        p for p in parent.provisions if p.id != gone.id
    ]


def test_a_new_text_that_repeats_a_subsection_leaves_it_as_it_was() -> None:
    new = "“Section 1. Access\n(1) A person who accesses a computer commits an offence.\n(2) The fine is 9.”"
    parent = read(PARENT.split("\n"))
    done = applied(
        "en", parent, read(bill(f"Section 1 is replaced by the following:\n{new}").split("\n")), "x y"
    )
    first, second = parent.labelled("1(1)")[0], parent.labelled("1(2)")[0]
    assert done.outcomes[0].applied
    assert first.id not in done.marks
    assert done.marks[second.id].kind is MarkKind.REPLACED
    assert not done.outline.labelled("1(3)")


@pytest.mark.parametrize(
    ("clause", "why"),
    [
        ("Section 9 is repealed.", "not_found"),
        ("Section 2 is amended by deleting the words “A person”.", "words_ambiguous"),
        ("Section 2 is amended by deleting the words “Nobody”.", "words_not_found"),
        ("Section 1 is repealed unless the Minister otherwise orders.", "unknown_words"),
        ("The second sentence of section 2 is repealed.", "unknown_words"),
        ("Section 1 is amended by inserting after subsection (1) the following: “(2) New.”", "taken"),
        ("Section 2 is replaced by the following:\n“Section 3. Data\nNew words.”", "other_number"),
        ("Subsection (2) is repealed.", "no_article"),
        ("Sections 1 and 2 are replaced by the following: “Section 1. New\nText.”", "several_places"),
        ("Section 1 is amended by repealing the definition of “data”.", "by_hand"),
        ("Section 1 is amended by inserting after subsection (3) “(4) New.", "quotes_open"),
        ("Section 2 of the Evidence Act is repealed.", "other_law"),
        ("In section 1, paragraph (b) is repealed.", "not_found"),
    ],
)
def test_what_is_not_plain_is_left_to_a_person_with_the_reason(clause: str, why: str) -> None:
    parent = read(PARENT.split("\n"))
    done = applied("en", parent, read(bill(clause).split("\n")), "Computer Act")
    assert done.outline == parent
    assert [outcome.why.id for outcome in done.outcomes if outcome.why] == [f"amend.{why}"]


def test_a_range_is_repealed_whole_and_a_law_named_once_is_spoken_of_until_another_is() -> None:
    done = amended(
        PARENT,
        bill(
            "Sections 2 to 3 of the principal Act are repealed.",
            "The Evidence Act is amended.\nSection 1 is repealed.",
        ),
    )
    assert [outcome.applied for outcome in done.outcomes] == [True, False]
    assert [m.kind for m in done.marks.values()] == [MarkKind.REPEALED] * 2


def test_a_short_name_means_its_law_even_after_another_law_was_named() -> None:
    done = amended(
        PARENT,
        bill(
            "Section 1 of the Computer Act (in this Act called the “principal Act”) is repealed.",
            "Section 1 of the Evidence Act (in this Act called the “old Act”) is repealed.",
            "Section 2 of the principal Act is repealed.",
            "Section 3 of the old Act is repealed.",
        ),
    )
    assert [outcome.applied for outcome in done.outcomes] == [True, False, True, False]


def test_british_drafting_is_read_too() -> None:
    done = amended(
        PARENT,
        bill(
            "In section 1(2), for “5 dollars” substitute “50 dollars”.",
            "After section 2 insert—\n“Section 2A. Attempts\nAn attempt is an offence.”",
            "In section 1, omit subsection (3).",
            "In section 3, after “sells” insert “or makes”.",
        ),
    )
    assert all(outcome.applied for outcome in done.outcomes), [o.why for o in done.outcomes]
    assert done.outline.labelled("1(2)")[0].text == "The fine is 50 dollars."
    assert "sells or makes a device" in done.outline.labelled("3")[0].text
    labels = [p.label for p in done.outline.provisions if p.kind is ProvisionKind.ARTICLE]
    assert labels == ["Section 1", "Section 2", "Section 2A", "Section 3"]


@pytest.mark.parametrize(
    "clause",
    [
        "Sections 3 and 1(2) are repealed.",
        "Section 1(1) and (2) are repealed.",
        "Section 2 is repealed, except the second sentence.",
        "Section 2 of the Schedule to the Computer Act is repealed.",
        "Section 2 of Part II of the Computer Act is repealed.",
        "Section 2 of the regulations made under the Computer Act is repealed.",
        "Regulation 2 is repealed.",
        "Rule 2 shall be repealed.",
    ],
)
def test_a_place_that_is_only_half_understood_is_not_touched(clause: str) -> None:
    done = amended(PARENT, bill(clause))
    assert [outcome.applied for outcome in done.outcomes] == [False]


def test_a_provision_that_ceases_to_have_effect_is_repealed() -> None:
    done = amended(PARENT, bill("Section 2 shall cease to have effect."))
    assert [mark.kind for mark in done.marks.values()] == [MarkKind.REPEALED]


def test_a_second_act_on_what_the_bill_has_replaced_is_not_guessed() -> None:
    new = "Section 2 is replaced by the following:\n“Section 2. Data\nNobody may damage data.”"
    done = amended(PARENT, bill(new, "In section 2, delete “Nobody”."))
    assert [outcome.applied for outcome in done.outcomes] == [True, False]


def test_quotations_within_quotations_and_paragraphs_that_each_open_one_are_one() -> None:
    found = without_quotes("Insert:\n“1. A “thing” is\n“2. another.” and delete “x”.")
    assert found.whole
    assert found.quotes == ("1. A “thing” is\n“2. another.", "x")


@pytest.mark.skipif(not LAWS.is_dir(), reason="needs ../shared/laws")
def test_a_real_amending_law_finds_its_places_in_the_code() -> None:
    """Argentina's Act 26.388 on its Criminal Code as it stands since: what it inserted is there already."""
    code = read_law_here((LAWS / "AR-codigo-penal.md").read_bytes(), "code.md")
    act = read_law_here((LAWS / "AR-ley-26388.md").read_bytes(), "act.md")
    done = applied("es", code.outline, act.outline, "Código Penal")
    assert len(done.outcomes) == 15
    reasons = [outcome.why.id for outcome in done.outcomes if outcome.why is not None]
    assert reasons == ["amend.not_found", "amend.taken", "amend.taken", "amend.paragraphs"]
    for outcome in done.outcomes:
        if outcome.applied:
            label = outcome.instruction.path[0].label
            assert done.outline.by_id[outcome.provision].id in {
                node.id for found in code.outline.labelled(label) for node in code.outline.subtree(found)
            }


@pytest.mark.skipif(not LAWS.is_dir(), reason="needs ../shared/laws")
@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("derived/KE-cmca-2018.txt", "en"),
        ("derived/CR-codigo-penal.txt", "es"),
        ("derived/PL-kodeks-karny.txt", "pl"),
    ],
)
def test_known_edits_of_real_laws_are_made_and_nothing_else(name: str, language: str) -> None:
    outline = read_law_here((LAWS / name).read_bytes(), name).outline
    fates = [
        fate(outline, language, edit)
        for act in ACTS
        for edit, _ in zip(edits(outline, language, act), range(4), strict=False)
    ]
    assert len(fates) >= 16
    assert set(fates) == {"right"}
