"""Starts a bundle as a user would and looks whether it does its work: ``python packaging/smoke.py FOLDER``.

From a path with blanks and letters of other scripts, not writable; as an ordinary user where we are root; the
sample with both reports, a law from Word and one from PDF through the child process, the window under Xvfb.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def main(bundle: Path) -> int:
    """Run it all; 0 where everything went well."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "Программа à tester"
        folder.mkdir()
        shutil.copytree(bundle, folder / "octolegis", symlinks=True)
        for path in (folder, *folder.rglob("*")):
            if not path.is_symlink():
                path.chmod(path.stat().st_mode & ~0o222 | (0o555 if path.is_dir() else 0o444))
        os.chmod(scratch, 0o777)
        work = Path(scratch) / "work"
        work.mkdir(mode=0o777)
        os.chmod(work, 0o777)
        try:
            return _work(folder / "octolegis" / "octolegis", work)
        finally:
            for path in (folder, *folder.rglob("*")):
                if path.is_dir() and not path.is_symlink():
                    path.chmod(0o755)


def _work(program: Path, work: Path) -> int:
    said = {**os.environ, "OCTOLEGIS_PROFILE": str(work / "profile"), "HOME": str(work)}
    for name in ("PYTHONPATH", "VIRTUAL_ENV", "QT_QPA_PLATFORM"):
        said.pop(name, None)

    def run(*arguments: object) -> str:
        done = subprocess.run(
            [*_as_user(), str(program), *map(str, arguments)], env=said, capture_output=True, text=True, timeout=180, cwd=work
        )
        if done.returncode:
            raise SystemExit(f"{arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    begun = time.monotonic()
    print(run("--version").strip(), f"{time.monotonic() - begun:.1f} s")
    run("demo", work / "demo")
    case = next((work / "demo").glob("*.octolegis"))
    reports = {path.suffix for path in (work / "demo").iterdir()}
    assert {".docx", ".pdf"} <= reports, reports
    run("report", case, "--kind", "summary", "--archival", "--output", work / "archival.pdf")
    run("law", "add", case, next((work / "demo").glob("*.docx")), "--title", "From Word")
    run("law", "add", case, next((work / "demo").glob("*.pdf")), "--title", "From PDF")
    run("report", case, "--kind", "matrix", "--output", work / "m.xlsx")
    run("matrix", "read", case, work / "m.xlsx", "--dry-run")
    # Encodings, ciphers and pages that are imported only when they are met.
    (work / "law.txt").write_bytes("第一条 不正アクセスは罪とする。\n第二条 データは保護される。\n".encode("cp932"))
    run("law", "add", case, work / "law.txt", "--title", "Japanese", "--language", "ja")
    assert "不正アクセス" in run("read", work / "law.txt"), "an encoding is missing"
    (work / "word").write_text("a long passphrase for a trial", encoding="utf-8")
    shutil.copy(case, work / "protected.octolegis")
    run("protect", work / "protected.octolegis", "--new-passphrase-file", work / "word")
    assert b"Lorvenia" not in (work / "protected.octolegis").read_bytes()
    run("--passphrase-file", work / "word", "check", work / "protected.octolegis")
    sealed = ("--passphrase-file", work / "word")
    run("send", case, "--output", work / "for.octocopy", "--to", "Eva", "--encrypt", *sealed)
    run("receive", work / "for.octocopy", "--dry-run", *sealed)
    run("guide", work / "guide")
    run("check", case)
    _window(program, case, said, work)
    print("all went well")
    return 0


def _window(program: Path, case: Path, said: dict[str, str], work: Path) -> None:
    """The window comes up and stays."""
    if not shutil.which("xvfb-run"):
        print("no Xvfb: the window was not tried")
        return
    command = [*_as_user(), "xvfb-run", "-a", str(program), str(case)]
    with (work / "window.log").open("w") as log:
        window = subprocess.Popen(command, env=said, cwd=work, stdout=log, stderr=log, start_new_session=True)
        time.sleep(10)
        alive = window.poll() is None
        os.killpg(window.pid, signal.SIGKILL)
        window.wait(30)
    if not alive:
        raise SystemExit(f"The window did not stay: {(work / 'window.log').read_text()}")


def _as_user() -> list[str]:
    return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 and shutil.which("setpriv") else []


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
