"""Damages files of every format and reads them: ``python -m tests.importers.fuzz COUNT [SEED]``.

Nothing may crash, hang for ten seconds, reach for another file or end in anything but a law or a sentence.
Each mutant follows from the seed and its number: ``... fuzz 1 SEED:NUMBER`` makes a finding again.
"""

from __future__ import annotations

import faulthandler
import resource
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from time import perf_counter

from tests.importers.fuzz_mutants import FORMATS, mutant

LONGEST = 10
"""Seconds of work, so that a busy machine is no finding."""
MOST_MEMORY = 700
"""Megabytes that reading one mutant may add."""


class HangError(Exception):
    """A file was read for longer than anyone waits."""


def outcome(seed: int, number: int) -> str:
    """What reading a mutant ends in: ``law``, the id of a sentence, or what went wrong after a ``!``."""
    import json

    from octolegis.importers.worker import LAW, answered

    name, data = mutant(seed, number)
    try:
        answer = answered(data, f"law.{name}")
    except HangError:
        return "!hang"
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
        return f"!{type(error).__name__}: {error}"
    if answer[:1] != LAW:
        said = json.loads(answer[1:])
        forbidden = said["error"] == "import.unsafe" and "cause" in said
        return f"!reached for {said['cause']}" if forbidden else str(said["error"])
    law = json.loads(answer[1:])
    account = law["completeness"]
    left = sum(each["characters"] for each in account["left_out"])
    lost = account["source_characters"] - account["imported_characters"] - left
    return "law" if lost == 0 else f"!{lost} characters unaccounted for"


def batch(seed: int, first: int, after: int) -> None:
    """Read the mutants of these numbers in this process, telling each number before and its outcome after."""
    from octolegis.importers.confinement import confine

    faulthandler.enable()
    signal.signal(signal.SIGPROF, _hang)
    mutant(seed, first)
    confine()
    for number in range(first, after):
        print("begin", number, flush=True)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        signal.setitimer(signal.ITIMER_PROF, LONGEST)
        try:
            found = outcome(seed, number)
        except HangError:
            found = "!hang"
        signal.setitimer(signal.ITIMER_PROF, 0)
        more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        print("end", number, f"!{more:.0f} MB" if more > MOST_MEMORY else found, flush=True)


def _hang(_signal: int, _frame: object) -> None:
    raise HangError


def run(count: int, seed: int, first: int = 0, size: int = 500) -> Iterator[tuple[int, str]]:
    """Number and outcome of each mutant; a process that dies is replaced by the next."""
    number = first
    while number < first + count:
        after = min(number + size, first + count)
        command = [sys.executable, "-m", "tests.importers.fuzz", "--batch", f"{seed}:{number}:{after}"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
            begun = number
            assert child.stdout is not None
            for line in child.stdout:
                word, told, *rest = line.split(maxsplit=2)
                begun = int(told)
                if word == "end":
                    number = begun + 1
                    yield begun, rest[0].strip()
            child.wait()
        if number < after:
            yield begun, f"!died with {child.returncode}"
            number = begun + 1


def main(arguments: list[str]) -> int:
    """Run and print what was found; 1 when there is a finding."""
    if arguments[:1] == ["--batch"]:
        batch(*map(int, arguments[1].split(":")))
        return 0
    count = int(arguments[0]) if arguments else 1000
    seed, _, first = (arguments[1] if len(arguments) > 1 else "1").partition(":")
    begun, outcomes, findings = perf_counter(), Counter[str](), 0
    for number, found in run(count, int(seed), int(first or 0)):
        outcomes[found if not found.startswith("!") else "!"] += 1
        if found.startswith("!"):
            findings += 1
            print(f"{seed}:{number} ({FORMATS[number % len(FORMATS)]}): {found}", flush=True)
    for found, times in outcomes.most_common():
        print(f"{times:>7}  {found}")
    print(f"{sum(outcomes.values())} mutants, {findings} findings, {perf_counter() - begun:.0f} s")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
