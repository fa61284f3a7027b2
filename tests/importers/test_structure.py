"""The structure of a law is recognised as a lawyer would see it."""

from __future__ import annotations

import pytest

from octolegis.domain.law import Provision, ProvisionKind
from octolegis.importers.reading import ReadLaw, read_law_here


def read(text: str, filename: str = "law.txt") -> ReadLaw:
    return read_law_here(text.encode(), filename)


def articles(text: str, filename: str = "law.txt") -> list[Provision]:
    found = read(text, filename).outline.provisions
    return [provision for provision in found if provision.kind is ProvisionKind.ARTICLE]


def shape(text: str, filename: str = "law.txt") -> list[str]:
    found = read(text, filename).outline.provisions
    return [f"{'  ' * p.depth}{p.kind.value} {p.label or '-'} | {p.heading} | {p.text}" for p in found]


ENGLISH = "This Act makes further provision for the offences that are set out in the sections above."

MARKED = [
    ["Section 1~. Title.", "Words.", "Section 1A~. More.", "Words.", "Section 2~. End.", "Words."],
    ["1~. Title", "Words are here.", "2~. Scope", "Words are here.", "3A~. Scope", "Words are here."],
    [
        "§ 1~ Zweck",
        "Das Gesetz gilt.",
        "§ 202a~ Ausspähen",
        "Wer unbefugt.",
        "§ 303 b~ Sabotage",
        "Wer stört.",
    ],
    [
        "Article premier~",
        "La loi.",
        "Article 2 bis~",
        "Le texte.",
        "Article L335-2~",
        "Le texte.",
        "Article 323-3-1~",
        "Le texte.",
    ],
    ["Статья 1~. Закон", "Закон действует.", "Статья 159⁶~. Мошенничество", "Деяние наказывается."],
    [
        "1. §~ Ez a törvény hatályba lép.",
        "74/A. §~ Aki ezt teszi, büntetendő.",
        "423. §~ Aki azt teszi, büntetendő.",
    ],
    ["1. gr~.", "Lög þessi gilda um refsingar.", "2. gr~.", "Hver sá sem þetta gerir skal sæta sektum."],
    ["ARTÍCULO 1~.- Objeto. La ley.", "Artículo 153 bis~: Será reprimido.", "ARTICULO 183~.- Será penado."],
    [
        "Art. 1~. § 1. Kto czyni.",
        "§ 2. Kto nie czyni.",
        "Art. 267~. § 1. Kto bez uprawnienia.",
        "§ 2. Tej samej karze.",
    ],
    [
        "المادة الأولى~",
        "يعمل بهذا القانون.",
        "المادة الثانية~",
        "يعاقب بالحبس.",
        "المادة 3~-",
        "ينشر هذا القانون.",
    ],
    [
        "第一条~\u3000この法律は、適用する。",
        "第百六十一条の二~\u3000人の事務処理を誤らせる。",
        "第二百条~\u3000施行する。",
    ],
    ["제1조~(목적) 이 법은 정한다.", "제2조의2~(정의) 용어의 뜻은 다음과 같다.", "제3조~(적용) 적용한다."],
    [
        "MADDE 1~- Bu Kanunun amacı suçu önlemektir.",
        "MADDE 2~- Bu Kanunda geçen terimler şunlardır.",
        "GEÇİCİ MADDE 1~- Bu Kanun uygulanır.",
    ],
    ["Điều 1~. Phạm vi", "Luật này quy định.", "Điều 2~. Đối tượng", "Luật này áp dụng."],
    ["მუხლი 1~. მიზანი", "ეს კანონი ადგენს.", "მუხლი 286^1~. დანაშაული", "ისჯება ჯარიმით."],
    ["Άρθρο 370Α~", "Όποιος παραβιάζει τιμωρείται.", "Άρθρο 370Β~", "Όποιος αντιγράφει τιμωρείται."],
]
"""Laws whose labels end at the tilde."""


@pytest.mark.parametrize("lines", MARKED)
def test_labels_stand_as_printed_without_closing_punctuation(lines: list[str]) -> None:
    labels = [line.partition("~")[0] for line in lines if "~" in line]
    found = articles("\n".join(lines).replace("~", ""))
    assert [provision.label for provision in found] == labels


