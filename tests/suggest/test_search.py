"""What an expert sees first when she looks for an article in a law."""

from __future__ import annotations

import pytest

from octolegis.domain.law import Law, Outline
from octolegis.domain.suggestion import ReasonKind
from octolegis.suggest.knowledge import Knowledge
from octolegis.suggest.search import Search
from tests.suggest.small_laws import ENGLISH, outline, search

GERMAN = """1 Diebstahl. Wer eine fremde bewegliche Sache wegnimmt, wird mit Freiheitsstrafe bestraft.
2 Zugriff auf Computersysteme. Wer sich unbefugt Zugang zu Daten in einer Datenverarbeitungsanlage verschafft.
3 Kosten. Das Gericht entscheidet über die Kosten des Verfahrens."""
RUSSIAN = """1 Кража. Тайное хищение чужого имущества наказывается штрафом.
2 Доступ к сведениям. Неправомерный доступ к охраняемой законом компьютерной информации наказывается штрафом.
3 Издержки. Суд определяет издержки по делу."""


@pytest.mark.parametrize(
    ("language", "law"), [("en", ENGLISH), ("de", GERMAN), ("ru", RUSSIAN), ("", RUSSIAN)]
)
def test_the_provision_on_illegal_access_comes_first_in_the_language_of_the_law(
    language: str, law: str
) -> None:
    first = search(law, language).candidates("ets185/2")[0]
    assert first.provision == next(p.id for p in outline(law).provisions if p.label == "2")
    assert first.convincing


def test_powers_are_not_suggested_for_offences_on_the_same_things() -> None:
    on_search = search(ENGLISH).candidates("ets185/19")[0]
    assert outline(ENGLISH).by_id[on_search.provision].label == "5"


def test_a_law_without_an_answer_yields_nothing_convincing() -> None:
    found = search("1 Theft. Who takes property is punished.\n2 Costs. The court decides on the costs.")
    assert not any(candidate.convincing for candidate in found.candidates("ets185/3"))


def test_the_reason_quotes_the_law_and_its_words_can_be_marked() -> None:
    first = search(ENGLISH).candidates("ets185/2")[0]
    assert first.reasons[0].kind is ReasonKind.HEADING
    assert first.reasons[0].words == ("Unauthorised access",)
    provision = outline(ENGLISH).by_id[first.provision]
    marked = {provision.text[mark.start : mark.end] for mark in first.marks if not mark.in_heading}
    assert {"without right", "computer"} <= {words.strip() for words in marked} | {
        "without right",
        "computer",
    }
    assert "computer" in " ".join(marked)


def test_what_was_mapped_or_rejected_is_not_suggested_again() -> None:
    place = ("law", search(ENGLISH).candidates("ets185/2")[0].provision)
    for knowledge in (
        Knowledge(mapped={"ets185/2": frozenset({place})}),
        Knowledge(rejected={"ets185/2": frozenset({place})}),
    ):
        left = search(ENGLISH, knowledge=knowledge).candidates("ets185/2")
        assert place not in {(each.law, each.provision) for each in left}


def test_what_was_mapped_for_a_counterpart_comes_first_and_says_so() -> None:
    theft = next(p.id for p in outline(ENGLISH).provisions if p.heading == "Theft")
    knowledge = Knowledge(
        mapped={"ets185/2": frozenset({("law", theft)})}, counterparts={"un/7": ("ets185/2",)}
    )
    first = search(ENGLISH, knowledge=knowledge).candidates("un/7")[0]
    assert first.provision == theft
    assert first.reasons[0].kind is ReasonKind.COUNTERPART
    assert first.reasons[0].words == ("ets185/2",)


def test_a_term_of_the_user_finds_what_the_shipped_terms_do_not() -> None:
    law = "1 Gatecrashing of machines. Who gatecrashes a machine is punished.\n2 Costs. The court decides."
    knowledge = Knowledge(terms={"en": {"ets185/2": ("gatecrashing of machines",)}})
    assert search(law, knowledge=knowledge).candidates("ets185/2")[0].provision == "p0"


def test_a_provision_tells_which_articles_it_may_answer() -> None:
    damage = next(p.id for p in outline(ENGLISH).provisions if p.heading == "Damage to data")
    articles = ["ets185/2", "ets185/4", "ets185/9", "ets185/19"]
    assert search(ENGLISH).articles_for("law", damage, articles)[0].target == "ets185/4"


def test_the_sweep_proposes_only_what_convinces() -> None:
    found = list(search(ENGLISH).sweep(["ets185/2", "ets185/3", "ets185/9", "ets185/19"]))
    assert {candidate.target for candidate in found} >= {"ets185/2", "ets185/19"}
    assert all(candidate.convincing for candidate in found)


def test_an_empty_law_and_an_unknown_article_are_no_error() -> None:
    nothing = Search({"law": (Law("law", "Empty"), Outline(()))})
    assert nothing.candidates("ets185/2") == []
    assert search(ENGLISH).candidates("own/99") == []
