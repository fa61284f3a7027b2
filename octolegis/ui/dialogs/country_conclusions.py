"""A person's conclusions on a country in the place of the computed ones, each with its reason."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from octolegis.domain.checklist import Theme
from octolegis.domain.finding import Basis
from octolegis.domain.regions.criteria import conclusions, rule
from octolegis.domain.regions.plan import Conclusion, Country, Override
from octolegis.session.region import editing
from octolegis.session.region.reporting import conclusion_told
from octolegis.ui.region_desk import RegionDesk
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import heading, quiet_label

_Place = tuple[Theme, Basis | None]


class ConclusionsPage(QWidget):
    """For each theme with a rule: the rule, what it says of the country, and the place for another word."""

    def __init__(self, desk: RegionDesk, country: Country) -> None:
        super().__init__()
        self._desk = desk
        self.boxes: dict[_Place, QComboBox] = {}
        self.reasons: dict[_Place, QLineEdit] = {}
        given = {(each.theme, each.basis): each for each in country.overrides}
        column = QVBoxLayout(self)
        for criterion in desk.region.criteria:
            name = desk.words(f"term.theme.{criterion.theme}")
            column.addWidget(heading(name))
            said = quiet_label()
            said.setText(
                "\n".join(
                    [
                        desk.words.say(rule(desk.regional, criterion)),
                        *self._computed(country, criterion.theme),
                    ]
                )
            )
            column.addWidget(said)
            for place in [(criterion.theme, None), *(p for p in given if p[0] is criterion.theme and p[1])]:
                self._add(place, given.get(place), name)
                column.addWidget(self.boxes[place])
                column.addWidget(self.reasons[place])
        column.addStretch(1)

    def overridden(self, country: Country) -> Country:
        """The country with what was said here; InputError for a conclusion without a reason."""
        for (theme, basis), box in self.boxes.items():
            if box.currentData():
                reason = self.reasons[theme, basis].text().strip()
                override = Override(theme, Conclusion(box.currentData()), reason, basis)
                country = editing.overridden(country, override)
            else:
                country = editing.computed(country, theme, basis)
        return country

    def _computed(self, country: Country, theme: Theme) -> list[str]:
        """What the rule says of the country on the basis that is shown, whatever a person has said."""
        standing = self._desk.regional.standing(country.id)
        if standing is None:
            return []
        found = conclusions(self._desk.regional, standing, self._desk.basis)
        return [
            self._desk.words.say(conclusion_told(each._replace(override=None)))
            for each in found
            if each.theme is theme
        ]

    def _add(self, place: _Place, given: Override | None, name: str) -> None:
        words = self._desk.words
        where = f"{name}, {words(f'term.basis.{place[1]}')}" if place[1] else name
        box = dressed(QComboBox(), accessibleName=where)
        box.addItem(self.tr("As the rule says"), "")
        for each in Conclusion:
            box.addItem(words(f"term.conclusion.{each}"), each.value)
        box.setCurrentIndex(box.findData(given.conclusion.value) if given else 0)
        reason = dressed(
            QLineEdit(given.reason if given else ""),
            accessibleName=self.tr("Reason"),
            placeholderText=self.tr("Reason, if it is not as the rule says"),
        )
        reason.setEnabled(given is not None)
        box.currentIndexChanged.connect(lambda index: reason.setEnabled(index > 0))
        self.boxes[place], self.reasons[place] = box, reason
