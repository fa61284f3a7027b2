"""A small invented checklist, and the sentences that a changed one brings."""

from __future__ import annotations

from pathlib import Path

from octolegis.checklists.from_toml import problems
from octolegis.wording import wording

TINY = '''format = 1

[instrument]
id = "tiny"
reference = "T 1"
title = "Convention on Tiny Things"
short_title = "Tiny Convention"
opened = "2001-11-23"
edition = 1
language = "en"
source = "https://example.org"
provider = "Octolegis"

[[part]]
id = "1"
heading = "Chapter I"
title = "Measures"

[[part.article]]
number = "2"
title = "Access"
theme = "substantive"
assessable = true
summary = """
Access without right
[[part.article]]
is an offence."""
gaps = ["no offence"]

[[part.article.requirement]]
id = "2.1:access"
paragraph = "2(1)"
kind = "conduct"
obligation = "mandatory"
text = "Access is an offence."

[[part.article.requirement]]
id = "2.2:security"
paragraph = "2(2)"
kind = "qualifier"
obligation = "optional"
text = "Security may be required."
[part.article.requirement.variation]
form = "declaration"
clause = "Article 40"
qualifies = ["2.1:access"]

[[part.article]]
number = "3"
title = "Signature"
theme = "final"
assessable = false
informational = "A treaty-making clause."
summary = ""
'''


def line_of(text: str, fragment: str) -> int:
    """The line of the first occurrence of a fragment, from 1."""
    return text[: text.index(fragment)].count("\n") + 1


def sentences(folder: Path, text: str | bytes) -> list[str]:
    """What the program says about a checklist file with this content."""
    file = folder / "tiny.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return [wording().say(problem.message) for problem in problems(file)]
