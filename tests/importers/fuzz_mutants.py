"""Small laws in every format, and the ways in which they are damaged."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable
from functools import cache

from tests.importers.word_files import level, numbering, p, r, word_file

_LINES = [
    f"Section {n}. Title {n}\n(1) Whoever (a) accesses or (b) damages § {n} a system.\n" for n in range(1, 9)
]
_TEXT = "Computer Misuse Act\nPART I\n" + "".join(_LINES)
_NUMBERS = ("-1", "0", "1", "9", "65536", "2147483648", "99999999999999999999", "NaN", "", "%1%9%2", "\u0661")
_WORDS = (
    b"{", b"}", b"\\u-10179?", b"\\bin99999 ", b"\\'", b"\\uc9999 ", b"\\pard", b"{\\*\\", b"{\\footnote ",
    b"<", b">", b"</w:p>", b"<w:p>", b"<w:tbl><w:tr><w:tc>", b"&#x0;", b"&nbsp;", b"&a;", b"<!DOCTYPE a>",
    b"<w:del>", b"<text:list>", b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"# ", b"[" * 300, b"{" * 300,
    b"(" * 200,
    b"endobj", b"stream", b"/Length 99999999", b"/Kids[3 0 R 2 0 R]", b"/FlateDecode", b" 0 R", b"\n" * 50,
    b"1.1.1.1.1.1.1.", b"\xe2\x80\xae", b"Section 99999999999999999999", b"IVXLC" * 30, b"\x0c",
    b"\xf4\x8f\xbf\xbf",
)  # fmt: skip


def _docx() -> bytes:
    levels = numbering(
        level(0, "upperRoman", "PART %1"), level(1, "decimal", "%2."), level(2, "hebrew1", "(%3)")
    )
    revised = "<w:ins>" + r("new") + "</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = "".join(p(r(line) + revised + note, numbering=f"1:{n % 3}") for n, line in enumerate(_LINES))
    table = "".join(f"<w:tr><w:tc>{p(line)}</w:tc><w:tc>{p(line)}</w:tc></w:tr>" for line in _LINES)
    named = '<w:name w:val="heading 1"/><w:basedOn w:val="H"/>'
    styles = f'<w:style w:type="paragraph" w:styleId="H">{named}</w:style>'
    notes = f'<w:footnote w:id="2">{p("Note.")}</w:footnote>'
    return word_file(
        f"{body}<w:tbl>{table}</w:tbl>{p('x', 'H')}", styles=styles, numbering=levels, footnotes=notes
    )


def _odt(flat: bool) -> bytes:
    from tests.importers.test_other_word_processors import ODT, odt

    items = "".join(f"<text:list-item><text:p>{line}</text:p></text:list-item>" for line in _LINES)
    note = "<text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></text:note-body>"
    cell = f"<table:table-cell><text:p>a<text:note>{note}</text:note></text:p></table:table-cell>"
    rows = f"<table:table-row>{cell}</table:table-row>"
    body = (
        f'<text:h text:outline-level="1">PART</text:h><text:list text:style-name="L">{items}</text:list>'
        f"<table:table>{rows}</table:table>"
    )
    if flat:
        return ODT.format(body=body, styles="").replace("office:document-content", "office:document").encode()
    return odt(body, **{"META-INF/manifest.xml": "<manifest/>"})


def _rtf() -> bytes:
    body = r"\par ".join(line.replace("\n", r"\line ") for line in _LINES)
    return (
        r"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 A;}{\f1\fcharset128 B;}}"
        r"{\stylesheet{\s1 heading 1;}}"
        rf"{{\info{{\title T}}}}\f0 \'d1\u1057?\trowd\intbl a\cell b\cell\row"
        rf"\pard {{\footnote n}}{body}\par}}"
    ).encode("latin-1")


def _akn() -> bytes:
    from tests.importers.test_akoma_ntoso import SECTION, akn

    return akn(SECTION * 3)


def _pdf() -> bytes:
    from tests.importers.test_hostile_files import pdf

    return pdf(") Tj 0 -14 Td (".join(_TEXT.translate(str.maketrans("()§", "[]N")).splitlines()))


_JSON = (
    '{"title":"Act","provisions":['
    + ",".join(f'{{"section":"{n}","title":"T","content":"(1) a\\n(2) b","chapter":"I"}}' for n in range(9))
    + "]}"
)
_HTML = "<html><head><style>.s{vertical-align:super}</style></head><body><h1>Act</h1>" + "".join(
    f"<p>{line}<sup>1</sup></p>" for line in _LINES
)
_SEEDS: dict[str, Callable[[], bytes]] = {
    "docx": _docx,
    "odt": lambda: _odt(flat=False),
    "fodt": lambda: _odt(flat=True),
    "rtf": _rtf,
    "akn": _akn,
    "xml": lambda: (
        b"<law><rn>1</rn><p>Words</p>" + _HTML.encode().replace(b"html", b"body") + b"</body></law>"
    ),
    "html": _HTML.encode,
    "md": ("# " + _TEXT.replace("Section", "## Section")).encode,
    "txt": _TEXT.encode,
    "cp1251.txt": lambda: ("Статья 1. Доступ к компьютерной информации наказывается.\n" * 9).encode("cp1251"),
    "utf16.txt": lambda: _TEXT.encode("utf-16-le"),
    "json": _JSON.encode,
    "pdf": _pdf,
    "mht": lambda: (
        b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\n'
        b"Content-Type: text/html\n\n" + _HTML.encode() + b"\n--b--\n"
    ),
}
FORMATS = (*_SEEDS, "docx", "odt", "pdf", "rtf")
"""In turn; those that are read with most code come twice."""


@cache
def seed_file(name: str) -> bytes:
    """The undamaged law of a format."""
    return _SEEDS[name]()


def mutant(seed: int, number: int) -> tuple[str, bytes]:
    """The format and the bytes of the mutant of that number."""
    chance = random.Random(seed * 1_000_003 + number)
    name = FORMATS[number % len(FORMATS)]
    data = seed_file(name)
    if data.startswith(b"PK") and chance.random() < 0.8:
        return name, _within_archive(data, chance)
    for _ in range(chance.randint(1, 6)):
        data = _damaged(data, chance)
    return name, data


def _within_archive(data: bytes, chance: random.Random) -> bytes:
    """The archive with its parts damaged and packed again, so that the damage reaches the parser."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            content = old.read(member)
            if member.endswith(".xml") and chance.random() < 0.7:
                for _ in range(chance.randint(1, 5)):
                    content = _damaged(content, chance)
            if chance.random() > 0.03:
                new.writestr(member, content)
    return stream.getvalue()