def test_levels_nest() -> None:
    text = (
        "PART I\nGENERAL\n1. Interpretation\n(1) In this Act—\n(a) “data” means facts;\n(i) of any kind;\n"
        "(b) “device” means a tool.\n(2) Words have their meaning.\n2. Scope\nThis Act applies to all."
    )
    assert shape(text) == [
        "part PART I | GENERAL | ",
        "  article 1 | Interpretation | ",
        "    subsection (1) |  | In this Act—",
        "      point (a) |  | “data” means facts;",
        "        point (i) |  | of any kind;",
        "      point (b) |  | “device” means a tool.",
        "    subsection (2) |  | Words have their meaning.",
        "  article 2 | Scope | This Act applies to all.",
    ]


def test_paragraphs_that_run_on_in_one_line_are_parted() -> None:
    text = (
        "1. Scope (1) This Act applies, subject to subsection (2), to all. "
        "(2) It binds the State. (3) It ends.\n"
        "2. Entry into force This Act enters into force at once."
    )
    found = read(text).outline.provisions
    assert [(p.label, p.text) for p in found if p.kind is ProvisionKind.SUBSECTION] == [
        ("(1)", "This Act applies, subject to subsection (2), to all."),
        ("(2)", "It binds the State."),
        ("(3)", "It ends."),
    ]


def test_a_section_is_a_division_where_the_law_counts_by_articles() -> None:
    text = (
        "Chapitre I : Des fraudes\nSection 1 : Des biens\n"
        "Article 1\nLa loi punit.\nArticle 2\nLa loi protège."
    )
    assert [line.split(" |")[0].strip() for line in shape(text)] == [
        "chapter Chapitre I", "division Section 1", "article Article 1", "article Article 2",
    ]  # fmt: skip


def test_a_title_on_the_next_line_is_the_heading() -> None:
    text = (
        "# Zákon\n##### § 1\n#### Předmět úpravy\n(1) Zákon upravuje.\n"
        "##### § 2\n#### Působnost\n(1) Zákon platí.\n"
    )
    assert [(found.label, found.heading) for found in articles(text, "law.md")] == [
        ("§ 1", "Předmět úpravy"), ("§ 2", "Působnost"),
    ]  # fmt: skip


def test_a_title_above_the_label_is_its_heading() -> None:
    text = (
        "（目的）\n第一条　この法律は定める。\n（定義）\n第二条　この法律において用いる。\n"
        "（罰則）\n第三条　罰する。"
    )
    assert [found.heading for found in articles(text)] == ["（目的）", "（定義）", "（罰則）"]


def test_articles_quoted_by_an_amending_law_stay_within_it() -> None:
    text = (
        "ARTICULO 1º — Sustitúyese el artículo 128 del Código Penal, por el siguiente:\n\n"
        "Artículo 128: Será reprimido con prisión quien produjere el material.\n\n"
        "ARTICULO 2º — Incorpórase como artículo 153 bis del Código Penal, el siguiente:\n\n"
        "Artículo 153 bis: Será reprimido quien accediere a un sistema.\n\n"
        "ARTICULO 3º — Comuníquese al Poder Ejecutivo."
    )
    found = articles(text)
    assert [provision.label for provision in found] == ["ARTICULO 1º", "ARTICULO 2º", "ARTICULO 3º"]
    assert "Será reprimido quien accediere" in found[1].text


def test_a_citation_at_the_beginning_of_a_line_opens_nothing() -> None:
    text = (
        "Article 1\nThe court decides as laid down in\n"
        "Article 5 of the Convention and in no other way.\nArticle 2\nIt is final."
    )
    assert [found.label for found in articles(text)] == ["Article 1", "Article 2"]


def test_a_table_of_contents_is_left_out_and_counted() -> None:
    titles = ["Short title", "Interpretation", "Illegal access", "Interception", "Forgery", "Fraud"]
    listed = "\n".join(f"{number}. {title}" for number, title in enumerate(titles, start=1))
    body = "\n".join(f"{number}. {title}\n{ENGLISH}" for number, title in enumerate(titles, start=1))
    law = read(f"THE ACT\nARRANGEMENT OF SECTIONS\n{listed}\n{body}")
    labels = [p.label for p in law.outline.provisions if p.kind is ProvisionKind.ARTICLE]
    assert labels == ["1", "2", "3", "4", "5", "6"]
    assert [left.characters for left in law.left_out if left.reason.id == "import.left.contents"] == [
        len("".join(f"ARRANGEMENT OF SECTIONS\n{listed}".split()))
    ]


