"""Amendments and the ministry's positions on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from octolegis.cli.opening import outline_of, provision_at, session_on, target_at
from octolegis.cli.words import FILE, NAME, choice, print_json, text, words
from octolegis.domain.amendment import Amendment, AmendmentKind, AmendmentStatus
from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json
from octolegis.domain.finding import Basis, FindingKey
from octolegis.domain.position import Position, Stance
from octolegis.domain.richtext import rich
from octolegis.session import replies, reporting, returned
from octolegis.session.commands import amendments, positions
from octolegis.session.commands.amendments import Place
from octolegis.session.commands.targets import target_name
from octolegis.session.starting import join


@click.group("amendment", help=text("help.amendment"))
def amendment_group() -> None:
    """Proposed wording."""


@amendment_group.command("list", help=text("help.amendment_list"))
@click.argument("case", type=FILE)
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def list_amendments(case: Path, as_json: bool) -> None:
    """All proposals."""
    with session_on(case) as session:
        now = session.assessment
        rows = [_row(now, each) for each in now.amendments.values()]
    if as_json:
        print_json(rows)
        return
    for row in rows:
        click.echo(
            f"{row['id']}  {row['name']}  {row['provision'] or '-'}  {row['status']}  {row['adoption'] or ''}"
        )


@amendment_group.command("add", help=text("help.amendment_add"))
@click.argument("case", type=FILE)
@click.argument("target", type=NAME)
@click.option("--law", type=NAME, default="", help=text("help.amendment_law"))
@click.option("--provision", type=NAME, default="", help=text("help.amendment_provision"))
@click.option("--kind", type=choice(AmendmentKind), default="replace", help=text("help.amendment_kind"))
@click.option("--wording", type=NAME, default="", help=text("help.amendment_wording"))
@click.option("--reason", type=NAME, default="", help=text("help.amendment_reason"))
@click.option("--alternative-to", type=NAME, default="", help=text("help.amendment_alternative"))
@click.option("--basis", type=choice(Basis), default="as-drafted", help=text("help.basis"))
def add(case: Path, target: str, law: str, provision: str, **said: Any) -> None:
    """Propose wording; prints the new amendment's id."""
    with session_on(case, to_write=True) as session:
        now = session.assessment
        author = join(session)
        node = provision_at(now, law, provision).id if law and provision else ""
        if law:
            outline_of(now, law)
        key = FindingKey(author, Basis(said["basis"]), target_at(now, target))
        place = Place(AmendmentKind(said["kind"]), law, node)
        id, change = amendments.add(now, key, rich(said["wording"]), place, said["alternative_to"])
        session.do(change)
        if said["reason"]:
            session.do(amendments.alter(session.assessment, author, id, {"reason": rich(said["reason"])}))
    click.echo(id)


@amendment_group.command("set", help=text("help.amendment_set"))
@click.argument("case", type=FILE)
@click.argument("amendment", type=NAME)
@click.option("--wording", type=NAME, help=text("help.amendment_wording"))
@click.option("--reason", type=NAME, help=text("help.amendment_reason"))
@click.option("--status", type=choice(AmendmentStatus), help=text("help.amendment_status"))
def set_fields(
    case: Path, amendment: str, wording: str | None, reason: str | None, status: str | None
) -> None:
    """Change a proposal."""
    fields: dict[str, amendments.AmendmentValue] = {}
    if wording is not None:
        fields["wording"] = rich(wording)
    if reason is not None:
        fields["reason"] = rich(reason)
    if status is not None:
        fields["status"] = AmendmentStatus(status)
    with session_on(case, to_write=True) as session:
        session.do(amendments.alter(session.assessment, join(session), amendment, fields))


@amendment_group.command("remove", help=text("help.amendment_remove"))
@click.argument("case", type=FILE)
@click.argument("amendment", type=NAME)
def remove(case: Path, amendment: str) -> None:
    """Take a proposal back."""
    with session_on(case, to_write=True) as session:
        session.do(amendments.take_back(session.assessment, join(session), amendment))


