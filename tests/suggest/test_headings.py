"""The headings of offences and powers in many languages lead to their articles.

Each language has titles as codes of that language bear them (a title is a name, not a text), shuffled
among others; the right one must come first for nearly all.
"""

from __future__ import annotations

import pytest

from tests.suggest.small_laws import search

OTHERS = {
    "cs": "Krádež|Vražda|Ublížení na zdraví|Poškození cizí věci|Odvolání",
    "et": "Vargus|Tapmine|Kehaline väärkohtlemine|Asja rikkumine|Kohtuotsus",
    "fi": "Varkaus|Tappo|Pahoinpitely|Vahingonteko|Tuomio",
    "it": "Furto|Omicidio|Percosse|Rapina|Impugnazioni",
    "kk": "Ұрлық|Адам өлтіру|Тонау|Қарақшылық|Үкім",
    "lt": "Vagystė|Nužudymas|Sunkus sveikatos sutrikdymas|Turto sunaikinimas|Nuosprendis",
    "pt": "Furto|Homicídio|Ofensa à integridade física|Dano|Recurso",
    "ro": "Furtul|Omorul|Lovirea|Distrugerea|Apelul",
    "sk": "Krádež|Vražda|Ublíženie na zdraví|Poškodzovanie cudzej veci|Odvolanie",
    "sq": "Vjedhja|Vrasja me dashje|Plagosja e lehtë|Shkatërrimi i pronës|Ankimi",
    "sv": "Stöld|Mord|Misshandel|Skadegörelse|Överklagande",
    "tr": "Hırsızlık|Kasten öldürme|Kasten yaralama|Mala zarar verme|Temyiz",
    "uk": "Крадіжка|Умисне вбивство|Грабіж|Розбій|Апеляція",
    "zh": "盗窃罪|故意杀人罪|抢劫罪|故意伤害罪|上诉",
}
HEADINGS = {
    "et": {
        "2": "Arvutisüsteemile ebaseaduslikult juurdepääsu hankimine",
        "4": "Arvutiandmetesse sekkumine",
        "5": "Arvutisüsteemi toimimise takistamine",
        "8": "Arvutikelmus",
        "9": "Lapsporno valmistamine ja selle võimaldamine",
    },
    "fi": {
        "2": "Tietomurto",
        "3": "Viestintäsalaisuuden loukkaus",
        "4": "Datavahingonteko",
        "5": "Tietojärjestelmän häirintä",
        "6": "Vaaran aiheuttaminen tietojenkäsittelylle",
        "7": "Väärennys",
    },
    "it": {
        "2": "Accesso abusivo ad un sistema informatico o telematico",
        "3": "Intercettazione, impedimento o interruzione illecita di comunicazioni informatiche",
        "4": "Danneggiamento di informazioni, dati e programmi informatici",
        "5": "Danneggiamento di sistemi informatici o telematici",
        "6": "Detenzione, diffusione e installazione abusiva di apparecchiature, codici e altri mezzi",
        "8": "Frode informatica",
        "9": "Pornografia minorile",
    },
    "kk": {
        "2": "Ақпараттық жүйеге немесе телекоммуникациялар желісіне құқыққа сыйымсыз қол жеткізу",
        "4": "Ақпаратты құқыққа сыйымсыз жою немесе түрлендіру",
        "5": "Ақпараттық жүйенің немесе телекоммуникациялар желісінің жұмысын бұзу",
        "6": "Зиян келтіретін компьютерлік бағдарламаларды жасау, пайдалану немесе тарату",
    },
    "lt": {
        "2": "Neteisėtas prisijungimas prie informacinės sistemos",
        "3": "Neteisėtas elektroninių duomenų perėmimas ir panaudojimas",
        "4": "Neteisėtas poveikis elektroniniams duomenims",
        "5": "Neteisėtas poveikis informacinei sistemai",
        "6": "Neteisėtas disponavimas įrenginiais, programine įranga, slaptažodžiais ir kodais",
    },
    "pt": {
        "2": "Acesso ilegítimo",
        "3": "Interceção ilegítima",
        "4": "Dano relativo a programas ou outros dados informáticos",
        "5": "Sabotagem informática",
        "7": "Falsidade informática",
        "8": "Burla informática e nas comunicações",
        "9": "Pornografia de menores",
        "16": "Preservação expedita de dados",
        "18": "Injunção para apresentação ou concessão do acesso a dados",
        "19": "Pesquisa de dados informáticos",
        "21": "Interceção de comunicações",
    },
    "ro": {
        "2": "Accesul ilegal la un sistem informatic",
        "3": "Interceptarea ilegală a unei transmisii de date informatice",
        "4": "Alterarea integrității datelor informatice",
        "5": "Perturbarea funcționării sistemelor informatice",
        "6": "Operațiuni ilegale cu dispozitive sau programe informatice",
        "7": "Falsul informatic",
        "8": "Frauda informatică",
        "9": "Pornografia infantilă",
    },
    "sk": {
        "2": "Neoprávnený prístup do počítačového systému",
        "3": "Neoprávnené zachytávanie počítačových údajov",
        "4": "Neoprávnený zásah do počítačového údaja",
        "5": "Neoprávnený zásah do počítačového systému",
        "6": "Výroba a držba prístupového zariadenia, hesla do počítačového systému",
    },
    "sq": {
        "2": "Hyrja e paautorizuar kompjuterike",
        "3": "Përgjimi i paligjshëm i të dhënave kompjuterike",
        "4": "Ndërhyrja në të dhënat kompjuterike",
        "5": "Ndërhyrja në sistemet kompjuterike",
        "6": "Keqpërdorimi i pajisjeve",
        "7": "Falsifikimi kompjuterik",
        "8": "Mashtrimi kompjuterik",
    },
    "sv": {
        "2": "Dataintrång",
        "3": "Brytande av post- eller telehemlighet",
        "7": "Urkundsförfalskning",
        "9": "Barnpornografibrott",
    },
    "tr": {
        "2": "Bilişim sistemine girme",
        "3": "Haberleşmenin gizliliğini ihlal",
        "5": "Sistemi engelleme, bozma, verileri yok etme veya değiştirme",
        "6": "Yasak cihaz veya programlar",
        "11": "Suça teşebbüs",
    },
    "uk": {
        "3": "Порушення таємниці листування, телефонних розмов, телеграфної чи іншої кореспонденції",
        "5": "Несанкціоноване втручання в роботу інформаційних систем",
        "6": "Створення з метою протиправного використання шкідливих програмних чи технічних засобів",
        "10": "Порушення авторського права і суміжних прав",
        "8": "Шахрайство",
    },
    "zh": {
        "2": "非法侵入计算机信息系统罪",
        "5": "破坏计算机信息系统罪",
        "6": "提供侵入、非法控制计算机信息系统程序、工具罪",
        "10": "侵犯著作权罪",
    },
}


@pytest.mark.parametrize("language", HEADINGS)
def test_titles_of_codes_lead_to_their_articles(language: str) -> None:
    titles = HEADINGS[language]
    names = [*OTHERS[language].split("|"), *titles.values()]
    law = search("\n".join(f"{number} {name}. " for number, name in enumerate(names)), language)
    wrong = []
    for article, title in titles.items():
        found = law.candidates(f"ets185/{article}", 1)
        first = names[int(found[0].provision.removeprefix("p"))] if found else ""
        if first != title:
            wrong.append(f"{article}: {title} <- {first}")
    assert len(wrong) <= len(titles) // 5, wrong