def _damaged(data: bytes, chance: random.Random) -> bytes:
    if not data:
        return data
    if data.lstrip()[:1] == b"<" and chance.random() < 0.7:
        return _damaged_markup(data, chance)
    return chance.choice((_flip, _cut, _repeat, _insert, _number, _end))(data, chance)


def _damaged_markup(data: bytes, chance: random.Random) -> bytes:
    """Damage that mostly stays well-formed: elements away, twice, nested, exchanged; odd values."""
    elements = list(re.finditer(rb"<([\w:-]+)(?: [^<>]*)?(?:/>|>[^<>]*</\1>)", data))
    values = list(re.finditer(rb'="([^"<>]*)"', data))
    kind = chance.randrange(5)
    if kind < 2 and values:
        found = chance.choice(values)
        return data[: found.start(1)] + chance.choice(_NUMBERS).encode() + data[found.end(1) :]
    if not elements:
        return _flip(data, chance)
    one, other = chance.choice(elements), chance.choice(elements)
    if kind == 2:
        return data[: one.start()] + data[one.end() :]
    if kind == 3:
        times = chance.choice((2, 2, 3, 40))
        return data[: one.end()] + one.group() * times + data[one.end() :]
    name = one.group(1)
    nested = (b"<" + name + b">") * 150 + other.group() + (b"</" + name + b">") * 150
    return data[: one.start()] + (nested if chance.random() < 0.3 else other.group()) + data[one.end() :]


def _flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randint(1, 200) :]


def _repeat(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    piece = data[start : start + chance.randint(1, 120)]
    return data[:start] + piece * chance.choice((2, 3, 100)) + data[start:]


def _insert(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + chance.choice(_WORDS) * chance.choice((1, 1, 5, 300)) + data[start:]


def _number(data: bytes, chance: random.Random) -> bytes:
    numbers = list(re.finditer(rb"-?\d+", data))
    if not numbers:
        return _flip(data, chance)
    found = chance.choice(numbers)
    return data[: found.start()] + chance.choice(_NUMBERS).encode() + data[found.end() :]


def _end(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(1, len(data) + 1)]
