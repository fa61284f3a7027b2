"""Known edits of real statutes, told as bills in their language: applied right, left to a person, or wrong.

``python -m tests.benchmarks.bench_bills [part of a law's name]``; a wrong one is printed whole.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from octolegis.domain.consolidating import consolidated
from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.domain.official_text import number_key
from octolegis.importers.amending.reading import instructions
from octolegis.importers.reading_here import read_law_here

LAWS = Path(__file__).parents[3] / "shared" / "laws"
TEMPLATES: dict[str, dict[str, str]] = json.loads(
    (Path(__file__).parent / "bill_templates.json").read_text(encoding="utf-8")
)
STATUTES = (
    ("SS-penal-code-2008.md", "en"),
    ("derived/KE-cmca-2018.txt", "en"),
    ("derived/ZW-criminal-code.txt", "en"),
    ("derived/PK-peca-2016.txt", "en"),
    ("FR-code-penal.md", "fr"),
    ("AR-codigo-penal.md", "es"),
    ("derived/CR-codigo-penal.txt", "es"),
    ("BR-draft-codigo-penal-2012.md", "pt"),
    ("DE-stgb.md", "de"),
    ("RU-uk-rf.html", "ru"),
    ("derived/PL-kodeks-karny.txt", "pl"),
    ("derived/MA-code-penal-livre3-ar.txt", "ar"),
    ("derived/GE-criminal-code.txt", "ka"),
)
ACTS = ("repeal", "repeal_below", "insert", "replace", "words")
EDITS = 25
"""Edits of each kind, of each law."""


class Edit(NamedTuple):
    """An edit as a bill tells it, on an article, with what must be there afterwards."""

    act: str
    article: Provision
    clause: str
    below: Provision | None = None
    wanted: str = ""


def letters(text: str) -> str:
    """What must not be lost: marks of levels may lose their stops."""
    return "".join(char for char in text.casefold() if char.isalnum())


def edits(outline: Outline, language: str, act: str) -> Iterator[Edit]:
    """Edits of one kind at places chosen by lot."""
    template = TEMPLATES[language].get(act)
    articles = [p for p in outline.provisions if p.kind is ProvisionKind.ARTICLE and p.label]
    random.Random(7).shuffle(articles)
    for article in articles if template else ():
        edit = _edit(outline, act, article, str(template))
        if edit is not None:
            yield edit


def _edit(outline: Outline, act: str, article: Provision, template: str) -> Edit | None:
    number = _number(article.label)
    text = outline.full_text(article)
    if act == "repeal":
        return Edit(act, article, template.format(n=number))
    if act == "repeal_below":
        below = [p for p in outline.children.get(article.id, ()) if number_key(p.label).isdecimal()]
        chosen = below[-1] if below else None
        return (
            Edit(act, article, template.format(n=number, k=number_key(chosen.label)), chosen)
            if chosen
            else None
        )
    if act == "insert":
        if number[-1].isalpha():
            return None
        new = f"{article.label.replace(number, f'{number}Z')}\nXyzzy plugh."
        return Edit(act, article, template.format(n=number, text=new), wanted=letters(new))
    return _reworded(act, article, text, template)


def _reworded(act: str, article: Provision, text: str, template: str) -> Edit | None:
    """A word changed: by the whole article anew, or by three words of it."""
    number = _number(article.label)
    words = text.split()
    if len(words) < 8 or any(mark in text for mark in '«»“”„"⟦'):
        return None
    if act == "replace":
        changed = text.replace(words[3], "Xyzzy", 1)
        head = f"{article.label}. {article.heading}" if article.heading else article.label
        return Edit(
            act,
            article,
            template.format(n=number, text=f"{head}\n{changed}"),
            wanted=letters(article.heading + changed),
        )
    old = " ".join(article.text.split()[2:5])
    plain = len(old) > 12 and text.count(old) == 1
    wanted = letters(article.heading + text.replace(old, "Xyzzy"))
    return (
        Edit(act, article, template.format(n=number, old=old, new="Xyzzy"), wanted=wanted) if plain else None
    )


def _number(label: str) -> str:
    return label.split(maxsplit=1)[-1].strip(" .") if " " in label else label.strip("§ .")


def bill(language: str, clause: str) -> bytes:
    """A bill of one clause that amends, between two that do not."""
    word = {"de": "Artikel", "ar": "المادة", "ru": "Статья", "ka": "მუხლი", "en": "Section"}.get(
        language, "Art."
    )
    rest = "Xyzzy."
    return f"{word} 1\n\n{rest}\n\n{word} 2\n\n{clause}\n\n{word} 3\n\n{rest}\n".encode()


def fate(outline: Outline, language: str, edit: Edit) -> str:
    """``right``, the reason why it is left to a person, ``unseen``, or ``WRONG``."""
    read = read_law_here(bill(language, edit.clause), "bill.txt").outline
    done = consolidated(outline, instructions(read, language, [TEMPLATES[language]["name"]]))
    if not done.outcomes:
        return "unseen"
    why = next((outcome.why for outcome in done.outcomes if outcome.why), None)
    within = {p.id for p in outline.subtree(edit.below or edit.article)}
    if edit.act == "insert":
        within = set()
    untouched = [p for p in outline.provisions if p.id not in within]
    kept = [p for p in done.outline.provisions if p.id in {u.id for u in untouched}]
    if why is not None:
        return why.id if done.outline == outline else "WRONG"
    return "right" if kept == untouched and _as_wanted(done.outline, edit) else "WRONG"


def _as_wanted(after: Outline, edit: Edit) -> bool:
    place = after.by_id[(edit.below or edit.article).id]
    said = letters(after.full_text(place))
    if edit.act == "insert":
        rows = list(after.children.get(edit.article.parent, ()))
        row = rows[rows.index(place) + 1]
        return letters(f"{row.label}{row.heading}{after.full_text(row)}") == edit.wanted
    if edit.act.startswith("repeal"):
        return not said
    return letters(place.heading) + said == edit.wanted


def measured(name: str, language: str) -> Iterator[tuple[str, Counter[str]]]:
    """The fates of the edits of a law, by what they do."""
    outline = read_law_here((LAWS / name).read_bytes(), name).outline
    for act in ACTS:
        fates: Counter[str] = Counter()
        for edit, _ in zip(edits(outline, language, act), range(EDITS), strict=False):
            found = fate(outline, language, edit)
            fates[found] += 1
            if found in ("WRONG", "unseen"):
                print(f"  {found} {edit.article.label}: {edit.clause[:300]}")
        yield act, fates


def main(part: str) -> None:
    """Print the table."""
    total: Counter[str] = Counter()
    for name, language in STATUTES:
        if part not in name:
            continue
        for act, fates in measured(name, language):
            total += fates
            rest = ", ".join(f"{why} {n}" for why, n in fates.items() if why != "right")
            print(f"{name:40} {act:13} {fates['right']:3}/{fates.total():3}  {rest}")
    print(f"all: {total['right']}/{total.total()} right, {total['WRONG']} wrong, {total['unseen']} unseen")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
