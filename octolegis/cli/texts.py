"""Official texts of treaties on the command line: add, list, show, remove."""

from __future__ import annotations

from pathlib import Path

import click

from octolegis.cli.opening import session_on
from octolegis.cli.words import FILE, NAME, print_json, text, words
from octolegis.session import text_library, texts, treaty_texts
from octolegis.session.commands import official_texts
from octolegis.session.starting import join


@click.group("text", help=text("help.text"))
def text_group() -> None:
    """Official texts of a case file."""


@text_group.command("add", help=text("help.text_add"))
@click.argument("case", type=FILE)
@click.argument("instrument", type=NAME)
@click.argument("file", type=FILE)
@click.option("--language", default="", help=text("help.text_language"))
@click.option("--title", default="", help=text("help.title"))
@click.option("--keep", is_flag=True, help=text("help.text_keep"))
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def add(case: Path, instrument: str, file: Path, language: str, **said: str | bool) -> None:
    """Attach a text; prints its id, and on stderr which articles were not found."""
    with session_on(case, to_write=True) as session:
        official_texts.reference(session.assessment, instrument)
        known = next(each for each in session.assessment.instruments if each.id == instrument)
        split, data = treaty_texts.read(file, known, language)
        given = texts.text_of(instrument, split.language, str(said["title"]), file.name)
        id = texts.attach(session, given, split, data, keep=bool(said["keep"]))
    if said["as_json"]:
        print_json(texts.split_json(given, split))
    else:
        click.echo(id)
    for message in split.notes():
        click.echo(words().say(message), err=True)


@text_group.command("list", help=text("help.text_list"))
@click.argument("case", type=FILE)
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def list_texts(case: Path, as_json: bool) -> None:
    """List the texts of a case file."""
    with session_on(case) as session:
        found = sorted(session.assessment.texts.values(), key=lambda each: each.id)
    if as_json:
        named = ("id", "instrument", "language", "title", "filename", "in_report")
        print_json([{name: getattr(each, name) for name in named} for each in found])
        return
    for each in found:
        click.echo(f"{each.id}  {each.title}")


@text_group.command("show", help=text("help.text_show"))
@click.argument("case", type=FILE)
@click.argument("target", type=NAME)
@click.option("--language", required=True, help=text("help.text_language"))
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def show(case: Path, target: str, language: str, as_json: bool) -> None:
    """Show an article in the words of the treaty."""
    with session_on(case) as session:
        article = texts.article_json(session.assessment, target, language)
    if as_json:
        print_json(article)
        return
    for node in article["paragraphs"]:
        line = " ".join(filter(None, (node["label"], node["heading"], node["text"])))
        click.echo("  " * node["depth"] + line)


@text_group.command("remove", help=text("help.text_remove"))
@click.argument("case", type=FILE)
@click.argument("instrument", type=NAME)
@click.option("--language", required=True, help=text("help.text_language"))
@click.option("--also-kept", is_flag=True, help=text("help.text_also_kept"))
def remove(case: Path, instrument: str, language: str, also_kept: bool) -> None:
    """Take a text out of the case file."""
    wanted = texts.text_of(instrument, language)
    with session_on(case, to_write=True) as session:
        session.do(official_texts.remove(session.assessment, join(session), wanted.id))
    if also_kept:
        text_library.drop(instrument, wanted.language)


COMMANDS = (text_group,)
