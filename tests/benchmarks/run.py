"""Runs the benchmarks beside it and prints one table: ``python -m tests.benchmarks.run [NAME ...]``.

A module ``bench_NAME.py`` has ``rows()``, which yields Rows, or ``main()``, which prints a table of its own.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from types import ModuleType

from tests.benchmarks.row import Row

LINE = "{:<58} {:>12} {:>12} {:>8} {:>14}  {}"


def main(chosen: list[str]) -> int:
    """Run the chosen benchmarks, or all; 1 when a goal was missed."""
    modules = [import_module(f"tests.benchmarks.{name}") for name in _names(chosen)]
    print(LINE.format("what", "ours", "floor", "ratio", "goal", ""))
    missed = [row.name for module in modules for row in _printed(_rows(module)) if not row.reached]
    for module in modules:
        if not hasattr(module, "rows"):
            module.main()
    return 1 if missed else 0


def _names(chosen: list[str]) -> list[str]:
    found = sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))
    return [name for name in found if not chosen or name.removeprefix("bench_") in chosen]


def _rows(module: ModuleType) -> Iterable[Row]:
    return module.rows() if hasattr(module, "rows") else ()


def _printed(rows: Iterable[Row]) -> Iterable[Row]:
    """The rows, each printed as soon as it is measured."""
    for row in rows:
        print(LINE.format(*row.cells()), flush=True)
        yield row


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
