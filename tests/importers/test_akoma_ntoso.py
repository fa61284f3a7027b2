"""Akoma Ntoso: the structure is taken from the markup."""

from __future__ import annotations

import pytest

from octolegis.domain.law import ProvisionKind
from octolegis.importers.reading import ReadLaw, read_law_here
from tests.importers.expected_labels import LAWS

NAMESPACES = (
    "http://docs.oasis-open.org/legaldocml/ns/akn/3.0",
    "http://www.akomantoso.org/2.0",
    "",
)


def akn(body: str, namespace: str = NAMESPACES[0], more: str = "") -> bytes:
    return (
        f'<?xml version="1.0"?><akomaNtoso xmlns="{namespace}"><act><meta><identification/></meta>'
        f"<preface><p>An <docTitle>Act on Computer Misuse</docTitle></p></preface><body>{body}</body>{more}"
        "</act></akomaNtoso>"
    ).encode()


SECTION = """<chapter><num>Chapter 1</num><heading>Offences</heading><section><num>4.</num>
<heading>Illegal access</heading><subsection><num>(1)</num><content><p>A person who <term>accesses</term> a
system commits an offence.</p></content></subsection><subsection><num>(2)</num><intro><p>It is a defence
that</p></intro><paragraph><num>(a)</num><content><p>the person was authorised; or</p></content></paragraph>
<wrapUp><p>whatever the time.</p></wrapUp></subsection></section></chapter>"""


def read(data: bytes) -> ReadLaw:
    law = read_law_here(data, "law.xml")
    assert law.source_characters == law.imported_characters + sum(left.characters for left in law.left_out)
    return law


@pytest.mark.parametrize("namespace", NAMESPACES)
def test_chapters_sections_and_points_are_those_of_the_markup(namespace: str) -> None:
    law = read(akn(SECTION, namespace))
    assert law.title == "Act on Computer Misuse"
    assert law.format == "akn"
    assert [(p.kind.value, p.depth, p.label, p.heading, p.text) for p in law.outline.provisions] == [
        ("other", 0, "", "", "An Act on Computer Misuse"),
        ("chapter", 0, "Chapter 1", "Offences", ""),
        ("article", 1, "4", "Illegal access", ""),
        ("subsection", 2, "(1)", "", "A person who accesses a system commits an offence."),
        ("subsection", 2, "(2)", "", "It is a defence that"),
        ("point", 3, "(a)", "", "the person was authorised; or"),
        ("other", 3, "", "", "whatever the time."),
    ]


def test_sections_over_articles_are_divisions() -> None:
    law = read(akn("<section><num>Section 2</num><article><num>Art. 5</num><p>x</p></article></section>"))
    assert [p.kind for p in law.outline.provisions[1:]] == [ProvisionKind.DIVISION, ProvisionKind.ARTICLE]


def test_quoted_new_text_belongs_to_the_provision_that_inserts_it() -> None:
    quoted = (
        '<article><num>1</num><content><p>After Article 5 is inserted: <mod><quotedStructure startQuote="“"'
        ' endQuote="”"><article><num>Art. 5A</num><heading>Interference</heading><content><p>Whoever '
        "interferes is punished.</p></content></article></quotedStructure></mod></p></content></article>"
    )
    articles = [p for p in read(akn(quoted)).outline.provisions if p.kind is ProvisionKind.ARTICLE]
    assert [article.label for article in articles] == ["1"]
    assert "“Art. 5A Interference\nWhoever interferes is punished.”" in articles[0].text


def test_conclusions_and_notes_are_kept_apart() -> None:
    body = (
        '<article><num>1</num><content><p>Words<authorialNote marker="3"><p>Note.</p></authorialNote> go on.'
        "</p></content></article>"
    )
    law = read(akn(body, more="<conclusions><p>Done at Utopia.</p></conclusions>"))
    assert [(p.kind.value, p.text) for p in law.outline.provisions[1:]] == [
        ("article", "Words go on."),
        ("other", "3 Note."),
        ("other", "Done at Utopia."),
    ]


def test_broken_markup_is_read_as_text() -> None:
    law = read_law_here(akn(SECTION)[:-60], "law.xml")
    assert "Illegal access" in " ".join(f"{p.heading} {p.text}" for p in law.outline.provisions)


def test_declared_entities_are_refused() -> None:
    data = (
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + akn("<article><p>&a;</p></article>")[21:]
    )
    with pytest.raises(Exception, match="unsafe"):
        read_law_here(data, "law.xml")


@pytest.mark.skipif(not LAWS.is_dir(), reason="the statutes are not here")
def test_a_real_by_law_has_its_sections() -> None:
    name = "ZA-community-fire-safety-bylaw.akn.xml"
    law = read((LAWS / name).read_bytes())
    assert sum(1 for p in law.outline.provisions if p.kind is ProvisionKind.ARTICLE) == 71
