"""A spreadsheet to begin with: a head, a part, an article and its requirements, all invented."""

from __future__ import annotations

from typing import Any

EXAMPLE: dict[str, Any] = {
    "format": 1,
    "instrument": {
        "id": "my-convention",
        "reference": "MC 1",
        "title": "Convention on an Example",
        "short_title": "Example Convention",
        "opened": "City, 1 January 2025",
        "edition": 1,
        "source": "From what this checklist was made",
        "provider": "Your name or organisation",
        "language": "en",
    },
    "part": [
        {
            "id": "ch1",
            "heading": "Chapter I",
            "title": "Offences",
            "article": [
                {
                    "number": "2",
                    "title": "Illegal access",
                    "theme": "substantive",
                    "assessable": True,
                    "summary": "Intentional access to a computer system without right is a criminal offence.",
                    "guidance": "Look in the criminal code for an offence that is complete on access alone.",
                    "explanatory_report": "44-50",
                    "gaps": [
                        "Only access that causes damage is punished",
                        "Only protected systems are covered",
                    ],
                    "model_points": ["Make access without right an offence of its own"],
                    "requirement": [
                        {
                            "id": "2:access",
                            "paragraph": "2",
                            "kind": "conduct",
                            "obligation": "mandatory",
                            "text": "Access to the whole or any part of a computer system is covered.",
                        },
                        {
                            "id": "2:security",
                            "paragraph": "2",
                            "kind": "qualifier",
                            "obligation": "optional",
                            "text": "The offence may require that security measures are infringed.",
                            "variation": {
                                "form": "declaration",
                                "clause": "Article 40",
                                "qualifies": ["2:access"],
                            },
                        },
                    ],
                }
            ],
        }
    ],
}
