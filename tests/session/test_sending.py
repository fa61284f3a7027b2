"""A copy for a colleague holds what was chosen and not a byte more, and comes back without loss."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from octolegis.domain.assessment import Author
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change
from octolegis.domain.finding import Basis, FindingKey, Priority, Rating
from octolegis.domain.handover import article_of
from octolegis.domain.law import Law
from octolegis.domain.richtext import rich
from octolegis.reports.json_export import assessment_json
from octolegis.session import imports, merging, sending
from octolegis.session.commands import amendments, findings, laws, mappings, particulars, remarks, teamwork
from octolegis.session.inspecting import check_case
from octolegis.session.profile import Profile
from octolegis.session.receiving import received
from octolegis.session.sending import Scope
from octolegis.session.session import Session, create_case, open_case
from octolegis.store import connection
from tests.casefiles import law_read, outline
from tests.tiny_instrument import instrument

LEAD = Profile("lead-machine", "lead", "Ana")
EVA = Profile("eva-machine", "eva", "Eva")
OF_ONE = frozenset({"x1/1"})


@pytest.fixture(scope="module", autouse=True)
def _quick() -> Iterator[None]:
    """Nothing here is about power cuts: the disk need not be waited for."""
    usual: Any = connection.PRAGMAS
    connection.PRAGMAS = tuple(p.replace("synchronous = EXTRA", "synchronous = OFF") for p in usual)
    yield
    connection.PRAGMAS = usual


def started(path: Path) -> tuple[Session, str]:
    """A case of Ana, who leads, and Eva, with a law on which the first article rests."""
    session = create_case(path, LEAD)
    session.do(particulars.add_author(session.assessment, Author("lead", "Ana", "", "lead")))
    session.do(particulars.add_author(session.assessment, Author("eva", "Eva")))
    session.do(particulars.add_instrument(session.assessment, "lead", instrument()))
    law = add_law(session, "Act on computers")
    session.do(mappings.add(session.assessment, "lead", "x1/1", (law, "p1")))
    return session, law


def add_law(session: Session, title: str) -> str:
    read = law_read(outline(3, f"Text of {title}."))
    return imports.add_law(session, read, f"Bytes of {title}".encode(), f"{title}.txt", Law("", title))


def say(session: Session, target: str, author: str = "lead", **fields: findings.FindingValue) -> None:
    key = FindingKey(author, Basis.AS_DRAFTED, target)
    session.do(findings.set_fields(session.assessment, key, dict(fields)))


def content(copy: Path) -> bytes:
    """All that a copy holds, unpacked."""
    with ZipFile(copy) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist())


def sent(session: Session, scope: Scope) -> Path:
    output = session.path.with_name("copy.octocopy")
    output.unlink(missing_ok=True)
    sending.send(session, output, scope)
    return output


def hidden_everywhere(session: Session) -> set[str]:
    """Put a secret word into every place that a copy of the first article must not hold."""
    say(session, "x1/1", internal_note=rich("secretnote"))
    say(session, "x1/1", internal_note=rich("secretearliernote"))
    session.undo()
    say(session, "x1/1:r0", "eva", internal_note=rich("secretofeva"))
    say(session, "x1/1", comment=rich("secretundone"))
    session.undo()
    say(session, "x1/1", comment=rich("secretreplaced"))
    say(session, "x1/1", comment=rich("what she thinks"))
    say(session, "x1/2", comment=rich("secretotherarticle"))
    key = FindingKey("lead", Basis.AS_DRAFTED, "x1/1")
    session.do(remarks.make(session.assessment, key, "secretremark"))
    session.do(amendments.propose(session.assessment, key._replace(target="x1/2:r1"), rich("secretwording")))
    session.keep_draft("finding:lead:as-drafted:x1/1", "comment", "secretdraft")
    removed = add_law(session, "secretremovedlaw")
    session.do(mappings.add(session.assessment, "lead", "x1/1", (removed, "p1")))
    on_it = FindingKey("lead", Basis.AS_DRAFTED, f"law:{removed}#p1")
    session.do(findings.set_fields(session.assessment, on_it, {"comment": rich("secretonremoved")}))
    session.do(laws.remove(session.assessment, "lead", removed))
    unused = add_law(session, "secretunusedlaw")
    session.do(mappings.add(session.assessment, "lead", "x1/2", (unused, "p2")))
    return {
        "secretnote",
        "secretearliernote",
        "secretofeva",
        "secretundone",
        "secretreplaced",
        "secretotherarticle",
        "secretremark",
        "secretwording",
        "secretdraft",
        "secretremovedlaw",
        "secretonremoved",
        "secretunusedlaw",
    }


def found_in(data: bytes, words: set[str]) -> set[str]:
    return {word for word in words if any(word.encode(code) in data for code in ("utf-8", "utf-16-le"))}


def test_a_copy_of_an_article_holds_no_byte_of_what_is_not_for_the_receiver(tmp_path: Path) -> None:
    session, _ = started(tmp_path / "case.octolegis")
    secrets = hidden_everywhere(session)
    assert found_in(session.path.read_bytes(), secrets) == secrets
    data = content(sent(session, Scope(OF_ONE, "eva")))
    session.close()
    assert not found_in(data, secrets)
    assert found_in(data, {"what she thinks", "Act on computers"}) == {"what she thinks", "Act on computers"}


def test_the_whole_case_goes_without_internal_notes_and_what_was_taken_out(tmp_path: Path) -> None:
    session, _ = started(tmp_path / "case.octolegis")
    secrets = hidden_everywhere(session)
    data = content(sent(session, Scope()))
    with_all = content(sent(session, Scope(internal_notes=True, earlier=True)))
    session.close()
    assert found_in(data, secrets) == {"secretotherarticle", "secretwording", "secretunusedlaw"}
    assert found_in(with_all, secrets) == secrets - {"secretdraft"}


def test_history_goes_along_when_asked_for_and_internal_notes_still_do_not(tmp_path: Path) -> None:
    session, _ = started(tmp_path / "case.octolegis")
    secrets = hidden_everywhere(session)
    data = content(sent(session, Scope(OF_ONE, "eva", earlier=True)))
    session.close()
    assert found_in(data, secrets) == {"secretundone", "secretreplaced", "secretremovedlaw"}


def test_in_blind_mode_a_copy_holds_the_receivers_findings_only(tmp_path: Path) -> None:
    session, _ = started(tmp_path / "case.octolegis")
    say(session, "x1/1:r0", comment=rich("anasview"))
    say(session, "x1/1:r0", "eva", comment=rich("evasview"))
    proposed = FindingKey("lead", Basis.AS_DRAFTED, "x1/1:r0")
    session.do(amendments.propose(session.assessment, proposed, rich("anaswording")))
    session.do(teamwork.set_blind(session.assessment, "lead", blind=True))
    with pytest.raises(InputError):
        sending.send(session, tmp_path / "nobody.octocopy", Scope())
    for_eva = content(sent(session, Scope(reader="eva")))
    with closing(received(session.path.with_name("copy.octocopy"))) as copy:
        assert copy.counts["findings"] == 1
    for_new = sending.send(session, tmp_path / "new.octocopy", Scope(), receiver="Ben")
    for_lead = content(sent(session, Scope(reader="lead")))
    session.close()
    words = {"anasview", "evasview", "anaswording"}
    assert found_in(for_eva, words) == {"evasview"}
    assert for_new.counts["findings"] == 0
    assert found_in(content(tmp_path / "new.octocopy"), words) == set()
    assert found_in(for_lead, words) == words


def test_only_the_receivers_findings_go_when_that_is_asked(tmp_path: Path) -> None:
    session, _ = started(tmp_path / "case.octolegis")
    say(session, "x1/1", comment=rich("anasview"))
    say(session, "x1/1", "eva", comment=rich("evasview"))
    data = content(sent(session, Scope(reader="eva", only_readers=True)))
    session.close()
    assert found_in(data, {"anasview", "evasview"}) == {"evasview"}


def test_the_law_and_its_original_go_along_and_all_laws_when_asked(tmp_path: Path) -> None:
    session, law = started(tmp_path / "case.octolegis")
    other = add_law(session, "Other act")
    for all_laws, expected in ((False, {law}), (True, {law, other})):
        copy = received(sent(session, Scope(OF_ONE, all_laws=all_laws)))
        with closing(copy), closing(open_case(copy.case, EVA)) as part:
            assert set(part.assessment.laws) == expected
            assert part.document(part.assessment.laws[law].document) == b"Bytes of Act on computers"
            assert part.search("computers")
    session.close()


def test_the_whole_of_a_part_is_that_part(tmp_path: Path) -> None:
    session, _ = started(tmp_path / "case.octolegis")
    assert not session.part_articles
    copy = sent(session, Scope(OF_ONE, "eva"))
    session.close()
    with closing(received(copy)) as parcel:
        assert parcel.articles == ("X 1 1",)
        own = parcel.save_as(tmp_path / "own.octolegis")
    with closing(open_case(own, EVA)) as part:
        assert part.part_articles == OF_ONE
        assert sending.send(part, tmp_path / "back.octocopy", Scope()).articles == ("x1/1",)
        none = sending.foreseen(part, Scope(frozenset()))
    assert none["mappings"] == 0


@pytest.mark.parametrize("earlier", [False, True])
def test_a_part_into_which_others_came_still_knows_what_it_is_a_part_of(
    tmp_path: Path, *, earlier: bool
) -> None:
    session, _ = started(tmp_path / "case.octolegis")
    say(session, "x1/2", comment=rich("of another article"))
    with closing(received(sent(session, Scope(OF_ONE, "eva", earlier=earlier)))) as parcel:
        own = parcel.save_as(tmp_path / "own.octolegis")
    say(session, "x1/1", comment=rich("newer"))
    say(session, "x1/3", comment=rich("of a third"))
    first = received(sent(session, Scope(OF_ONE, "eva", earlier=earlier)))
    second = received(sent(session, Scope(frozenset({"x1/2"}), "eva", earlier=earlier)))
    with closing(first), closing(second), closing(open_case(own, EVA)) as part:
        merging.bring_in(part, merging.read([part.present, first.case]))
        assert part.part_articles == OF_ONE
        assert sending.send(part, tmp_path / "back.octocopy", Scope()).articles == ("x1/1",)
        merging.bring_in(part, merging.read([part.present, second.case]))
        assert part.part_articles == {"x1/1", "x1/2"}
        merging.bring_in(session, merging.read([session.present, own]))
    assert not session.part_articles
    session.close()


def test_articles_are_named_singly_by_range_and_by_instrument(tmp_path: Path) -> None:
    session, _ = started(tmp_path / "case.octolegis")
    now = session.assessment
    assert sending.articles_named(now, ["x1/1-2"]) == {"x1/1", "x1/2"}
    assert sending.articles_named(now, ["x1"]) == {"x1/1", "x1/2", "x1/3"}
    for wrong in ("x1/9", "x1/3-1", "x2", "x1/1:r0", ""):
        with pytest.raises(InputError):
            sending.articles_named(now, [wrong])
    session.do(teamwork.assign(now, "lead", "eva", ["x1/2"]))
    assert sending.assigned_to(session.assessment, "eva") == {"x1/2"}
    session.close()


def test_the_article_of_each_kind_of_target_is_known() -> None:
    assert article_of("ets185/6.1.a:production") == "ets185/6"
    assert article_of("ets185/15.2:grounds@ets185/18") == "ets185/15"
    assert article_of("ets185/2") == "ets185/2"
    assert article_of("law:abc#p1") == ""


def test_nothing_done_before_can_be_undone_in_a_part_of_a_case(tmp_path: Path) -> None:
    session, _ = started(tmp_path / "case.octolegis")
    say(session, "x1/1", comment=rich("first"))
    say(session, "x1/1", comment=rich("second"))
    copy = sent(session, Scope(OF_ONE))
    session.close()
    with closing(received(copy)) as parcel:
        own = parcel.save_as(tmp_path / "own.octolegis")
    with closing(open_case(own, LEAD)) as part:
        assert part.undo_name is None
        say(part, "x1/1", comment=rich("third"))
        part.undo()
        key = FindingKey("lead", Basis.AS_DRAFTED, "x1/1")
        assert part.assessment.findings[key].comment.plain == "second"


def brought_back(case: Path, part: Path, by: Profile) -> list[str]:
    """Send all of the part back and bring it in; the changes that came."""
    with closing(open_case(part, by)) as session:
        copy = sent(session, Scope(reader="lead", internal_notes=True, earlier=True))
    with closing(received(copy)) as parcel, closing(open_case(case, LEAD)) as session:
        copies = merging.read([case, parcel.case])
        merging.bring_in(session, copies)
        return [header.id for header in copies.new_changes(parcel.case)]


def test_what_comes_back_comes_in_once_and_undo_takes_it_back(tmp_path: Path) -> None:
    case = tmp_path / "case.octolegis"
    session, _ = started(case)
    hidden_everywhere(session)
    copy = sent(session, Scope(OF_ONE, "eva"))
    session.close()
    with closing(received(copy)) as parcel:
        own = parcel.save_as(tmp_path / "own.octolegis")
    with closing(open_case(own, EVA)) as part:
        say(part, "x1/1", "eva", rating=Rating.PARTLY, comment=rich("Eva found this."))
    before = exported(case)
    assert len(brought_back(case, own, EVA)) == 1
    after = exported(case)
    assert len(after["findings"]) == len(before["findings"]) + 1
    assert not brought_back(case, own, EVA)
    assert exported(case) == after
    assert not check_case(case).problems
    assert not check_case(own).problems


def test_a_part_and_the_whole_make_the_same_in_either_order(tmp_path: Path) -> None:
    case = tmp_path / "case.octolegis"
    session, _ = started(case)
    hidden_everywhere(session)
    copy = sent(session, Scope(OF_ONE, "eva"))
    say(session, "x1/1", comment=rich("meanwhile"))
    session.close()
    with closing(received(copy)) as parcel:
        own = parcel.save_as(tmp_path / "own.octolegis")
    with closing(open_case(own, EVA)) as part:
        say(part, "x1/1", "lead", comment=rich("Eva reworded it."))
    together = []
    for number, order in enumerate(((case, own), (own, case))):
        output = tmp_path / f"{number}.octolegis"
        merging.write(merging.read(order), output)
        assert not check_case(output).problems
        together.append(exported(output))
    assert together[0] == together[1]
    assert ("finding:lead:as-drafted:x1/1", "comment") in together[0]["conflicts"]


def test_what_was_taken_out_before_and_is_relied_on_again_in_a_part_is_no_conflict(tmp_path: Path) -> None:
    case = tmp_path / "case.octolegis"
    session, law = started(case)
    (mapping,) = session.assessment.mappings.values()
    session.do(mappings.remove(session.assessment, "lead", mapping.id))
    copy = sent(session, Scope(OF_ONE, "eva", all_laws=True))
    session.close()
    with closing(received(copy)) as parcel:
        own = parcel.save_as(tmp_path / "own.octolegis")
    with closing(open_case(own, EVA)) as part:
        assert not part.assessment.mappings
        part.do(mappings.add(part.assessment, "eva", "x1/1", (law, "p1")))
    brought_back(case, own, EVA)
    found = exported(case)
    assert [each["provision"] for each in found["mappings"]] == ["p1"]
    assert found["conflicts"] == ()


def test_a_part_that_was_merged_into_a_lesser_copy_leaves_a_sound_file(tmp_path: Path) -> None:
    session, _ = started(tmp_path / "case.octolegis")
    session.copy_to(tmp_path / "old.octolegis")
    say(session, "x1/2", comment=rich("not sent"))
    say(session, "x1/1", comment=rich("sent"))
    copy = sent(session, Scope(OF_ONE))
    session.close()
    old = tmp_path / "old.octolegis"
    with closing(received(copy)) as parcel, closing(open_case(old, EVA)) as receiver:
        merging.bring_in(receiver, merging.read([old, parcel.case]))
    assert not check_case(old).problems
    merging.write(merging.read([old, tmp_path / "case.octolegis"]), tmp_path / "whole.octolegis")
    assert not check_case(tmp_path / "whole.octolegis").problems


def exported(path: Path) -> dict[str, Any]:
    with closing(open_case(path, LEAD)) as session:
        found = assessment_json(session.frozen(), internal_notes=True)
        conflicts = session.assessment.conflicts
    found.pop("head", None)
    return found | {"conflicts": conflicts}


TARGETS = ("x1/1", "x1/1:r0", "x1/2", "x1/2:r1")
ACTS = st.lists(
    st.tuples(
        st.sampled_from(["rate", "comment", "note", "map", "unmap", "propose", "undo", "priority"]),
        st.integers(0, 5),
    ),
    max_size=8,
)


def act(session: Session, what: tuple[str, int], target: str, word: str) -> Change | None:
    """An edit that is the same wherever it is made."""
    kind, number = what
    now, author = session.assessment, session.profile.author
    key = FindingKey(author, Basis.AS_DRAFTED, target)
    if kind == "rate":
        return findings.rate(now, key, list(Rating)[number])
    if kind in ("comment", "note"):
        field = "comment" if kind == "comment" else "internal_note"
        return findings.set_fields(now, key, {field: rich(word) if number else rich("")})
    if kind == "priority":
        return findings.set_fields(now, key, {"priority": list(Priority)[number % 3]})
    if kind == "propose":
        return amendments.propose(now, key, rich(word))
    law = sorted(now.laws)[0]
    place = (law, f"p{number % 3 + 1}")
    if kind == "map":
        return mappings.add(now, author, target, place)
    id = mappings.mapping_id(target, place, None)
    return mappings.remove(now, author, id) if id in now.mappings else None


def live(path: Path, who: Profile, acts: list[tuple[str, int]], targets: tuple[str, ...]) -> None:
    with closing(open_case(path, who)) as session:
        done = 0
        for number, what in enumerate(acts):
            if what[0] == "undo":
                done -= bool(done and session.undo())
                continue
            change = act(session, what, targets[what[1] % len(targets)], f"{who.author}{number}")
            done += bool(change is not None and session.do(change))


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("base") / "case.octolegis"
    started(path)[0].close()
    return path


@settings(max_examples=50, deadline=None)
@given(before=ACTS, meanwhile=ACTS, inside=ACTS)
@example(before=[("map", 4), ("unmap", 4)], meanwhile=[], inside=[("map", 4), ("unmap", 4)])
def test_edits_in_a_part_come_back_as_if_made_in_the_whole(
    base: Path,
    before: list[tuple[str, int]],
    meanwhile: list[tuple[str, int]],
    inside: list[tuple[str, int]],
) -> None:
    """Ana goes on with other articles while Eva works on the first one in a copy of it."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as scratch:
        folder = Path(scratch)
        case = folder / "case.octolegis"
        shutil.copy(base, case)
        live(case, LEAD, before, TARGETS)
        with closing(open_case(case, LEAD)) as session:
            session.copy_to(folder / "place.octolegis")
            copy = sent(session, Scope(OF_ONE, "eva", all_laws=True))
        with closing(received(copy)) as parcel:
            part = parcel.save_as(folder / "part.octolegis")
        live(case, LEAD, meanwhile, TARGETS[2:])
        live(part, EVA, inside, TARGETS[:2])
        brought_back(case, part, EVA)
        in_place = folder / "place.octolegis"
        live(in_place, LEAD, meanwhile, TARGETS[2:])
        live(in_place, EVA, inside, TARGETS[:2])
        assert exported(case) == exported(in_place)
        assert not check_case(case).problems
