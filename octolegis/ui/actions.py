"""Every action of the window, declared once: words, keys, icon, and the deed that does it."""

from __future__ import annotations

from typing import NamedTuple

from octolegis.ui.marked import QT_TRANSLATE_NOOP


class ActionSpec(NamedTuple):
    """An action. ``deed`` names a method as ``module.method`` of ``octolegis.ui.deeds``.

    ``needs`` says when it can be used: always (""), with an open case file ("case"), or with one that
    can be written ("edit").
    """

    id: str
    text: str
    deed: str
    shortcut: str = ""
    icon: str = ""
    needs: str = ""
    tip: str = ""


ACTIONS = (
    ActionSpec(
        "new",
        QT_TRANSLATE_NOOP("actions", "&New assessment…"),
        "files.new_assessment",
        "Ctrl+N",
        "new",
        tip=QT_TRANSLATE_NOOP("actions", "Start an assessment of a country's law"),
    ),
    ActionSpec(
        "open",
        QT_TRANSLATE_NOOP("actions", "&Open…"),
        "files.open_case",
        "Ctrl+O",
        "open",
        tip=QT_TRANSLATE_NOOP("actions", "Open a case file"),
    ),
    ActionSpec(
        "sample",
        QT_TRANSLATE_NOOP("actions", "Open &sample"),
        "files.open_sample",
        "",
        "sample",
        tip=QT_TRANSLATE_NOOP("actions", "Open a finished assessment of an invented country"),
    ),
    ActionSpec(
        "import",
        QT_TRANSLATE_NOOP("actions", "&Import law…"),
        "importing.import_law",
        "Ctrl+L",
        "import",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Bring a law into the case file: Word, PDF, HTML, Markdown, text"),
    ),
    ActionSpec(
        "paste_law",
        QT_TRANSLATE_NOOP("actions", "P&aste law…"),
        "importing.paste_law",
        "Ctrl+Shift+V",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Bring in the text of a law that was copied elsewhere"),
    ),
    ActionSpec(
        "correct_law",
        QT_TRANSLATE_NOOP("actions", "Co&rrect the outline…"),
        "importing.correct_law",
        "Ctrl+Shift+L",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Change how the law shown was split; what rests on it follows"),
    ),
    ActionSpec(
        "add_translation",
        QT_TRANSLATE_NOOP("actions", "Add &translation of the law…"),
        "translating.add",
        needs="edit",
        tip=QT_TRANSLATE_NOOP("actions", "Lay another language version beside the law shown"),
    ),
    ActionSpec(
        "translation",
        QT_TRANSLATE_NOOP("actions", "&Translation of the law"),
        "translating.show",
        "Ctrl+Shift+T",
        "",
        "case",
        tip=QT_TRANSLATE_NOOP("actions", "Show below the law what another language version says"),
    ),
    ActionSpec(
        "checklists",
        QT_TRANSLATE_NOOP("actions", "C&hecklists…"),
        "checklists.library",
        tip=QT_TRANSLATE_NOOP("actions", "Write checklists of your own, copy and publish them"),
    ),
    ActionSpec(
        "add_instrument",
        QT_TRANSLATE_NOOP("actions", "Add i&nstrument…"),
        "checklists.add_instrument",
        needs="edit",
        tip=QT_TRANSLATE_NOOP("actions", "Assess against one more instrument"),
    ),
    ActionSpec(
        "attach_text",
        QT_TRANSLATE_NOOP("actions", "&Attach official text…"),
        "treaties.attach_text",
        "",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Show the treaty's own words beside what it requires"),
    ),
    ActionSpec(
        "word",
        QT_TRANSLATE_NOOP("actions", "&Word recommendation report…"),
        "delivery.word_report",
        "Ctrl+P",
        "report",
        "case",
        tip=QT_TRANSLATE_NOOP("actions", "Write the recommendation report as a Word file"),
    ),
    ActionSpec(
        "pdf",
        QT_TRANSLATE_NOOP("actions", "&PDF summary…"),
        "delivery.pdf_summary",
        "Ctrl+Shift+P",
        "",
        "case",
        tip=QT_TRANSLATE_NOOP("actions", "Write the summary as a PDF file"),
    ),
    ActionSpec(
        "reports",
        QT_TRANSLATE_NOOP("actions", "Write a &report…"),
        "delivery.write",
        "Ctrl+Alt+P",
        "",
        "case",
        tip=QT_TRANSLATE_NOOP("actions", "Opinion, profile, concordance, matrix and all other reports"),
    ),
    ActionSpec(
        "read_matrix",
        QT_TRANSLATE_NOOP("actions", "Read a matri&x back…"),
        "matrices.read",
        "",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Take over what others edited in an Excel matrix, after a preview"),
    ),
    ActionSpec(
        "copy",
        QT_TRANSLATE_NOOP("actions", "Save a &copy…"),
        "delivery.save_copy",
        "Ctrl+Shift+S",
        "",
        "case",
    ),
    ActionSpec("close", QT_TRANSLATE_NOOP("actions", "&Close"), "files.close_case", "Ctrl+W", "", "case"),
    ActionSpec("quit", QT_TRANSLATE_NOOP("actions", "&Quit"), "files.quit", "Ctrl+Q"),
    ActionSpec("undo", QT_TRANSLATE_NOOP("actions", "&Undo"), "editing.undo", "Ctrl+Z", "undo", "edit"),
    ActionSpec("redo", QT_TRANSLATE_NOOP("actions", "&Redo"), "editing.redo", "Ctrl+Shift+Z", "redo", "edit"),
    ActionSpec(
        "find",
        QT_TRANSLATE_NOOP("actions", "&Find in the law…"),
        "editing.find",
        "Ctrl+F",
        "find",
        "case",
        tip=QT_TRANSLATE_NOOP("actions", "Find words in the law"),
    ),
    ActionSpec("next", QT_TRANSLATE_NOOP("actions", "Find &next"), "editing.find_next", "F3", "", "case"),
    ActionSpec(
        "previous",
        QT_TRANSLATE_NOOP("actions", "Find &previous"),
        "editing.find_previous",
        "Shift+F3",
        "",
        "case",
    ),
    ActionSpec(
        "search", QT_TRANSLATE_NOOP("actions", "Search &requirements"), "editing.search", "Ctrl+E", "", "case"
    ),
    ActionSpec(
        "everywhere",
        QT_TRANSLATE_NOOP("actions", "Search &everywhere…"),
        "searching.everywhere",
        "Ctrl+Shift+F",
        "",
        "case",
        tip=QT_TRANSLATE_NOOP("actions", "Search requirements, laws and everything that was said"),
    ),
    ActionSpec(
        "filter",
        QT_TRANSLATE_NOOP("actions", "Fi&lter the requirements"),
        "editing.filter",
        "Ctrl+Shift+E",
        "",
        "case",
        tip=QT_TRANSLATE_NOOP("actions", "Show only what is unassessed, has a gap, was changed ..."),
    ),
    ActionSpec(
        "map",
        QT_TRANSLATE_NOOP("actions", "&Map the provision"),
        "editing.map_selection",
        "Ctrl+M",
        "map",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Rely on the selected words or provision"),
    ),
    ActionSpec(
        "suggest",
        QT_TRANSLATE_NOOP("actions", "&Suggestions"),
        "suggesting.toggle",
        "Ctrl+G",
        "suggest",
        "case",
        tip=QT_TRANSLATE_NOOP("actions", "Which provisions may answer this article, and why"),
    ),
    ActionSpec(
        "sweep",
        QT_TRANSLATE_NOOP("actions", "S&weep through the suggestions"),
        "suggesting.sweep",
        "Ctrl+Shift+G",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Go through the suggestions for every article, key by key"),
    ),
    ActionSpec(
        "comment",
        QT_TRANSLATE_NOOP("actions", "&Comment on this provision"),
        "editing.comment",
        "Ctrl+Shift+M",
        "comment",
        "case",
    ),
    ActionSpec(
        "work_on",
        QT_TRANSLATE_NOOP("actions", "Work one step &further"),
        "judging.work_on",
        "Ctrl+J",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "To do, in progress, in review, done"),
    ),
    ActionSpec(
        "work_back",
        QT_TRANSLATE_NOOP("actions", "Work one step &back"),
        "judging.work_back",
        "Ctrl+Shift+J",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Done, in review, in progress, to do"),
    ),
    ActionSpec(
        "particulars",
        QT_TRANSLATE_NOOP("actions", "&Particulars of the assessment…"),
        "judging.particulars",
        "Ctrl+D",
        "",
        "case",
        tip=QT_TRANSLATE_NOOP(
            "actions", "Country, title and texts of the report, scale of the scores, experts"
        ),
    ),
    ActionSpec(
        "phrases",
        QT_TRANSLATE_NOOP("actions", "&Quick phrases…"),
        "judging.phrases",
        "Ctrl+Shift+Space",
        "",
        "case",
        tip=QT_TRANSLATE_NOOP("actions", "Sentences of your own, inserted by ;;name or Ctrl+Space"),
    ),
    ActionSpec(
        "spelling",
        QT_TRANSLATE_NOOP("actions", "Mark sp&elling"),
        "judging.spelling",
        "Ctrl+F7",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Mark misspelt words by the dictionaries installed, or no longer"),
    ),
    ActionSpec(
        "remark",
        QT_TRANSLATE_NOOP("actions", "&Remark to colleagues"),
        "judging.remark",
        "Alt+6",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Write to your colleagues on this finding: it stays out of reports"),
    ),
    ActionSpec(
        "standing",
        QT_TRANSLATE_NOOP("actions", "&Status and variations…"),
        "judging.standing",
        "Ctrl+T",
        "",
        "case",
        tip=QT_TRANSLATE_NOOP("actions", "Where the country stands; what it can still declare or reserve"),
    ),
    ActionSpec(
        "carry",
        QT_TRANSLATE_NOOP("actions", "C&arry the finding over…"),
        "crossing.carry",
        "Ctrl+Shift+K",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Carry this finding over to another instrument, after a preview"),
    ),
    ActionSpec(
        "editions",
        QT_TRANSLATE_NOOP("actions", "Newer &editions of the checklists…"),
        "editions.show",
        "",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "What newer editions would change, and taking them"),
    ),
    ActionSpec(
        "requirements",
        QT_TRANSLATE_NOOP("actions", "Go to &requirements"),
        "viewing.requirements",
        "F6",
        "",
        "case",
    ),
    ActionSpec("law", QT_TRANSLATE_NOOP("actions", "Go to the &law"), "viewing.law", "F7", "", "case"),
    ActionSpec(
        "judgement",
        QT_TRANSLATE_NOOP("actions", "Go to the &judgement"),
        "viewing.judgement",
        "F8",
        "",
        "case",
    ),
    ActionSpec(
        "overview",
        QT_TRANSLATE_NOOP("actions", "&Overview"),
        "overview.toggle",
        "Ctrl+Shift+O",
        "overview",
        "case",
        tip=QT_TRANSLATE_NOOP(
            "actions", "How the assessment stands: every article, what is open, who changed what"
        ),
    ),
    ActionSpec(
        "meeting",
        QT_TRANSLATE_NOOP("actions", "Meetin&g mode"),
        "meeting.toggle",
        "F11",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "For a projector: one item at a time, one key a decision"),
    ),
    ActionSpec(
        "history",
        QT_TRANSLATE_NOOP("actions", "&History"),
        "history.toggle",
        "Ctrl+H",
        "",
        "case",
        tip=QT_TRANSLATE_NOOP(
            "actions", "Who changed what and when, before and after; bring an earlier state back"
        ),
    ),
    ActionSpec(
        "ready",
        QT_TRANSLATE_NOOP("actions", "Ready-to-&report list"),
        "viewing.ready_list",
        "Ctrl+Shift+R",
        "ready",
        "case",
        tip=QT_TRANSLATE_NOOP("actions", "What to look at before the report leaves"),
    ),
    ActionSpec(
        "matrix",
        QT_TRANSLATE_NOOP("actions", "&Matrix of powers"),
        "viewing.matrix",
        "F9",
        "",
        "case",
        tip=QT_TRANSLATE_NOOP("actions", "Judge what is asked of each power, cell by cell"),
    ),
    ActionSpec(
        "next_law",
        QT_TRANSLATE_NOOP("actions", "&Next law"),
        "reading.next_law",
        "Ctrl+Tab",
        "",
        "case",
    ),
    ActionSpec(
        "previous_law",
        QT_TRANSLATE_NOOP("actions", "&Previous law"),
        "reading.previous_law",
        "Ctrl+Shift+Tab",
        "",
        "case",
    ),
    ActionSpec(
        "fold_all",
        QT_TRANSLATE_NOOP("actions", "&Fold or unfold the law"),
        "reading.fold_all",
        "Shift+F7",
        "",
        "case",
        tip=QT_TRANSLATE_NOOP("actions", "Leave only the heads of the law, or show everything again"),
    ),
    ActionSpec(
        "resting",
        QT_TRANSLATE_NOOP("actions", "What rests &on the provision"),
        "reading.resting",
        "Ctrl+R",
        "",
        "case",
        tip=QT_TRANSLATE_NOOP("actions", "The requirements that rely on the provision stood on, to go there"),
    ),
    ActionSpec(
        "larger", QT_TRANSLATE_NOOP("actions", "Law text &larger"), "viewing.larger", "Ctrl++", "", "case"
    ),
    ActionSpec(
        "smaller", QT_TRANSLATE_NOOP("actions", "Law text &smaller"), "viewing.smaller", "Ctrl+-", "", "case"
    ),
    ActionSpec(
        "usual", QT_TRANSLATE_NOOP("actions", "Law text as &usual"), "viewing.usual", "Ctrl+0", "", "case"
    ),
    ActionSpec(
        "theme_system", QT_TRANSLATE_NOOP("actions", "Colours of the s&ystem"), "viewing.theme_system"
    ),
    ActionSpec("theme_light", QT_TRANSLATE_NOOP("actions", "L&ight"), "viewing.theme_light"),
    ActionSpec("theme_dark", QT_TRANSLATE_NOOP("actions", "&Dark"), "viewing.theme_dark"),
    ActionSpec(
        "theme_contrast",
        QT_TRANSLATE_NOOP("actions", "High &contrast"),
        "viewing.theme_contrast",
        tip=QT_TRANSLATE_NOOP("actions", "White on black with strong lines, for tired or weak eyes"),
    ),
    # Whoever does not read the present language finds her own.
    ActionSpec("english", "English", "viewing.english"),
    ActionSpec("french", "Français", "viewing.french"),
    ActionSpec(
        "palette",
        QT_TRANSLATE_NOOP("actions", "&Commands…"),
        "commanding.palette",
        "Ctrl+K",
        tip=QT_TRANSLATE_NOOP("actions", "Type what to do, or the article, law or file to go to"),
    ),
    ActionSpec("shortcuts", QT_TRANSLATE_NOOP("actions", "&Shortcuts"), "helping.shortcuts", "Ctrl+/"),
    ActionSpec("guide", QT_TRANSLATE_NOOP("actions", "&User guide"), "helping.guide", "F1"),
    ActionSpec("about", QT_TRANSLATE_NOOP("actions", "&About Octolegis"), "helping.about"),
)
