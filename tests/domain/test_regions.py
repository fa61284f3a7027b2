"""What many countries have in common: conclusions by the stated rule, patterns, progress, and no names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from octolegis.domain.assessment import ReportStatus
from octolegis.domain.checklist import (
    Article,
    Instrument,
    Obligation,
    Part,
    Requirement,
    RequirementKind,
    Theme,
)
from octolegis.domain.delta import Turn
from octolegis.domain.finding import Basis, Flag, Rating
from octolegis.domain.message import message
from octolegis.domain.regions.anonymous import anonymised, letter
from octolegis.domain.regions.criteria import conclusions, rule, summed
from octolegis.domain.regions.patterns import (
    Pattern,
    PatternKind,
    patterns,
    praised,
    requirement_patterns,
)
from octolegis.domain.regions.plan import Conclusion, Country, Criterion, Goal, Override, Region
from octolegis.domain.regions.progress import compared, goals, moves
from octolegis.domain.regions.regional import Regional
from octolegis.domain.regions.standing import Cell, LawRead, Reliance, Said, Standing, State
from octolegis.domain.richtext import rich

F, L, P, N, C = Rating.FULLY, Rating.LARGELY, Rating.PARTLY, Rating.NOT, Rating.CONFLICT
ON = Basis.IN_FORCE
RULE = Criterion(Theme.SUBSTANTIVE)


def _instrument(articles: int) -> Instrument:
    made = [
        Article(f"x/{n}", str(n), f"Title {n}", Theme.SUBSTANTIVE, True, "") for n in range(1, articles + 1)
    ]
    parts = tuple(
        Part(f"p{n}", f"Part {n}", f"On {n}", tuple(made[n : n + 3])) for n in range(0, articles, 3)
    )
    return Instrument("x", "X 1", "Convention", "X", "", 1, "", "", "en", parts)


def _standing(id: str, ratings: str, flags: Mapping[str, Flag] | None = None) -> Standing:
    """A country whose articles 1, 2, 3 ... are rated: f, l, p, n, c; a full stop for none."""
    known = {"f": F, "l": L, "p": P, "n": N, "c": C, "/": Rating.NOT_APPLICABLE, ".": Rating.NOT_ASSESSED}
    cells = {
        (ON, f"x/{n}"): Cell(
            known[each], True, frozenset({flags[f"x/{n}"]}) if flags and f"x/{n}" in flags else frozenset()
        )
        for n, each in enumerate(ratings, 1)
    }
    return Standing(Country(id), State.READ, counts=True, cells=cells)


def _region(*standings: Standing, **said: object) -> Regional:
    region = replace(Region("R", countries=tuple(s.country for s in standings)), **said)  # type: ignore[arg-type]
    return Regional(region, (_instrument(10),), standings)


def _region_with(first: str, second: str, *standings: Standing) -> Regional:
    """The same where Article 1 has two requirements."""
    asked = tuple(
        Requirement(id, "1", RequirementKind.CONDUCT, Obligation.MANDATORY, "") for id in (first, second)
    )
    instrument = _instrument(1)
    article = replace(instrument.parts[0].articles[0], requirements=asked)
    parts = (replace(instrument.parts[0], articles=(article,)),)
    return replace(_region(*standings), instruments=(replace(instrument, parts=parts),))


@pytest.mark.parametrize(
    ("ratings", "conclusion"),
    [
        ("ffffllllnn", Conclusion.LARGELY),
        ("ffffllllnc", Conclusion.PARTLY),
        ("ffffllllpc", Conclusion.PARTLY),
        ("fffflllnnn", Conclusion.PARTLY),
        ("ffppnnnnnn", Conclusion.PARTLY),
        ("fpp.nnnnnn", Conclusion.NOT),
        ("fffffff...", Conclusion.OPEN),
        ("ffff//////", Conclusion.LARGELY),
        ("//////////", Conclusion.OPEN),
        ("..........", Conclusion.OPEN),
    ],
)
def test_the_rule_decides_as_it_is_stated(ratings: str, conclusion: Conclusion) -> None:
    found = summed(_region(_standing("A", ratings)), _standing("A", ratings), ON, RULE)
    assert found.conclusion is conclusion


def test_the_rule_counts_and_names_the_first_instrument_that_has_the_theme() -> None:
    other = replace(_instrument(1), id="y", reference="Y 2")
    article = replace(other.parts[0].articles[0], id="y/1", theme=Theme.PROCEDURAL)
    other = replace(other, parts=(replace(other.parts[0], articles=(article,)),))
    region = replace(
        _region(_standing("A", "f"), instruments=("x", "y")), instruments=(_instrument(10), other)
    )

    def told(regional: Regional, theme: Theme) -> tuple[object, int]:
        said = dict(rule(regional, Criterion(theme)).arguments)["references"]
        return said, summed(regional, regional.standings[0], ON, Criterion(theme)).total

    assert told(region, Theme.SUBSTANTIVE) == ("X 1", 10)
    assert told(region, Theme.PROCEDURAL) == ("Y 2", 1)
    chosen = replace(region, region=replace(region.region, criteria_instruments=("x", "y")))
    assert told(chosen, Theme.PROCEDURAL) == ("Y 2", 1)
    only = replace(region, region=replace(region.region, criteria_instruments=("x",)))
    assert told(only, Theme.PROCEDURAL) == ("X 1", 0)


@given(st.lists(st.sampled_from("flpnc/."), min_size=10, max_size=10), st.integers(0, 9))
def test_a_better_rating_never_worsens_the_conclusion(ratings: list[str], place: int) -> None:
    order = [Conclusion.NOT, Conclusion.PARTLY, Conclusion.LARGELY]

    def concluded(letters: list[str]) -> Conclusion:
        standing = _standing("A", "".join(letters))
        return summed(_region(standing), standing, ON, RULE).conclusion

    before = concluded(ratings)
    after = concluded([*ratings[:place], "f", *ratings[place + 1 :]])
    if before in order and ratings[place] in "flpnc":
        assert order.index(after) >= order.index(before)


def test_a_person_decides_otherwise_and_what_the_rule_says_stays() -> None:
    standing = _standing("A", "ffffffffff")
    both = Override(Theme.SUBSTANTIVE, Conclusion.NOT, "Never applied")
    one = Override(Theme.SUBSTANTIVE, Conclusion.PARTLY, "Seldom applied", ON)
    overridden = replace(standing, country=replace(standing.country, overrides=(both, one)))
    found = conclusions(_region(overridden), overridden, ON)[0]
    assert (found.conclusion, found.computed) == (Conclusion.PARTLY, Conclusion.LARGELY)
    assert conclusions(_region(overridden), overridden, Basis.AS_DRAFTED)[0].conclusion is Conclusion.NOT


def test_neighbouring_articles_that_the_same_countries_lack_are_one_pattern() -> None:
    found = patterns(_region(*(_standing(id, "fnnf" if id != "E" else "ffff") for id in "ABCDE")), ON)
    lacking = [each for each in found if each.kind is PatternKind.LACKING]
    assert [(each.targets, len(each.countries), each.among) for each in lacking] == [(("x/2", "x/3"), 4, 5)]


def test_a_pattern_counts_only_countries_that_were_rated_there_and_count() -> None:
    second = replace(_standing("D", "n"), counts=False)
    found = patterns(_region(_standing("A", "n"), _standing("B", "n"), _standing("C", "."), second), ON)
    lacking = next(each for each in found if each.kind is PatternKind.LACKING)
    assert (lacking.countries, lacking.among) == (("A", "B"), 2)


def test_articles_on_which_not_the_same_number_was_rated_are_told_apart() -> None:
    lacking = [_standing(id, "nn") for id in "AB"]
    found = patterns(_region(*lacking, _standing("C", "f."), _standing("D", "ff")), ON)
    told = [(each.targets, each.among) for each in found if each.kind is PatternKind.LACKING]
    assert told == [(("x/1",), 4), (("x/2",), 3)]


def test_excess_on_different_articles_of_a_title_is_told_of_the_title() -> None:
    flagged = [_standing(id, "fff", {f"x/{n}": Flag.EXCESS}) for n, id in enumerate("ABC", 1)]
    found = [each for each in patterns(_region(*flagged), ON) if each.kind is PatternKind.EXCESS]
    assert [(each.part.title if each.part else "", len(each.countries)) for each in found] == [("On 0", 3)]


def test_requirements_have_patterns_of_their_own() -> None:
    requirement = Requirement("x/1:a", "1", RequirementKind.CONDUCT, Obligation.MANDATORY, "")
    article = replace(_instrument(1).parts[0].articles[0], requirements=(requirement,))
    judged = [replace(_standing(id, "f"), requirements={(ON, "x/1:a"): N}) for id in "AB"]
    found = requirement_patterns(_region(*judged, _standing("C", "f")), ON, article)
    assert found == (Pattern(PatternKind.LACKING, ("x/1:a",), ("A", "B"), 2),)


def test_good_practice_quotes_what_was_relied_on_for_what_bears_the_flag() -> None:
    on_requirement = Reliance("x/1:a", "l", "Section 2", "", "the good words")
    on_article = Reliance("x/1", "l", "Section 1", "", "other words")
    flagged = _standing("A", "f", {"x/1": Flag.GOOD_PRACTICE})
    said = {(ON, "x/1:a"): Said(ON, "x/1:a", F, frozenset({Flag.GOOD_PRACTICE}))}
    exact = replace(flagged, said=said, reliances={"x/1": (on_article, on_requirement)})
    whole = replace(exact, said={}, country=Country("B"))
    silent = replace(exact, cells={}, country=Country("C"))
    regional = _region_with("x/1:a", "x/1:b", exact, whole, silent)
    assert praised(regional, ON, "x/1") == (("A", on_requirement), ("B", on_article))


def test_what_was_relied_on_for_another_requirement_is_not_quoted_as_good_practice() -> None:
    other = Reliance("x/1:b", "l", "Section 3", "", "words in conflict")
    flagged = _standing("A", "f", {"x/1": Flag.GOOD_PRACTICE})
    on_a = {(ON, "x/1:a"): Said(ON, "x/1:a", F, frozenset({Flag.GOOD_PRACTICE}))}
    on_all = {(ON, "x/1"): Said(ON, "x/1", F, frozenset({Flag.GOOD_PRACTICE}))}
    elsewhere = replace(flagged, said=on_a, reliances={"x/1": (other,)})
    whole = replace(elsewhere, said=on_all, country=Country("B"))
    assert praised(_region_with("x/1:a", "x/1:b", elsewhere, whole), ON, "x/1") == (("B", other),)


def test_a_goal_is_reached_missed_or_unsaid() -> None:
    region = _region(
        _standing("A", "fl"), _standing("B", "fp"), _standing("C", "f."), goals=(Goal("x/2"), Goal("x/2", P))
    )
    first, second = goals(region, ON)
    assert (first.reached, first.short, first.unsaid) == (("A",), ("B",), ("C",))
    assert second.reached == ("A", "B")


def test_a_goal_for_a_theme_asks_for_all_its_articles() -> None:
    region = _region(
        _standing("A", "ffffffff//"), _standing("B", "fffffffffn"), goals=(Goal("theme:substantive"),)
    )
    assert (goals(region, ON)[0].reached, goals(region, ON)[0].short) == (("A",), ("B",))


def test_what_changed_since_the_earlier_date_is_told_article_by_article() -> None:
    then = {(ON, "x/1"): N, (ON, "x/2"): F, (ON, "x/3"): P, (ON, "x/4"): L}
    standing = replace(_standing("A", "fplln"), earlier=then, earlier_date="2024-01-01")
    region = _region(standing, _standing("B", "n"))
    assert [(m.article, m.turn) for m in moves(region, ON)] == [
        ("x/1", Turn.CLOSED),
        ("x/2", Turn.NEW),
        ("x/3", Turn.BETTER),
    ]
    assert compared(region) == (standing,)


def _telling(id: str) -> Standing:
    """A country of which everything gives it away."""
    secret = f"Penal Code of {id}"
    return replace(
        _standing(id, "fn"),
        country=Country(id, "AG", id, f"Footnote of {id}", note=f"Note on {id}", file=f"{id}.octolegis"),
        why=message("region.stale", date=id, limit=id),
        notes=(message("region.second", name=id),),
        case=f"case-{id}",
        head=f"head-{id}",
        file_date=f"file-date-{id}",
        last_change=f"last-{id}",
        status=ReportStatus.DRAFT,
        said={(ON, "x/1"): Said(ON, "x/1", F, comment=rich(secret), wordings=(rich(secret),))},
        laws={"l": LawRead("l", secret, f"language-{id}")},
        reliances={"x/1": (Reliance("x/1", "l", f"Section {id}", secret, secret),)},
        earlier_date=f"round-{id}",
        earlier={(ON, "x/1"): N},
    )


def test_without_names_nothing_gives_a_country_away_and_all_figures_stay() -> None:
    ids = [f"Qatarland{n}" for n in range(30)]
    open_region = _region(*map(_telling, ids), secret="s", goals=(Goal("x/1", countries=(ids[0],)),))
    hidden = anonymised(open_region)
    assert "Qatarland" not in repr(hidden)
    assert '"s"' not in repr(hidden)
    assert {each.country.letter for each in hidden.standings} >= {"A", "Z", "AA", "AD"}
    assert [len(p.countries) for p in patterns(hidden, ON)] == [
        len(p.countries) for p in patterns(open_region, ON)
    ]
    assert len(moves(hidden, ON)) == len(moves(open_region, ON))
    assert hidden.is_confidential
    assert len(goals(hidden, ON)[0].reached) == 1


def test_without_names_no_country_is_there_twice() -> None:
    second = replace(_standing("B", "f"), counts=False)
    assert len(anonymised(_region(_standing("A", "f"), second)).standings) == 1


def test_letters_hang_on_the_secret_and_not_on_the_order_of_names() -> None:
    standings = [_standing(f"land{n}", "f") for n in range(12)]

    def order(secret: str, given: list[Standing]) -> dict[str, str]:
        hidden = anonymised(
            _region(
                *given, secret=secret, goals=tuple(Goal("x/1", countries=(s.country.id,)) for s in standings)
            )
        )
        return {f"land{n}": goal.countries[0] for n, goal in enumerate(hidden.region.goals)}

    assert order("one", standings) == order("one", standings[::-1])
    assert order("one", standings) != order("two", standings)


def test_countries_beyond_z_have_two_letters() -> None:
    assert [letter(n) for n in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]
