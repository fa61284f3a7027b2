"""Many countries on the command line: a region's file, how its countries stand, and reports on it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from octolegis.cli import regions_told
from octolegis.cli.words import FILE, NAME, choice, print_json, text, words
from octolegis.domain.checklist import Theme
from octolegis.domain.finding import Basis, Rating
from octolegis.domain.regions.criteria import rule
from octolegis.domain.regions.plan import Conclusion, Country, Criterion, Goal, Override, Region, ShortRating
from octolegis.session.region import editing, reporting
from octolegis.session.region.reading import in_words_of, planned, read
from octolegis.session.reporting import LANGUAGES

_JSON = click.option("--json", "as_json", is_flag=True, help=text("help.json"))
_BASIS = click.option("--basis", type=choice(Basis), default="in-force", help=text("help.region_basis"))
_GOALS = [each.value for each in (Rating.FULLY, Rating.LARGELY, Rating.PARTLY)]
_DRAFT = click.option(
    "--allow-draft/--refuse-draft", "draft_allowed", default=None, help=text("help.allow_draft")
)


@click.group("region", help=text("help.region"))
def region() -> None:
    """Hold the commands on regions together."""


@region.command("new", help=text("help.region_new"))
@click.argument("path", metavar="REGION", type=FILE)
@click.option("--name", default="", help=text("help.region_name"))
@click.option("--note", default="", help=text("help.region_note"))
@click.option("--instrument", "instruments", type=NAME, multiple=True, help=text("help.region_instrument"))
@click.option("--reference-date", type=NAME, default="", help=text("help.reference_date"))
@click.option("--earlier-date", type=NAME, default="", help=text("help.earlier_date"))
@click.option("--stale-before", type=NAME, default="", help=text("help.stale_before"))
def new(path: Path, **given: Any) -> None:
    """Make a region's file; prints its path."""
    editing.new(path, Region(**given))
    click.echo(path)


@region.command("details", help=text("help.region_details"))
@click.argument("path", metavar="REGION", type=FILE)
@click.option("--name", help=text("help.region_name"))
@click.option("--note", help=text("help.region_note"))
@click.option("--instrument", "instruments", type=NAME, multiple=True, help=text("help.region_instrument"))
@click.option("--reference-date", type=NAME, help=text("help.reference_date"))
@click.option("--earlier-date", type=NAME, help=text("help.earlier_date"))
@click.option("--earlier-reading", type=FILE, help=text("help.earlier_reading"))
@click.option("--stale-before", type=NAME, help=text("help.stale_before"))
def details(path: Path, **given: Any) -> None:
    """Change what the region says of itself."""
    before = editing.read_region(path)
    said = {name: value for name, value in given.items() if value not in (None, ())}
    if "earlier_reading" in said:
        said["earlier_reading"] = editing.relative(path.parent, said["earlier_reading"])
    editing.save(path, replace(before, **said), before)


@region.command("target", help=text("help.region_target"))
@click.argument("path", metavar="REGION", type=FILE)
@click.argument("target", type=NAME)
@click.option("--at-least", type=click.Choice(_GOALS), default="largely", help=text("help.at_least"))
@click.option("--by", type=NAME, default="", help=text("help.target_by"))
@click.option("--country", "countries", type=NAME, multiple=True, help=text("help.target_country"))
@click.option("--remove", "gone", is_flag=True, help=text("help.target_remove"))
def target_command(path: Path, target: str, at_least: str, gone: bool, **given: Any) -> None:
    """Say what the region wants to reach, or no longer."""
    before = editing.read_region(path)
    if target in list(Theme):
        target = f"theme:{target}"
    goal = Goal(target, Rating(at_least), **given)
    after = editing.unaimed(before, goal) if gone else editing.aimed(before, goal)
    editing.save(path, after, before)


@region.command("add", help=text("help.region_add"))
@click.argument("path", metavar="REGION", type=FILE)
@click.argument("case", type=FILE, required=False)
@click.option("--id", type=NAME, default="", help=text("help.country_id"))
@click.option("--code", type=NAME, default="", help=text("help.country_code"))
@click.option("--name", default="", help=text("help.country_name"))
@click.option("--footnote", default="", help=text("help.footnote"))
@click.option("--note", default="", help=text("help.country_note"))
@click.option("--rating", "ratings", multiple=True, type=NAME, help=text("help.short_rating"))
@click.option("--source", default="", help=text("help.short_source"))
@click.option("--date", type=NAME, default="", help=text("help.short_date"))
@_DRAFT
def add(path: Path, case: Path | None, **given: Any) -> None:
    """Put a country into the region: its case file, or ratings by hand; prints its id."""
    before = editing.read_region(path)
    ratings = [_short_rating(each) for each in given.pop("ratings")]
    entry = {name: given.pop(name) for name in ("source", "date")}
    given["draft_allowed"] = bool(given["draft_allowed"])
    country = Country(**given)
    if case is not None:
        country = editing.from_case(path.parent, case, country)
    if ratings or any(entry.values()):
        country = replace(country, short=country.short._replace(**entry))
        country = editing.rated(country, ratings)
    after = editing.with_country(before, country)
    editing.save(path, after, before)
    click.echo(after.countries[-1].id)


