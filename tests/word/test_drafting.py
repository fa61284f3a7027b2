"""Amendments become tracked changes: all accepted gives the proposed text, all rejected the original."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from octolegis.domain.amendment import Amendment, AmendmentKind
from octolegis.domain.drafting import steps
from octolegis.domain.law import Outline, Provision
from octolegis.domain.mapping import Quote
from octolegis.domain.richtext import rich
from octolegis.importers.reading_here import read_law_here
from octolegis.word.comments import Said
from octolegis.word.drafting import Draft, Note
from octolegis.word.elements import Signature
from octolegis.word.marks import ACCEPTED, REJECTED
from octolegis.word.reading import document_text, read_document
from tests.word import word_drafts

SIGNED = Signature("Ana Pop", "2026-11-27T10:00:00Z")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MADE = {
    "typed labels": word_drafts.plain(),
    "counted labels": word_drafts.plain(numbered=True),
    "a table": word_drafts.with_table(),
    "changes of others": word_drafts.with_changes_of_others(),
    "a field": word_drafts.with_field(),
    "a link and bookmarks": word_drafts.with_link_and_marks(),
    "a footnote": word_drafts.with_footnote(),
    "comments of others": word_drafts.with_comments_of_others(),
    "breaks and tabs": word_drafts.with_breaks(),
    "a field filled in": word_drafts.with_content_control(),
}


def outline_of(data: bytes) -> Outline:
    return read_law_here(data, "draft.docx").outline


def said(data: bytes, mode: str) -> list[str]:
    return [" ".join(line.split()) for line in document_text(read_document(data, mode)) if line.strip()]


def uncounted(lines: list[str]) -> list[str]:
    """Without counted numbers, which follow what is before them."""
    return [re.sub(r"^\d+\. ", "", line) for line in lines]


def amendment(kind: AmendmentKind, provision: Provision, words: str = "") -> Amendment:
    return Amendment("a", "ets185/2", "ana", rich(words), kind=kind, law="law", provision=provision.id)


def amended(data: bytes, *amendments: Amendment) -> bytes:
    draft = Draft(data, outline_of(data), SIGNED)
    outline = outline_of(data)
    assert all(draft.amend(steps(outline, each)) for each in amendments)
    return draft.written()


def provision(data: bytes, containing: str) -> Provision:
    return next(each for each in outline_of(data).provisions if containing in each.text)


def main_part(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read("word/document.xml"))


def test_only_the_changed_words_are_marked() -> None:
    data = MADE["typed labels"]
    node = provision(data, "two; and")
    made = amended(data, amendment(AmendmentKind.REPLACE, node, f"(2) {node.text.replace('two', '2')}"))
    root = main_part(made)
    assert ["".join(each.itertext()) for each in root.iter(f"{W}del")] == ["two"]
    assert ["".join(each.itertext()) for each in root.iter(f"{W}ins")] == ["2"]
    (change,) = root.iter(f"{W}ins")
    assert (change.get(f"{W}author"), change.get(f"{W}date")) == SIGNED


def test_the_look_of_words_stays() -> None:
    data = MADE["typed labels"]
    node = provision(data, "four.")
    made = amended(data, amendment(AmendmentKind.REPLACE, node, node.text.replace("a person", "anybody", 1)))
    bold = [each for each in main_part(made).iter(f"{W}del") if each.find(f"{W}r/{W}rPr/{W}b") is not None]
    assert ["".join(each.itertext()) for each in bold] == ["a"]


@pytest.mark.parametrize("name", MADE)
@pytest.mark.parametrize("kind", list(AmendmentKind))
def test_accepting_gives_the_proposal_and_rejecting_the_original(name: str, kind: AmendmentKind) -> None:
    data = MADE[name]
    node = provision(data, "two")
    made = amended(data, amendment(kind, node, "(9) Wholly other words."))
    assert said(made, REJECTED) == said(data, REJECTED)
    accepted, before = uncounted(said(made, ACCEPTED)), uncounted(said(data, ACCEPTED))
    gone, came = [line for line in before if line not in accepted], [e for e in accepted if e not in before]
    assert len(gone) == (kind in (AmendmentKind.REPLACE, AmendmentKind.DELETE))
    assert bool(came) == (kind is not AmendmentKind.DELETE)
    assert all(line.endswith("Wholly other words.") for line in came)


def test_a_new_section_is_set_like_its_neighbours() -> None:
    data = MADE["typed labels"]
    last = next(each for each in outline_of(data).provisions if each.heading == "Data")
    words = "Section 2A. Attempts\n(1) An attempt is an offence.\n(2) Aiding is one, too."
    made = amended(data, amendment(AmendmentKind.INSERT_AFTER, last, words))
    lines = said(made, ACCEPTED)
    at = lines.index("Section 2A. Attempts")
    assert lines[at + 1 : at + 3] == ["(1) An attempt is an offence.", "(2) Aiding is one, too."]
    assert lines[at + 3] == "Section 3. Devices"
    styles = [each.get(f"{W}val") for each in main_part(made).iter(f"{W}pStyle")]
    assert styles.count("Heading2") == 4


def test_a_new_heading_is_marked_in_the_heading_and_its_look_stays() -> None:
    data = MADE["typed labels"]
    section = next(each for each in outline_of(data).provisions if each.heading == "Data")
    below = outline_of(data).children[section.id]
    words = "\n".join(["Section 2. Computer data", *(f"{each.label} {each.text}" for each in below)])
    made = amended(data, amendment(AmendmentKind.REPLACE, section, words))
    heading = next(each for each in outline_of(made).provisions if each.label == section.label)
    assert heading.heading == "Computer data"
    assert said(made, ACCEPTED).count("Section 2. Computer data") == 1
    assert len(said(made, ACCEPTED)) == len(said(data, ACCEPTED))
    assert said(made, REJECTED) == said(data, REJECTED)


def test_a_counted_label_is_typed_where_a_new_line_comes_in() -> None:
    data = MADE["counted labels"]
    node = provision(data, "two; and")
    made = amended(data, amendment(AmendmentKind.INSERT_AFTER, node, "(2A) More words."))
    assert "(2A) More words." in said(made, ACCEPTED)
    others = [line for line in said(made, ACCEPTED) if "(2A)" not in line]
    assert others == said(data, ACCEPTED)


def test_an_excerpt_leaves_alone_what_it_does_not_name() -> None:
    data = MADE["typed labels"]
    section = next(each for each in outline_of(data).provisions if each.heading == "Access")
    made = amended(data, amendment(AmendmentKind.REPLACE, section, "(3) Only this is new."))
    accepted = said(made, ACCEPTED)
    assert "(3) Only this is new." in accepted
    assert sum(line.endswith(("one.", "two; and")) for line in accepted) == 2


def test_words_of_a_field_are_not_changed_and_the_amendment_is_refused_whole() -> None:
    data = MADE["a field"]
    outline = outline_of(data)
    node = provision(data, "47")
    draft = Draft(data, outline, SIGNED)
    new = amendment(AmendmentKind.REPLACE, node, node.text.replace("47", "48").replace("person", "man"))
    assert not draft.amend(steps(outline, new))
    assert said(draft.written(), ACCEPTED) == said(data, ACCEPTED)
    around = amendment(AmendmentKind.REPLACE, node, node.text.replace("a person", "anybody"))
    assert "anybody" in " ".join(said(amended(data, around), ACCEPTED))


def test_two_amendments_of_one_provision_do_not_run_into_each_other() -> None:
    data = MADE["typed labels"]
    outline, node = outline_of(data), provision(data, "four.")
    draft = Draft(data, outline, SIGNED)
    assert draft.amend(steps(outline, amendment(AmendmentKind.REPLACE, node, "First.")))
    assert not draft.amend(steps(outline, amendment(AmendmentKind.REPLACE, node, "Second.")))


def test_comments_stand_at_the_words_quoted_and_change_no_word() -> None:
    data = MADE["changes of others"]
    node = provision(data, "one.")
    draft = Draft(data, outline_of(data), SIGNED)
    quote = Quote("without right", "a person who ", " gains", node.text.index("without right"))
    assert draft.comment(Note(node.id, quote, (Said("ETS 185 Article 2", strong=True), Said("Too wide."))))
    made = draft.written()
    assert said(made, ACCEPTED) == said(data, ACCEPTED)
    assert said(made, REJECTED) == said(data, REJECTED)
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        comments = etree.fromstring(package.read("word/comments.xml"))
        assert "comments.xml" in package.read("word/_rels/document.xml.rels").decode()
        assert "/word/comments.xml" in package.read("[Content_Types].xml").decode()
    assert "".join(comments.itertext()) == "ETS 185 Article 2Too wide."
    between: list[str] = []
    inside = False
    for each in main_part(made).iter(f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}t"):
        inside = each.tag.endswith("Start") or (inside and not each.tag.endswith("End"))
        if inside and each.tag == f"{W}t":
            between.append(each.text or "")
    assert "".join(between) == "without right"


@pytest.mark.parametrize("name", MADE)
def test_other_parts_of_the_file_stay_byte_for_byte(name: str) -> None:
    data = MADE[name]
    made = amended(data, amendment(AmendmentKind.REPLACE, provision(data, "two"), "Other words."))
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(made)) as new:
        assert old.namelist() == new.namelist()
        for part in old.namelist():
            assert part == "word/document.xml" or old.read(part) == new.read(part)


Edit = tuple[AmendmentKind, int, list[str]]
EDITS: st.SearchStrategy[list[Edit]] = st.lists(
    st.tuples(
        st.sampled_from(list(AmendmentKind)),
        st.integers(0, 40),
        st.lists(
            st.sampled_from(["a person", "(1) Words.", "(a) and; or", "Section 2. Data", "х", "— “so”"])
        ),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=40, deadline=None)
@given(name=st.sampled_from(sorted(MADE)), edits=EDITS)
def test_whatever_is_proposed_rejecting_gives_the_original(name: str, edits: list[Edit]) -> None:
    data = MADE[name]
    outline = outline_of(data)
    draft = Draft(data, outline, SIGNED)
    for kind, number, lines in edits:
        node = outline.provisions[number % len(outline.provisions)]
        draft.amend(steps(outline, amendment(kind, node, "\n".join(lines))))
    made = draft.written()
    assert said(made, REJECTED) == said(data, REJECTED)
    ids = [each.get(f"{W}id") for each in main_part(made).iter(f"{W}ins", f"{W}del")]
    own = [id for id in ids if id != "900"]
    assert len(own) == len(set(own))
