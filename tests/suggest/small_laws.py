"""Laws of a few sentences, made up for the tests."""

from __future__ import annotations

from octolegis.domain.law import Law, Outline, Provision, ProvisionKind
from octolegis.suggest.knowledge import Knowledge
from octolegis.suggest.search import Search

ENGLISH = """Offences
1 Theft. A person who takes the movable property of another is punished with imprisonment.
2 Unauthorised access. A person who without right gains access to a computer system is liable to a fine.
3 Damage to data. A person who deletes or alters computer data without authority is liable to imprisonment.
4 Bodily harm. A person who injures another is punished with imprisonment.
Procedure
5 Search of computers. A judge may issue a warrant for the search and seizure of stored computer data.
6 Costs. The court decides on the costs of the proceedings."""


def outline(text: str, prefix: str = "p") -> Outline:
    """A line with a number is an article ("1 Heading. Text"), one without a chapter."""
    nodes: list[Provision] = []
    chapter: str | None = None
    for number, line in enumerate(text.splitlines()):
        label, _, rest = line.partition(" ")
        id = f"{prefix}{number}"
        if label.isdigit():
            heading, _, words = rest.partition(". ")
            nodes.append(
                Provision(id, chapter, ProvisionKind.ARTICLE, label, heading, words, int(bool(chapter)))
            )
        else:
            chapter = id
            nodes.append(Provision(id, None, ProvisionKind.CHAPTER, "", line, "", 0))
    return Outline(tuple(nodes))


def search(text: str, language: str = "en", knowledge: Knowledge | None = None) -> Search:
    """A search over one small law."""
    return Search({"law": (Law("law", "A law", language=language), outline(text))}, knowledge)
