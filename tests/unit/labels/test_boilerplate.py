"""Furniture by its words and shape, wherever it stands; never the story's own text."""

import pytest

import newsparse
from newsparse import Article, Options, Parser

HEAD = (
    "Council approves new river bridge\n\n"
    "The city council approved a new bridge over the river after a long debate. Work is to begin in the spring.\n\n"
)
TAIL = "\n\nThe old ferry landing will be turned into a small park with benches and a playground, the plan says."


def kind_of(line: str, language: str = "en") -> str | None:
    article = newsparse.parse(HEAD + line + TAIL, language=language)
    assert len(article.body) == (2 if article.boilerplate else 3)
    return str(article.boilerplate[0].kind) if article.boilerplate else None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Share", "share"),
        ("SHARE THIS ARTICLE", "share"),
        ("Share on X", "share"),
        ("Share toX", "share"),
        ("Facebook Twitter WhatsApp Email", "share"),
        ("Follow the agency’s coverage of rivers at https://example.com/rivers", "share"),
        ("Sign up for our weekly newsletter", "newsletter"),
        ("Get the day's top stories delivered to your inbox", "newsletter"),
        ("Subscribe to our podcast wherever you listen", "subscribe"),
        ("Join our WhatsApp channel for more news", "share"),
        ("Read more: Bridge plan delayed again", "read_more"),
        ("Also read: Bridge plan delayed again", "related"),
        ("Advertisement 3", "advert"),
        ("Download our app today", "app"),
        ("3304 views 13 mins 0 comments", "counter"),
        ("5 min read", "counter"),
        ("Visited 12 times, 3 visit(s) today", "counter"),
        ("© 2024 Example Media", "copyright"),
        ("Copyright 2024 Example Media. All rights reserved.", "copyright"),
        ("This website uses cookies to improve your experience", "cookie"),
        ("To continue reading, please log in or register", "paywall"),
        ("12 comments", "comments"),
        ("Enable JavaScript to view comments", "comments"),
        ("Our editors may earn a commission from links on this page", "disclaimer"),
        ("Make us your preferred source on Google", "related"),
        ("Your email address will not be published. Required fields are marked *", "comments"),
        ("Home > News > Local", "navigation"),
        ("Close Search Window", "navigation"),
        ("https://example.com/news/12", "navigation"),
        ("#bridge #river #council", "related"),
        ("2 of 7 |", "media"),
        ("Watch: The bridge from above", "media"),
        ("Disclaimer: This report is auto-generated.", "disclaimer"),
    ],
)
def test_english(line: str, kind: str) -> None:
    assert kind_of(line) == kind


