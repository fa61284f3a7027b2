"""How good the suggestions are on the labelled laws: hit@k and recall@k, beside three baselines."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import mean

from octolegis.suggest.search import CONVINCING, Search
from tests.benchmarks.baselines import Baselines
from tests.benchmarks.gold import Jurisdiction, Place, jurisdictions, negatives

KS = (1, 3, 5, 10)
GOALS = {1: 0.75, 3: 0.92, 5: 0.95}
LINE = "{:<12} {:<8} {:<5} {:>8} {:>5}   " + "{:>6}" * 4 + "   " + "{:>6}" * 4
OURS = "suggestions"
DEEP = 60
"""Candidates among which the score of a true one is sought."""
FALSE_GOAL = 0.2


@dataclass
class Tally:
    """Hits by article and finds by pair, for each k."""

    articles: int = 0
    pairs: int = 0
    hits: dict[int, int] = field(default_factory=lambda: dict.fromkeys(KS, 0))
    finds: dict[int, int] = field(default_factory=lambda: dict.fromkeys(KS, 0))
    true_scores: list[float] = field(default_factory=list)

    def count(self, gold: list[set[Place]], found: list[Place]) -> None:
        """Count one article."""
        ranks = [min((i for i, place in enumerate(found) if place in pair), default=99) for pair in gold]
        self.articles += 1
        self.pairs += len(gold)
        for k in KS:
            self.hits[k] += min(ranks) < k
            self.finds[k] += sum(rank < k for rank in ranks)

    def hit(self, k: int) -> float:
        """The share of articles with a gold provision among the first k."""
        return self.hits[k] / max(1, self.articles)

    def recall(self, k: int) -> float:
        """The share of gold pairs among the first k."""
        return self.finds[k] / max(1, self.pairs)


def main(chosen: str = "") -> None:
    """Print a line per jurisdiction, then the averages of train, test and all, with the baselines."""
    heads = [f"hit@{k}" for k in KS] + [f"rec@{k}" for k in KS]
    print(LINE.format("jurisdiction", "language", "part", "articles", "pairs", *heads))
    measured: list[tuple[Jurisdiction, dict[str, Tally]]] = []
    for jurisdiction in jurisdictions(chosen):
        tallies = tallied(jurisdiction)
        measured.append((jurisdiction, tallies))
        _print(jurisdiction.name, jurisdiction.language, jurisdiction.is_train, tallies[OURS])
    for part in ("train", "test", "all"):
        rows = [tallies for each, tallies in measured if part in {"all", _part(each.is_train)}]
        for name in rows[0] if rows else ():
            _print_mean(name, part, [tallies[name] for tallies in rows])
    _by_language(measured)
    if not chosen:
        _calibration([score for _, tallies in measured for score in tallies[OURS].true_scores])


def _calibration(true_scores: list[float]) -> None:
    """How many laws without an answer have a false proposal, where nine of ten true ones are kept."""
    threshold = sorted(true_scores)[len(true_scores) // 10]
    false: dict[str, list[bool]] = {}
    convincing = 0
    for _, law, articles in negatives():
        search = Search({law[0].id: law})
        for article in articles:
            best = max((each.score for each in search.candidates(article, 1)), default=0.0)
            false.setdefault(law[0].language, []).append(best >= threshold)
            convincing += best >= CONVINCING
    counted = [each for found in false.values() for each in found]
    verdict = "" if mean(counted) <= FALSE_GOAL else "MISSED"
    print(f"threshold that keeps 90 % of true pairs: {threshold:.2f}; proposals above {CONVINCING} convince")
    print(f"false proposals on {len(counted)} pairs without an answer: {mean(counted):.1%} {verdict}")
    print(
        f"  at {CONVINCING}: {convincing / len(counted):.1%} false, {kept(true_scores):.1%} of true ones kept"
    )
    print("  by language: " + ", ".join(f"{name} {mean(found):.0%}" for name, found in sorted(false.items())))


def kept(true_scores: list[float]) -> float:
    """The share of the true pairs that are proposed."""
    return mean(score >= CONVINCING for score in true_scores)


def tallied(jurisdiction: Jurisdiction) -> dict[str, Tally]:
    """The suggestions and the baselines on one jurisdiction."""
    search, baselines = Search(jurisdiction.laws), Baselines(jurisdiction)
    tallies: dict[str, Tally] = {}
    for article, gold in jurisdiction.gold.items():
        candidates = search.candidates(article, DEEP)
        best = [each.score for each in candidates if any((each.law, each.provision) in pair for pair in gold)]
        found = [(each.law, each.provision) for each in candidates[: max(KS)]]
        for name, places in [(OURS, found), *baselines.ranked(article, max(KS))]:
            tallies.setdefault(name, Tally()).count(gold, places)
        tallies[OURS].true_scores.append(max(best, default=0.0))
    if jurisdiction.language != "en":
        tallies["FTS5, treaty words"].articles = 0
    return tallies


def _by_language(measured: list[tuple[Jurisdiction, dict[str, Tally]]]) -> None:
    by_language: dict[str, list[float]] = {}
    for jurisdiction, tallies in measured:
        by_language.setdefault(jurisdiction.language, []).append(tallies[OURS].hit(5))
    low = [f"{language} {mean(hits):.2f}" for language, hits in by_language.items() if mean(hits) < 0.85]
    print(f"languages under hit@5 0.85: {', '.join(low) or 'none'}")


def _print(name: str, language: str, train: bool, tally: Tally) -> None:
    shares = [f"{tally.hit(k):.2f}" for k in KS] + [f"{tally.recall(k):.2f}" for k in KS]
    print(LINE.format(name, language, _part(train), tally.articles, tally.pairs, *shares), flush=True)


def _print_mean(name: str, part: str, tallies: Iterable[Tally]) -> None:
    counted = [tally for tally in tallies if tally.articles]
    if not counted:
        return
    hits = {k: mean(tally.hit(k) for tally in counted) for k in KS}
    shares = [f"{hits[k]:.3f}" for k in KS] + [f"{mean(t.recall(k) for t in counted):.3f}" for k in KS]
    totals = sum(t.articles for t in counted), sum(t.pairs for t in counted)
    missed = [f"hit@{k} < {goal}" for k, goal in GOALS.items() if name == OURS and hits[k] < goal]
    print(LINE.format(name[:21], "", part, *totals, *shares), "MISSED " + ", ".join(missed) if missed else "")


def _part(train: bool) -> str:
    return "train" if train else "test"


if __name__ == "__main__":
    main(*sys.argv[1:2])
