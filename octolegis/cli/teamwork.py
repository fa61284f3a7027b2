"""The team on the command line: who does what, what counts, what is settled, how far the experts agree."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from octolegis.cli.opening import session_on, target_at
from octolegis.cli.words import FILE, NAME, choice, print_json, text, words
from octolegis.domain.agreement import Agreement, agreement
from octolegis.domain.assessment import Assessment
from octolegis.domain.board import Line, board
from octolegis.domain.errors import InputError
from octolegis.domain.finding import Basis, FindingKey, WorkStatus
from octolegis.session.commands import teamwork
from octolegis.session.commands.targets import known_target, target_name
from octolegis.session.starting import join

_BASIS = click.option("--basis", type=choice(Basis), default="as-drafted", help=text("help.basis"))
_JSON = click.option("--json", "as_json", is_flag=True, help=text("help.json"))


@click.command("assign", help=text("help.assign"))
@click.argument("case", type=FILE)
@click.argument("expert", type=NAME)
@click.argument("articles", type=NAME, nargs=-1, required=True)
@click.option("--due", type=NAME, default="", help=text("help.assign_due"))
@click.option("--take-back", "back", is_flag=True, help=text("help.assign_back"))
def assign(case: Path, expert: str, articles: tuple[str, ...], due: str, back: bool) -> None:
    """Give articles to an expert, or take them back."""
    with session_on(case, to_write=True) as session:
        me, now = join(session), session.assessment
        to = known_author(now, expert)
        if back:
            session.do(teamwork.take_back(now, me, to, articles))
        else:
            session.do(teamwork.assign(now, me, to, articles, due))


@click.command("board", help=text("help.board"))
@click.argument("case", type=FILE)
@_BASIS
@_JSON
def board_command(case: Path, basis: str, as_json: bool) -> None:
    """Tell who has what, how far it has come, and what is overdue."""
    with session_on(case) as session:
        now = session.assessment
        lines = board(now, Basis(basis), datetime.now(UTC).astimezone().date())
    if as_json:
        print_json([_line(now, line) for line in lines])
        return
    for line in lines:
        counts = ", ".join(f"{words()(f'term.work_status.{s}')} {line.count(s)}" for s in WorkStatus)
        late = text("board_overdue", number=line.overdue)
        click.echo(f"{_name(now, line.author)}: {counts}; {text('board_signed', number=line.signed)}; {late}")
        for task in line.tasks:
            mark = " !" if task.overdue else ""
            click.echo(f"  {target_name(now, task.target)}  {task.due or '–'}{mark}")


@click.command("adopt", help=text("help.adopt"))
@click.argument("case", type=FILE)
@click.argument("target", type=NAME)
@click.option("--author", required=True, type=NAME, help=text("help.adopt_author"))
@_BASIS
def adopt(case: Path, target: str, author: str, basis: str) -> None:
    """Make an expert's finding the lead's."""
    with session_on(case, to_write=True) as session:
        me, key = join(session), _key(session.assessment, target, basis, author)
        session.do(teamwork.adopt(session.assessment, me, key))


@click.command("sign-off", help=text("help.sign_off"))
@click.argument("case", type=FILE)
@click.argument("target", type=NAME)
@click.option("--author", default="", type=NAME, help=text("help.sign_off_author"))
@click.option("--unlock", is_flag=True, help=text("help.unlock"))
@_BASIS
def sign_off(case: Path, target: str, author: str, unlock: bool, basis: str) -> None:
    """Settle a finding, or open it again."""
    with session_on(case, to_write=True) as session:
        me, now = join(session), session.assessment
        key = _key(now, target, basis, author)
        session.do((teamwork.unlock if unlock else teamwork.sign_off)(now, me, key))


@click.command("blind", help=text("help.blind"))
@click.argument("case", type=FILE)
@click.argument("state", type=click.Choice(["on", "off"]))
def blind(case: Path, state: str) -> None:
    """Let each expert see her own findings only, or open them to all."""
    with session_on(case, to_write=True) as session:
        me = join(session)
        session.do(teamwork.set_blind(session.assessment, me, blind=state == "on"))


@click.command("agreement", help=text("help.agreement"))
@click.argument("case", type=FILE)
@_BASIS
@_JSON
def agreement_command(case: Path, basis: str, as_json: bool) -> None:
    """Tell how far the experts agree, and where they differ most."""
    with session_on(case) as session:
        now = session.assessment
        found = [agreement(now, instrument, Basis(basis)) for instrument in now.instruments]
    if as_json:
        print_json([_figures(now, each) for each in found])
        return
    for each in found:
        reference = next(i.reference for i in now.instruments if i.id == each.instrument)
        click.echo(
            text(
                "agreement_line",
                instrument=reference,
                number=each.rated,
                percent=_shown(each.percent, 0),
                kappa=_shown(each.kappa, 2),
            )
        )
        for differing in each.disagreements:
            said = "; ".join(
                f"{_name(now, who)} {words()(f'term.rating.{rating}')}"
                for who, rating in differing.ratings.items()
            )
            click.echo(f"  {target_name(now, differing.target)}  ({differing.distance})  {said}")


def known_author(now: Assessment, named: str) -> str:
    """The id of an expert given by id or name; InputError for one who never worked here, or for namesakes."""
    if named in now.authors:
        return named
    found = [author.id for author in now.authors.values() if author.name == named]
    if not found:
        known = ", ".join(author.name for author in now.authors.values()) or "-"
        raise InputError("error.unknown_author", name=named, known=known)
    if len(found) > 1:
        raise InputError("error.namesakes", name=named, ids=", ".join(found))
    return found[0]


def _key(now: Assessment, target: str, basis: str, author: str) -> FindingKey:
    """The finding of the expert named; without a name, the one that counts."""
    on = known_target(now, target_at(now, target))
    if author:
        return FindingKey(known_author(now, author), Basis(basis), on)
    counting = now.consolidated(Basis(basis), on)
    if counting is None:
        raise InputError("error.nothing_to_sign_off", target=target_name(now, on))
    return counting.key


def _name(now: Assessment, id: str) -> str:
    author = now.authors.get(id)
    return author.name if author and author.name else id[:8]


def _shown(figure: float | None, places: int) -> str:
    return "–" if figure is None else f"{figure:.{places}f}"


def _line(now: Assessment, line: Line) -> dict[str, object]:
    return {
        "author": {"id": line.author, "name": _name(now, line.author)},
        "counts": {status.value: line.count(status) for status in WorkStatus},
        "signed_off": line.signed,
        "overdue": line.overdue,
        "tasks": [
            {
                "target": task.target,
                "due": task.due,
                "counts": {status.value: task.statuses[status] for status in WorkStatus},
                "signed_off": task.signed,
                "overdue": task.overdue,
            }
            for task in line.tasks
        ],
    }


def _figures(now: Assessment, found: Agreement) -> dict[str, object]:
    return {
        "instrument": found.instrument,
        "rated_by_several": found.rated,
        "percent": found.percent,
        "fleiss_kappa": found.kappa,
        "pairs": [
            {
                "experts": [{"id": who, "name": _name(now, who)} for who in (pair.first, pair.second)],
                "rated_by_both": pair.rated,
                "percent": pair.percent,
                "cohen_kappa": pair.kappa,
            }
            for pair in found.pairs
        ],
        "disagreements": [
            {
                "target": each.target,
                "distance": each.distance,
                "mandatory": each.mandatory,
                "ratings": dict(each.ratings),
            }
            for each in found.disagreements
        ],
    }


COMMANDS = (assign, board_command, adopt, sign_off, blind, agreement_command)
