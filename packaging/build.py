"""The one door to everything that is handed out: ``python packaging/build.py TARGET``.

wheel, sdist   what pip and pipx install
linux          a folder and a .tar.gz with the program, its start-up entry and an installer for one user
deb            a Debian package of that folder
windows        a portable .zip and an installer that needs no administrator (on Windows, with Inno Setup)
macos          an application in a .dmg (on macOS)
smoke          starts the Linux bundle under Xvfb, from a path with spaces and letters of other scripts
try            installs wheel and sdist into empty environments with pip, the wheel with pipx, and runs the sample
offline        the whole test suite where there is no network but the machine itself
check          all that can be checked of all of them here
"""

from __future__ import annotations

import ast
import hashlib
import os
import re
import shutil
import struct
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from xml.etree import ElementTree
from pathlib import Path

import icu

from octolegis.session import licences as told

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "dist"
MADE = ROOT / "build" / "package"
BUNDLE = ROOT / "build" / "bundle" / "octolegis"
VERSION = re.search(r'"([\d.]+)"', (ROOT / "octolegis" / "__init__.py").read_text(encoding="utf-8"))[1]
LARGEST = 235_000_000
"""Bytes that the unpacked bundle may have: typst is 68 MB of it, Qt 60 MB."""
HEAD = f"""Octolegis {VERSION} is under the Apache License 2.0 (see LICENSE). It is handed out together with the packages below.
Each library is a file of its own beside the program, and may be replaced by another build of it.
"""
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def run(*command: object, **more: object) -> subprocess.CompletedProcess[str]:
    """Run a command; it must succeed."""
    print("+", *command, flush=True)
    return subprocess.run([str(each) for each in command], check=True, cwd=more.pop("cwd", ROOT), text=True, **more)


def wheel() -> Path:
    """The wheel, with provisions, resources and guide in it."""
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", OUT)
    return OUT / f"octolegis-{VERSION}-py3-none-any.whl"


def sdist() -> Path:
    """The source, from which the same wheel can be built."""
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", OUT)
    return OUT / f"octolegis-{VERSION}.tar.gz"


def licences() -> Path:
    """The licences of all that is bundled, as the installed packages state them; Help, About shows the same."""
    MADE.mkdir(parents=True, exist_ok=True)
    path = MADE / told.FILE
    path.write_text(HEAD + told.written(told.licences()), encoding="utf-8")
    return path


