"""The words of the Rich Text Format that matter for a law, and the encodings that it names by number."""

from __future__ import annotations

from octolegis.importers.source import COMMENTS, METADATA, RUNNING_HEADS

CHARSETS = {
    77: "mac_roman", 78: "shift_jis", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "big5",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
"""Encodings by the character set of a font (``\\fcharset``); others are as the document says."""

CHARACTERS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": "\u2003", "enspace": "\u2002",
    "qmspace": "\u2005", "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e", "rtlmark": "\u200f",
}  # fmt: skip
SYMBOLS = {"~": "\xa0", "_": "\u2011", "-": "", "\n": "\n", "\r": "\n", "\t": "\t", "|": "", ":": ""}

_UNSEEN_NAMES = """
    colortbl fldinst pict object themedata colorschememapping latentstyles datastore xmlnstbl
    listtable listoverridetable revtbl rsidtbl generator filetbl blipuid bkmkstart bkmkend atnid
    atnauthor atntime atnref atndate atnparent atrfstart atrfend passwordhash pgptbl template
    operator nonshppict shppict sp sn sv bin objdata objclass objname private xe tc rxe txe
    formfield userprops mmathPr wgrffmtfilter docvar pnseclvl ftnsep ftnsepc aftnsep aftnsepc ftncn
    aftncn levelnumbers leveltext background
"""
UNSEEN = frozenset(_UNSEEN_NAMES.split())
"""Groups that hold no words of the document."""
COUNTED = {
    **dict.fromkeys(
        ("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"), RUNNING_HEADS
    ),
    "annotation": COMMENTS,
    "author": METADATA,
    "subject": METADATA,
    "keywords": METADATA,
    "doccomm": METADATA,
    "company": METADATA,
    "manager": METADATA,
    "category": METADATA,
}
"""Groups whose words are no part of the law, and the reason."""
SEEN = frozenset(
    {"shpinst", "shptxt", "result", "fldrslt", "pntext", "listtext", "footnote", "nesttableprops"}
)
"""Groups that may be skipped by older programs, but whose words are seen."""
