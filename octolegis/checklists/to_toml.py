"""The tables of a checklist as a TOML text that a person can read and change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_BARE = re.compile(r"^[A-Za-z0-9_-]+$")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}
_LONG = 100
"""Lists longer than this are written an item a line."""


def to_toml(tables: dict[str, Any]) -> str:
    """The text; reading it gives equal tables. Empty texts and lists are written, ``None`` is not."""
    return "\n".join(_table("", tables)).strip("\n") + "\n"


def _table(path: str, table: dict[str, Any]) -> Iterator[str]:
    plain = {key: value for key, value in table.items() if not _is_nested(value) and value is not None}
    for key, value in plain.items():
        yield f"{_key(key)} = {_value(value)}"
    for key, value in table.items():
        if key in plain or value is None:
            continue
        name = f"{path}.{_key(key)}" if path else _key(key)
        for one in value if isinstance(value, list) else [value]:
            # An option of what stands above is read with it; everything else begins a paragraph.
            if isinstance(value, list) or not path:
                yield ""
            yield f"[[{name}]]" if isinstance(value, list) else f"[{name}]"
            yield from _table(name, one)


def _is_nested(value: object) -> bool:
    """Tables, and lists of nothing but tables; an empty list is a plain one."""
    if isinstance(value, list):
        return bool(value) and all(isinstance(item, dict) for item in value)
    return isinstance(value, dict)


def _key(key: str) -> str:
    return key if _BARE.match(key) else _quoted(key)


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, list):
        return _list(value)
    if isinstance(value, dict):
        inner = ", ".join(f"{_key(key)} = {_value(item)}" for key, item in value.items() if item is not None)
        return f"{{ {inner} }}" if inner else "{}"
    return _quoted(str(value))


def _list(items: list[Any]) -> str:
    written = [_value(item) for item in items]
    short = f"[{', '.join(written)}]"
    if len(short) <= _LONG:
        return short
    return "\n".join(["[", *(f"  {item}," for item in written), "]"])


def _quoted(text: str) -> str:
    """A basic string; characters that TOML forbids are escaped."""
    return '"' + "".join(_escaped(char) for char in text) + '"'


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    return f"\\u{ord(char):04x}" if ord(char) < 0x20 or ord(char) == 0x7F else char
