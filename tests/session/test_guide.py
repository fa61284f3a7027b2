"""The user guide as pages: complete, in order, every link leading somewhere, in each language alike."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from octolegis.paths import data_folder
from octolegis.session import guide

LANGUAGES = sorted(path.parent.name for path in data_folder("docs").glob("guide/*/index.md"))
_PLACES = re.compile(r'id="([a-z-]+)"')


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("guide")
    guide.write_whole(folder)
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_name_every_chapter(language: str) -> None:
    files = {path.stem for path in (data_folder("docs") / "guide" / language).glob("*.md")} - {"index"}
    listed = [chapter.name for chapter in guide.chapters(language)]
    assert sorted(listed) == sorted(files)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chapter_has_the_title_that_the_contents_give_it(language: str) -> None:
    for chapter in guide.chapters(language):
        assert chapter.text.startswith(f"# {chapter.title}\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_somewhere(language: str, written: Path) -> None:
    pages = {path.name: path.read_text(encoding="utf-8") for path in (written / language).glob("*.html")}
    for name, page in pages.items():
        for file, place in re.findall(r'href="([^"#]+)(?:#([^"]+))?"', page):
            assert file in pages, f"{name}: {file}"
            assert not place or place in _PLACES.findall(pages[file]), f"{name}: {file}#{place}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_the_same_places_in_the_same_order(language: str) -> None:
    def places(language: str) -> dict[str, list[str]]:
        return {each.name: _PLACES.findall(each.text) for each in guide.chapters(language)}

    assert places(language) == places("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_there(language: str, written: Path) -> None:
    for path in (written / language).glob("*.html"):
        for picture in re.findall(r'src="([^"]+)"', path.read_text(encoding="utf-8")):
            assert (written / language / picture).is_file(), f"{path.name}: {picture}"


def test_a_page_is_made_anew_only_when_the_guide_has_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    first = guide.page("window#law", "en")
    assert "window.html#law" in first.read_text(encoding="utf-8")
    first.write_text("kept", encoding="utf-8")
    assert guide.page("window#law", "en").read_text(encoding="utf-8") == "kept"
    monkeypatch.setattr(guide, "__version__", "another")
    assert guide.page("window#law", "en").read_text(encoding="utf-8") != "kept"


def test_a_language_that_the_guide_lacks_is_answered_in_english() -> None:
    assert guide.page("reports", "xx").parent.name == "en"


def test_pages_ask_nothing_of_the_network(written: Path) -> None:
    for path in written.glob("*/*.html"):
        page = path.read_text(encoding="utf-8")
        assert not re.search(r'(src|href)="(https?:)?//', page)
        assert "<script" not in page
