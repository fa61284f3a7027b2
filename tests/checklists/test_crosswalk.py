"""The crosswalk between instruments: whole, consistent both ways, with reasons in English and French."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from octolegis.checklists import crosswalk
from octolegis.checklists.checking import problems
from octolegis.domain.checklist import VariationForm
from octolegis.domain.crosswalk import Crosswalk, Link, Relation
from octolegis.paths import data_folder
from octolegis.wording import wording

HEAD = 'format = 1\nlanguage = "en"\n'
PAIR = '[[pair]]\nfrom = "ets185/2"\nto = "un/7"\nrelation = "equivalent"\nreason = "Same offence"\n'


def said(folder: Path, text: str) -> list[str]:
    """What the check of checklist files says about a crosswalk with this content."""
    file = folder / "crosswalk.toml"
    file.write_text(text, encoding="utf-8")
    return [wording().say(problem.message) for problem in problems(file)]


def test_the_shipped_crosswalk_has_no_mistake() -> None:
    file = data_folder("provisions") / "crosswalk.toml"
    assert [wording().say(problem.message) for problem in problems(file)] == []


def test_every_reason_and_doubt_of_the_shipped_crosswalk_is_there_in_french() -> None:
    english = crosswalk.load(data_folder("provisions") / "crosswalk.toml")
    french = crosswalk.shipped("fr")
    for link in english:
        there = french.between(link.origin, link.target)
        assert there is not None
        assert there.reason != link.reason, crosswalk.key(link)
        assert not set(there.to_confirm) & set(link.to_confirm), crosswalk.key(link)
    raw = tomllib.loads((data_folder("provisions") / "crosswalk.fr.toml").read_text(encoding="utf-8"))
    assert set(raw["reason"]) == {crosswalk.key(link) for link in english}


def test_what_was_not_read_is_to_be_confirmed() -> None:
    for link in crosswalk.load(data_folder("provisions") / "crosswalk.toml"):
        ends = {link.origin.partition("/")[0], link.target.partition("/")[0]}
        assert bool(link.to_confirm) or not ends & {"un", "cets224", "cets201", "cets223"}


@pytest.mark.parametrize(
    ("origin", "target", "relation"),
    [
        ("ets185/2", "un/7", Relation.EQUIVALENT),
        ("ets185/6", "un/11", Relation.BROADER),
        ("un/11", "ets185/6", Relation.NARROWER),
        ("ets185/23", "un/35", Relation.NARROWER),
        ("ets185/9", "cets201/20", Relation.BROADER),
        ("ets185/15", "cets224/13", Relation.RELATED),
        ("ets185/29", "un/42", Relation.NARROWER),
        ("cets223/5", "cets224/14", Relation.RELATED),
    ],
)
def test_an_expert_finds_the_relation_from_either_side(origin: str, target: str, relation: Relation) -> None:
    link = crosswalk.shipped().between(origin, target)
    assert link is not None
    assert link.relation is relation
    back = crosswalk.shipped().between(target, origin)
    assert back is not None
    assert (back.relation, back.reason) == (relation.inverse, link.reason)


def test_copyright_and_access_across_borders_have_no_counterpart_in_the_un_convention() -> None:
    for origin in ("ets185/10", "ets185/32"):
        assert not [link for link in crosswalk.shipped().from_(origin) if link.target.startswith("un/")]


def test_a_declaration_or_a_reservation_is_never_called_equivalent_under_two_treaties() -> None:
    from octolegis.checklists.library import shipped, shipped_ids

    requirements = [r for id in shipped_ids() for r in shipped(id).requirement_by_id.values()]
    made = {VariationForm.DECLARATION, VariationForm.RESERVATION}
    varied = {r.id for r in requirements if r.variation and r.variation.form in made}
    for link in crosswalk.load(data_folder("provisions") / "crosswalk.toml"):
        if link.relation is Relation.EQUIVALENT:
            assert not {link.origin, link.target} & varied, crosswalk.key(link)


def test_an_unknown_id_is_refused_with_its_line(tmp_path: Path) -> None:
    (sentence,) = said(tmp_path, HEAD + PAIR.replace("un/7", "un/700"))
    assert sentence.startswith("Line 5, ets185/2 un/700: no checklist of the program has “un/700”;")


def test_a_pair_stands_once_whichever_way_it_is_written(tmp_path: Path) -> None:
    back = PAIR.replace("ets185/2", "X").replace("un/7", "ets185/2").replace("X", "un/7")
    (sentence,) = said(tmp_path, HEAD + PAIR + back)
    assert sentence.startswith("Line 9, un/7 ets185/2: this pair stands before, in line 3;")


def test_all_mistakes_of_a_crosswalk_are_told_at_once(tmp_path: Path) -> None:
    wrong = PAIR.replace("equivalent", "same").replace('reason = "Same offence"', 'because = "x"')
    sentences = said(tmp_path, HEAD + wrong + PAIR.replace("un/7", "ets185/2") + 'to_confirm = "x"\n')
    assert [sentence.partition(",")[0] for sentence in sentences] == [
        "Line 3",
        "Line 6",
        "Line 7",
        "Line 10",
        "Line 13",
    ]
    assert "choose one of equivalent, broader, narrower, related" in sentences[1]


def test_foreign_tables_in_a_crosswalk_are_refused_and_never_a_crash(tmp_path: Path) -> None:
    for text in (
        "pair = 1",
        "pair = [1]",
        HEAD + "[[pair]]\nfrom = 1\nto = []\nrelation = {}\nreason = 1",
        HEAD + "to_confirm = 1\n" + PAIR,
    ):
        assert said(tmp_path, text)


def test_the_way_back_turns_broader_into_narrower() -> None:
    link = Link("a/1", "b/1", Relation.BROADER, "More")
    walk = Crosswalk([link])
    assert walk.from_("b/1") == (Link("b/1", "a/1", Relation.NARROWER, "More"),)
    assert link.inverse.inverse == link
    assert walk.from_("c/1") == ()


def test_a_reason_is_true_from_either_side_and_names_who_asks_what() -> None:
    """A link is read both ways, so that "here", "there" or a bare "adds" would mislead on the way back."""
    turned = re.compile(r"\b(here|there|other side)\b|^(Adds|Names|Takes|Asks|Gives|Allows|Carries)\b")
    for link in crosswalk.load(data_folder("provisions") / "crosswalk.toml"):
        assert not turned.search(link.reason), crosswalk.key(link)
        french = crosswalk.shipped("fr").between(link.origin, link.target)
        assert french is not None
        assert not re.search(r"\bici\b|dans l’autre\b|^Ajoute\b", french.reason), crosswalk.key(link)