@region.command("change", help=text("help.region_change"))
@click.argument("path", metavar="REGION", type=FILE)
@click.argument("country", type=NAME)
@click.option("--case", type=FILE, help=text("help.country_case"))
@click.option("--code", type=NAME, help=text("help.country_code"))
@click.option("--name", help=text("help.country_name"))
@click.option("--footnote", help=text("help.footnote"))
@click.option("--note", help=text("help.country_note"))
@_DRAFT
def change(path: Path, country: str, case: Path | None, **given: Any) -> None:
    """Change what the region says of a country."""
    before = editing.read_region(path)
    said = {name: value for name, value in given.items() if value is not None}
    changed = replace(editing.known(before, country), **said)
    if case is not None:
        changed = editing.from_case(path.parent, case, changed)
    editing.save(path, editing.changed(before, changed), before)


@region.command("remove", help=text("help.region_remove"))
@click.argument("path", metavar="REGION", type=FILE)
@click.argument("country", type=NAME)
def remove(path: Path, country: str) -> None:
    """Take a country out; its case file stays."""
    before = editing.read_region(path)
    editing.save(path, editing.without(before, country), before)


@region.command("rule", help=text("help.region_rule"))
@click.argument("path", metavar="REGION", type=FILE)
@click.argument("theme", type=choice(Theme))
@click.option("--assessed", type=click.IntRange(0, 100), help=text("help.rule_assessed"))
@click.option("--largely", type=click.IntRange(1, 100), help=text("help.rule_largely"))
@click.option("--partly", type=click.IntRange(1, 100), help=text("help.rule_partly"))
@click.option("--conflicts", type=click.IntRange(0, 1000), help=text("help.rule_conflicts"))
def rule_command(path: Path, theme: str, **given: Any) -> None:
    """Change the rule for a theme; prints it as it is."""
    before = editing.read_region(path)
    of_theme = Theme(theme)
    present = next((each for each in before.criteria if each.theme is of_theme), Criterion(of_theme))
    wanted = present._replace(**{name: value for name, value in given.items() if value is not None})
    if any(value is not None for value in given.values()):
        editing.save(path, editing.ruled(before, wanted), before)
    regional = planned(before) if before.instruments else read(path)
    click.echo(words().say(rule(in_words_of(regional, words().language), wanted)))


@region.command("conclude", help=text("help.region_conclude"))
@click.argument("path", metavar="REGION", type=FILE)
@click.argument("country", type=NAME)
@click.argument("theme", type=choice(Theme))
@click.argument("conclusion", type=click.Choice([*(each.value for each in Conclusion), "computed"]))
@click.option("--reason", default="", help=text("help.conclude_reason"))
@click.option("--basis", type=choice(Basis), help=text("help.conclude_basis"))
def conclude(path: Path, country: str, theme: str, conclusion: str, **given: Any) -> None:
    """Put a person's conclusion in the place of the computed one, or take it back."""
    before = editing.read_region(path)
    found, basis = editing.known(before, country), Basis(given["basis"]) if given["basis"] else None
    if conclusion == "computed":
        after = editing.computed(found, Theme(theme), basis)
    else:
        override = Override(Theme(theme), Conclusion(conclusion), given["reason"], basis)
        after = editing.overridden(found, override)
    editing.save(path, editing.changed(before, after), before)


@region.command("status", help=text("help.region_status"))
@click.argument("path", metavar="REGION", type=FILE)
@_BASIS
@click.option("--matrix", is_flag=True, help=text("help.region_matrix"))
@click.option("--least", type=click.IntRange(0), default=0, help=text("help.region_least"))
@_JSON
def status(path: Path, basis: str, matrix: bool, least: int, as_json: bool) -> None:
    """Tell how each country stands."""
    regional = in_words_of(read(path), words().language)
    if as_json:
        print_json(reporting.as_json(regional))
        return
    lines = regions_told.lines(words(), regional, Basis(basis), least)
    if matrix:
        lines += regions_told.matrix(words(), regional, Basis(basis))
    for line in lines:
        click.echo(line)


@region.command("report", help=text("help.region_report"))
@click.argument("path", metavar="REGION", type=FILE)
@click.option("--kind", type=click.Choice(reporting.KINDS), required=True, help=text("help.region_kind"))
@click.option("--output", type=FILE, required=True, help=text("help.output"))
@click.option("--article", type=NAME, default="", help=text("help.region_article"))
@_BASIS
@click.option("--language", type=click.Choice(LANGUAGES), default="en", help=text("help.region_language"))
@click.option("--ratings/--no-ratings", default=True, help=text("help.region_ratings"))
@click.option("--anonymous", is_flag=True, help=text("help.anonymous"))
@_JSON
def report(path: Path, kind: str, output: Path, as_json: bool, **given: Any) -> None:
    """Write a report on the region; prints the path used, and on stderr what was not read."""
    options = reporting.RegionOptions(**given | {"basis": Basis(given["basis"])})
    regional = read(path)
    for sentence in regions_told.unread(words(), regional):
        click.echo(sentence, err=True)
    used = reporting.write_report(regional, kind, output, options)
    if as_json:
        print_json({"path": str(used), "read": sum(each.is_read for each in regional.standings)})
    else:
        click.echo(used)


def _short_rating(given: str) -> ShortRating:
    """``ets185/2=not``, with ``@as-drafted`` for the other basis."""
    place, equals, rating = given.partition("=")
    target, _, basis = place.partition("@")
    if not equals or rating not in list(Rating) or (basis and basis not in list(Basis)):
        raise click.UsageError(text("short_rating", given=given))
    return ShortRating(target, Rating(rating), Basis(basis or Basis.IN_FORCE))


COMMANDS = (region,)
