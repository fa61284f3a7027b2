"""Where a State stands with an instrument: invited, signed, deposited, in force. Recorded, never built in."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Stage(StrEnum):
    """The last step that the State has taken."""

    NONE = "none"
    INVITED = "invited"
    SIGNED = "signed"
    DEPOSITED = "deposited"
    IN_FORCE = "in-force"


class Participation(NamedTuple):
    """What the user recorded of a State's way into an instrument; dates are ISO 8601 or empty.

    ``expires`` is when the invitation to accede lapses (ETS 185 Article 37); ``deposited`` is the day
    on which the instrument of ratification, acceptance, approval or accession was deposited.
    ``carries_over`` is false where the State declared that its variations under the earlier
    instrument shall not apply to this one (ETS 189 Article 12(1)).
    """

    stage: Stage = Stage.NONE
    invited: str = ""
    expires: str = ""
    signed: str = ""
    deposited: str = ""
    in_force: str = ""
    note: str = ""
    carries_over: bool = True

    @property
    def is_deposited(self) -> bool:
        """Whether declarations and reservations can no longer be made."""
        return self.stage in (Stage.DEPOSITED, Stage.IN_FORCE)


DATES = ("invited", "expires", "signed", "deposited", "in_force")
"""The fields that hold a date, in the order of the way."""
