"""Nothing is cut off or lies on anything else: in English, in French, and in a longer language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from octolegis.session import profile as profiles
from octolegis.ui import scale
from octolegis.ui.language import speak
from octolegis.ui.main_window import MainWindow
from tests.ui.conftest import Show
from tests.ui.pseudo import speaking
from tests.ui.room import cramped
from tests.ui.tour import SIZE, rich_case, settle, walk
from tests.ui.tour_dialogs import desk


@pytest.fixture(params=["en", "fr", "pseudo"])
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """A language that is spoken."""
    language = str(request.param)
    if language == "pseudo":
        with speaking(qapp):
            yield language
        return
    speak(qapp, language)
    yield language
    speak(qapp, "en")


@pytest.fixture
def half_larger(qapp: QApplication) -> Iterator[None]:
    """The type of the preferences at 150 per cent."""
    scale.take(qapp, 150)
    yield
    scale.take(qapp, 100)


@pytest.fixture
def twice_as_large(qapp: QApplication) -> Iterator[None]:
    """The largest type of the preferences."""
    scale.take(qapp, 200)
    yield
    scale.take(qapp, 100)


def cramped_on_the_way(window: MainWindow, size: tuple[int, int] = SIZE) -> str:
    """What does not fit anywhere on the walk, a line each."""
    window.resize(*size)
    found: dict[str, str] = {}

    def see(name: str, top: QWidget) -> None:
        for words in cramped(top):
            found.setdefault(words, name)
        if top.width() > size[0] or top.height() > size[1]:
            found.setdefault(f"{type(top).__name__} is {top.width()}x{top.height()}", name)

    walk(window, see, size)
    return "\n".join(f"{name}: {words}" for words, name in found.items())


def test_everything_fits_on_a_small_screen(spoken: str, tmp_path: Path, show: Show) -> None:
    profiles.save(replace(profiles.load(), language="fr" if spoken == "fr" else "en"))
    window = show(rich_case(tmp_path / "case.octolegis"))
    cut = cramped_on_the_way(window)
    assert not cut, cut


@pytest.mark.usefixtures("half_larger")
@pytest.mark.parametrize("language", ["en", "fr"])
def test_everything_fits_in_type_half_as_large_again(
    language: str, tmp_path: Path, show: Show, qapp: QApplication
) -> None:
    profiles.save(replace(profiles.load(), language=language))
    speak(qapp, language)
    window = show(rich_case(tmp_path / "case.octolegis"))
    cut = cramped_on_the_way(window)
    speak(qapp, "en")
    assert not cut, cut


@pytest.mark.usefixtures("twice_as_large")
def test_everything_fits_in_type_twice_as_large_on_an_office_screen(tmp_path: Path, show: Show) -> None:
    cut = cramped_on_the_way(show(rich_case(tmp_path / "case.octolegis")), (1920, 1040))
    assert not cut, cut


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_judgement_is_whole_at_its_narrowest(
    language: str, tmp_path: Path, show: Show, qapp: QApplication
) -> None:
    profiles.save(replace(profiles.load(), language=language))
    speak(qapp, language)
    window = show(rich_case(tmp_path / "case.octolegis"))
    speak(qapp, "en")
    assert window.page is not None
    pane = window.page.judgement
    assert pane.sheet is not None
    inner = pane.sheet.widget()
    assert inner is not None
    for target in ("ets185/2", "ets185/6", "ets185/6.1.a.i:device", "ets185/15"):
        desk(window).look_at(target)
        settle()
        assert inner.minimumSizeHint().width() <= pane.minimumWidth(), target


def test_too_narrow_a_room_is_told(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    label, field = QLabel("A label with some words"), QLineEdit(placeholderText="Words for a narrow field")
    label.setMaximumWidth(40)
    field.setMaximumWidth(40)
    row.addWidget(label)
    row.addWidget(field)
    page.show()
    assert len(list(cramped(page))) == 2
    label.setFixedWidth(400)
    field.setFixedWidth(400)
    page.adjustSize()
    assert not list(cramped(page))
    field.setGeometry(label.geometry())
    assert any("lies on" in words for words in cramped(page))
