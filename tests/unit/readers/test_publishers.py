"""Rules for a publisher's pages: hits are evidence and facts, and only on that publisher's pages."""

import lxml.html
import pytest

from newsparse.errors import OptionError
from newsparse.model import Document
from newsparse.options import Options
from newsparse.readers.html import read
from newsparse.readers.source import Source
from newsparse.rows import PublisherRule

PAGE = """<html lang=en><meta name=site content="The Marrow Bell"><body><h1>Bell</h1>
<div class=t>Quay <b>reopens</b></div>
<p>By <span class=who>Jane Roe</span></p>
<p>On the <b class=who>quay</b> where divers came</p>
<div class=box><p>Subscribe</p></div><p>The quay reopened."""
RULE = PublisherRule(
    host="example.org",
    css=(("headline", ".t"), ("author", ".who"), ("site_name", "meta[name=site]")),
    xpath=(("body", "//p[last()]"), ("published", "string('2024-03-05')")),
    strip=(".box",),
)


def document(url: str | None, *rules: PublisherRule, content: object = PAGE) -> Document:
    (found,) = read(Source(content=content, url=url, options=Options(publishers=rules)))
    return found


def roles(found: Document) -> dict[str, str]:
    return {block.span.of(found.text).strip(): block.evidence.role for block in found.blocks}


@pytest.mark.parametrize("content", [PAGE, PAGE.encode(), lxml.html.document_fromstring(PAGE)])
def test_hits_are_roles(content: object) -> None:
    found = document("https://www.example.org/a", RULE, content=content)
    assert roles(found) == {
        "Bell": "",
        "Quay reopens": "headline",
        "By Jane Roe": "byline",
        "On the": "",
        "quay": "byline",
        "where divers came": "",
        "Subscribe": "boilerplate",
        "The quay reopened.": "body",
    }
    assert {block.evidence.rule for block in found.blocks} == {"", "example.org"}


def test_hits_outside_the_text_are_facts() -> None:
    found = document("https://example.org/a", RULE)
    claims = [(fact.field, str(fact.value)) for fact in found.facts if fact.origin == "rule:example.org"]
    assert claims == [("site_name", "The Marrow Bell"), ("published", "2024-03-05")]


def test_a_field_without_a_label_claims_the_text() -> None:
    rules = (
        PublisherRule(host="*.org", css=(("genre", ".t"),)),
        PublisherRule(host="example.org", xpath=(("identifier", "//div[@class='t']"), ("genre", "//meta"))),
    )
    found = document("https://example.org/a", *rules)
    claims = [(fact.field, fact.value) for fact in found.facts if fact.origin.startswith("rule:")]
    assert claims == [("genre", "Quay reopens"), ("identifier", "Quay reopens"), ("genre", "The Marrow Bell")]


@pytest.mark.parametrize("url", [None, "https://example.net/a", "https://notexample.org/", "nonsense"])
def test_other_pages_are_left_alone(url: str | None) -> None:
    assert document(url, RULE) == document(url)


@pytest.mark.parametrize(
    "rule",
    [
        PublisherRule(host="example.org", css=(("headline", "a[["),)),
        PublisherRule(host="example.org", xpath=(("headline", "//["),)),
        PublisherRule(host="example.org", xpath=(("headline", "re:test('a', 'b')"),)),
        PublisherRule(host="example.org", css=(("no such field", "p"),)),
    ],
)
def test_bad_rules_are_named(rule: PublisherRule) -> None:
    with pytest.raises(OptionError):
        document("https://example.org/", rule)


def test_an_empty_page() -> None:
    assert document("https://example.org/", RULE, content="").text == ""
