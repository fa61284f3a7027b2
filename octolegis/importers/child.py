"""Runs the parser of foreign files in a process of its own, with a limit on time and memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from octolegis.domain.errors import FileError
from octolegis.importers.law_as_read import ReadLaw
from octolegis.importers.to_json import from_json_bytes
from octolegis.importers.worker import LAW

_MODULE = "octolegis.importers.worker"
_HOME = Path(__file__).resolve().parents[2]
"""Where the package lies, so that the child finds it however the program was started."""


def read_in_child(data: bytes, filename: str, timeout: float) -> ReadLaw:
    """Read a file's bytes; FileError when the child refuses, runs out of time or dies."""
    output = _run(data, filename, timeout)
    if output[:1] != LAW:
        raise _refusal(output[1:])
    try:
        return from_json_bytes(output[1:])
    except ValueError as error:
        raise FileError("import.crashed") from error


def _run(data: bytes, filename: str, timeout: float) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-m", _MODULE, filename],
            input=data,
            capture_output=True,
            timeout=timeout,
            check=False,
            cwd=_HOME,
        )
    except subprocess.TimeoutExpired as error:
        raise FileError("import.timed-out", seconds=round(timeout)) from error
    except OSError as error:
        raise FileError("import.crashed") from error
    if done.returncode != 0:
        raise FileError("import.crashed")
    return done.stdout


def _refusal(output: bytes) -> FileError:
    """What the child says instead of a law; anything unexpected counts as a crash."""
    try:
        answer = json.loads(output)
        arguments = {str(name): str(value) for name, value in answer.get("arguments", {}).items()}
        return FileError(str(answer["error"]), **arguments)
    except (ValueError, KeyError, AttributeError):
        return FileError("import.crashed")