def icons() -> None:
    """The program's own drawing as the systems want it: .png, .ico, .icns."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    MADE.mkdir(parents=True, exist_ok=True)
    app = QGuiApplication.instance() or QGuiApplication([])
    renderer = QSvgRenderer(str(ROOT / "resources" / "icons" / "octolegis.svg"))
    drawn: dict[int, bytes] = {}
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        drawn[size] = bytes(data)
    (MADE / "octolegis.png").write_bytes(drawn[256])
    (MADE / "octolegis.ico").write_bytes(_ico({size: drawn[size] for size in SIZES if size <= 256}))
    (MADE / "octolegis.icns").write_bytes(_icns(drawn))
    del app


def _ico(drawn: dict[int, bytes]) -> bytes:
    head, at = struct.pack("<HHH", 0, 1, len(drawn)), 6 + 16 * len(drawn)
    entries = b""
    for size, data in drawn.items():
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), at)
        at += len(data)
    return head + entries + b"".join(drawn.values())


def _icns(drawn: dict[int, bytes]) -> bytes:
    kinds = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}
    body = b"".join(kind + struct.pack(">I", 8 + len(drawn[size])) + drawn[size] for size, kind in kinds.items())
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def bundle() -> Path:
    """The folder with the program and all that it needs."""
    licences()
    icons()
    _windows_version()
    folders = ("--distpath", ROOT / "build" / "bundle", "--workpath", ROOT / "build" / "pyinstaller")
    run(sys.executable, "-m", "PyInstaller", "--noconfirm", *folders, ROOT / "packaging" / "octolegis.spec")
    for library in BUNDLE.rglob("libicudata.so.*"):
        if not library.is_symlink():
            icu.reduce(library)
    size = sum(path.stat().st_size for path in BUNDLE.parent.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"unpacked: {size / 1e6:.0f} MB")
    if size > LARGEST:
        raise SystemExit(f"The bundle is larger than {LARGEST / 1e6:.0f} MB.")
    return BUNDLE


def _windows_version() -> None:
    numbers = ", ".join([*VERSION.split("."), "0"][:4])
    template = (ROOT / "packaging" / "windows" / "version.txt").read_text(encoding="utf-8")
    (MADE / "version.txt").write_text(template.replace("{numbers}", numbers).replace("{version}", VERSION))


def linux() -> Path:
    """The bundle with its entry for the desktop and a script that installs it for one user."""
    folder = bundle()
    for name in ("octolegis.desktop", "octolegis.xml", "install.sh"):
        shutil.copy(ROOT / "packaging" / "linux" / name, folder / name)
    (folder / "install.sh").chmod(0o755)
    shutil.copy(MADE / "octolegis.png", folder / "octolegis.png")
    target = OUT / f"octolegis-{VERSION}-linux-x86_64.tar.gz"
    OUT.mkdir(exist_ok=True)
    with tarfile.open(target, "w:gz", compresslevel=6) as archive:
        archive.add(folder, f"octolegis-{VERSION}")
    _sum(target)
    return target


def deb() -> Path:
    """A Debian package of the bundle; ``linux`` first."""
    if not (BUNDLE / "octolegis.desktop").exists():
        linux()
    work = ROOT / "build" / "deb"
    shutil.rmtree(work, ignore_errors=True)
    home = work / "opt" / "octolegis"
    shutil.copytree(BUNDLE, home, symlinks=True)
    for target, source in (
        ("usr/share/applications/octolegis.desktop", home / "octolegis.desktop"),
        ("usr/share/mime/packages/octolegis.xml", home / "octolegis.xml"),
        ("usr/share/icons/hicolor/256x256/apps/octolegis.png", home / "octolegis.png"),
        ("usr/share/doc/octolegis/copyright", ROOT / "LICENSE"),
    ):
        place = work / target
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, place)
    (work / "usr" / "bin").mkdir(parents=True)
    (work / "usr" / "bin" / "octolegis").symlink_to("/opt/octolegis/octolegis")
    control = (ROOT / "packaging" / "linux" / "control").read_text(encoding="utf-8")
    size = sum(path.stat().st_size for path in work.rglob("*") if path.is_file() and not path.is_symlink()) // 1024
    (work / "DEBIAN").mkdir()
    (work / "DEBIAN" / "control").write_text(control.format(version=VERSION, size=size), encoding="utf-8")
    target = OUT / f"octolegis_{VERSION}_amd64.deb"
    OUT.mkdir(exist_ok=True)
    run("dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "--build", work, target)
    _sum(target)
    return target


def windows() -> None:
    """A portable .zip, and an installer for one user where Inno Setup is there."""
    if sys.platform != "win32":
        raise SystemExit("The Windows build runs on Windows; check looks at its recipe here.")
    folder = bundle()
    target = OUT / f"octolegis-{VERSION}-windows-portable"
    shutil.make_archive(str(target), "zip", folder.parent, folder.name)
    _sum(target.with_suffix(".zip"))
    run("iscc", f"/DVersion={VERSION}", ROOT / "packaging" / "windows" / "octolegis.iss")


def macos() -> None:
    """The application in a disk image."""
    if sys.platform != "darwin":
        raise SystemExit("The macOS build runs on macOS; check looks at its recipe here.")
    bundle()
    app = ROOT / "build" / "bundle" / "Octolegis.app"
    target = OUT / f"octolegis-{VERSION}-macos.dmg"
    run("codesign", "--force", "--deep", "--sign", os.environ.get("CODESIGN_IDENTITY", "-"), app)
    run("hdiutil", "create", "-volname", "Octolegis", "-srcfolder", app, "-ov", "-format", "UDZO", target)
    _sum(target)


def _sum(path: Path) -> None:
    """The SHA-256 of what is handed out, beside it."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    path.with_name(f"{path.name}.sha256").write_text(f"{digest}  {path.name}\n", encoding="ascii")


def smoke() -> None:
    """Start the Linux bundle as a user would: not root, from a read-only path that is no plain ASCII."""
    run(sys.executable, ROOT / "packaging" / "smoke.py", BUNDLE)


def try_() -> None:
    """Install wheel and sdist into empty environments and run the sample from each."""
    built, source = wheel(), sdist()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for name, artefact in (("wheel", built), ("sdist", source)):
            home = folder / name
            run(sys.executable, "-m", "venv", home)
            run(home / "bin" / "python", "-m", "pip", "install", "--quiet", "-c", ROOT / "constraints.txt", artefact)
            _demo(home / "bin" / "octolegis", folder / f"demo-{name}", folder)
        if shutil.which("pipx"):
            places = {**os.environ, "PIPX_HOME": str(folder / "pipx"), "PIPX_BIN_DIR": str(folder / "bin")}
            run("pipx", "install", f"--pip-args=-c {ROOT / 'constraints.txt'}", built, env=places)
            _demo(folder / "bin" / "octolegis", folder / "demo-pipx", folder)
        else:
            print("pipx is not installed: not tried")


