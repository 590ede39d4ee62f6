"""One case for each class of failure that tools for quotations are known for, and the joins."""

from __future__ import annotations

import pytest

from newsparse import Parser
from newsparse.model import Quotation, QuotationKind

PARSER = Parser()


def find(text: str) -> tuple[Quotation, ...]:
    return PARSER.find_quotations(text, language="en")


def source(text: str, item: Quotation) -> str | None:
    return None if item.source_span is None else item.source_span.of(text)


@pytest.mark.parametrize(
    ("text", "words", "who", "cue"),
    [
        # 1 a split quotation is one
        (
            '"No, this is no game," Marlow said at the time. "I will finish the bridge."',
            "No, this is no game, I will finish the bridge.",
            "Marlow",
            "said",
        ),
        # 2 one odd mark does not lose the rest
        ('It is 5" long. “We are late,” Marlow said.', "We are late,", "Marlow", "said"),
        # 3 the cue is in no list
        (
            "Bell’s doctor is calling the candidate “extremely physically fit now.”",
            "extremely physically fit now.",
            "Bell’s doctor",
            "is calling",
        ),
        # 4 a nearer verb is not the cue
        (
            "Rival Ada Marlow mocked the complaint, saying anybody who complains “is not having a good night.”",
            "is not having a good night.",
            "Rival Ada Marlow",
            "saying",
        ),
        # 5 the governing clause wins over the nearest
        (
            "Only 12 percent of voters agreed that Marlow is “in good enough shape to serve,” while 40 said no.",
            "in good enough shape to serve,",
            "12 percent of voters",
            "agreed",
        ),
        # 6 the subject of an inner clause is not the source
        (
            "President Marlow said it would tell a story, one of “suffering and delight.”",
            "suffering and delight.",
            "President Marlow",
            "said",
        ),
        # 7 no cue word at all
        ("“I am so ashamed of this town.” ― Jacklyn Bell", "I am so ashamed of this town.", "Jacklyn Bell", "―"),
        # 8 titles, brackets and abbreviations
        (
            "“It is on the up and up,” said Rep. G.K. Bell (D-N.C.).",
            "It is on the up and up,",
            "Rep. G.K. Bell (D-N.C.)",
            "said",
        ),
        # 9 nested single marks
        (
            "“You say you ‘accept it, and it was the fault of those people,’” Marlow said.",
            "You say you ‘accept it, and it was the fault of those people,’",
            "Marlow",
            "said",
        ),
        # 10 titles are no speech, the words beside them are
        (
            "The talk show “Women in Power,” now in its tenth year, is over. “We had a good run,” Marlow said.",
            "We had a good run,",
            "Marlow",
            "said",
        ),
        # 11 a name is not swapped for a longer one that stands elsewhere
        ("“We won,” Marlow said of Rafael Marlow Bell.", "We won,", "Marlow", "said"),
    ],
)
def test_known_failures(text: str, words: str, who: str, cue: str) -> None:
    assert (words, who, cue) in [(item.text, source(text, item), item.cue) for item in find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "She is the host of “The Nightly Ledger.”",
        "He is on “Meet the Ferries,” a programme for sailors.",
        "The “law and order” issue is back.",
    ],
)
def test_titles_end_with_stops_and_commas(text: str) -> None:
    assert find(text) == ()


def test_titles_and_terms_are_no_quotations() -> None:
    assert find("The project on “Women in Power,” takes questions. The “ice watch” programme goes on.") == ()


def test_blank_paragraphs_are_no_error() -> None:
    assert find("\n \n\t\n\n“We won,” she said.")[0].text == "We won,"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Rivals of Cruz said “it is a very bad plan.”", "Rivals of Cruz"),
        ("“We saw it all,” said Ada Bell, 64, who climbed a tree.", "Ada Bell, 64, who climbed a tree"),
        ("Ada Bell, a teacher from Iowa, said “we saw it all.”", "Ada Bell, a teacher from Iowa"),
        ("“We saw it all,” Ada Bell, the mayor, told reporters on Monday.", "Ada Bell, the mayor"),
        ("In Iowa, Bell on Friday said “we saw it all.”", "Bell"),
        ("The man, who Bell said “saw it all then,” left.", "Bell"),
        ("Asked about it, she replied, “I was promised enough money.”", "she"),
        ("Marlow gasped. “I was promised enough money.”", "Marlow"),
        ("A letter obtained by the Herald warns “we will go to court.”", "A letter obtained by the Herald"),
        ("“Is it over?” Mr. Bell asked.", "Mr. Bell"),
        ("As Ada Bell, a tax lawyer, recently put it, “he did lower his taxes.”", "Ada Bell, a tax lawyer"),
        ("“It is a door key,” as its secretary, Moira Bell, put it.", "its secretary, Moira Bell"),
        ("When pressed on why it rains, the mother of three replied, “It is the season.”", "the mother of three"),
        ("Bell, star of “Scandal,” thanked Marlow for “taking these steps now.”", "Bell, star of “Scandal,”"),
        ("“We did it,” Viguerie notes.", "Viguerie"),
        ("“We never saw it coming,” an angry Marlow began.", "an angry Marlow"),
        ("“We never saw it coming,” a voice in the film states.", "a voice in the film"),
        ("“Like Oakland. Or Kingston,” Marlow said.", "Marlow"),
    ],
)
def test_sources(text: str, who: str) -> None:
    found = find(text)
    assert source(text, found[-1]) == who


