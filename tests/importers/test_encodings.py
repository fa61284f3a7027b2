"""The encoding of a text is told by its bytes: on real statutes, and on a sentence where there is none."""

from __future__ import annotations

import pytest

from octolegis.importers.encodings import decoded
from tests.importers.expected_labels import LAWS

RUSSIAN = (
    "Статья 272. Неправомерный доступ к охраняемой законом компьютерной информации наказывается штрафом."
)
SENTENCES = {
    "ru": (RUSSIAN, "cp1251 koi8-r iso8859-5 cp866 mac-cyrillic utf-16-le utf-16-be"),
    "ar": (
        "المادة الأولى. يعاقب بالحبس كل من توصل بغير حق إلى نظام معلوماتي أو موقع إلكتروني.",
        "cp1256 iso8859-6 utf-16-le",
    ),
    "el": (
        "Άρθρο 370Β. Όποιος χωρίς δικαίωμα αποκτά πρόσβαση σε στοιχεία τιμωρείται με φυλάκιση.",
        "cp1253 iso8859-7",
    ),
    "he": ("מי שחודר שלא כדין לחומר מחשב דינו מאסר שלוש שנים לפי סעיף זה.", "cp1255 utf-16-be"),
    "th": ("มาตรา ๕ ผู้ใดเข้าถึงโดยมิชอบซึ่งระบบคอมพิวเตอร์ที่มีมาตรการป้องกันต้องระวางโทษจำคุก", "cp874"),
    "ja": (
        "第一条　この法律は、不正アクセス行為を禁止するとともに、罰則を定めることを目的とする。",
        "shift_jis euc_jp iso2022_jp utf-16-le utf-16-be",
    ),
    "zh": (
        "第二百八十五条 违反国家规定，侵入国防建设领域的计算机信息系统的，处三年以下有期徒刑。",
        "gb18030 utf-16-le",
    ),
    "ko": (
        "제347조의2 컴퓨터등 정보처리장치에 허위의 정보를 입력하여 이익을 취득한 자는 처벌한다.",
        "cp949",
    ),
    "pl": (
        "Art. 267. Kto uzyskuje dostęp do informacji, podlega karze pozbawienia wolności. Łączność.",
        "cp1250 iso8859-2",
    ),
    "tr": (
        "Madde 243. Bir bilişim sisteminin bütününe aykırı olarak giren kimseye ceza verilir.",
        "cp1254 iso8859-9",
    ),
    "de": (
        "§ 202a. Wer unbefugt sich Zugang zu Daten verschafft, die für ihn bestimmt wären, büßt.",
        "cp1252",
    ),
}


@pytest.mark.parametrize(
    ("language", "encoding"),
    [(language, name) for language, (_, names) in SENTENCES.items() for name in names.split()],
)
def test_a_page_in_any_encoding_is_read(language: str, encoding: str) -> None:
    text = f"{SENTENCES[language][0]}\n" * 8
    assert decoded(text.encode(encoding)) == text


STATUTES = {
    "derived/RS-krivicni-zakonik.txt": "cp1251 iso8859-5",
    "derived/MA-code-penal-livre3-ar.txt": "cp1256 utf-16-be",
    "derived/HU-btk.txt": "cp1250 iso8859-2",
    "derived/JP-keiho.txt": "shift_jis euc_jp",
    "derived/IS-hegningarlog.txt": "cp1252",
    "derived/GE-criminal-code.txt": "utf-16-le",
}


@pytest.mark.skipif(not LAWS.is_dir(), reason="the statutes are not here")
@pytest.mark.parametrize(
    ("name", "encoding"), [(name, e) for name, names in STATUTES.items() for e in names.split()]
)
def test_a_statute_in_an_old_encoding_is_read(name: str, encoding: str) -> None:
    data = (LAWS / name).read_text(encoding="utf-8")[:60_000].encode(encoding, "ignore")
    assert decoded(data) == data.decode(encoding)
