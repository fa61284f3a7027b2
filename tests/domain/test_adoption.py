"""An amendment is found in the next version: as proposed, in substance, or not."""

from __future__ import annotations

from octolegis.domain.adoption import Adoption, followed
from octolegis.domain.amendment import Amendment, AmendmentKind
from octolegis.domain.carried import Versions
from octolegis.domain.law import Outline
from octolegis.domain.richtext import rich
from tests.domain.test_matching_versions import article, law, said

OLD = law(*(article(f"o{n}", f"Section {n}", said(n)) for n in range(1, 6)))
NEW_WORDS = said(3).replace("alpha3", "intentionally").replace("beta3", "and without right")


def version(text: str, *more: str) -> Outline:
    rows = [article(f"n{n}", f"Section {n}", text if n == 3 else said(n)) for n in range(1, 6)]
    return law(*rows, *(article(f"m{n}", f"Section {n + 6}", words) for n, words in enumerate(more)))


def found(new: Outline, words: str, kind: AmendmentKind = AmendmentKind.REPLACE) -> Adoption | None:
    amendment = Amendment("a", "ets185/2", "ana", rich(words), kind=kind, law="v1", provision="o3")
    result = followed(amendment, Versions("v1", "v2", OLD, new))
    return result.adoption if result else None


def test_the_very_words_are_adopted_whatever_their_signs() -> None:
    assert found(version(NEW_WORDS.upper() + "."), f"Section 3. {NEW_WORDS}") is Adoption.VERBATIM


def test_near_words_are_adopted_in_substance() -> None:
    assert found(version(NEW_WORDS.replace("gamma3", "other")), NEW_WORDS) is Adoption.SUBSTANCE


def test_a_text_that_stayed_did_not_follow() -> None:
    assert found(version(said(3)), NEW_WORDS) is Adoption.NOT


def test_a_deletion_is_followed_when_the_provision_is_gone() -> None:
    gone = law(*(article(f"n{n}", f"Section {n}", said(n)) for n in (1, 2, 4, 5)))
    assert found(gone, "", AmendmentKind.DELETE) is Adoption.VERBATIM
    assert found(version(said(3)), "", AmendmentKind.DELETE) is Adoption.NOT


def test_a_new_provision_is_looked_for_among_what_is_new() -> None:
    words = "Section 7. An attempt to commit any such offence is itself an offence under this law."
    same = "An attempt to commit any such offence is itself an offence under this law."
    assert found(version(said(3), same), words, AmendmentKind.INSERT_AFTER) is Adoption.VERBATIM
    assert found(version(said(3)), words, AmendmentKind.INSERT_AFTER) is Adoption.NOT


def test_what_names_no_provision_of_the_law_is_not_judged() -> None:
    amendment = Amendment("a", "ets185/2", "ana", rich("Words"), law="v1", provision="nowhere")
    assert followed(amendment._replace(kind=AmendmentKind.REPLACE), Versions("v1", "v2", OLD, OLD)) is None


def test_a_heading_that_was_taken_over_is_found_in_the_heading() -> None:
    def titled(heading: str) -> Outline:
        rows = [article(f"n{n}", f"Section {n}", said(n)) for n in range(1, 6)]
        rows[2] = rows[2]._replace(heading=heading)
        return law(*rows)

    amendment = Amendment(
        "a",
        "ets185/2",
        "ana",
        rich(f"Section 3. Misuse of devices\n{said(3).capitalize()}"),
        kind=AmendmentKind.REPLACE,
        law="v1",
        provision="n3",
    )
    for heading, expected in (("Misuse of devices", Adoption.VERBATIM), ("Tools", Adoption.NOT)):
        result = followed(amendment, Versions("v1", "v2", titled("Tools"), titled(heading)))
        assert result is not None
        assert result.adoption is expected