@amendment_group.command("returned", help=text("help.amendment_returned"))
@click.argument("case", type=FILE)
@click.argument("law_id", type=NAME)
@click.argument("draft", type=FILE)
@click.option("--dry-run", is_flag=True, help=text("help.dry_run"))
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def read_returned(case: Path, law_id: str, draft: Path, *, dry_run: bool, as_json: bool) -> None:
    """Read which tracked changes were accepted and rejected, and the comments."""
    with session_on(case, to_write=not dry_run) as session:
        outline = outline_of(session.assessment, law_id)
        made = returned.read(session.assessment, law_id, draft)
        names = {
            each.amendment.id: target_name(session.assessment, each.amendment.target) for each in made.found
        }
        if not dry_run:
            session.do(returned.change(session.assessment, join(session), made))
    cited = {node.id: outline.citation(node) for node in outline.provisions}
    rows: Json = [
        {"id": each.amendment.id, "name": names[each.amendment.id], "fate": each.fate, "text": each.text}
        for each in made.found
    ]
    comments: Json = [
        {"author": each.author, "text": each.text, "provision": cited.get(each.provision)}
        for each in made.comments
    ]
    if as_json:
        print_json({"amendments": rows, "comments": comments})
        return
    for each in made.found:
        click.echo(f"{each.fate}: {names[each.amendment.id]}")
    for comment in made.comments:
        click.echo(f"{cited.get(comment.provision, '-')}: {comment.author}: {comment.text}")


@click.command("position", help=text("help.position"))
@click.argument("case", type=FILE)
@click.argument("subject", type=NAME)
@click.option("--stance", type=choice(Stance), required=True, help=text("help.stance"))
@click.option("--reason", type=NAME, default="", help=text("help.position_reason"))
@click.option("--wording", type=NAME, default="", help=text("help.position_wording"))
@click.option("--by", type=NAME, default="", help=text("help.position_by"))
@click.option("--date", type=NAME, default="", help=text("help.position_date"))
def position(case: Path, subject: str, stance: str, reason: str, wording: str, **said: str) -> None:
    """Note the ministry's position on a recommendation or an amendment."""
    with session_on(case, to_write=True) as session:
        number = session.assessment.round_number
        taken = Position(
            "", subject, number, Stance(stance), rich(reason), rich(wording), said["by"], said["date"]
        )
        session.do(positions.take(session.assessment, join(session), taken))


@click.group("replies", help=text("help.replies"))
def replies_group() -> None:
    """The ministry's reply table."""


@replies_group.command("write", help=text("help.replies_write"))
@click.argument("case", type=FILE)
@click.argument("output", type=FILE)
@click.option("--language", default="", help=text("help.report_language"))
@click.option("--basis", type=choice(Basis), default="as-drafted", help=text("help.basis"))
def write_replies(case: Path, output: Path, language: str, basis: str) -> None:
    """Write the table that the ministry fills in; prints the path used."""
    with session_on(case) as session:
        frozen = session.frozen()
    options = reporting.chosen(frozen, Basis(basis), language)
    click.echo(reporting.write_report(frozen, "replies", output, options))


@replies_group.command("read", help=text("help.replies_read"))
@click.argument("case", type=FILE)
@click.argument("table", type=FILE)
@click.option("--by", type=NAME, default="", help=text("help.position_by"))
@click.option("--date", type=NAME, default="", help=text("help.position_date"))
@click.option("--dry-run", is_flag=True, help=text("help.dry_run"))
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def read_replies(case: Path, table: Path, *, dry_run: bool, as_json: bool, **said: str) -> None:
    """Take the replies of a table that was filled in."""
    file = replies.read(table)
    with session_on(case, to_write=not dry_run) as session:
        made = replies.plan(session.assessment, file, said["by"], said["date"])
        if not dry_run:
            session.do(replies.change(session.assessment, join(session), made))
    problems = [words().say(each) for each in made.problems]
    if as_json:
        rows: Json = [
            {"name": a.name, "subject": a.position.subject, "stance": a.position.stance} for a in made.new
        ]
        print_json({"new": rows, "unanswered": made.unanswered, "problems": [*problems]})
        return
    click.echo(text("replies_taken", number=len(made.new), unanswered=made.unanswered))
    for problem in problems:
        click.echo(problem, err=True)


def _row(now: Assessment, amendment: Amendment) -> dict[str, Json]:
    outline = now.outlines.get(amendment.law)
    node = outline.by_id.get(amendment.provision) if outline else None
    position_ = now.position(f"amendment:{amendment.id}")
    return {
        "id": amendment.id,
        "target": amendment.target,
        "name": target_name(now, amendment.target),
        "kind": amendment.kind.value,
        "law": amendment.law or None,
        "provision": outline.citation(node) if outline and node else None,
        "current": outline.full_text(node) if outline and node else None,
        "wording": amendment.wording.plain,
        "reason": amendment.reason.plain,
        "status": amendment.status.value,
        "adoption": amendment.adoption or None,
        "alternative_to": amendment.alternative_to or None,
        "position": position_.stance.value if position_ else None,
    }


COMMANDS = (amendment_group, position, replies_group)
