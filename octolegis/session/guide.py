"""The user guide as pages for a browser: made from its chapters when first asked for, without a network."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

from octolegis import __version__
from octolegis.domain.canonical import canonical, sha256
from octolegis.paths import data_folder, profile_folder, resource
from octolegis.wording import FALLBACK, Wording, wording

CONTENTS = "index"
WHOLE = "whole-guide"
_CHAPTER = re.compile(r"^\d+\. \[(?P<title>[^]]+)\]\((?P<name>[a-z-]+)\.md\)", re.MULTILINE)
_TO_CHAPTER = re.compile(r'href="([a-z-]+)\.md(#[a-z-]+)?"')
_PLACE = re.compile(r'<a id="([a-z-]+)">')


class Chapter(NamedTuple):
    """A chapter of the guide: the name of its file without ending, its title, its Markdown."""

    name: str
    title: str
    text: str


def chapters(language: str) -> list[Chapter]:
    """All chapters in the order of the contents, in a language that the guide has, else in English."""
    folder = _source(language)
    listed = _CHAPTER.finditer((folder / f"{CONTENTS}.md").read_text(encoding="utf-8"))
    return [
        Chapter(each["name"], each["title"], (folder / f"{each['name']}.md").read_text(encoding="utf-8"))
        for each in listed
    ]


def page(topic: str, language: str) -> Path:
    """The page that answers a topic (``window#overview``), with all others beside it.

    A place within a page has a small page of its own that leads there: systems drop what follows a
    ``#`` when they hand a file to the browser.
    """
    folder = profile_folder() / "guide" / _source(language).name
    made_of = folder / "made-of.txt"
    mark = _mark(language)
    if not made_of.is_file() or made_of.read_text(encoding="utf-8") != mark:
        write(folder, language, data_folder("docs").joinpath("guide", "images").as_uri())
        made_of.write_text(mark, encoding="utf-8")
    return folder / f"{topic.replace('#', '-at-')}.html"


def write_whole(folder: Path) -> None:
    """The guide of every language with its pictures, to be opened without the program."""
    for source in sorted(data_folder("docs").joinpath("guide").glob(f"*/{CONTENTS}.md")):
        write(folder / source.parent.name, source.parent.name, "../images")
    copytree(data_folder("docs") / "guide" / "images", folder / "images", dirs_exist_ok=True)


def write(folder: Path, language: str, images: str) -> None:
    """Every page of one language into a folder; ``images`` is where the pictures are."""
    folder.mkdir(parents=True, exist_ok=True)
    words, all_ = wording(language), chapters(language)
    bodies = {each.name: _html(each.text).replace('src="../images', f'src="{images}') for each in all_}
    for place, chapter in enumerate(all_):
        along = _along(all_, place, words)
        _save(folder, chapter.name, chapter.title, f"{bodies[chapter.name]}{along}", (all_, words))
        for at in _PLACE.findall(bodies[chapter.name]):
            there = f"{chapter.name}.html#{at}"
            leading = f'<!doctype html><meta http-equiv="refresh" content="0; url={there}"><a href="{there}">'
            _text(folder / f"{chapter.name}-at-{at}.html", f"{leading}{escape(chapter.title)}</a>")
    first = "".join(f'<li><a href="{each.name}.html">{escape(each.title)}</a></li>' for each in all_)
    _save(
        folder,
        CONTENTS,
        words("guide.title"),
        f"<h1>{words('guide.title')}</h1><ol>{first}</ol>",
        (all_, words),
    )
    _save(folder, WHOLE, words("guide.whole"), "<hr>".join(bodies.values()), (all_, words))


def _save(folder: Path, name: str, title: str, body: str, guide: tuple[list[Chapter], Wording]) -> None:
    all_, words = guide
    links = "".join(
        f'<li><a href="{each}.html"{" class=here" if each == name else ""}>{escape(said)}</a></li>'
        for each, said in [*((each.name, each.title) for each in all_), (WHOLE, words("guide.whole"))]
    )
    frame = resource("guide", "page.html").read_text(encoding="utf-8")
    filled = {
        "language": words.language,
        "title": escape(title),
        "guide": escape(words("guide.title")),
        "look": resource("guide", "page.css").read_text(encoding="utf-8"),
        "links": links,
        "body": body,
    }
    _text(folder / f"{name}.html", re.sub(r"\{\{(\w+)\}\}", lambda found: filled[found[1]], frame))


def _along(all_: list[Chapter], place: int, words: Wording) -> str:
    """The ways to the chapter before and to the next."""
    before = all_[place - 1 : place] if place else []
    ways = [("before", each) for each in before] + [("next", each) for each in all_[place + 1 : place + 2]]
    said = "".join(
        f'<a class="{way}" href="{each.name}.html">{words(f"guide.{way}", chapter=escape(each.title))}</a>'
        for way, each in ways
    )
    return f'<nav class="along">{said}</nav>'


def _html(markdown: str) -> str:
    from markdown_it import MarkdownIt

    body = str(MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown))
    return _TO_CHAPTER.sub(r'href="\1.html\2"', body)


def _source(language: str) -> Path:
    guide = data_folder("docs") / "guide"
    own = guide / language.split("-", maxsplit=1)[0]
    return own if (own / f"{CONTENTS}.md").is_file() else guide / FALLBACK


def _mark(language: str) -> str:
    """What the pages were made of: another program, another text or another place makes them anew."""
    files = [*_source(language).glob("*.md"), *resource("guide").iterdir()]
    states = sorted(f"{file}:{file.stat().st_mtime_ns}:{file.stat().st_size}" for file in files)
    return sha256(canonical([__version__, *states]))


def _text(path: Path, words: str) -> None:
    path.write_text(words, encoding="utf-8")