def test_text_without_structure_is_kept_as_paragraphs() -> None:
    law = read("The ministry proposes the following.\n\nAll of it is prose.\n\nNothing is numbered.")
    assert [(p.kind, p.text) for p in law.outline.provisions] == [
        (ProvisionKind.OTHER, "The ministry proposes the following."),
        (ProvisionKind.OTHER, "All of it is prose."),
        (ProvisionKind.OTHER, "Nothing is numbered."),
    ]


def test_hard_wrapped_lines_become_paragraphs_again() -> None:
    text = (
        "1. Any person who gains access to the whole or any part of a computer system with-\n"
        "out right commits an offence and is liable on conviction to imprisonment for a term not\n"
        "exceeding two years.\n"
        "2. Any person who, without right, intercepts a transmission of computer data commits an\n"
        "offence.\n"
    )
    found = articles(text)
    assert [provision.label for provision in found] == ["1", "2"]
    assert "computer system without right commits an offence and is liable" in found[0].text
    assert (
        sum(left.characters for left in read(text).left_out if left.reason.id == "import.left.hyphens") == 1
    )


RAISING = "<head><style>.W9 {font-size:8pt; vertical-align: super}</style></head>"


@pytest.mark.parametrize(
    ("filename", "text"),
    [
        ("law.html", "<html>{}<p>Статья 1. Закон</p><p>Статья 159<sup>6</sup>. Обман</p></html>"),
        (
            "law.html",
            "<html>{}<p>Статья 1. Закон</p><p>Статья 159<span class='W9'>6</span>. Обман</p></html>",
        ),
        (
            "law.md",
            "# Кодекс\n\n## Статья 1. Закон\n\nТекст.\n\n## Статья 159<sup>6</sup>. Обман\n\nТекст.\n",
        ),
    ],
)
def test_a_raised_number_is_another_article(filename: str, text: str) -> None:
    found = articles(text.replace("{}", RAISING), filename)
    assert [provision.label for provision in found] == ["Статья 1", "Статья 159⁶"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_any_encoding_is_read(encoding: str) -> None:
    sentence = "Неправомерный доступ к компьютерной информации наказывается штрафом.\n"
    text = f"Статья 1. Неправомерный доступ\n{sentence}" * 3
    law = read_law_here(text.encode(encoding), "law.txt")
    assert "Неправомерный доступ" in law.outline.provisions[0].heading


def test_the_same_bytes_have_the_same_ids() -> None:
    text = "Section 1. Title.\nWords.\nSection 2. Title.\nWords.\nSection 2. Title.\nWords."
    first, second = read(text).outline.provisions, read(text).outline.provisions
    assert first == second
    assert len({provision.id for provision in first}) == len(first)
    assert all(provision.id.startswith("p") and len(provision.id) == 13 for provision in first)


BILL = """THE COMPUTER MISUSE BILL
ARRANGEMENT OF SECTIONS
1. Short title
2. Interpretation
3. Powers
ENACTED by the Parliament of Ruritania as follows:
PART I
PRELIMINARY
Short title
1. (1) This Act may be cited as the Computer Misuse Act.
(2) It comes into operation on a date appointed by the Minister.
Interpretation
2. In this Act, data means facts.
Powers
3. The Bureau regulates what this Act sets out.
Passed by the National Assembly on the second day of May.
A. CLERK, Clerk of the Assembly
FIRST SCHEDULE
1. The first thing.
2. The second thing.
3. The third thing.
4. The fourth thing.
OBJECTS AND REASONS
1. This Bill regulates computers.
2. Clause 1 gives it a title."""


def test_what_is_no_law_stands_apart() -> None:
    found = read(BILL).outline.provisions
    assert [p.text for p in found if p.kind is ProvisionKind.PREAMBLE] == [
        "THE COMPUTER MISUSE BILL",
        "ENACTED by the Parliament of Ruritania as follows:",
    ]
    assert [p.text.split()[0] for p in found if p.kind is ProvisionKind.CLOSING] == ["Passed", "A."]
    assert [p.text.split()[0] for p in found if p.kind is ProvisionKind.MEMORANDUM] == ["OBJECTS", "1.", "2."]


def test_titles_above_the_sections_are_theirs_though_the_contents_bear_them_beside_the_numbers() -> None:
    assert [(p.label, p.heading) for p in articles(BILL)] == [
        ("1", "Short title"), ("2", "Interpretation"), ("3", "Powers"),
    ]  # fmt: skip


def test_the_numbers_of_a_schedule_are_no_sections() -> None:
    outline = read(BILL).outline
    schedule = next(p for p in outline.provisions if p.kind is ProvisionKind.ANNEX)
    assert [p.label for p in outline.children[schedule.id]] == ["1", "2", "3", "4"]


def test_a_title_of_a_code_lies_between_part_and_chapter() -> None:
    text = (
        "PARTE PRIMERA\nTÍTULO I\nCAPÍTULO I\nArtículo 1.- La ley rige.\n"
        "TÍTULO II\nCAPÍTULO I\nArtículo 2.- La ley vale."
    )
    assert [line.split(" |")[0].strip() for line in shape(text)] == [
        "part PARTE PRIMERA", "title TÍTULO I", "chapter CAPÍTULO I", "article Artículo 1",
        "title TÍTULO II", "chapter CAPÍTULO I", "article Artículo 2",
    ]  # fmt: skip


AMENDING = {
    "French": [
        "Article 1er~ - L'article 323-1 du code pénal est remplacé par les dispositions suivantes :",
        "« Article 323-1 - Le fait d'accéder est puni. »",
        "Article 2~ - Il est inséré après l'article 323-1 un article 323-2 ainsi rédigé :",
        "« Art. 323-2. - Le fait d'entraver est puni.",
        "« Il en va de même de la tentative. »",
        "Article 3~ - La présente loi est exécutée.",
    ],
    "English": [
        "1~. This Act may be cited as the Criminal Code (Amendment) Act.",
        "2~. The Criminal Code is amended by inserting after section 148 the following new sections:",
        "“148A. A person who accesses a computer commits an offence.",
        "148B. A person who intercepts data commits an offence.”",
        "3~. Section 160 of the Criminal Code is repealed and replaced as follows:",
        "“160. A person who damages data commits an offence.”",
        "4~. This Act binds the State.",
    ],
    "Spanish": [
        "ARTÍCULO 1°~.- Agrégase al Código Penal el siguiente artículo:",
        '"Artículo 217 bis.- Se impondrá prisión a quien acceda."',
        "ARTÍCULO 2°~.- Refórmase el artículo 229, para que diga:",
        "Artículo 229.- Se impondrá prisión a quien dañe datos.",
        "ARTÍCULO 3°~.- Rige a partir de su publicación.",
    ],
    "Romanian": [
        "Art. I~. - Codul penal se modifică și se completează după cum urmează:",
        "1. Articolul 249 va avea următorul cuprins:",
        "„Art. 249 - Introducerea de date se pedepsește.”",
        "2. După articolul 249 se introduce un nou articol, articolul 249^1, cu următorul cuprins:",
        "„Art. 249^1 - Fapta se pedepsește.”",
        "Art. II~. - Prezenta lege intră în vigoare.",
    ],
    "Serbian": [
        "Члан 1~.",
        "У Кривичном законику после члана 298. додаје се члан 298а, који гласи:",
        "„Члан 298а",
        "Ко неовлашћено приступи рачунару казниће се.”",
        "Члан 2~.",
        "Овај закон ступа на снагу.",
    ],
    "German": [
        "§ 1~ Änderung des Strafgesetzbuches",
        "Nach § 202 wird folgender § 202a eingefügt:",
        "„§ 202a Ausspähen von Daten",
        "Wer unbefugt Daten ausspäht, wird bestraft.“",
        "§ 2~ Inkrafttreten",
        "Dieses Gesetz tritt am Tag nach der Verkündung in Kraft.",
    ],
    "Russian": [
        "Статья 1~. Внести в Уголовный кодекс следующие изменения:",
        "1) дополнить статьей 272¹ следующего содержания:",
        "«Статья 272¹. Незаконный доступ",
        "Незаконный доступ наказывается штрафом.»;",
        "Статья 2~. Настоящий Закон вступает в силу со дня опубликования.",
    ],
}


@pytest.mark.parametrize("language", AMENDING)
def test_new_text_that_an_amending_law_quotes_belongs_to_the_provision_that_inserts_it(language: str) -> None:
    lines = AMENDING[language]
    found = articles("\n".join(lines).replace("~", ""))
    assert [p.label for p in found] == [line.partition("~")[0] for line in lines if "~" in line]


def test_place_and_date_are_no_words_of_the_last_article() -> None:
    text = (
        "ARTICLE 1er.- La loi régit les réseaux.\nARTICLE 2.- Elle est exécutée.\n"
        "Yaoundé, le 21 décembre 2010\nLe Président de la République\n(é) PAUL"
    )
    found = read(text).outline.provisions
    assert [p.text for p in found if p.kind is ProvisionKind.CLOSING] == text.split("\n")[2:]


def test_items_of_a_page_bear_the_numbers_that_a_browser_shows() -> None:
    page = (
        "<p>Section 1. Access</p><p>A person commits an offence who:</p>"
        "<ol type='a'><li>enters</li><li><p>stays:</p>"
        "<ol type='i' start='2'><li>here</li><li>there</li></ol></li>"
        "<li value='5'>leaves</li></ol><ol style='list-style: none'><li>nothing</li></ol>"
        "<p>Section 2. Own numbers</p><p>He:</p><ol><li>(a) sees</li><li>(b) hears</li></ol>"
    )
    found = read(page, "law.html").outline.provisions
    below = [p for p in found if p.kind in (ProvisionKind.SUBSECTION, ProvisionKind.POINT)]
    assert [p.label for p in below] == ["a", "b", "ii", "iii", "e", "(a)", "(b)"]
    assert [p.text for p in below][:3] == ["enters", "stays:", "here"]


@pytest.mark.parametrize(
    "text",
    [
        "Article 1. This Law applies to all. Article 2. Article 1 is subject to Article 3. Article 3. End.",
        "Article premier. La loi fixe les règles. Art. 2. Elle s'applique à tous. Art. 3. Elle est exécutée.",
        "§ 1. Das Gesetz gilt für alle Systeme. § 2. Nach § 3 gilt es nicht. § 3. Es endet heute.",
        "Статья 1. Закон действует везде. Статья 2. Деяние наказывается. Статья 3. Закон вступает в силу.",
        "第一条 本法适用于所有系统。第二条 违反第三条的，处罚款。第三条 本法自公布之日起施行。",
    ],
)
def test_articles_that_run_on_within_a_line_are_parted(text: str) -> None:
    assert len(articles(text)) == 3


def test_a_list_of_titles_alone_is_a_table_of_contents() -> None:
    titles = [(f"TITULO {number}", name) for number, name in zip(ROMAN, NAMES, strict=True)]
    listed = [f"{label}\n{name}\nArts. {n} a {n + 1}" for n, (label, name) in enumerate(titles, start=1)]
    body = [
        f"{label}\n{name}\nARTÍCULO {n}º.- Será reprimido el que hiciere esto a sabiendas y sin derecho."
        for n, (label, name) in enumerate(titles, start=1)
    ]
    text = "\n".join(["Código Penal", "Indice Temático", *listed, *body])
    read = read_law_here(text.encode(), "codigo.txt")
    heads = [p.label for p in read.outline.provisions if p.label.startswith("TITULO")]
    assert heads == [label for label, _ in titles]
    assert sum(p.kind is ProvisionKind.ARTICLE for p in read.outline.provisions) == len(titles)
    assert any(each.reason.id == "import.left.contents" for each in read.left_out)


NAMES = ("DE LA LEY", "DE LAS PENAS", "DE LA CONDENA", "DE LOS PERJUICIOS", "DE LA TENTATIVA", "DEL CONCURSO")
ROMAN = ("I", "II", "III", "IV", "V", "VI")


def test_an_article_in_bold_that_a_note_runs_into_begins_anew() -> None:
    text = (
        "**ARTICULO 1º.-** Este Código se aplicará a los delitos que se cometan en el territorio.\n\n"
        "*(Artículo sustituido por ley posterior, publicada en el Boletín Oficial de la\n\n"
        "República)***ARTICULO 2º.-** Si la ley vigente al tiempo de cometerse el delito fuere distinta.\n\n"
        "**ARTICULO 3º.-** En el cómputo de la prisión se observará separadamente la ley más favorable.\n"
    )
    assert [p.label for p in articles(text, "codigo.md")] == ["ARTICULO 1º", "ARTICULO 2º", "ARTICULO 3º"]
