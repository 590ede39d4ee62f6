"""Who said what, a case or more a language."""

from __future__ import annotations

import pytest

from newsparse import Parser
from newsparse.lexicon.load import tags
from newsparse.model import QuotationKind

PARSER = Parser()

CASES = [
    ("de", "„Wir hatten großes Glück“, sagte Einsatzleiterin Wiebke Thoms.", "Wir hatten großes Glück", "Wiebke Thoms"),
    ("de", "Das Feuer sei gelöscht, sagte sie weiter.", "Das Feuer sei gelöscht", "sie"),
    ("de", "Verletzt wurde niemand, wie die Polizei mitteilte.", "Verletzt wurde niemand", "die Polizei"),
    ("de", "Daraus werde nun nichts, hieß es aus dem Institut.", "Daraus werde nun nichts", "dem Institut"),
    ("fr", "« Nous avons eu peur », a déclaré Jeanne Morel.", "Nous avons eu peur", "Jeanne Morel"),
    ("fr", "« Nous avons eu peur », a-t-elle ajouté.", "Nous avons eu peur", "elle"),
    ("fr", "Le maire a expliqué que le pont serait fermé.", "le pont serait fermé", "Le maire"),
    ("es", "“Hoy llovió mucho”, dijo la alcaldesa Ana Rojas.", "Hoy llovió mucho", "Ana Rojas"),
    ("es", "—No hay agua en casa —dijo Ana Rojas—.", "No hay agua en casa", "Ana Rojas"),
    ("es", "Según la abogada, Noelia Paz, la empresa extraía agua.", "la empresa extraía agua", "la abogada"),
    ("it", "«Abbiamo avuto paura», ha detto Anna Rossi.", "Abbiamo avuto paura", "Anna Rossi"),
    ("pt", "“Tivemos muito medo”, disse Ana Souza.", "Tivemos muito medo", "Ana Souza"),
    ("ru", "«Караван вышел на воду», – сказал Иван Петров.", "Караван вышел на воду", "Иван Петров"),
    ("ru", "По его словам, суда провели во льдах девять суток.", "суда провели во льдах девять суток", "его"),
    ("ru", "Министр сообщил журналистам, что мост закрыт.", "мост закрыт", "Министр"),
    ("uk", "«Ми дуже раді», – сказала Олена Бондар.", "Ми дуже раді", "Олена Бондар"),
    ("nl", "„We hadden veel geluk”, zei Jan de Wit.", "We hadden veel geluk", "Jan"),
    ("sv", "”Vi hade stor tur”, säger Anna Berg.", "Vi hade stor tur", "Anna Berg"),
    ("pl", "„Mieliśmy dużo szczęścia”, powiedziała Anna Nowak.", "Mieliśmy dużo szczęścia", "Anna Nowak"),
    ("cs", "„Měli jsme štěstí,“ řekla Jana Nová.", "Měli jsme štěstí,", "Jana Nová"),
    ("sk", "„Mali sme šťastie,“ povedala Jana Nová.", "Mali sme šťastie,", "Jana Nová"),
    ("sr", "„Имали смо среће“, рекла је Ана Јовић.", "Имали смо среће", "Ана Јовић"),
    ("bg", "„Имахме късмет“, каза Иван Петров.", "Имахме късмет", "Иван Петров"),
    ("ca", "«Hem tingut sort», ha dit Anna Puig.", "Hem tingut sort", "Anna Puig"),
    ("fa", "او گفت که پل بسته است.", "پل بسته است", "او"),
    ("he", '"הגשר סגור", אמרה דנה לוי.', "הגשר סגור", "דנה לוי"),
    ("hi", "शर्मा ने कहा, “पुल बंद है।”", "पुल बंद है।", "शर्मा"),
    ("vi", "Ông Nam nói rằng cầu đã đóng.", "cầu đã đóng", "Nam"),
    ("tr", "Vali Bahtiyar şunları söyledi: “Yol açıldı artık.”", "Yol açıldı artık.", "Vali Bahtiyar"),
    ("zh-Hant", "部長表示：「大橋將於五月開放。」", "大橋將於五月開放。", "部長"),
    ("ar", "قال الوزير إن الجسر مغلق.", "الجسر مغلق", "الوزير"),
    ("tr", "Şükran Delibalta, “Kapıyı açtım, çayı koydum.” dedi.", "Kapıyı açtım, çayı koydum.", "Şükran Delibalta"),
    ("tr", "Delibalta, gece boyunca çay dağıttığını söyledi.", "gece boyunca çay dağıttığını", "Delibalta"),
    ("tr", "Yolun açıldığını belirten Vali Ozan Bahtiyar, evine döndü.", "Yolun açıldığını", "Vali Ozan Bahtiyar"),
    ("ja", "三浦玲子理事長は「三十分を届けたい」と述べた。", "三十分を届けたい", "三浦玲子理事長"),
    ("ja", "外務省は、資金面の支援を検討するとしている。", "資金面の支援を検討する", "外務省"),
    ("ja", "「急ぐ理由がない」と、田中一郎社長は語った。", "急ぐ理由がない", "田中一郎社長"),
    ("ja", "警察によると、けが人はいない。", "けが人はいない", "警察"),
    ("ko", '봉태윤 국장은 "골목이 좁아도 하늘은 넓다"라고 말했다.', "골목이 좁아도 하늘은 넓다", "봉태윤 국장"),
    ("ko", "시는 소음을 줄일 방침이라고 설명했다.", "소음을 줄일 방침", "시"),
    ("ko", "경찰에 따르면 다친 사람은 없다.", "다친 사람은 없다", "경찰"),
    ("zh", "外交部发言人毛宁说：“我们希望各方保持冷静。”", "我们希望各方保持冷静。", "外交部发言人毛宁"),
    ("zh", "“我们来晚了。”李明说。", "我们来晚了。", "李明"),
    ("zh", "市长表示，大桥将于五月开放。", "大桥将于五月开放", "市长"),
    ("de", "Das Wasser sei gestiegen, so Vogt.", "Das Wasser sei gestiegen", "Vogt"),
    (
        "de",
        "„Das war knapp“, so Jens Hartmann, „aber es ging gut.“",
        "Das war knapp aber es ging gut.",
        "Jens Hartmann",
    ),
    ("de", "Nach Angaben der Polizei waren 40 Helfer im Einsatz.", "waren 40 Helfer im Einsatz", "der Polizei"),
    ("it", "«È stata dura - racconta Paolo Ferri - ma è finita».", "È stata dura ma è finita", "Paolo Ferri"),
    ("it", "«È stata una notte dura - racconta Paolo Ferri».", "È stata una notte dura", "Paolo Ferri"),
    (
        "it",
        "«Una notte - la più lunga - è finita», ha detto Anna Rossi.",
        "Una notte - la più lunga - è finita",
        "Rossi",
    ),
    ("pt", "Segundo a polícia, o local está fechado.", "o local está fechado", "a polícia"),
    ("pt", "De acordo com a empresa, o serviço volta amanhã.", "o serviço volta amanhã", "a empresa"),
    ("ru", "«Ночь была долгой, — рассказал Павел Лебедев, — но все живы».", "Ночь была долгой, но все живы", "Лебедев"),
    ("ru", "«Мост закрыт вовремя», — сказал ТАСС мэр Илья Громов.", "Мост закрыт вовремя", "мэр Илья Громов"),
    ("ru", "Как сообщили в мэрии, мост откроют утром.", "мост откроют утром", "мэрии"),
    ("nl", "'Het was zwaar', vertelt Jan Bakker, 'maar het lukte.'", "Het was zwaar maar het lukte.", "Jan Bakker"),
    ("pl", "„To była trudna noc” - opowiada strażak Jan Kowal.", "To była trudna noc", "Jan Kowal"),
    ("sv", "– Vi stängde bron i tid, säger Karin Lund till TT.", "Vi stängde bron i tid", "Karin Lund"),
    (
        "no",
        "– Det var nære. Vi stengte brua i tide, sier Kari Lund.",
        "Det var nære. Vi stengte brua i tide",
        "Kari Lund",
    ),
    (
        "no",
        "– Brua er stengt, sier ordfører Kari Lund til NTB. – Ingen er skadd.",
        "Brua er stengt Ingen er skadd.",
        "ordfører Kari Lund",
    ),
    ("da", "– Broen er lukket, siger Lars Holm til Ritzau.", "Broen er lukket", "Lars Holm"),
    (
        "fr",
        "« Le pont est fermé », a déclaré à l'AFP le maire Paul Morel. « Personne n'est blessé. »",
        "Le pont est fermé Personne n'est blessé.",
        "le maire Paul Morel",
    ),
    ("fr", "« Le pont est fermé », a-t-elle ajouté.", "Le pont est fermé", "elle"),
    (
        "fi",
        "– Suljimme sillan ajoissa, sanoo Kaisa Lehto. Nyt on rauha.",
        "Suljimme sillan ajoissa Nyt on rauha.",
        "Kaisa Lehto",
    ),
    ("ar", "وبحسب الشرطة، يعمل أربعون شخصا في المكان.", "يعمل أربعون شخصا في المكان", "الشرطة"),
    ("ar", 'وقال سامي الحداد لوكالة الأنباء "أغلقنا الجسر أمس".', "أغلقنا الجسر أمس", "سامي الحداد"),
    ("tr", "“Köprüyü kapattık.” diyen Elif Karaca, evine döndü.", "Köprüyü kapattık.", "Elif Karaca"),
    ("zh", "“这是艰难的一夜，”消防员王强说，“但没有人受伤。”", "这是艰难的一夜， 但没有人受伤。", "消防员王强"),
    ("ja", "市は月曜日に通行を再開すると発表した。", "月曜日に通行を再開する", "市"),
]


