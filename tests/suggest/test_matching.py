"""Terms are found in the forms, alphabets and spellings in which statutes have them."""

from __future__ import annotations

import pytest

from octolegis.suggest.lexicon import Lexicon
from octolegis.suggest.matching import found_in


@pytest.mark.parametrize(
    ("language", "term", "text"),
    [
        ("en", "computer system", "access to computer systems"),
        ("de", "Computersystem*", "in einem Computersystemen"),
        ("de", "Verarbeitung", "die Datenverarbeitung"),
        ("ru", "компьютерная информация", "доступ к охраняемой законом компьютерной информации"),
        ("fr", "accès frauduleux", "l’ACCES frauduleux à un système"),
        ("sr", "neovlašćeni pristup", "Неовлашћени приступ рачунару"),
        ("uk", "комп'ютерна мережа", "роботу комп’ютерних мереж"),
        ("tr", "bilişim sistemi", "Bir BİLİŞİM SİSTEMİNE girme"),
        ("ar", "نظام معلومات", "الدخول إلى النظام والمعلومات"),
        ("he", "מחשב", "חדירה למחשבים"),
        ("ja", "不正アクセス", "他人の不正アクセス行為を禁止する"),
        ("ja", "電磁的記録 不正", "不正に作られた電磁的記録を"),
        ("ka", "კომპიუტერულ* სისტემ*", "კომპიუტერულ სისტემაში უნებართვო შეღწევა"),
        ("el", "πληροφοριακό σύστημα", "σε πληροφοριακά συστήματα"),
        (
            "ko",
            "정보통신망 침입",
            "누구든지 정당한 접근권한 없이 정보통신망(情報通信網)에 침입하여서는 아니 된다",
        ),
        ("vi", "xâm nhập trái phép", "hành vi xâm nhập trái phép vào mạng máy tính"),
        ("en", "24/7 network", "a 24/7 network"),
        ("th", "กระทำความผิด", "ผู้ใดกระทำความผิดตามมาตรานี้"),
        ("ja", "不正アクセスが", "㈱の不正アクセスが"),
        ("uz", "axborotga qonunga xilof kirish", "axborotga qonunga xilof ravishda kirish"),
        ("hi", "कंप्यूटर", "किसी कंप्यूटर में प्रवेश"),
    ],
)
def test_a_term_is_found_in_another_form(language: str, term: str, text: str) -> None:
    lexicon = Lexicon(language)
    lexicon.add({"thing": [term]})
    found, _ = found_in(lexicon, text)
    assert [hit.term for hit in found] == [0]
    assert all(0 <= start < end <= len(text) for start, end in found[0].spans)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("computer system", "The system of courts. " + "word " * 30 + "A computer."),
        ("data interference", "interference with the person"),
        ("access", "necessary accessories"),
    ],
)
def test_words_that_are_far_apart_or_others_are_not_taken_for_the_term(term: str, text: str) -> None:
    lexicon = Lexicon("en")
    lexicon.add({"thing": [term]})
    assert found_in(lexicon, text)[0] == []
