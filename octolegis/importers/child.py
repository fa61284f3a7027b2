"""Runs the parser of foreign files in a process of its own, with a limit on time and memory."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import IO

from octolegis.domain.errors import FileError
from octolegis.importers.choices import AS_IT_STANDS, Choices, to_argument
from octolegis.importers.law_as_read import ReadLaw
from octolegis.importers.to_json import from_json_bytes
from octolegis.importers.worker import LAW, ONLY_SOURCE, ONLY_TABLES, SLOW, SOURCE, SWITCH, TABLES

Progress = Callable[[int, int], bool]
"""Told the steps done and how many there are, also when nothing moved; answers whether to go on."""

_MODULE = "octolegis.importers.worker"
_HOME = Path(__file__).resolve().parents[2]
"""Where the package lies, so that the child finds it however the program was started."""
_LONGEST_ANSWER = 512 * 1024 * 1024
_LOOK = 0.1
"""Seconds between two looks at the child."""
_PATIENCE = 7.5
_PATIENCE_PER_MEGABYTE, _AND_OF_PDF = 4.0, 12.0
"""Seconds that a law may take, many times what it does take; a file that takes longer leads in circles."""
_PATIENCE_WITH_OTHERS = 90.0
"""Seconds between two signs of life while another program recognises a page or converts the file."""


def read_in_child(
    data: bytes,
    filename: str,
    timeout: float | None,
    choices: Choices = AS_IT_STANDS,
    progress: Progress | None = None,
) -> ReadLaw:
    """Read a file's bytes; FileError when the child refuses, runs out of time, dies or is stopped."""
    child = _Child(data, [filename, to_argument(choices)])
    output = child.answer(timeout, progress or (lambda _done, _steps: True))
    if output[:1] != LAW:
        raise _refusal(output[1:])
    try:
        return from_json_bytes(output[1:])
    except ValueError as error:
        raise FileError("import.crashed") from error


def tables_in_child(data: bytes, filename: str) -> bytes:
    """The tables in a file's bytes, as JSON; FileError as for a law."""
    return _answer(data, [filename, "", ONLY_TABLES], TABLES)


def source_in_child(data: bytes, filename: str, choices: Choices) -> bytes:
    """The unsplit text of a law's file, as JSON; FileError as for a law."""
    return _answer(data, [filename, to_argument(choices), ONLY_SOURCE], SOURCE)


def _answer(data: bytes, arguments: list[str], wanted: bytes) -> bytes:
    output = _Child(data, arguments).answer(None, lambda _done, _steps: True)
    if output[:1] != wanted:
        raise _refusal(output[1:])
    return output[1:]


class _Child:
    """The process, and the threads that feed it and listen to it so that no pipe fills up."""

    def __init__(self, data: bytes, arguments: list[str]) -> None:
        frozen = getattr(sys, "frozen", False)
        command = [sys.executable, SWITCH] if frozen else [sys.executable, "-m", _MODULE]
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                [*command, *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                cwd=None if frozen else _HOME,
                start_new_session=os.name == "posix",
            )
        except OSError as error:
            raise FileError("import.crashed") from error
        more = _AND_OF_PDF if data[:1024].count(b"%PDF-") else _PATIENCE_PER_MEGABYTE
        self._patience = _PATIENCE + len(data) / 1024 / 1024 * more
        self._output = b""
        self._steps = (0, 0)
        self._more = 0.0
        assert self._process.stdin is not None  # noqa: S101 - all three are pipes
        assert self._process.stdout is not None  # noqa: S101
        assert self._process.stderr is not None  # noqa: S101
        self._pipes: tuple[IO[bytes], ...] = (
            self._process.stdin,
            self._process.stdout,
            self._process.stderr,
        )
        work: tuple[tuple[Callable[..., None], tuple[object, ...]], ...] = (
            (_feed, (self._process.stdin, data)),
            (self._listen, (self._process.stdout,)),
            (self._follow, (self._process.stderr,)),
        )
        self._threads = [Thread(target=target, args=given, daemon=True) for target, given in work]
        for thread in self._threads:
            thread.start()

    def answer(self, timeout: float | None, progress: Progress) -> bytes:
        """What the child says, within ``timeout`` seconds; the process has ended afterwards."""
        patience = self._patience if timeout is None else timeout
        begun = monotonic()
        try:
            while self._threads[1].is_alive():
                self._threads[1].join(_LOOK)
                if monotonic() > max(begun + patience, self._more):
                    raise FileError("import.timed-out", seconds=max(1, round(monotonic() - begun)))
                if not progress(*self._steps):
                    raise FileError("import.stopped")
            if self._process.wait(_LOOK * 20) != 0:
                raise FileError("import.crashed")
        except subprocess.TimeoutExpired as error:
            raise FileError("import.crashed") from error
        finally:
            self._end()
        return self._output

    def _listen(self, stream: IO[bytes]) -> None:
        self._output = stream.read(_LONGEST_ANSWER)

    def _follow(self, stream: IO[bytes]) -> None:
        for line in stream:
            done, steps, *more = (*line.decode("ascii", "replace").split(), "", "")
            if done.isdecimal() and steps.isdecimal():
                self._steps = int(done), int(steps)
                if more[0] == SLOW:
                    self._more = monotonic() + _PATIENCE_WITH_OTHERS

    def _end(self) -> None:
        """End the child and whatever it started, and wait for both."""
        with contextlib.suppress(OSError):
            if self._process.poll() is None:
                if os.name == "posix":
                    os.killpg(self._process.pid, signal.SIGKILL)
                self._process.kill()
        self._process.wait()
        for thread in self._threads:
            thread.join(_LOOK * 20)
        for pipe in self._pipes:
            with contextlib.suppress(OSError):
                pipe.close()


def _feed(stream: IO[bytes], data: bytes) -> None:
    # A child that dies while it is fed is heard of by its exit code.
    with contextlib.suppress(OSError):
        stream.write(data)
        stream.close()


def _refusal(output: bytes) -> FileError:
    """What the child says instead of a law; anything unexpected counts as a crash."""
    try:
        answer = json.loads(output)
        arguments = {str(name): str(value) for name, value in answer.get("arguments", {}).items()}
        return FileError(str(answer["error"]), **arguments)
    except (ValueError, KeyError, AttributeError):
        return FileError("import.crashed")
