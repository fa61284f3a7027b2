"""The lists from which the cells of a matrix are chosen, and the ground behind a rating."""

from __future__ import annotations

from typing import Any

from octolegis.domain.finding import Rating
from octolegis.reports.excel_book import at, put, sheet_name
from octolegis.reports.matrix_columns import CHOSEN, COLUMNS, FLAGS
from octolegis.reports.matrix_values import choices
from octolegis.reports.reading import Reading
from octolegis.reports.word_blocks import SHADES


def offer_lists(reading: Reading, made: Any, sheet: Any, first: int) -> None:
    """A list for each column of fixed values; another word is refused by Excel."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    lists = made.create_sheet(sheet_name(made, reading.say("matrix_sheet.lists")))
    lists.sheet_state = "hidden"
    name = lists.title.replace("'", "''")
    offered = {key: [reading.term(value, area) for value in choices(key)] for key, area in CHOSEN.items()}
    offered |= {key: [reading.say("matrix_sheet.yes")] for key in FLAGS}
    last = max(sheet.max_row, first)
    for number, (key, words) in enumerate(offered.items(), start=1):
        column = get_column_letter(number)
        for row, word in enumerate(words, start=1):
            put(at(lists, row, number), word)
        letter = get_column_letter([each.key for each in COLUMNS].index(key) + 1)
        rule = DataValidation(
            type="list", formula1=f"'{name}'!${column}$1:${column}${len(words)}", allow_blank=True
        )
        rule.showErrorMessage = True
        rule.errorTitle = reading.say(f"matrix_column.{key}")[:32]
        rule.error = reading.say("matrix_sheet.choose", values="; ".join(words))[:255]
        rule.add(f"{letter}{first}:{letter}{last}")
        sheet.add_data_validation(rule)


def shade_ratings(reading: Reading, sheet: Any, letters: list[str], first: int) -> None:
    """A light ground that follows the word of the rating when that is edited."""
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import PatternFill

    last = max(sheet.max_row, first)
    for rating in Rating:
        shade = f"FF{SHADES[rating.value]}"
        ground = PatternFill("solid", start_color=shade, end_color=shade)
        word = reading.term(rating, "rating").replace('"', '""')
        for letter in letters:
            rule = FormulaRule(formula=[f'${letter}{first}="{word}"'], fill=ground)
            sheet.conditional_formatting.add(f"{letter}{first}:{letter}{last}", rule)
