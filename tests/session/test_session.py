"""The session does, undoes and tells; what was judged is there after closing."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from octolegis.domain.assessment import Assessment, VariationStatus
from octolegis.domain.errors import InputError, UserError
from octolegis.domain.finding import Flag, Priority, Rating
from octolegis.domain.richtext import Block, BlockKind, RichText, Run, rich
from octolegis.session.commands import amendments, findings, laws, mappings, particulars
from octolegis.session.commands.combining import combined
from octolegis.session.commands.targets import known_target, provision_target
from octolegis.session.experts import expert
from octolegis.session.session import open_case
from octolegis.session.starting import new_case
from tests.casefiles import case, case_with_law, key
from tests.tiny_instrument import with_reservation


def test_a_finding_is_whole_after_reopening(tmp_path: Path) -> None:
    session = case(tmp_path / "a.octolegis")
    on = key(session, "x1/1")
    rich_reason = RichText(
        (
            Block((Run("bold", bold=True), Run(" and "), Run("slanted", italic=True))),
            Block((Run("item"),), BlockKind.BULLET),
        )
    )
    said: dict[str, findings.FindingValue] = {
        "rating": Rating.PARTLY,
        "reason": rich_reason,
        "comment": rich("кириллица & <b>"),
        "recommendation": rich("two\nlines"),
        "internal_note": rich("secret"),
        "priority": Priority.HIGH,
        "addressee": "Ministry",
        "term": "2027",
        "flag.excess": True,
    }
    session.do(findings.set_fields(session.assessment, on, said))
    before = session.assessment.findings[on]
    session.close()
    session = open_case(tmp_path / "a.octolegis")
    after = session.assessment.findings[on]
    assert after == before
    assert after.reason == rich_reason
    assert after.recommendation.plain == "two\nlines"
    assert after.flags == {Flag.EXCESS}
    session.close()


def test_saying_the_same_again_writes_nothing(tmp_path: Path) -> None:
    session = case(tmp_path / "a.octolegis")
    on = key(session, "x1/1")
    session.do(findings.rate(session.assessment, on, Rating.FULLY))
    assert session.do(findings.rate(session.assessment, on, Rating.FULLY)) == frozenset()
    session.close()


def test_listeners_hear_exactly_the_records_touched(tmp_path: Path) -> None:
    session = case(tmp_path / "a.octolegis")
    heard: list[frozenset[str]] = []
    end = session.listen(heard.append)
    on = key(session, "x1/1")
    session.do(findings.rate(session.assessment, on, Rating.NOT))
    session.undo()
    end()
    session.redo()
    assert heard == [frozenset({findings.record_id(on)})] * 2
    session.close()


def test_removing_a_law_takes_its_mappings_along_and_undo_brings_all_back(tmp_path: Path) -> None:
    session, law = case_with_law(tmp_path / "a.octolegis")
    me = session.profile.author
    session.do(mappings.add(session.assessment, me, "x1/1", (law, "p2")))
    before = session.assessment
    session.do(laws.remove(session.assessment, me, law))
    assert not session.assessment.laws
    assert not session.assessment.mappings
    session.undo()
    assert session.assessment.laws == before.laws
    assert session.assessment.mappings == before.mappings
    session.close()


def test_mapping_twice_is_mapping_once_and_a_removed_one_can_be_made_again(tmp_path: Path) -> None:
    session, law = case_with_law(tmp_path / "a.octolegis")
    me = session.profile.author
    for _ in range(2):
        session.do(mappings.add(session.assessment, me, "x1/1", (law, "p2")))
    (id,) = session.assessment.mappings
    session.do(mappings.remove(session.assessment, me, id))
    assert not session.assessment.mappings
    session.do(mappings.add(session.assessment, me, "x1/1", (law, "p2")))
    assert list(session.assessment.mappings) == [id]
    session.close()


def test_a_quote_keeps_its_words_and_context(tmp_path: Path) -> None:
    session, law = case_with_law(tmp_path / "a.octolegis")
    text = session.assessment.outlines[law].by_id["p2"].text
    start = text.index("commits")
    anchor = mappings.quote_of(text, start, start + len("commits"))
    session.do(mappings.add(session.assessment, session.profile.author, "x1/1", (law, "p2"), anchor))
    (kept,) = session.assessment.mappings.values()
    assert kept.quote is not None
    assert (kept.quote.text, kept.quote.before[-5:], kept.quote.after[:3]) == ("commits", "this ", " an")
    session.close()


def test_wording_replaces_the_one_mapped_provision_and_typing_again_edits_it(tmp_path: Path) -> None:
    session, law = case_with_law(tmp_path / "a.octolegis")
    session.do(mappings.add(session.assessment, session.profile.author, "x1/1", (law, "p2")))
    on = key(session, "x1/1")
    session.do(amendments.propose(session.assessment, on, rich("New text.")))
    session.do(amendments.propose(session.assessment, on, rich("Better text.")))
    (amendment,) = session.assessment.amendments.values()
    assert amendment.wording.plain == "Better text."
    assert (amendment.law, amendment.provision) == (law, "p2")
    session.do(amendments.propose(session.assessment, on, rich("")))
    assert not session.assessment.amendments
    session.close()


def test_several_edits_of_one_act_are_undone_as_one(tmp_path: Path) -> None:
    session = case(tmp_path / "a.octolegis")
    on = key(session, "x1/1")
    session.do(
        combined(
            findings.rate(session.assessment, on, Rating.NOT),
            amendments.propose(session.assessment, on, rich("text")),
        )
    )
    session.undo()
    assert on not in session.assessment.findings or session.assessment.findings[on].is_empty
    assert not session.assessment.amendments
    session.close()


def test_only_a_permitted_variation_can_be_recorded(tmp_path: Path) -> None:
    session = case(tmp_path / "a.octolegis", with_reservation())
    me = session.profile.author
    session.do(particulars.set_variation(session.assessment, me, "x1/4:harm", VariationStatus.MADE))
    assert session.assessment.variations == {"x1/4:harm": VariationStatus.MADE}
    with pytest.raises(InputError):
        particulars.set_variation(session.assessment, me, "x1/4:data", VariationStatus.MADE)
    session.close()


def test_findings_on_a_provision_alone_need_an_existing_provision(tmp_path: Path) -> None:
    session, law = case_with_law(tmp_path / "a.octolegis")
    assert known_target(session.assessment, provision_target(law, "p3"))
    for unknown in (provision_target(law, "p99"), "law:none#p1", "x1/99", "ets999/1", ""):
        with pytest.raises(InputError):
            known_target(session.assessment, unknown)
    session.close()


def test_search_finds_beginnings_of_words_in_the_laws_of_the_case(tmp_path: Path) -> None:
    session, law = case_with_law(tmp_path / "a.octolegis", sections=12)
    assert (law, "p7") in session.search("heading 7")
    assert session.search("nowhere") == []
    assert session.search('"; DROP TABLE') == []
    session.close()


def test_two_experts_on_one_machine_keep_their_own_findings(tmp_path: Path) -> None:
    session = case(tmp_path / "a.octolegis")
    other = expert(session, "Ana Example")
    assert expert(session, "Ana Example") == other != session.profile.author
    for author, rating in ((session.profile.author, Rating.FULLY), (other, Rating.NOT)):
        on = key(session, "x1/1")._replace(author=author)
        session.do(findings.rate(session.assessment, on, rating))
    consolidated = session.assessment.consolidated(on.basis, "x1/1")
    assert consolidated is not None
    assert consolidated.rating is Rating.FULLY
    assert len(session.assessment.findings_by_target[on.basis, "x1/1"]) == 2
    session.close()


def test_an_unknown_instrument_leaves_no_file_behind(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        new_case(tmp_path / "a.octolegis", {"title": "T"}, ["nonsense"])
    assert not (tmp_path / "a.octolegis").exists()


ACTS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["x1/1", "x1/2"]), st.sampled_from(list(Rating))),
        st.sampled_from(["undo", "redo", "reopen"]),
    ),
    max_size=25,
)


@settings(max_examples=40)
@given(acts=ACTS)
def test_undo_and_redo_always_restore_the_state_that_was(acts: list[tuple[str, Rating] | str]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.octolegis"
        session = case(path)
        past: list[Assessment] = []
        future: list[Assessment] = []
        setup = len(session._file.undo_stacks(session.profile.device).undo)
        for act in acts:
            now = session.assessment
            if act == "reopen":
                session.close()
                session = open_case(path)
                assert session.assessment.findings == now.findings
            elif act == "undo" and past:
                session.undo()
                future.append(now)
                _same(session.assessment, past.pop())
            elif act == "redo" and future:
                session.redo()
                past.append(now)
                _same(session.assessment, future.pop())
            elif isinstance(act, tuple) and session.do(findings.rate(now, key(session, act[0]), act[1])):
                past.append(now)
                future.clear()
        assert len(session._file.undo_stacks(session.profile.device).undo) == setup + len(past)
        session.close()


def _same(one: Assessment, other: Assessment) -> None:
    assert {k: f for k, f in one.findings.items() if not f.is_empty} == {
        k: f for k, f in other.findings.items() if not f.is_empty
    }
