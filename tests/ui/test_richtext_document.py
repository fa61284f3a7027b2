"""What a person types comes back as it was, bold, italic, lists, quotes and no-break spaces."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from octolegis.domain.richtext import Block, BlockKind, RichText, Run
from octolegis.domain.text import clean
from octolegis.ui.views.judgement.richtext_document import fill, rich_text

words = (
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
    .map(clean)
    .filter(lambda text: "\ufdd0" not in text)
)
runs = st.builds(Run, words, st.booleans(), st.booleans())
blocks = st.builds(Block, st.lists(runs, min_size=1, max_size=3).map(tuple), st.sampled_from(BlockKind))


def joined(text: RichText) -> RichText:
    """Neighbouring runs in one manner are one run."""
    done = []
    for block in text.blocks:
        merged: list[Run] = []
        for run in block.runs:
            if merged and (merged[-1].bold, merged[-1].italic) == (run.bold, run.italic):
                merged[-1] = Run(merged[-1].text + run.text, run.bold, run.italic)
            else:
                merged.append(run)
        done.append(Block(tuple(merged), block.kind))
    return RichText(tuple(done))


def through(text: RichText) -> RichText:
    document = QTextDocument()
    fill(document, text)
    assert not document.isModified()
    return rich_text(document)


@given(st.lists(blocks, min_size=1, max_size=5).map(lambda found: RichText(tuple(found))))
def test_any_text_comes_back_as_it_was(text: RichText) -> None:
    assert through(text) == joined(text)


def test_no_break_spaces_and_letters_beyond_the_first_plane_stay(qapp: QApplication) -> None:
    text = RichText((Block((Run("Art.\u00a02 𝒜\u202f§"),)),))
    assert through(text) == text


def test_an_emptied_document_says_nothing(qapp: QApplication) -> None:
    assert rich_text(QTextDocument()) == RichText()
