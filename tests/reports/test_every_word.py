"""Every word typed and not marked internal is in the Word report; the PDF never fails."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from octolegis.domain.amendment import Amendment
from octolegis.domain.assessment import Assessment, Details
from octolegis.domain.finding import Basis, Finding, FindingKey, Flag, Rating
from octolegis.domain.richtext import rich
from octolegis.domain.text import clean
from octolegis.reports.options import ReportOptions
from octolegis.reports.recommendations import content
from octolegis.reports.summary import summary_pdf
from octolegis.reports.to_word import word_bytes
from tests.reports import builders
from tests.reports.builders import LEAD, SECOND, assessment, finding
from tests.reports.word_reading import lines_of, text_of

ODD = (
    "a <b & c> </w:t> &amp; <img src='x'/> \"quoted\" ]]>",
    "bell \x07 nul \x00 escape \x1b next \x85 line \u2028 separator \x0b",
    "قانون مكافحة الجرائم الإلكترونية (المادة 4) and חוק",
    "👩‍⚖️ 🇲🇩 \U0001f600 ẩ́ ﷽",
    "x" * 10_000,
    "line one\r\nline two\n\nline four\tafter a tab",
    "  leading and trailing  ",
    "\ud800 lone surrogate \uffff",
    "{braces} {0} %s %(x)s </para><para>",
    "ა ბ გ Ա Բ Ķ Қ ң ұ Ə",
)
TARGETS = ("ets185/2", "ets185/2:access", "ets185/16", "ets185/36", "law:L1#p4", "law:L9#none", "x9/1:gone")

odd = st.one_of(
    st.sampled_from(ODD),
    st.text(min_size=1, max_size=80),
    st.text(alphabet="<>&\"'/bipara \n\t\x00\u202e\u0627\u05d0", min_size=1, max_size=60),
)
findings = st.builds(
    lambda author, basis, target, rating, flags, texts: Finding(
        FindingKey(author, basis, target),
        rating,
        flags=flags,
        reason=rich(texts[0]),
        comment=rich(texts[1]),
        recommendation=rich(texts[2]),
        override_reason=texts[3],
        addressee=texts[4],
        term=texts[5],
        internal_note=rich("INTERNAL-NOTE-SECRET"),
    ),
    st.sampled_from((LEAD, SECOND)),
    st.sampled_from(list(Basis)),
    st.sampled_from(TARGETS),
    st.sampled_from(list(Rating)),
    st.frozensets(st.sampled_from(list(Flag))),
    st.tuples(odd, odd, odd, odd, odd, odd),
)
details = st.builds(
    Details()._replace, **dict.fromkeys(("title", "background", "next_steps", "disclaimer", "contact"), odd)
)


def typed_in(case: Assessment) -> list[str]:
    """Every string that a person typed and did not mark internal."""
    texts: list[str] = []
    for one in case.findings.values():
        texts += [one.reason.plain, one.comment.plain, one.recommendation.plain]
        texts += [one.override_reason, one.addressee, one.term]
    for amendment in case.amendments.values():
        texts += [amendment.wording.plain, amendment.reason.plain]
    particulars = case.details
    return [
        *texts,
        particulars.background,
        particulars.next_steps,
        particulars.disclaimer,
        particulars.contact,
    ]


def lost_lines(case: Assessment, data: bytes) -> list[str]:
    written = lines_of(data)
    everything = "\n".join(written)
    wanted = [line for text in typed_in(case) for line in clean(text).split("\n") if line.strip()]
    return [line for line in wanted if line not in written and line not in everything]


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(findings, min_size=1, max_size=6), details, odd, st.sampled_from(list(Basis)))
@example(
    [finding("ets185/2", reason=text, comment=text, addressee=text) for text in ODD[:1]],
    Details(),
    "x",
    Basis.IN_FORCE,
)
def test_every_word_typed_and_not_internal_is_in_the_word_report(
    said: list[Finding], particulars: Details, wording: str, basis: Basis
) -> None:
    amendment = Amendment("m", "ets185/5", SECOND, rich(wording), reason=rich(wording))
    case = assessment(said, details=particulars, amendments={"m": amendment})
    data = word_bytes(content(case, ReportOptions(basis=basis)))
    assert not lost_lines(case, data)
    assert "INTERNAL-NOTE-SECRET" not in text_of(data)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(findings, min_size=1, max_size=4), details, st.sampled_from(list(Basis)))
def test_the_pdf_never_fails_and_never_holds_an_internal_note(
    said: list[Finding], particulars: Details, basis: Basis
) -> None:
    data = summary_pdf(assessment(said, details=particulars), ReportOptions(basis=basis))
    assert data.startswith(b"%PDF-")


@pytest.mark.parametrize("text", ODD)
def test_each_odd_string_survives_in_each_field(text: str) -> None:
    targets = ("ets185/2", "ets185/6.1.a:production")
    said = [finding(target, reason=text, comment=text, recommendation=text) for target in targets]
    case = assessment(said, details=Details(text, text, reference=text, prepared_by=text, contact=text))
    assert not lost_lines(case, word_bytes(content(case, ReportOptions())))
    assert summary_pdf(case, ReportOptions()).startswith(b"%PDF-")


def test_findings_of_a_second_expert_and_on_the_other_basis_stand_under_their_names() -> None:
    text = text_of(word_bytes(content(builders.demonstration(), ReportOptions())))
    assert "Finding of Boris Second · As amended by the draft" in text
    assert "Finding of Ana Lead · Law in force" in text


def test_the_check_for_lost_words_notices_a_lost_word() -> None:
    case = assessment([finding("ets185/2", reason="a word that nobody wrote")])
    other = assessment([finding("ets185/2", reason="something else")])
    assert lost_lines(case, word_bytes(content(other, ReportOptions()))) == ["a word that nobody wrote"]