@pytest.mark.parametrize(("language", "text", "words", "who"), CASES)
def test_every_language_reports_speech(language: str, text: str, words: str, who: str) -> None:
    found = PARSER.find_quotations(text, language=language)
    assert [item.text for item in found] == [words]
    assert found[0].source_span is not None
    assert who in found[0].source_span.of(text)


@pytest.mark.parametrize(
    ("language", "text", "content", "mention"),
    [
        ("de", "Der Täter sei gefasst, teilte die Polizei am Montag mit.", "Der Täter sei gefasst", "die Polizei"),
        ("de", "Die Polizei gab bekannt, dass er gefasst sei.", "er gefasst sei", "Die Polizei"),
        ("de", "Der Umsatz steige weiter, so Vorstandschef Kern.", "Der Umsatz steige weiter", "Vorstandschef Kern"),
        ("de", "Der Umsatz steige, sagte die Chefin.", "Der Umsatz steige", "die Chefin"),
        ("de", "Im Januar stiegen die Preise, sagte der Verband.", "Im Januar stiegen die Preise", "der Verband"),
        ("de", "Die Lage ist gut, wie der Chef der Bank sagte.", "Die Lage ist gut", "der Chef der Bank"),
        ("de", "Die Brücke bleibt dem Amt zufolge gesperrt.", "Die Brücke bleibt", "dem Amt"),
        (
            "de",
            "Angaben der Polizei zufolge wurde ein Mann verletzt.",
            "wurde ein Mann verletzt",
            "Angaben der Polizei",
        ),
        ("de", "Am Dienstag teilte der Konzern mit, dass er Stellen streicht.", "er Stellen streicht", "der Konzern"),
        ("nl", "Op dinsdag zei de minister dat de brug dicht blijft.", "de brug dicht blijft", "de minister"),
        ("sv", "På tisdagen sade ministern att bron är stängd.", "bron är stängd", "ministern"),
        ("no", "Tirsdag sa statsråden at broen er stengt.", "broen er stengt", "statsråden"),
        ("hu", "A rendőrség szerint egy férfi megsérült.", "egy férfi megsérült", "A rendőrség"),
        ("fi", "Poliisin mukaan yksi mies loukkaantui.", "yksi mies loukkaantui", "Poliisin"),
        ("hi", "पुलिस ने बताया कि एक आदमी घायल हो गया।", "एक आदमी घायल हो गया", "पुलिस"),
        ("pl", "Jak podała policja, jeden mężczyzna został ranny.", "jeden mężczyzna został ranny", "policja"),
        ("de", "Laut Nordkraft weniger als erwartet.", "weniger als erwartet", "Nordkraft"),
        ("nl", "De burgemeester liet weten dat de brug dicht blijft.", "de brug dicht blijft", "De burgemeester"),
        ("it", "Secondo il sindaco, il ponte riaprirà a maggio.", "il ponte riaprirà a maggio", "il sindaco"),
    ],
)
def test_the_source_of_a_reported_clause(language: str, text: str, content: str, mention: str) -> None:
    (found,) = PARSER.find_quotations(text, language=language)
    assert (found.text, found.speaker.mention if found.speaker else None) == (content, mention)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Es gab Phasen, in denen der Geruch stark war."),
        ("de", "Der Weg führte durch den Wald, in dem es dunkel war."),
        ("de", "So wächst die Stadt Jahr für Jahr weiter."),
        ("de", "Proteste sind laut geworden, als der Plan bekannt wurde."),
        ("nl", "De storm liet een spoor van vernieling achter."),
        ("it", "Per chi arriva oggi, il ponte è chiuso."),
        ("fr", "Pour réussir, il faut travailler tous les jours."),
        ("pt", "Para chegar ao porto, é preciso atravessar a ponte."),
    ],
)
def test_what_looks_like_a_cue_and_reports_nothing(language: str, text: str) -> None:
    assert PARSER.find_quotations(text, language=language) == ()


