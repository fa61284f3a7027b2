"""Language versions of a law on the command line."""

from __future__ import annotations

from pathlib import Path

import click

from octolegis.cli.laws import law_group
from octolegis.cli.opening import outline_of, provision_at, session_on
from octolegis.cli.words import FILE, NAME, choice, print_json, text
from octolegis.domain.law import Outline
from octolegis.domain.translation import Translation, TranslationKind
from octolegis.session import imports, translating
from octolegis.session.commands import translations
from octolegis.session.commands.mappings import provision_labelled
from octolegis.session.starting import join


@law_group.command("translate", help=text("help.law_translate"))
@click.argument("case", type=FILE)
@click.argument("law_id", type=NAME)
@click.argument("file", type=FILE)
@click.option("--language", default="", help=text("help.translation_language"))
@click.option("--kind", type=choice(TranslationKind), default="working", help=text("help.translation_kind"))
@click.option("--source", default="", help=text("help.translation_source"))
@click.option("--date", default="", help=text("help.translation_date"))
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def translate(case: Path, law_id: str, file: Path, kind: str, as_json: bool, **said: str) -> None:
    """Add a language version; prints its id, or what is aligned."""
    read, data = imports.read(file)
    with session_on(case, to_write=True) as session:
        outline_of(session.assessment, law_id)
        join(session)
        given = Translation(
            "",
            law_id,
            said["language"],
            TranslationKind(kind),
            source=said["source"],
            date=said["date"],
            filename=file.name,
        )
        id = translating.add(session, read, data, given)
        told = translating.alignment_json(session.assessment, session.assessment.translations[id])
    if as_json:
        print_json(told)
    else:
        click.echo(id)


@law_group.command("translation", help=text("help.law_translation"))
@click.argument("case", type=FILE)
@click.argument("translation_id", type=NAME)
def show_alignment(case: Path, translation_id: str) -> None:
    """What is aligned and what is to be reviewed, as JSON."""
    with session_on(case) as session:
        translation = translations.known(session.assessment, translation_id)
        print_json(translating.alignment_json(session.assessment, translation))


@law_group.command("pair", help=text("help.law_pair"))
@click.argument("case", type=FILE)
@click.argument("translation_id", type=NAME)
@click.argument("label")
@click.argument("other", default="")
def pair(case: Path, translation_id: str, label: str, other: str) -> None:
    """Decide what renders a provision of the law."""
    with session_on(case, to_write=True) as session:
        now = session.assessment
        translation = translations.known(now, translation_id)
        there = now.translation_outlines.get(translation_id) or Outline(())
        provision = provision_at(now, translation.law, label).id
        found = there.by_id.get(other) or there.at_path(other) if other else None
        chosen = found.id if found else provision_labelled(there, other).id if other else ""
        session.do(translations.pair(now, join(session), translation_id, provision, chosen))


@law_group.command("untranslate", help=text("help.law_untranslate"))
@click.argument("case", type=FILE)
@click.argument("translation_id", type=NAME)
def untranslate(case: Path, translation_id: str) -> None:
    """Take a language version out."""
    with session_on(case, to_write=True) as session:
        session.do(translations.remove(session.assessment, join(session), translation_id))


COMMANDS = ()
"""All of them belong to ``octolegis law``."""