@pytest.mark.parametrize(
    ("line", "language", "kind"),
    [
        ("Das könnte Sie auch interessieren", "de", "related"),
        ("AnzeigeUnser Tipp für den Garten", "de", "advert"),
        ("Melden Sie sich für unseren Newsletter an", "de", "newsletter"),
        ("Folgst du Beispielblatt schon auf Whatsapp?", "de", "share"),
        ("Sie haben noch kein Konto? Jetzt registrieren", "de", "paywall"),
        ("Escucha este artículo", "es", "media"),
        ("WhatsApp kanalımıza katılın", "tr", "share"),
        ("카카오톡 채널 추가하기", "ko", "share"),
        ("تابعوا آخر الأخبار عبر Google News", "ar", "share"),
        ("Partager sur Facebook", "fr", "share"),
        ("Lire aussi : Le pont fermé", "fr", "related"),
        ("Tous droits réservés", "fr", "rights"),
        ("Síguenos en Instagram", "es", "share"),
        ("Riproduzione riservata", "it", "copyright"),
        ("Continua após a publicidade", "pt", "advert"),
        ("Lees ook: Brug gesloten", "nl", "related"),
        ("Läs mer", "sv", "related"),
        ("Czytaj także: Most zamknięty", "pl", "related"),
        ("Čtěte také: Most uzavřen", "cs", "related"),
        ("Подписывайтесь на наш канал в Telegram", "ru", "share"),
        ("Все права защищены", "ru", "rights"),
        ("Читайте також", "uk", "related"),
        ("Tüm hakları saklıdır.", "tr", "rights"),
        ("İlgili Haberler", "tr", "related"),
        ("اقرأ أيضا", "ar", "related"),
        ("यह भी पढ़ें: पुल बंद", "hi", "related"),
        ("Baca juga: Jembatan ditutup", "id", "related"),
        ("Chia sẻ", "vi", "share"),
        ("สงวนลิขสิทธิ์", "th", "rights"),
        ("责任声明：未经授权不得转载", "zh", "rights"),
        ("延伸閱讀", "zh-Hant", "related"),
        ("この記事は会員限定です。", "ja", "subscribe"),
        ("無断転載を禁じます", "ja", "rights"),
        ("저작권자 ⓒ 예시일보, 무단 전재 및 재배포 금지", "ko", "copyright"),
        ("Haki zote zimehifadhiwa", "sw", "rights"),
        ("Share this article", "zu", "share"),
    ],
)
def test_other_languages(line: str, language: str, kind: str) -> None:
    assert kind_of(line, language) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Shares of Example Heavy Industries ended near a 52-week high on Thursday.",
        "Following the arrests, lawmakers asked the bureau for more information about its work.",
        "More than 250,000 people crossed the old bridge each year, according to the city.",
        "Read it in Welsh. It's confirmed. The bridge comes.",
        "Picture this: you're listening to the radio while driving over the river.",
        "Copyright law does not protect bridges, the council's lawyer told the meeting.",
        "Comments by the mayor angered the residents of both banks.",
        "Sign-ups for the first crossing have passed two thousand.",
        "Advertisements on the bridge will be banned, the council decided.",
        "“Subscribe to my newsletter,” he joked on Twitter.",
        "LIVE: Follow all the action right here as the bridge opens",
        "Related work on the approach roads will take another year, the engineer said.",
    ],
)
def test_story_text_stays(line: str) -> None:
    assert kind_of(line) is None


def test_lists_take_their_lines_along() -> None:
    article = newsparse.parse(f"{HEAD}Related articles\nBridge plan delayed\nFerry sold\n{TAIL}")
    assert [item.text for item in article.boilerplate] == ["Related articles", "Bridge plan delayed", "Ferry sold"]
    assert len(article.body) == 2


def test_a_section_about_the_company() -> None:
    text = (
        f"{HEAD}{TAIL.strip()}\n\nAbout Fenwick Bridges\nFenwick Bridges builds bridges in nine countries.\n\n"
        "Forward-Looking Statements\nThis release contains statements about the future that may not come true.\n\n"
        "Media Contact:\nAnna Holm\n(503) 555-0188\n"
    )
    article = newsparse.parse(text)
    assert len(article.body) == 2
    kinds = [str(item.kind) for item in article.boilerplate]
    assert kinds == ["about", "about", "disclaimer", "disclaimer", "about", "about", "about"]


def test_about_in_the_middle_of_a_story_is_a_subheading() -> None:
    article = newsparse.parse(f"{HEAD}About the money{TAIL}")
    assert [part.kind for part in article.body] == ["paragraph", "subheading", "paragraph"]


def test_author_cards() -> None:
    text = HEAD.replace("\n\n", "\n\nBy Anna Holm\n\n", 1) + TAIL.strip()
    article = newsparse.parse(f"{text}\n\nAnna Holm covers bridges. She is based in Fenwick.\n\nShare\n")
    assert [item.kind for item in article.boilerplate] == ["author_card", "share"]
    assert len(article.body) == 2


def test_notices_at_the_end() -> None:
    article = newsparse.parse(f"{HEAD}{TAIL.strip()}\n\n© Fenwick Courier\n")
    assert [(item.kind, item.rule) for item in article.boilerplate] == [("copyright", "tail")]


def test_the_head_of_an_agency_site() -> None:
    article = newsparse.parse(f"Reuters News\n\n{HEAD}{TAIL}")
    assert [(item.text, item.rule) for item in article.boilerplate] == [("Reuters News", "site-names")]
    assert article.headline == "Council approves new river bridge"


def test_a_rule_can_be_switched_off() -> None:
    parser = Parser(Options(off=("furniture", "subheadings")))
    article: Article = parser.parse(f"{HEAD}Advertisement{TAIL}")
    assert not article.boilerplate
    assert len(article.body) == 3
