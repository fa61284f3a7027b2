"""Loading a checklist file: what it becomes, and what is said about its mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from octolegis.checklists.from_toml import MAX_BYTES, ChecklistErrors, load, problems
from octolegis.domain.checklist import Theme, VariationForm
from octolegis.wording import wording
from tests.checklists.tiny import TINY, line_of, sentences


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    file = tmp_path / "tiny.toml"
    file.write_text(TINY, encoding="utf-8")
    return file


def test_ids_receive_the_prefix_of_the_instrument(tiny: Path) -> None:
    instrument = load(tiny)
    assert list(instrument.article_by_id) == ["tiny/2", "tiny/3"]
    assert list(instrument.requirement_by_id) == ["tiny/2.1:access", "tiny/2.2:security"]
    variation = instrument.requirement_by_id["tiny/2.2:security"].variation
    assert variation is not None
    assert (variation.form, variation.qualifies) == (VariationForm.DECLARATION, ("tiny/2.1:access",))


def test_an_article_keeps_what_its_author_wrote(tiny: Path) -> None:
    article = load(tiny).article_by_id["tiny/2"]
    assert article.theme is Theme.SUBSTANTIVE
    assert article.gaps == ("no offence",)
    assert article.summary.splitlines()[0] == "Access without right"


def test_a_matrix_has_a_cell_for_each_row_and_condition(tmp_path: Path) -> None:
    file = tmp_path / "tiny.toml"
    file.write_text(TINY.replace('gaps = ["no offence"]', MATRIX), encoding="utf-8")
    instrument = load(file)
    article = instrument.article_by_id["tiny/2"]
    assert article.matrix is not None
    assert article.matrix.cells == (
        "tiny/2.1:access@tiny/3",
        "x9/1:other@tiny/3",
        "tiny/2.1:access@x9/5",
    )
    assert all(instrument.article_of[cell] is article for cell in article.matrix.cells)


def test_a_matrix_that_nobody_could_judge_is_refused(tmp_path: Path) -> None:
    many = MATRIX.replace('"3", "x9/5"', ", ".join(['"3"'] * 101))
    (said,) = sentences(tmp_path, TINY.replace('gaps = ["no offence"]', many))
    assert said.endswith("“rows” must be a shorter list.")


def test_a_sound_file_has_no_problems(tiny: Path) -> None:
    assert problems(tiny) == []


def test_a_file_with_a_byte_order_mark_and_windows_line_ends_is_read(tmp_path: Path) -> None:
    assert sentences(tmp_path, b"\xef\xbb\xbf" + TINY.replace("\n", "\r\n").encode()) == []


MATRIX = """[part.article.matrix]
rows = ["3", "x9/5"]
conditions = ["2.1:access"]
further = ["x9/1:other@3"]
"""
MISTAKES = [
    ("format = 1", "format = 2", "", "reads format 1"),
    ('kind = "conduct"', 'kynd = "conduct"', "tiny/2.1:access", "“kynd” is not known"),
    ('kind = "conduct"', 'kind = "deed"', "tiny/2.1:access", "“deed” is no value for “kind”; choose one of"),
    ('kind = "conduct"', "kind = 3", "tiny/2.1:access", "“int” is no value"),
    ('text = "Access is an offence."', 'text = " "', "tiny/2.1:access", "not empty"),
    ("assessable = true", 'assessable = "yes"', "tiny/2", "true or false"),
    ("edition = 1", 'edition = "one"', "tiny", "a whole number"),
    ("edition = 1", "edition = 0", "tiny", "a whole number"),
    ('gaps = ["no offence"]', 'gaps = "no offence"', "tiny/2", "must be a list"),
    ('id = "2.1:access"', 'id = "2.1 access"', "tiny/2.1 access", "the paragraph with dots, a colon"),
    (
        'id = "2.1:access"',
        'id = "3.1:access"',
        "tiny/3.1:access",
        "must begin with the number of its article, 2",
    ),
    ('id = "2.2:security"', 'id = "2.1:access"', "tiny/2.1:access", "is used before, in line 31"),
    ('id = "2.2:security"', 'id = "2.2:access"', "tiny/2.2:access", "“access” after the colon"),
    ('number = "3"', 'number = "2"', "tiny/2", "the number “2” is used before"),
    ('obligation = "mandatory"', 'obligation = "one-of"', "tiny/2.1:access", "must name the group"),
    ('obligation = "mandatory"', 'group = "A"\nobligation = "one-of"', "tiny/2.1:access", "no other member"),
    ('qualifies = ["2.1:access"]', 'qualifies = ["2.1:entry"]', "tiny/2.2:security", "“2.1:entry”"),
    ('number = "2"', 'number = "2 bis"', "tiny/2 bis", "the article's number"),
    ('language = "en"', 'language = "English!"', "tiny", "a language code"),
    ('id = "tiny"', 'id = "Tiny Things"', "Tiny Things", "small letters"),
    ('id = "1"', 'id = "one/two"', "one/two", "letters, digits, dots"),
    ('form = "declaration"', 'form = "wish"', "tiny/2.2:security", "“wish” is no value"),
    ('clause = "Article 40"', 'time = "now"', "tiny/2.2:security", "“now” is no value"),
    ('clause = "Article 40"', 'excludes = ["2.1:entry"]', "tiny/2.2:security", "not under “qualifies”"),
    ('gaps = ["no offence"]', MATRIX.replace("2.1:access", "2.1:entry"), "tiny/2", "no requirement"),
    ('gaps = ["no offence"]', 'uses = ["2.3"]', "tiny/2", "“2.3”"),
    ('gaps = ["no offence"]', MATRIX.replace("3", "4"), "tiny/2", "the article “4”"),
]


@pytest.mark.parametrize(("right", "wrong", "place", "words"), MISTAKES)
def test_a_mistake_is_told_with_its_place_and_line(
    tmp_path: Path, right: str, wrong: str, place: str, words: str
) -> None:
    said = sentences(tmp_path, TINY.replace(right, wrong, 1))
    sentence = next((each for each in said if words in each), f"nothing with “{words}” in {said}")
    line = line_of(TINY, right)
    assert sentence.startswith(f"Line {line}, {place}:" if place else f"Line {line}:")


@pytest.mark.parametrize(
    ("missing", "place", "table"),
    [
        ('title = "Access"\n', "tiny/2", 'number = "2"'),
        ('id = "2.1:access"\n', "part 1 article 1 requirement 1", 'paragraph = "2(1)"'),
        ('reference = "T 1"\n', "tiny", 'id = "tiny"'),
    ],
)
def test_a_missing_key_is_told_at_the_head_of_its_table(
    tmp_path: Path, missing: str, place: str, table: str
) -> None:
    text = TINY.replace(missing, "", 1)
    said = sentences(tmp_path, text)
    key = missing.split(" ", maxsplit=1)[0]
    assert f"Line {line_of(text, table) - 1}, {place}: the key “{key}” is missing." in said


def test_an_article_that_is_not_assessable_must_say_why(tmp_path: Path) -> None:
    text = TINY.replace("A treaty-making clause.", "")
    expected = f"Line {line_of(text, 'assessable = false')}, tiny/3: the article is not assessable"
    assert sentences(tmp_path, text)[0].startswith(expected)


def test_an_assessable_article_without_summary_is_told(tmp_path: Path) -> None:
    start, end = TINY.index("summary = "), TINY.index("gaps = ")
    said = sentences(tmp_path, TINY[:start] + TINY[end:])
    assert any("tiny/2" in each and "“summary” must say" in each for each in said)


def test_all_mistakes_are_told_at_once_in_the_order_of_lines(tmp_path: Path) -> None:
    text = TINY.replace('kind = "conduct"', 'kind = "deed"').replace('"2.2:security"', '"2.1:access"')
    text = text.replace('qualifies = ["2.1:access"]', 'qualifies = ["9:none"]\nwhim = 1')
    said = sentences(tmp_path, text)
    assert len(said) == 4
    numbers = [int(each.split(",")[0].removeprefix("Line ")) for each in said]
    assert numbers == sorted(numbers)


def test_a_header_inside_a_long_text_does_not_shift_the_lines(tmp_path: Path) -> None:
    text = TINY.replace('paragraph = "2(2)"', "paragraph = 22")
    assert sentences(tmp_path, text)[0].startswith(
        f"Line {line_of(text, 'paragraph = 22')}, tiny/2.2:security"
    )


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (TINY.encode("utf-16"), "not written in UTF-8"),
        (b"format = 1\nid = \xff\n", "Line 2: the checklist file tiny.toml is not written in UTF-8"),
        (b"format = 1\n\nid == 3\n", "Line 3: the file tiny.toml does not follow the rules of TOML"),
        (b"x = " + b"9" * 5000, "rules of TOML"),
        (b"x = " + b"[" * 20_000, "rules of TOML"),
        (b"#" * (MAX_BYTES + 1), "larger than 5 MB"),
    ],
)
def test_what_is_no_checklist_is_refused_in_one_sentence(tmp_path: Path, content: bytes, words: str) -> None:
    said = sentences(tmp_path, content)
    assert len(said) == 1
    assert words in said[0]


def test_a_missing_file_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ChecklistErrors) as raised:
        load(tmp_path / "none.toml")
    assert "none.toml" in wording().say(raised.value.message)
    assert "cannot be read" in wording().say(raised.value.problems[0].message)


def test_control_characters_in_a_text_do_not_reach_the_values(tmp_path: Path) -> None:
    file = tmp_path / "tiny.toml"
    file.write_text(TINY.replace("Access is an", "Access\\u0000 is an"), encoding="utf-8")
    assert load(file).requirement_by_id["tiny/2.1:access"].text == "Access\ufffd is an offence."


FRAGMENTS = st.sampled_from(
    [
        "[",
        "]",
        '"""',
        "'''",
        "=",
        "\n",
        '"',
        "[[part.article.requirement]]\n",
        "[part]\n",
        "id = 1\n",
        "part = 3\n",
    ]
)
MUTATION = st.tuples(st.integers(0, len(TINY)), st.integers(0, 40), FRAGMENTS | st.text(max_size=5))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(MUTATION, min_size=1, max_size=4))
def test_no_mutilated_file_raises_anything_but_the_list_of_its_mistakes(
    tmp_path: Path, mutations: list[tuple[int, int, str]]
) -> None:
    text = TINY
    for at, cut, put in mutations:
        text = text[:at] + put + text[at + cut :]
    file = tmp_path / "mutilated.toml"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    for problem in problems(file):
        assert wording().say(problem.message)
        assert 1 <= problem.line <= text.count("\n") + 1
