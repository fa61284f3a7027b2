"""Provisions are cited as lawyers of their language do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from octolegis.citing import citing_form
from octolegis.domain.citing import form_of
from octolegis.domain.law import Outline, Provision, ProvisionKind


def cited(language: str, *labels: str) -> str:
    """The citation of the last of labels that lie one below the other, the first an article's."""
    kinds = (ProvisionKind.ARTICLE, ProvisionKind.SUBSECTION, ProvisionKind.POINT, ProvisionKind.POINT)
    provisions = tuple(
        Provision(str(n), str(n - 1) if n else None, kinds[n], label, "", "", n)
        for n, label in enumerate(labels)
    )
    outline = replace(Outline(provisions), form=citing_form(language))
    return outline.citation(provisions[-1])


@pytest.mark.parametrize(
    ("language", "labels", "citation"),
    [
        ("en", ["Section 12", "(3)", "(a)"], "Section 12(3)(a)"),
        ("", ["Section 12", "(3)"], "Section 12(3)"),
        ("de", ["§ 202a", "(1)", "2"], "§ 202a Abs. 1 Nr. 2"),
        ("de", ["§ 3", "(1)", "2", "a)"], "§ 3 Abs. 1 Nr. 2 Buchst. a"),
        ("de-CH", ["Art. 143bis", "¹"], "Art. 143bis Abs. 1"),
        ("fr", ["Art. 12", "3", "a)"], "Art. 12, par. 3, lit. a)"),
        ("fr", ["Article 323-5", "1°"], "Article 323-5, 1°"),
        ("fr", ["Article 323-3-2", "II"], "Article 323-3-2, II"),
        ("ru", ["Статья 159⁶", "3"], "статья 159⁶, часть 3"),
        ("ru", ["Статья 158", "2", "а)"], "статья 158, часть 2, пункт «а»"),
        ("pl", ["Art. 267", "§ 1", "1)"], "Art. 267 § 1 pkt 1"),
        ("cs", ["§ 230", "(2)", "b)"], "§ 230 odst. 2 písm. b)"),
        ("hu", ["375. §", "(1)", "a)"], "375. § (1) bekezdés a) pont"),
        ("ro", ["Art. 12", "(2)", "a)"], "Art. 12 alin. (2) lit. a)"),
        ("pt-BR", ["Art. 208", "§ 1º", "I"], "Art. 208, § 1º, I"),
        ("ja", ["第百六十一条の二", "２", "一"], "第百六十一条の二第二項第一号"),
        ("ko", ["제48조", "①", "1", "가"], "제48조제1항제1호가목"),
        ("id", ["Pasal 27A", "(1)", "a"], "Pasal 27A ayat (1) huruf a"),
        ("is", ["249. gr", "249. gr. a"], "249. gr. a"),
    ],
)
def test_a_citation_is_in_the_form_of_its_language(language: str, labels: list[str], citation: str) -> None:
    assert cited(language, *labels) == citation


def test_a_person_finds_a_provision_by_the_plain_form_in_any_language() -> None:
    provisions = (
        Provision("a", None, ProvisionKind.ARTICLE, "§ 202a", "", "", 0),
        Provision("b", "a", ProvisionKind.SUBSECTION, "(1)", "", "", 1),
    )
    outline = Outline(provisions, citing_form("de"))
    assert [provision.id for provision in outline.labelled("202a(1)")] == ["b"]


def test_every_form_in_the_file_is_one_that_marks_have() -> None:
    marks = ["(1)", "1", "1)", "a)", "aa)", "(ii)", "I", "§ 1", "1°", "¹", "①", "一", "２", "Примечание"]
    known = {form_of(mark) for mark in marks}
    assert "" not in known
    for language in ("de", "fr", "es", "pt", "ru", "ja", "ko", "nl", "hu"):
        used = {name.removesuffix("-below") for name, _ in citing_form(language).levels}
        assert used <= known
