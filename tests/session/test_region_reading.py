"""A region is read from case files that stay as they are; what cannot be read is named, the rest goes on."""

from __future__ import annotations

import gc
import json
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest

from octolegis.checklists import library
from octolegis.domain.assessment import ReportStatus
from octolegis.domain.delta import Turn
from octolegis.domain.errors import StoppedError
from octolegis.domain.event import Change, Edit
from octolegis.domain.finding import Basis, FindingKey, Rating
from octolegis.domain.handover import Scope
from octolegis.domain.message import message
from octolegis.domain.regions.plan import Country, Region, ShortEntry, ShortRating, SourceKind
from octolegis.domain.regions.progress import moves
from octolegis.domain.regions.regional import Regional
from octolegis.domain.regions.standing import State
from octolegis.domain.round import RoundState, stood
from octolegis.exchange.region_file import read_region
from octolegis.session import protecting, sending
from octolegis.session.commands import findings, particulars
from octolegis.session.region import editing
from octolegis.session.region.reading import read, read_plan
from octolegis.session.round_json import round_state_bytes
from octolegis.session.session import Session, create_case, open_case
from octolegis.store import protection
from tests import regions


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A region of three countries, which no test changes."""
    return regions.region(tmp_path_factory.mktemp("region"), 3, 60)


def _with(sample: Path, *countries: Country) -> Regional:
    plan = read_region(sample)
    return read_plan(replace(plan, countries=(*plan.countries, *countries)), sample.parent)


def test_no_byte_and_no_date_of_a_case_file_changes_and_nothing_lies_beside_it(sample: Path) -> None:
    def everything() -> dict[str, tuple[str, int]]:
        return {
            each.name: (sha256(each.read_bytes()).hexdigest(), each.stat().st_mtime_ns)
            for each in sample.parent.iterdir()
        }

    before = everything()
    read(sample)
    assert everything() == before


def test_each_cell_is_what_the_case_file_says(sample: Path) -> None:
    regional = read(sample)
    for standing in regional.standings:
        with closing(open_case(sample.parent / standing.country.file)) as session:
            now = session.assessment
            for article in regional.articles:
                finding = now.consolidated(Basis.IN_FORCE, article.id)
                if finding is not None:
                    assert standing.on(Basis.IN_FORCE, article.id).rating is finding.rating
                    assert standing.said[Basis.IN_FORCE, article.id].comment == finding.comment
            assert standing.head == session.head()
            assert standing.reliances["ets185/2"][0].text.startswith("A person who does this")
            assert standing.reliances["ets185/2"][0].citation == "Section 2"


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(sample: Path) -> None:
    (sample.parent / "torn.octolegis").write_bytes((sample.parent / "AG.octolegis").read_bytes()[:9000])
    found = _with(
        sample,
        Country("X", "DO", file="none.octolegis"),
        Country("Y", "GD", file="torn.octolegis"),
        Country("Z"),
    )
    states = {each.country.id: each.state for each in found.standings}
    assert [states[id] for id in ("X", "Y", "Z")] == [State.MISSING, State.DAMAGED, State.MISSING]
    assert all(each.why for each in found.standings if not each.is_read)
    assert len(found.counted) == 3


def test_a_draft_enters_only_after_a_yes_and_then_stamps_the_region(sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "draft.octolegis"
    regions.country_case(path, "DO", [], 5, 1)
    with closing(open_case(path)) as session:
        status = Edit("assessment", "status", ReportStatus.DRAFT.value)
        session.do(Change(message("change.details"), (status,), session.profile.author))
    country = Country("DO", "DO", file=str(path))
    refused = _with(sample, country)
    assert refused.standings[-1].state is State.CONFIDENTIAL
    assert not refused.standings[-1].cells
    assert not refused.is_confidential
    admitted = _with(sample, replace(country, draft_allowed=True))
    assert admitted.standings[-1].is_read
    assert admitted.is_confidential


def test_a_second_case_file_of_a_country_is_shown_and_not_counted(sample: Path, tmp_path: Path) -> None:
    regions.country_case(tmp_path / "other.octolegis", "AG", [], 5, 9)
    found = _with(sample, Country("AG-2", "AG", file=str(tmp_path / "other.octolegis")))
    assert not found.standings[-1].counts
    assert found.standings[-1].cells
    assert message("region.second") in found.standings[-1].notes


def test_a_copy_of_a_case_file_under_another_name_is_not_counted_twice(sample: Path) -> None:
    found = _with(sample, Country("ZZ", "ZA", file="AG.octolegis"))
    assert message("region.same_case", other="AG") in found.standings[-1].notes
    assert len(found.counted) == 3


def test_an_older_edition_is_shown_by_the_newest_and_says_so(sample: Path, tmp_path: Path) -> None:
    newest = library.shipped("ets185")
    part = newest.parts[1]
    article = part.articles[0]
    old = replace(article.requirements[0], id="ets185/2:entry")
    new = replace(article.requirements[0], was=("ets185/2:entry",))
    first = replace(part, articles=(replace(article, requirements=(old, *article.requirements[1:])),))
    after = replace(part, articles=(replace(article, requirements=(new, *article.requirements[1:])),))
    for name, instrument in (
        ("old", replace(newest, parts=(first,))),
        ("new", replace(newest, edition=newest.edition + 1, parts=(after,))),
    ):
        with closing(create_case(tmp_path / f"{name}.octolegis")) as session:
            session.do(particulars.add_instrument(session.assessment, "me", instrument))
            id = "ets185/2:entry" if name == "old" else new.id
            edits = (
                Edit("assessment", "status", "shared"),
                Edit(f"finding:me:in-force:{id}", "rating", "partly"),
            )
            session.do(Change(message("change.details"), edits, "me"))
    countries = tuple(Country(name, name=name, file=f"{name}.octolegis") for name in ("old", "new"))
    found = read_plan(Region(countries=countries), tmp_path)
    assert [each.state for each in found.standings] == [State.OTHER_EDITION, State.READ]
    assert [each.rating(Basis.IN_FORCE, new.id) for each in found.standings] == [Rating.PARTLY] * 2
    assert found.standings[0].notes[-1].id == "region.other_edition"


def test_what_was_entered_by_hand_is_in_the_matrix_and_marked(sample: Path) -> None:
    short = ShortEntry("Reply to a questionnaire", "2026-05-01", (ShortRating("ets185/2", Rating.NOT),))
    found = _with(sample, Country("HT", "HT", kind=SourceKind.SHORT_ENTRY, short=short))
    assert found.standings[-1].on(Basis.IN_FORCE, "ets185/2").rating is Rating.NOT
    assert found.standings[-1].state is State.SHORT
    assert found.standings[-1].counts


def test_reading_stops_when_it_shall(sample: Path) -> None:
    with pytest.raises(StoppedError):
        read(sample, lambda done, _: done < 1)


def test_an_edit_that_was_cut_off_stays_as_it_lies(sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "cut.octolegis"
    path.write_bytes((sample.parent / "AG.octolegis").read_bytes())
    journal = Path(f"{path}-journal")
    journal.write_bytes(b"a journal that is none")
    found = _with(sample, Country("B", "BB", file=str(path)))
    assert found.standings[-1].is_read
    assert journal.read_bytes() == b"a journal that is none"


def test_the_file_of_a_region_reads_back_as_it_was(sample: Path) -> None:
    assert json.loads(sample.read_text(encoding="utf-8"))["countries"][0]["case_file"] == "AG.octolegis"


def test_what_is_older_or_newer_than_the_region_wants_is_marked_with_its_date(sample: Path) -> None:
    short = ShortEntry("A letter", "2020-05-01", (ShortRating("ets185/2", Rating.NOT),))
    plan = replace(
        read_region(sample),
        stale_before="2021-01-01",
        reference_date="2021-06-01",
        countries=(
            Country("AG", "AG", file="AG.octolegis"),
            Country("HT", kind=SourceKind.SHORT_ENTRY, short=short),
        ),
    )
    now, old = read_plan(plan, sample.parent).standings
    assert (now.stale, old.stale) == (False, True)
    assert [note.id for note in now.notes] == ["region.later"]
    assert message("region.stale", date="2020-05-01", limit="2021-01-01") in old.notes


def test_the_end_of_the_last_round_by_the_earlier_date_is_what_the_present_is_compared_with(
    tmp_path: Path,
) -> None:
    regions.country_case(tmp_path / "a.octolegis", "AG", [], 5, 1)
    with closing(open_case(tmp_path / "a.octolegis")) as session:
        me = session.profile.author
        for number, (ended, rating) in enumerate((("2023-05-01", "not"), ("2025-05-01", "partly")), 1):
            record = findings.record_id(FindingKey(me, Basis.IN_FORCE, "ets185/2"))
            session.do(Change(message("change.details"), (Edit(record, "rating", rating),), me))
            state = round_state_bytes(RoundState("head", stood(session.assessment.findings.values())))
            edits = (
                Edit(f"round:{number}", "number", number),
                Edit(f"round:{number}", "ended", ended),
                Edit(f"round:{number}", "state", sha256(state).hexdigest()),
            )
            session.do(Change(message("change.details"), edits, me, blobs=(state,)))
        session.do(Change(message("change.details"), (Edit(record, "rating", "fully"),), me))
    plan = Region(earlier_date="2024-01-01", countries=(Country("AG", "AG", file="a.octolegis"),))
    regional = read_plan(plan, tmp_path)
    assert regional.standings[0].earlier_date == "2023-05-01"
    changed = [each for each in moves(regional, Basis.IN_FORCE) if each.article == "ets185/2"]
    assert [(each.before, each.after, each.turn) for each in changed] == [
        (Rating.NOT, Rating.FULLY, Turn.CLOSED)
    ]


@pytest.mark.parametrize("file", ["\\\\evil.example\\share\\a.octolegis", "//evil.example/share/a.octolegis"])
def test_a_region_from_outside_makes_us_call_no_other_computer(tmp_path: Path, file: str) -> None:
    found = read_plan(Region(countries=(Country("A", file=file),)), tmp_path)
    assert found.standings[0].why == message("region.elsewhere", path=file)


def test_whatever_bytes_are_flipped_in_a_case_file_the_region_is_read(sample: Path, tmp_path: Path) -> None:
    whole, chance = (sample.parent / "AG.octolegis").read_bytes(), Random(3)
    path = tmp_path / "flipped.octolegis"
    plan = Region(countries=(Country("AG", "AG", file=str(path)),))
    states = set()
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 5, 50))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(data)
        states.add(read_plan(plan, tmp_path).standings[0].state)
    assert states == {State.DAMAGED, State.READ}


def test_a_protected_case_file_is_named_and_read_once_its_passphrase_is_given(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("sqlcipher3")
    monkeypatch.setattr(protection, "_given", [])
    path = tmp_path / "locked.octolegis"
    path.write_bytes((sample.parent / "AG.octolegis").read_bytes())
    protecting.protect(path, "a passphrase of this test")
    protection._given.clear()
    plan = Region(countries=(Country("AG", "AG", file=str(path)), Country("BS", "BS", file=str(path))))
    assert [each.state for each in read_plan(plan, tmp_path).standings] == [State.PROTECTED] * 2
    protecting.unlock("a passphrase of this test")
    assert [each.state for each in read_plan(plan, tmp_path).standings] == [State.READ] * 2


def test_one_country_is_gone_from_memory_before_the_next_is_read(sample: Path) -> None:
    alive: list[int] = []

    def sessions() -> int:
        return sum(isinstance(each, Session) for each in gc.get_objects())

    def watch(_done: int, _all: int) -> bool:
        alive.append(sessions() - before)
        return True

    gc.collect()
    # Tests that ran before in this process may hold on to some.
    before = sessions()
    gc.disable()
    try:
        read(sample, watch)
    finally:
        gc.enable()
    assert alive == [0, 0, 0, 0]


def test_a_copy_that_was_handed_over_stands_for_the_case_and_says_what_it_lacks(
    sample: Path, tmp_path: Path
) -> None:
    with closing(open_case(sample.parent / "AG.octolegis")) as session:
        sending.send(session, tmp_path / "all.octocopy", Scope())
        sending.send(session, tmp_path / "some.octocopy", Scope(frozenset({"ets185/2", "ets185/3"})))
        sending.send(session, tmp_path / "locked.octocopy", Scope(), passphrase="one of eight letters")
    (tmp_path / "torn.octocopy").write_bytes((tmp_path / "all.octocopy").read_bytes()[:5000])
    blank = Country("")
    countries = []
    for name in ("all", "some", "locked", "torn"):
        file = f"{name}.octocopy"
        countries.append(Country(name, name=name, kind=SourceKind.HAND_OVER, file=file))
    found = read_plan(Region(countries=tuple(countries)), tmp_path).standings
    assert [each.state for each in found] == [State.READ, State.READ, State.PROTECTED, State.DAMAGED]
    assert found[0].cells == read(sample).standings[0].cells
    assert {place[1] for place in found[1].cells} == {"ets185/2", "ets185/3"}
    assert message("region.part_of_case", number=2) in found[1].notes
    assert editing.from_case(tmp_path, tmp_path / "some.octocopy", blank).code == "AG"


def test_an_instrument_that_nobody_has_is_told(sample: Path) -> None:
    found = read_plan(replace(read_region(sample), instruments=("ets185", "palermo")), sample.parent)
    assert found.notes == (message("region.unknown_instrument", ids="palermo"),)
    assert [each.id for each in found.instruments] == ["ets185"]


def test_a_case_file_of_another_country_is_doubted(sample: Path) -> None:
    found = _with(sample, Country("JM", "JM", file="AG.octolegis")).standings
    assert message("region.other_country", theirs="AG", ours="JM") in found[-1].notes
    assert not found[0].notes or found[0].notes[0].id != "region.other_country"


def test_a_second_case_file_on_another_instrument_is_counted_together_with_the_first(
    sample: Path, tmp_path: Path
) -> None:
    path = tmp_path / "second.octolegis"
    with closing(create_case(path)) as session:
        session.do(particulars.add_instrument(session.assessment, "me", library.shipped("ets189")))
        status = Edit("assessment", "status", "shared")
        rating = Edit("finding:me:in-force:ets189/3", "rating", "partly")
        session.do(Change(message("change.details"), (status, rating), "me"))
    plan = replace(
        read_region(sample),
        instruments=("ets185", "ets189"),
        countries=(Country("AG", "AG", file="AG.octolegis"), Country("AG-2", "AG", file=str(path))),
    )
    found = read_plan(plan, sample.parent)
    first, second = found.standings
    assert [each.country.id for each in found.counted] == ["AG"]
    assert first.rating(Basis.IN_FORCE, "ets189/3") is Rating.PARTLY
    assert first.editions.keys() == {"ets185", "ets189"}
    assert first.cells.items() >= read(sample).standings[0].cells.items()
    assert message("region.joined", other="AG-2") in first.notes
    assert message("region.second_joined") in second.notes


def test_a_case_file_that_an_expert_has_open_is_read_as_last_saved(sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "open.octolegis"
    path.write_bytes((sample.parent / "AG.octolegis").read_bytes())
    with closing(open_case(path)) as session:
        me = next(iter(session.assessment.authors))
        record = findings.record_id(FindingKey(me, Basis.IN_FORCE, "ets185/2"))
        for rating in ("not", "fully"):
            edit = Edit(record, "rating", rating)
            session.do(Change(message("change.details"), (edit,), me))
            (found,) = read_plan(Region(countries=(Country("AG", file=str(path)),)), tmp_path).standings
            assert found.said[Basis.IN_FORCE, "ets185/2"].rating == rating
        assert session.why_read_only is None
