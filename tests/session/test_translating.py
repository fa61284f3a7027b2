"""A law in a second language: added, laid beside the law, corrected, taken out, and told to scripts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from octolegis.cli.main import run
from octolegis.domain.errors import InputError
from octolegis.domain.translation import Translation, TranslationKind
from octolegis.importers.reading import ReadLaw
from octolegis.reports.json_export import assessment_json
from octolegis.session import translating
from octolegis.session.commands import laws, translations
from octolegis.session.inspecting import check_case
from octolegis.session.session import open_case
from tests.casefiles import case_with_law, law_read, outline

FRENCH = "".join(f"Article {n}\nQuiconque fait cela commet une infraction {n}.\n\n" for n in range(1, 5))


def read(language: str = "fr") -> ReadLaw:
    found = law_read(outline(4, "Quiconque fait cela"))
    return ReadLaw(found.title, language, "text", found.outline, 1, 1, ())


def test_a_translation_is_added_paired_and_taken_out_with_its_law(tmp_path: Path) -> None:
    path = tmp_path / "case.octolegis"
    session, law = case_with_law(path)
    author = session.profile.author
    given = Translation("", law, "", TranslationKind.OFFICIAL, source="Gazette", date="2026-01-01")
    id = translating.add(session, read(), b"le texte", given)
    translation = session.assessment.translations[id]
    assert (translation.language, translation.kind, translation.source) == ("fr", "official", "Gazette")
    found = translating.alignment(session.assessment, translation)
    assert (len(found.pairs), found.alone) == (4, ("p5",))
    session.do(translations.pair(session.assessment, author, id, "p5", "p4"))
    found = translating.alignment(session.assessment, session.assessment.translations[id])
    assert found.pairs["p5"] == "p4"
    assert found.alone == ("p4",)
    session.do(laws.remove(session.assessment, author, law))
    assert not session.assessment.translations
    session.undo()
    session.close()
    again = open_case(path)
    assert again.assessment.translations[id].pairs == {"p5": "p4"}
    assert again.document(translation.document) == b"le texte"
    exported = assessment_json(again.frozen())["translations"][0]
    assert exported["aligned"]["p5"] == "p4"
    assert len(exported["provisions"]) == 4
    again.do(translations.remove(again.assessment, author, id))
    assert not again.assessment.translations
    again.close()
    assert not check_case(path).problems


def test_a_translation_in_no_known_language_is_refused(tmp_path: Path) -> None:
    session, law = case_with_law(tmp_path / "case.octolegis")
    with pytest.raises(InputError) as refused:
        translating.add(session, read(""), b"text", Translation("", law, ""))
    assert refused.value.message.id == "error.translation_language"
    session.close()


def test_a_translation_is_added_and_reviewed_from_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, file = tmp_path / "case.octolegis", tmp_path / "loi.txt"
    session, law = case_with_law(path)
    session.close()
    file.write_text(FRENCH, encoding="utf-8")
    arguments = ["--language", "fr", "--kind", "working", "--source", "Ministry"]
    assert run(["law", "translate", str(path), law, str(file), *arguments, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["aligned"], told["kind"]) == (4, "working")
    assert [each["path"] for each in told["unaligned"]] == ["Section 5"]
    assert run(["law", "pair", str(path), told["id"], "Section 5", "Article 4"]) == 0
    assert run(["law", "show", str(path), law, "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)["translations"][0]
    assert [each["path"] for each in shown["unaligned"]] == ["Section 4"]
    assert run(["law", "untranslate", str(path), told["id"]]) == 0
    assert run(["law", "translation", str(path), told["id"]]) == 2
    assert "no translation" in capsys.readouterr().err