def _demo(program: Path, target: Path, elsewhere: Path) -> None:
    profile = {**os.environ, "OCTOLEGIS_PROFILE": str(target / "profile")}
    profile.pop("PYTHONPATH", None)
    run(program, "demo", target, cwd=elsewhere, env=profile)
    names = {path.suffix for path in target.iterdir()}
    if not {".octolegis", ".docx", ".pdf"} <= names:
        raise SystemExit(f"The sample lacks files: {names}")


def offline() -> None:
    """The whole suite where there is no network but the machine itself."""
    suite = f"ip link set lo up 2>/dev/null; {sys.executable} -m pytest --numprocesses=2 --dist=worksteal -q"
    run("unshare", "--net", "--map-root-user", "sh", "-c", suite, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})


def check() -> None:
    """All that can be checked here: what is in the wheel, icons, recipes, versions, licences."""
    icons()
    licences()
    names = set(zipfile.ZipFile(wheel()).namelist())
    needed = ("octolegis/provisions/ets185.toml", "octolegis/resources/wording/error.fr.toml", "octolegis/docs/guide/fr/index.md")
    problems = [f"wheel lacks {name}" for name in needed if name not in names]
    problems += [f"wheel holds {name}" for name in names if name.startswith(("tests/", "packaging/"))]
    problems += [f"no icon {name}" for name in ("octolegis.ico", "octolegis.icns") if not (MADE / name).stat().st_size]
    problems += [f"{name} is no {kind}" for name, kind in (("octolegis.ico", "ICO"), ("octolegis.icns", "ICNS")) if not _opens(name, kind)]
    problems += _recipes()
    if "pyinstaller" not in str(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))):
        problems.append("the extra 'package' lacks pyinstaller")
    problems += [f"no terms of {each.name}" for each in told.licences() if not each.terms]
    problems += [f"no licence of {each.name}" for each in told.licences() if not each.text]
    print("\n".join(problems) or "all is there")
    if problems:
        raise SystemExit(1)


def _opens(name: str, kind: str) -> bool:
    """Whether another program reads the icon, in all its sizes."""
    from PIL import Image

    with Image.open(MADE / name) as icon:
        return icon.format == kind and len(icon.info["sizes"]) >= 6


def _recipes() -> list[str]:
    """What the recipes of the systems that are not here lack; every file that they name must be there."""
    problems = []
    recipe = (ROOT / "packaging" / "windows" / "octolegis.iss").read_text(encoding="utf-8")
    for line in ("PrivilegesRequired=lowest", r"\.octolegis", r"\.octoregion", "ChangesAssociations=yes", "LicenseFile="):
        problems += [] if line in recipe else [f"the Windows recipe lacks {line}"]
    for key, name in re.findall(r"^(LicenseFile|SetupIconFile)=\.\.\\\.\.\\(.+)$", recipe, re.M):
        problems += [] if (ROOT / name.replace("\\", "/")).is_file() else [f"{key}: no {name}"]
    _windows_version()
    version = ast.parse((MADE / "version.txt").read_text(), mode="eval").body
    numbers = next(ast.literal_eval(word.value) for call in version.keywords if call.arg == "ffi" for word in call.value.keywords)
    expected = tuple(int(each) for each in [*VERSION.split("."), "0"][:4])
    problems += [] if numbers == expected else [f"version.txt says {numbers}"]
    if sys.platform == "linux" and shutil.which("desktop-file-validate"):
        run("desktop-file-validate", ROOT / "packaging" / "linux" / "octolegis.desktop")
    ElementTree.parse(ROOT / "packaging" / "linux" / "octolegis.xml")
    return problems


TARGETS = {
    "wheel": wheel, "sdist": sdist, "linux": linux, "deb": deb, "windows": windows, "macos": macos,
    "smoke": smoke, "try": try_, "offline": offline, "check": check, "licences": licences, "icons": icons,
}  # fmt: skip


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in TARGETS:
        raise SystemExit(f"{__doc__}\nTargets: {', '.join(TARGETS)}")
    TARGETS[sys.argv[1]]()
