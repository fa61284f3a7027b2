"""Whatever a law looks like, every word of it is in the result or counted as left out."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from octolegis.domain.errors import FileError
from octolegis.importers.reading import ReadLaw, read_law_here
from octolegis.importers.sublevels import sublevels
from octolegis.importers.to_json import from_json, to_json
from tests.importers.pdf_pages import pdf
from tests.importers.word_files import p, word_file

VOCABULARY = """Article Section § 1 2 3A 323-1 (1) (a) (i) a) 4. II. Part CHAPTER Annex Статья المادة
第一条 Art. bis Whoever without right, accesses a: system; “quoted” shall be — punished. of
... 12 * # ** 5° ¹ (2) (b) (ii) b) aa) ab) 1) 2) 5. § § 2. 1º 1- أ- ① 가. ２　 一　 イ　 （一） 12.1. 12.1.1
Schedule Explanation 1.— Примечание. Parágrafo único. Note: 2-modda 1 § 2. gr. a. Contents Done at EXPOSÉ
Explanatory Memorandum paragraph (3) Kifungu cha ordinal Título PRIMERO"""
WORDS = st.sampled_from(VOCABULARY.split())
LINE = st.lists(WORDS, min_size=1, max_size=9).map(" ".join)
LAW = st.lists(st.one_of(LINE, st.just("")), min_size=1, max_size=30)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200)


def letters(text: str) -> str:
    """The letters and digits of a text, in order."""
    return "".join(char for char in text if char.isalnum())


def imported(law: ReadLaw) -> str:
    return "".join(f"{p.label}{p.heading}{p.text}" for p in law.outline.provisions)


def accounted(law: ReadLaw) -> bool:
    return law.source_characters == law.imported_characters + sum(left.characters for left in law.left_out)


@settings(max_examples=200, deadline=None)
@given(LAW)
def test_plain_text_keeps_its_words_in_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    if not text.strip():
        return
    law = read_law_here(text.encode(), "law.txt")
    assert accounted(law)
    if not any(left.reason.id == "import.left.contents" for left in law.left_out):
        assert sorted(letters(imported(law))) == sorted(letters(text))


@settings(max_examples=100, deadline=None)
@given(LAW)
def test_word_files_keep_their_words_in_order(lines: list[str]) -> None:
    words = [line for line in lines if line.strip()]
    if not words:
        return
    law = read_law_here(word_file("".join(p(line) for line in words)), "law.docx")
    assert accounted(law)
    if not any(left.reason.id == "import.left.contents" for left in law.left_out):
        assert sorted(letters(imported(law))) == sorted(letters("".join(words)))


@settings(max_examples=100, deadline=None)
@given(LAW)
def test_web_pages_and_markdown_are_accounted_for(lines: list[str]) -> None:
    page = "<html><body>" + "".join(f"<p>{line}</p>" for line in lines) + "</body></html>"
    for data, filename in ((page, "law.html"), ("# Law\n" + "\n".join(lines), "law.md")):
        try:
            assert accounted(read_law_here(data.encode(), filename))
        except FileError as error:
            assert error.message.id == "import.empty"


@settings(max_examples=200, deadline=None)
@given(ANY_TEXT)
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        law = read_law_here(text.encode(), "law.txt")
    except FileError:
        return
    assert accounted(law)
    assert from_json(to_json(law)) == law


@settings(max_examples=300, deadline=None)
@given(LAW)
def test_an_article_keeps_its_words_whatever_levels_are_seen_in_it(lines: list[str]) -> None:
    own = [line for line in lines if line.strip()]
    pieces = sublevels(own)
    words = "".join((piece.dropped or "") + piece.text for piece in pieces)
    assert letters(words) == letters("".join(own))
    assert all(piece.label for piece in pieces if piece.depth is not None)


@settings(max_examples=100, deadline=None)
@given(st.lists(LAW, min_size=1, max_size=3))
def test_pages_of_a_pdf_are_accounted_for(pages: list[list[str]]) -> None:
    placed = [
        [(60 + 260 * (n % 2), 60 + 12 * (n // 2), line) for n, line in enumerate(page) if line.strip()]
        for page in pages
    ]
    try:
        assert accounted(read_law_here(pdf(placed), "law.pdf"))
    except FileError as error:
        assert error.message.id in ("import.empty", "import.scanned", "import.scanned-no-ocr")
