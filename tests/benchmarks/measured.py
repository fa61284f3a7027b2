"""Runs a program and prints its user and system milliseconds and its peak megabytes.

A process of its own, and a small one: a child counts what its parent held when it began.
"""

from __future__ import annotations

import os
import sys


def main(arguments: list[str]) -> int:
    silent = os.open(os.devnull, os.O_WRONLY)
    streams = [(os.POSIX_SPAWN_DUP2, silent, 1), (os.POSIX_SPAWN_DUP2, silent, 2)]
    child = os.posix_spawn(sys.executable, [sys.executable, *arguments], os.environ, file_actions=streams)
    _, status, usage = os.wait4(child, 0)
    print((usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
