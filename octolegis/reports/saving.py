"""Writing a finished file so that it is either whole and readable, or not there at all."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

from octolegis.domain.errors import DiskError, FileError

_SPARE = 1_000_000
"""So many bytes must stay free beside the file."""
_PAUSES = (0.01, 0.02, 0.04, 0.08, 0.16)
_BUSY = {errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY}
"""What the systems answer while another program, such as Word, holds the file."""
_NAMES = 50


def save_bytes(path: Path, data: bytes, check: Callable[[Path], None]) -> Path:
    """Write the file whole, have ``check`` read it back, then put it in its place.

    Returns the path used: "name (2).docx" where the wished one is held by another program.
    DiskError where the disk or folder refuses; whatever ``check`` raises passes through, and then
    nothing has changed.
    """
    if not path.parent.is_dir():
        raise DiskError("report.error.no_folder", folder=path.parent)
    if path.is_dir():
        raise FileError("report.error.is_folder", path=path)
    try:
        temporary = _written(path, data)
    except OSError as error:
        raise _refused(path, error) from error
    try:
        check(temporary)
        return _placed(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def keep_copy(path: Path) -> Path:
    """Keep a file that is to be replaced beside itself: "name (earlier).docx", or "name (earlier 2).docx"."""
    names = (f"{path.stem} (earlier{f' {number}' if number > 1 else ''}){path.suffix}" for number in count(1))
    free = next(one for name in names if not (one := path.with_name(name)).exists())
    return save_bytes(free, path.read_bytes(), lambda _: None)


def _written(path: Path, data: bytes) -> Path:
    if shutil.disk_usage(path.parent).free < len(data) + _SPARE:
        raise DiskError("report.error.disk_full", folder=path.parent)
    handle, name = tempfile.mkstemp(prefix=".octolegis-", suffix=path.suffix, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if Path(name).stat().st_size != len(data):
            raise OSError(errno.EIO, "short write")
        _give_usual_rights(Path(name))
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _give_usual_rights(path: Path) -> None:
    """A temporary file is the owner's alone; a report is shared like any other document."""
    mask = os.umask(0)
    os.umask(mask)
    path.chmod(0o666 & ~mask)


def _placed(temporary: Path, path: Path) -> Path:
    for number in range(1, _NAMES):
        target = path if number == 1 else path.with_name(f"{path.stem} ({number}){path.suffix}")
        if number > 1 and target.exists():
            continue
        try:
            _replace(temporary, target)
        except OSError as error:
            if error.errno not in _BUSY:
                raise _refused(target, error) from error
        else:
            _settle(target.parent)
            return target
    raise DiskError("report.error.busy", path=path)


def _replace(temporary: Path, target: Path) -> None:
    for pause in _PAUSES:
        try:
            temporary.replace(target)
        except OSError as error:
            if error.errno not in _BUSY:
                raise
            time.sleep(pause)
        else:
            return
    temporary.replace(target)


def _settle(folder: Path) -> None:
    """Make the new name last, where the system lets a folder be synchronised."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _refused(path: Path, error: OSError) -> DiskError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskError("report.error.disk_full", folder=path.parent)
    return DiskError("report.error.not_writable", path=path)


def check_word(path: Path) -> None:
    """FileError unless the file opens as a Word document with text in it."""
    from zipfile import BadZipFile

    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import XMLSyntaxError

    try:
        whole = bool(Document(str(path)).element.body is not None)
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, XMLSyntaxError) as error:
        raise FileError("report.error.not_readable", path=path.name) from error
    if not whole:
        raise FileError("report.error.not_readable", path=path.name)


def check_pdf(path: Path) -> None:
    """FileError unless the file opens as a PDF with a page."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(path)
    except PdfiumError as error:
        raise FileError("report.error.not_readable", path=path.name) from error
    pages = len(document)
    document.close()
    if not pages:
        raise FileError("report.error.not_readable", path=path.name)


def check_excel(path: Path) -> None:
    """FileError unless the file opens as a workbook with a sheet."""
    from zipfile import BadZipFile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        # The copy that is read back has a name of its own, whatever the ending.
        with path.open("rb") as file:
            whole = bool(load_workbook(file, read_only=True).sheetnames)
    except (InvalidFileException, BadZipFile, KeyError, ValueError) as error:
        raise FileError("report.error.not_readable", path=path.name) from error
    if not whole:
        raise FileError("report.error.not_readable", path=path.name)