def test_an_interrupted_sentence_is_one_quotation() -> None:
    (item,) = find("“We cannot wait,” she said, “for a perfect model.”")
    assert item.segments == ("We cannot wait,", "for a perfect model.")
    assert item.kind is QuotationKind.DIRECT


def test_two_quotations_around_an_attribution_with_and() -> None:
    (item,) = find("The show is “smart as hell,” Bell wrote in an email, and “full of it all.”")
    assert item.kind is QuotationKind.MIXED or len(item.segments) > 0


def test_an_insertion_takes_both_sides() -> None:
    (item,) = find("African otters, he said, can “rock like Jimi.”")
    assert item.text == "rock like Jimi."


def test_paragraphs_reopened_are_one_quotation() -> None:
    text = "“I never said it was kind,” she said. “I said it was there.\n\n“That is all a ledger is.”"
    (item,) = find(text)
    assert item.text == "I never said it was kind, I said it was there.\n\nThat is all a ledger is."
    assert item.paragraph == 0


def test_a_colon_waits_for_the_next_paragraph() -> None:
    text = "Bell continued:\n\n“The health issue is a partisan issue.”"
    (item,) = find(text)
    assert (source(text, item), item.paragraph) == ("Bell", 1)


def test_a_paragraph_of_words_alone_belongs_to_who_spoke_last() -> None:
    text = "“We did it,” Bell said.\n\n“It was a very long night.”"
    first, second = find(text)
    assert source(text, second) == source(text, first) == "Bell"


def test_quoted_words_with_nobody_near_have_no_speaker() -> None:
    (item,) = find("“It was a very long night.”")
    assert (item.speaker, item.source_span) == (None, None)


def test_mixed_keeps_the_fragments() -> None:
    (item,) = find("Bell said the town was “not at all ready” and “far too small for it.”")
    assert item.kind is QuotationKind.MIXED
    assert item.text == "not at all ready … far too small for it."


def test_spans_leave_the_marks_out() -> None:
    text = "“We won,” Bell said."
    (item,) = find(text)
    assert [span.of(text) for span in item.spans] == ["We won,"]
    assert item.cue_span is not None
    assert item.cue_span.of(text) == "said"


def test_a_dash_paragraph_without_a_cue_is_no_speech() -> None:
    assert find("— A list item with no speaker") == ()


def test_a_transcript_names_its_speakers_inside_the_marks() -> None:
    first, second = find('"MARLOW: Is the gate shut?\n\n"BELL: It was shut at noon."')
    assert (source('"MARLOW: Is', first), first.text) == ("MARLOW", "Is the gate shut?")
    assert (second.speaker and second.speaker.mention, second.text) == ("BELL", "It was shut at noon.")


def test_a_wide_gap_between_words_moves_nothing() -> None:
    text = "Bell   said the gate\t had   failed.  “It was  never shut,”  Marlow\xa0added."
    for item in find(text):
        assert item.source_span is not None
        assert item.source_span.of(text) in ("Bell", "Marlow")
    assert [item.cue for item in find(text)] == ["said", "added"]


def test_words_longer_than_words_are() -> None:
    text = "Bell said the " + "x" * 400 + " had failed."
    (item,) = find(text)
    assert item.text == "the " + "x" * 400 + " had failed"


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        (
            "de",
            "Für den Trainer war es «der größte Ärger seit Jahren».",
            "der größte Ärger seit Jahren",
        ),
        ("de", "Damit halte sich das Amt «an das, was alle vereinbart haben».", "an das, was alle vereinbart haben"),
        (
            "zh",
            "港口的新计划是“用两年时间修好码头并重新开放渡轮航线”。",
            "用两年时间修好码头并重新开放渡轮航线",
        ),
    ],
)
def test_words_in_marks_that_nobody_is_named_for(language: str, text: str, words: str) -> None:
    (item,) = PARSER.find_quotations(text, language=language)
    assert (item.text, item.kind, item.speaker) == (words, QuotationKind.MIXED, None)


def test_chinese_words_behind_a_colon_and_their_next_paragraphs() -> None:
    text = "对此，王明表示：\n“我们会修好码头。”\n“工程需要两年。”\n市长李华补充道: “渡轮明年恢复。”\n“请大家等待。”"
    found = PARSER.find_quotations(text, language="zh")
    assert [(item.text, item.speaker and item.speaker.mention) for item in found] == [
        ("我们会修好码头。", "王明"),
        ("工程需要两年。", "王明"),
        ("渡轮明年恢复。", "市长李华"),
        ("请大家等待。", "市长李华"),
    ]


def test_a_judgement_in_norwegian() -> None:
    (item,) = PARSER.find_quotations("Rådet beskriver han som en «stadig gjest».", language="no")
    assert item.text == "stadig gjest"


def test_quoted_words_behind_a_verb_that_ends_a_clause_are_kept() -> None:
    words = "Wer den Ball absichtlich fängt, sieht Gelb."
    text = f"In Regel 12 «Fouls und grobe Worte» der Spielregeln des Verbandes heißt es: «{words}»"
    assert words in [item.text for item in PARSER.find_quotations(text, language="de")]
