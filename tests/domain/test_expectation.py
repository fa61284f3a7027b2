"""What is expected follows from what was declared and reserved, as far as the instrument lets it."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from octolegis.checklists.library import shipped, shipped_ids
from octolegis.domain.assessment import Assessment, VariationStatus
from octolegis.domain.checklist import VariationForm
from octolegis.domain.coverage import article_state
from octolegis.domain.expectation import Expected, effects, expected, undeclared
from octolegis.domain.finding import Basis, Finding, FindingKey, Rating, ReasonCode
from octolegis.domain.mapping import Mapping
from octolegis.domain.participation import Participation, Stage
from octolegis.domain.readiness import unready
from octolegis.domain.timing import Timing, carried_over, timed

DRAFT = Basis.AS_DRAFTED
MADE, PART, INTENDED = VariationStatus.MADE, VariationStatus.IN_PART, VariationStatus.INTENDED


def case(
    variations: dict[str, VariationStatus] | None = None,
    ratings: dict[str, Rating] | None = None,
    **fields: object,
) -> Assessment:
    findings = [Finding(FindingKey("me", DRAFT, id), rating) for id, rating in (ratings or {}).items()]
    return Assessment(
        instruments=tuple(shipped(id) for id in ("ets185", "ets189", "cets224")),
        variations=variations or {},
        findings={one.key: one for one in findings},
        **fields,  # type: ignore[arg-type]
    )


def fully(article: str, *but: str) -> dict[str, Rating]:
    wanted = shipped(article.split("/", maxsplit=1)[0]).article_by_id[article].requirements
    return {req.id: Rating.FULLY for req in wanted if not req.variation and req.id not in but}


def asked(now: Assessment, target: str) -> list[str]:
    return [str(item.message.id) for item in unready(now, DRAFT) if item.target == target]


@pytest.mark.parametrize(
    ("variation", "status", "target", "expectation"),
    [
        ("ets185/2:security-measures", MADE, "ets185/2:access", Expected.ADDED),
        ("ets185/2:security-measures", INTENDED, "ets185/2:access", Expected.UNCHANGED),
        ("ets185/2:security-measures", MADE, "ets185/2:system-or-part", Expected.UNCHANGED),
        ("ets185/4:serious-harm", MADE, "ets185/4.1:deletion", Expected.NARROWED),
        ("ets185/6.3:reservation", MADE, "ets185/6.1.a:production", Expected.NOT_EXPECTED),
        ("ets185/6.3:reservation", PART, "ets185/6.1.a:production", Expected.NARROWED),
        ("ets185/6.3:reservation", MADE, "ets185/6.1.a:sale", Expected.NARROWED),
        ("ets185/6.3:reservation", MADE, "ets185/6.1.a:making-available", Expected.NARROWED),
        ("ets185/6.3:reservation", MADE, "ets185/6.1.a.ii:access-data", Expected.UNCHANGED),
        ("ets185/9.4:reserve-possession", MADE, "ets185/9.1.e:possession", Expected.NOT_EXPECTED),
        ("ets185/9.4:reserve-possession", MADE, "ets185/9.1.d:procuring", Expected.UNCHANGED),
        ("ets185/10.3:reservation", MADE, "ets185/10.1:copyright", Expected.NARROWED),
        ("ets185/11.3:reservation", MADE, "ets185/11.2:attempt-cia", Expected.NOT_EXPECTED),
        ("ets185/11.3:reservation", MADE, "ets185/11.1:aiding", Expected.UNCHANGED),
        ("ets185/14.3.a:traffic-data-list", MADE, "ets185/20.1:traffic-data", Expected.NARROWED),
        ("ets185/22.2:reservation", MADE, "ets185/22.1.a:territory", Expected.UNCHANGED),
        ("ets189/5.2.b:reservation", MADE, "ets189/5.1:insulting", Expected.NOT_EXPECTED),
        ("cets224/7.9.a:reservation-article", MADE, "cets224/7.1:order-power", Expected.NOT_EXPECTED),
        ("cets224/8.13:reservation-traffic-data", MADE, "cets224/8.1.b:traffic-data", Expected.NOT_EXPECTED),
        ("cets224/8.4:further-information", MADE, "cets224/8.3.b:supporting-information", Expected.ADDED),
        ("ets185/14.3.b:closed-systems", MADE, "ets189/8.2:procedural-powers", Expected.NARROWED),
    ],
)
def test_a_variation_changes_what_it_may_and_no_more(
    variation: str, status: VariationStatus, target: str, expectation: Expected
) -> None:
    assert expected(case({variation: status}), target) is expectation


@pytest.mark.parametrize("id", shipped_ids())
def test_only_a_reservation_takes_anything_out(id: str) -> None:
    for req in shipped(id).variations:
        if req.variation and req.variation.form is not VariationForm.RESERVATION:
            assert not req.variation.excludes, req.id


def test_an_intended_variation_is_told_and_does_not_count_yet() -> None:
    (effect,) = effects(case({"ets185/6.3:reservation": INTENDED}), "ets185/6.1.a:import")
    assert (effect.status, effect.expected) == (INTENDED, Expected.NOT_EXPECTED)


@pytest.mark.parametrize(
    ("cell", "expectation"),
    [
        ("ets185/14.2.a:convention-offences@ets185/20", Expected.NARROWED),
        ("ets185/14.2:interception-limited@ets185/21", Expected.UNCHANGED),
        ("ets185/14.2.a:convention-offences@ets185/18", Expected.UNCHANGED),
        ("ets189/8.2:procedural-powers@ets185/20", Expected.NARROWED),
        ("ets189/8.2:procedural-powers@ets185/16", Expected.UNCHANGED),
    ],
)
def test_the_reservation_on_traffic_data_alters_the_row_of_article_20_alone(
    cell: str, expectation: Expected
) -> None:
    assert expected(case({"ets185/14.3.a:traffic-data-list": MADE}), cell) is expectation


def test_what_a_reservation_takes_out_need_not_be_rated() -> None:
    out = "ets185/9.1.e:possession"
    given = fully("ets185/9", out)
    article = shipped("ets185").article_by_id["ets185/9"]
    before = case(ratings=given)
    assert article_state(before, DRAFT, article).suggestion.rating is None
    assert asked(before, out) == ["ready.mandatory_unassessed"]
    after = case({"ets185/9.4:reserve-possession": MADE}, given)
    assert article_state(after, DRAFT, article).suggestion.rating is Rating.FULLY
    assert asked(after, out) == []


def harm(**fields: object) -> Assessment:
    """Serious harm stands in the law."""
    mapped = Mapping("m1", "ets185/4:serious-harm", "law", "s1")
    return case(fields.pop("variations", None), fully("ets185/4"), mappings={"m1": mapped}, **fields)  # type: ignore[arg-type]


def test_a_restricting_element_without_its_reservation_is_at_most_partly_in_line() -> None:
    article = shipped("ets185").article_by_id["ets185/4"]
    suggestion = article_state(harm(), DRAFT, article).suggestion
    assert suggestion.rating is Rating.PARTLY
    assert [req.id for req in suggestion.undeclared] == ["ets185/4:serious-harm"]
    made = harm(variations={"ets185/4:serious-harm": MADE})
    assert article_state(made, DRAFT, article).suggestion.rating is Rating.FULLY


def test_its_cure_depends_on_whether_the_instrument_is_deposited() -> None:
    assert "ready.undeclared" in asked(harm(), "ets185/4:serious-harm")
    party = harm(participations={"ets185": Participation(Stage.IN_FORCE)})
    assert "ready.undeclared_closed" in asked(party, "ets185/4:serious-harm")


def test_an_element_rated_as_absent_restricts_nothing() -> None:
    article = shipped("ets185").article_by_id["ets185/4"]
    for rating in (Rating.NOT, Rating.NOT_APPLICABLE, Rating.NOT_ASSESSED):
        assert undeclared(case(ratings={"ets185/4:serious-harm": rating}), DRAFT, article) == ()


@pytest.mark.parametrize(
    ("variation", "standing", "timing"),
    [
        ("ets185/4:serious-harm", None, Timing.OPEN),
        ("ets185/4:serious-harm", Participation(Stage.SIGNED), Timing.OPEN),
        ("ets185/4:serious-harm", Participation(Stage.DEPOSITED), Timing.CLOSED),
        ("ets185/2:access", None, None),
        ("ets185/16.2:renewal", Participation(Stage.IN_FORCE), Timing.DOMESTIC),
        ("cets224/7.5.a:notification", Participation(Stage.IN_FORCE), Timing.ANY_TIME),
        ("cets224/8.4:further-information", Participation(Stage.IN_FORCE), Timing.ANY_TIME),
        ("cets224/8.11:central-authority", Participation(Stage.IN_FORCE), Timing.CLOSED),
    ],
)
def test_a_variation_is_open_until_deposit(
    variation: str, standing: Participation | None, timing: Timing | None
) -> None:
    known = {variation.split("/", maxsplit=1)[0]: standing} if standing else {}
    now = case(participations=known)
    requirement = now.requirement(variation)
    assert requirement is not None
    if timing is None:
        with pytest.raises(ValueError, match="ets185/2:access"):
            timed(now, requirement)
    else:
        assert timed(now, requirement).timing is timing


def test_an_invitation_that_expires_is_told() -> None:
    now = case(participations={"ets185": Participation(Stage.INVITED, expires="2031-05-01")})
    requirement = now.requirement("ets185/4:serious-harm")
    assert requirement is not None
    assert dict(timed(now, requirement).why.arguments) == {"date": "2031-05-01"}


def carried_ids(now: Assessment) -> Iterable[str]:
    return [req.id for req in carried_over(now, shipped("ets189"))]


def test_what_was_made_under_the_convention_carries_over_to_the_first_protocol() -> None:
    made = {"ets185/22.2:reservation": MADE, "ets185/29.4:dual-criminality-reservation": MADE}
    assert carried_ids(case(made)) == list(made)
    assert carried_ids(case(dict.fromkeys(made, INTENDED))) == []
    assert expected(case(made), "ets189/8.1:jurisdiction") is Expected.NARROWED
    otherwise = case(made, participations={"ets189": Participation(carries_over=False)})
    assert carried_ids(otherwise) == []
    assert expected(otherwise, "ets189/8.1:jurisdiction") is Expected.UNCHANGED


def test_what_is_recorded_against_the_rules_of_time_is_asked_about() -> None:
    party = {"ets185": Participation(Stage.DEPOSITED)}
    late = case({"ets185/4:serious-harm": INTENDED}, participations=party)
    assert asked(late, "ets185/4:serious-harm") == ["ready.variation_too_late"]
    early = case({"ets185/4:serious-harm": MADE}, participations={"ets185": Participation(Stage.INVITED)})
    assert asked(early, "ets185/4:serious-harm") == ["ready.variation_too_early"]


def test_not_applicable_by_a_reservation_needs_the_reservation() -> None:
    key = FindingKey("me", DRAFT, "ets185/6.1.a:production")
    claimed = Finding(key, Rating.NOT_APPLICABLE, reason_code=ReasonCode.RESERVATION)
    without = Assessment(instruments=(shipped("ets185"),), findings={key: claimed})
    assert "ready.no_reservation" in asked(without, key.target)
    with_it = Assessment(
        instruments=(shipped("ets185"),),
        findings={key: claimed},
        variations={"ets185/6.3:reservation": MADE},
    )
    assert asked(with_it, key.target) == []