def test_a_subject_left_out_goes_on_from_before() -> None:
    text = "La abogada Noelia Paz señaló que la empresa miente.\n\n“Contamos las gotas durante años”, relató."
    second = PARSER.find_quotations(text, language="es")[-1]
    assert second.speaker is not None
    assert (second.speaker.name, second.speaker.mention, second.source_span) == ("Noelia Paz", "", None)


def test_whom_one_speaks_to_is_no_source() -> None:
    for language, text, who in (
        ("de", "„Es ging gut“, sagte Karin Vogt (SPD) der Deutschen Presse-Agentur.", "Karin Vogt (SPD)"),
        ("ru", "«Мост закрыт вовремя», — сказал ТАСС мэр Илья Громов.", "мэр Илья Громов"),
        ("zh", "市长李建国对新华社记者说：“我们及时关闭了大桥。”", "市长李建国"),
    ):
        (item,) = PARSER.find_quotations(text, language=language)
        assert item.source_span is not None
        assert item.source_span.of(text) == who


def test_turkish_words_may_wait_for_the_next_paragraph() -> None:
    text = "Vali Ozan Bahtiyar, şunları kaydetti:\n\n“Vatandaşımız birbirine yardım etmiş.”"
    (item,) = PARSER.find_quotations(text, language="tr")
    assert (item.text, item.paragraph) == ("Vatandaşımız birbirine yardım etmiş.", 1)


@pytest.mark.parametrize("language", tags())
def test_every_language_survives_hostile_text(language: str) -> None:
    for text in ("", " ", "“", "：「", "a" * 500, ", said, " * 50, "「」と述べた。" * 20):
        for item in PARSER.find_quotations(text, language=language):
            assert item.kind in QuotationKind
