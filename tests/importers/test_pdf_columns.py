"""A page in columns is read as its reader reads it, whatever the order in which the file draws it."""

from __future__ import annotations

import pytest

from octolegis.domain.law import ProvisionKind
from octolegis.importers.reading import ReadLaw, read_law_here
from tests.importers.pdf_pages import At, by_rows, column, pdf

LEFT = [
    "1. Any person who gains access to a",
    "computer system without right commits",
    "an offence and is liable to a fine or to",
    "imprisonment for two years.",
    "2. Any person who intercepts data that",
    "are not public commits an offence and",
    "is liable to a fine.",
]
RIGHT = [
    "3. Any person who damages, deletes or",
    "alters data without right commits an",
    "offence and is liable to imprisonment.",
    "4. Any person who hinders the working",
    "of a computer system commits an",
    "offence and is liable to imprisonment",
    "for five years.",
]


def articles(law: ReadLaw) -> list[tuple[str, str]]:
    found = [p for p in law.outline.provisions if p.kind is ProvisionKind.ARTICLE]
    return [(p.label, f"{p.heading} {p.text}".strip()) for p in found]


def read(*pages: list[At]) -> ReadLaw:
    return read_law_here(pdf(pages), "law.pdf")


@pytest.mark.parametrize("rows", [True, False])
def test_two_columns_are_read_one_after_the_other(rows: bool) -> None:
    one, two = column(60, 100, LEFT), column(320, 100, RIGHT)
    law = read(by_rows(one, two) if rows else [*one, *two])
    assert [label for label, _ in articles(law)] == ["1", "2", "3", "4"]
    assert articles(law)[0][1].endswith("liable to a fine or to imprisonment for two years.")


def test_a_heading_across_the_page_parts_the_columns_above_from_those_below() -> None:
    above = by_rows(
        column(60, 100, LEFT[:4] * 2), column(320, 100, [line.replace("1.", "2.") for line in LEFT[:4] * 2])
    )
    law = read(
        [
            *above,
            (180, 230, "PART II - OTHER OFFENCES AND THEIR PUNISHMENT"),
            *by_rows(column(60, 260, RIGHT), column(320, 260, LEFT)),
        ]
    )
    words = "".join(f" {p.label} {p.heading} {p.text}" for p in law.outline.provisions)
    assert words.index("OTHER OFFENCES") > words.rindex("imprisonment for two years") - 2000
    assert words.index("OTHER OFFENCES") < words.index("damages, deletes")


def test_a_gazette_with_a_language_in_each_column_is_read_language_by_language() -> None:
    pages = []
    for n, name in ((1, "alpha"), (3, "beta"), (5, "gamma")):
        english = [f"Article {n}: Purpose", f"This law {name} determines the", "offences committed against"]
        english += ["computer systems in Rwanda.", f"Article {n + 1}: Scope", f"This law applies to {name}."]
        french = [f"Article {n} : Objet", f"La présente loi {name} détermine", "infractions commises contre"]
        french += [
            "les systèmes informatiques.",
            f"Article {n + 1} : Champ",
            f"La présente loi s'applique à {name}.",
        ]
        pages.append(by_rows(column(60, 100, english), column(320, 100, french)))
    labels = [label for label, _ in articles(read(*pages))]
    assert labels == [f"Article {n}" for n in (1, 2, 3, 4, 5, 6)] * 2
    words = " ".join(text for _, text in articles(read(*pages)))
    assert words.rindex("applies") < words.index("présente")


def test_a_note_in_the_margin_is_the_heading_of_the_section_beside_it() -> None:
    notes = [
        (50, 100, "Illegal"),
        (50, 113, "access."),
        (50, 165, "Illegal inter-"),
        (50, 178, "ception of data."),
    ]
    body = [
        "1. Any person who gains access to a computer system without",
        "right commits an offence and is liable to a fine of one million",
        "rupees or to imprisonment of either description for a term of",
        "two years, or to both such fine and imprisonment.",
        "",
        "2. Any person who intercepts data that are not public by the",
        "use of technical means commits an offence and is liable to a",
        "fine of two million rupees or to imprisonment for three years.",
        "The court may order that the means be forfeited to the State.",
    ]
    law = read([*notes, *[line for line in column(150, 100, body) if line[2]]])
    found = [(p.label, p.heading) for p in law.outline.provisions if p.kind is ProvisionKind.ARTICLE]
    assert found == [("1", "Illegal access."), ("2", "Illegal inter- ception of data.")]


def test_hanging_numbers_are_no_column() -> None:
    numbers = column(60, 100, ["1.", "2.", "3.", "4.", "5.", "6."])
    words = column(100, 100, [f"A person who does the act number {n} commits an offence." for n in "ABCDEF"])
    assert [label for label, _ in articles(read(by_rows(numbers, words)))] == ["1", "2", "3", "4", "5", "6"]


def test_a_page_of_one_column_is_read_straight_on() -> None:
    lines = [
        f"{n}. Whoever does what section {n} forbids, and does it without right, is punished."
        for n in range(1, 30)
    ]
    assert len(articles(read(column(60, 100, lines)))) == 29


def test_numbers_of_lines_are_left_out_and_counted() -> None:
    body = [
        f"{n} {'Whoever does so is punished by' if n % 3 else f'{n // 3}. A person who does the act'}"
        for n in range(1, 31)
    ]
    law = read(column(60, 100, body))
    assert [label for label, _ in articles(law)] == [str(n) for n in range(1, 11)]
    assert [left.characters for left in law.left_out if left.reason.id == "import.left.line-numbers"] == [51]


def test_a_word_that_is_written_with_a_hyphen_keeps_it_at_the_end_of_a_line() -> None:
    lines = [
        "Section 1. The right of self-defence is kept to every person in this country, and self-",
        "defence is no offence. The administra-",
        "tion of justice is the task of the courts that this law names and of no other body.",
    ]
    text = articles(read(column(60, 100, lines)))[0][1]
    assert "and self-defence is no offence" in text
    assert "The administration of justice" in text


def test_every_character_of_a_page_in_columns_is_accounted_for() -> None:
    law = read(by_rows(column(60, 100, LEFT), column(320, 100, RIGHT)))
    assert law.source_characters == law.imported_characters + sum(left.characters for left in law.left_out)
    assert law.source_characters == sum(len("".join(line.split())) for line in LEFT + RIGHT)
