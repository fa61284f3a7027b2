"""Makes the data of ICU as small as its use here: ``python packaging/icu.py LIBRARY``.

Qt's own builds for Linux bring the whole of ICU, 32 MB. Qt has the names of languages, countries, currencies and units,
dates and numbers itself, and finds words and lines itself; it asks ICU how to sort, how to write in capitals and what time
it is elsewhere. The tables for these stay, 5 MB. What goes, beside names: converters of old encodings, which the program
does in Python. Needs ``icupkg`` (icu-devtools) and ``gcc``; without them the library stays as it is.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

UNUSED = re.compile(
    r"(unit|curr|zone|lang|region|brkitr|translit|rbnf)/.*|.*\.(cnv|spp)|unames\.icu|confusables\.cfu|[a-z]{2,3}(_\w+)?\.res"
)
SOURCE = """
    .section .rodata
    .balign 16
    .globl {symbol}
    .type {symbol}, @object
{symbol}:
    .incbin "{data}"
    .size {symbol}, .-{symbol}
    .section .note.GNU-stack,"",@progbits
"""


def reduce(library: Path) -> bool:
    """Put a library with less data in the place of ``libicudata.so.VERSION``; whether that was done."""
    if not all(shutil.which(each) for each in ("icupkg", "gcc", "nm", "readelf")):
        print("icu-devtools or gcc are missing: the data of ICU stay as they are")
        return False
    version = library.name.rpartition(".")[2]
    symbol = f"icudt{version}_dat"
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        whole, less = folder / f"icudt{version}l.dat", folder / "less" / f"icudt{version}l.dat"
        less.parent.mkdir()
        whole.write_bytes(_data(library, symbol))
        items = _said("icupkg", "-l", whole).split()
        gone = folder / "gone.txt"
        gone.write_text("\n".join(item for item in items if UNUSED.fullmatch(item)), encoding="ascii")
        _said("icupkg", "-r", gone, whole, less)
        source = folder / "data.s"
        source.write_text(SOURCE.format(symbol=symbol, data=less), encoding="ascii")
        made = folder / library.name
        flags = ("-shared", "-nostdlib", f"-Wl,-soname,{library.name}", "-Wl,-z,noexecstack")
        _said("gcc", *flags, source, "-o", made)
        library.unlink()
        shutil.copy(made, library)
    return True


def _data(library: Path, symbol: str) -> bytes:
    """What stands under the symbol; in these libraries an address is a place in the file."""
    start = next(int(line.split()[0], 16) for line in _said("nm", "-D", library).splitlines() if line.endswith(symbol))
    section = re.search(r" \.rodata\s+PROGBITS\s+(\w+)\s+(\w+)\s+(\w+)", _said("readelf", "-S", "-W", library))
    address, place, size = (int(each, 16) for each in section.groups())
    data = library.read_bytes()[place : place + size][start - address :]
    if data[12:16] != b"CmnD":
        raise SystemExit(f"{library} holds no ICU data where it says so")
    return data


def _said(*command: object) -> str:
    return subprocess.run([str(each) for each in command], check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    sys.exit(0 if reduce(Path(sys.argv[1])) else 1)
