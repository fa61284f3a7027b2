"""The parts of a Word package in the making: their types, what the main part refers to, and the file."""

from __future__ import annotations

from io import BytesIO
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from octolegis.reports.content import Report
from octolegis.reports.word_properties import properties_xml

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN_TYPE = f"{WORD_TYPE}.document.main+xml"
CORE = "docProps/core.xml"
_CORE_RELATION = f"{PACKAGE}/relationships/metadata/core-properties"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_DEFAULTS = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
Relation = tuple[str, str, str]
"""Kind, target, and "External" where it leads out of the file."""


class Parts:
    """The parts by name; ``main`` is the one with the body, ``relations`` are its own by id."""

    def __init__(self, main: str = "word/document.xml") -> None:
        self.main = main
        self.data: dict[str, bytes] = {}
        self.defaults = dict(_DEFAULTS)
        self.types: dict[str, str] = {main: MAIN_TYPE}
        self.relations: dict[str, Relation] = {}
        self.package_relations: dict[str, Relation] = {"rId1": (f"{OFFICE}/officeDocument", main, "")}

    def put(self, name: str, xml: str | bytes, type: str = "") -> None:
        """Set a part, with its content type where it is new."""
        self.data[name] = (DECLARATION + xml).encode("utf-8") if isinstance(xml, str) else xml
        if type:
            self.types[name] = type

    def related(self, kind: str, xml: str | bytes) -> str:
        """Set a part beside the main one, such as "styles" or "header", and return the relation's id."""
        numbers = (f"{kind}{number}" if number else kind for number in range(len(self.data) + 2))
        folder = self.folder
        name = next(name for name in numbers if f"{folder}{name}.xml" not in self.data)
        self.put(f"{folder}{name}.xml", xml, f"{WORD_TYPE}.{kind}+xml")
        id = next(id for n in range(1, len(self.relations) + 2) if (id := f"rIdO{n}") not in self.relations)
        self.relations[id] = (f"{OFFICE}/{kind}", f"{name}.xml", "")
        return id

    def set_properties(self, report: Report) -> None:
        """Title, author and language of the report in the place of the template's."""
        self.put(CORE, properties_xml(report), _CORE_TYPE)
        kinds = {kind for kind, _, _ in self.package_relations.values()}
        if _CORE_RELATION not in kinds:
            self.package_relations["rIdCore"] = (_CORE_RELATION, CORE, "")

    @property
    def folder(self) -> str:
        """The folder of the main part, with its stroke."""
        return self.main.rpartition("/")[0] + "/" if "/" in self.main else ""

    def packed(self) -> bytes:
        """The file; without the time of writing, so that the same report is the same file."""
        rels = f"{self.folder}_rels/{self.main.rpartition('/')[2]}.rels"
        ours = {
            "[Content_Types].xml": self._types_xml(),
            "_rels/.rels": _relations_xml(self.package_relations),
            rels: _relations_xml(self.relations),
        }
        written = {name: (DECLARATION + xml).encode() for name, xml in ours.items()}
        stream = BytesIO()
        with ZipFile(stream, "w", ZIP_DEFLATED) as target:
            for name, data in (written | {k: v for k, v in self.data.items() if k not in written}).items():
                target.writestr(ZipInfo(name), data, ZIP_DEFLATED)
        return stream.getvalue()

    def _types_xml(self) -> str:
        inner = "".join(
            f"<Default Extension={quoteattr(ending)} ContentType={quoteattr(type)}/>"
            for ending, type in self.defaults.items()
        )
        inner += "".join(
            f"<Override PartName={quoteattr('/' + name)} ContentType={quoteattr(type)}/>"
            for name, type in self.types.items()
            if name in self.data
        )
        return f'<Types xmlns="{PACKAGE}/content-types">{inner}</Types>'


def _relations_xml(relations: dict[str, Relation]) -> str:
    inner = "".join(
        f"<Relationship Id={quoteattr(id)} Type={quoteattr(kind)} Target={quoteattr(target)}"
        + (f" TargetMode={quoteattr(mode)}" if mode else "")
        + "/>"
        for id, (kind, target, mode) in relations.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'
