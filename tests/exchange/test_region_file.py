"""A region's file: what is written reads back alike, and what is none is refused in one sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from octolegis.domain.checklist import Theme
from octolegis.domain.errors import FileError, UserError
from octolegis.domain.finding import Basis, Flag, Rating
from octolegis.domain.regions.plan import (
    Conclusion,
    Country,
    Criterion,
    Goal,
    Override,
    Region,
    ShortEntry,
    ShortRating,
    SourceKind,
)
from octolegis.exchange.region_file import read_region, region_bytes, region_of
from octolegis.exchange.region_json import read_kept
from octolegis.wording import wording

HERE = Path("x.octoregion")


def _made() -> Region:
    short = ShortEntry(
        "Ответ министерства",
        "2026-05-01",
        (
            ShortRating("ets185/2", Rating.NOT),
            ShortRating("ets185/3", Rating.FULLY, Basis.AS_DRAFTED, frozenset({Flag.EXCESS}), "Nur §\u202f1"),
        ),
    )
    override = Override(Theme.PROCEDURAL, Conclusion.NOT, "Never used", Basis.IN_FORCE)
    return Region(
        "Карибы",
        "A note",
        "2026-11-01",
        "2024-01-01",
        "kept.json",
        "2026-01-01",
        ("ets185", "ets189"),
        (Goal("ets185/19", Rating.FULLY, "2030-01-01", ("XK",)), Goal("theme:procedural")),
        (Criterion(Theme.COOPERATION, 50, 60, 30, 2),),
        ("ets185",),
        (
            Country(
                "XK", "XK", "", "A footnote", file="a/b.octolegis", overrides=(override,), draft_allowed=True
            ),
            Country("المغرب", "", "المملكة المغربية", kind=SourceKind.SHORT_ENTRY, short=short),
            Country("H", kind=SourceKind.HAND_OVER, file="h.package", note="Sent in May"),
            Country("none"),
        ),
        "secret",
    )


def test_a_region_reads_back_as_it_was_written() -> None:
    assert region_of(region_bytes(_made()), HERE) == _made()


def _changed(change: dict[str, object], country: dict[str, object] | None = None) -> bytes:
    record = json.loads(region_bytes(_made()))
    record.update(change)
    record["countries"][0].update(country or {})
    return json.dumps(record).encode()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (_changed({"colour": "red"}), "colour"),
        (_changed({}, {"flag": "red"}), "countries[1].flag"),
        (_changed({}, {"code": "Kosovo"}), "countries[1].code"),
        (_changed({"reference_date": "2026-02-30"}), "reference_date"),
        (_changed({"targets": [{"target": "theme:none"}]}), "theme:none"),
        (_changed({"targets": [{"target": "ets185/2", "at_least": "conflict"}]}), "at_least"),
        (_changed({"criteria": [{"theme": "procedural", "largely": 101}]}), "largely"),
        (_changed({"criteria": [{"theme": "procedural", "largely": 0}]}), "largely"),
        (_changed({"criteria": [{"theme": "procedural", "largely": 20, "partly": 90}]}), "90 %"),
        (_changed({}, {"hand_over": "b"}), "XK"),
        (_changed({}, {"id": "none"}), "none"),
        (
            _changed({}, {"overrides": [{"theme": "procedural", "conclusion": "open", "reason": " "}]}),
            "reason",
        ),
        (_changed({"format": 2}), "newer version"),
        (_changed({"format": "1"}), "not a region's file"),
        (b'{"format": 1}', "name"),
        (b"[" * 100_000, "not a region's file"),
        (b"\xff\xfe", "not a region's file"),
        (b'{"format": NaN}', "not a region's file"),
        (b" " * 5_000_001, "5 MB"),
    ],
)
def test_what_is_wrong_is_named_in_one_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(FileError) as refused:
        region_of(data, HERE)
    assert sentence in wording().say(refused.value.message).replace("\u2019", "'")


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.octoregion"):
        with pytest.raises(FileError):
            read_region(path)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
_KEYS = st.sampled_from(
    ["name", "countries", "criteria", "targets", "instruments", "secret", "format", "zzz"]
)


@settings(max_examples=60)
@given(_KEYS, _JSON)
def test_whatever_a_hostile_hand_writes_is_read_or_refused(key: str, value: object) -> None:
    try:
        region = region_of(json.dumps(json.loads(region_bytes(_made())) | {key: value}).encode(), HERE)
    except UserError as error:
        assert wording().say(error.message)
    else:
        assert region_of(region_bytes(region), HERE) == region


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"countries": 3}',
        '{"read_on": "2026-01-01", "countries": [{"id": "A", "articles": [{"basis": "?"}]}]}',
        '{"read_on": "yesterday", "countries": []}',
        "[" * 9999,
    ],
)
def test_what_is_no_reading_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FileError):
        read_kept(path)
