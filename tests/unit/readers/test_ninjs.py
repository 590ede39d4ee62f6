"""ninjs 1 to 3 and what looks like it: names in any case, texts of every kind, wrappers, pictures, odd types."""

import json

import pytest
from tests.unit.readers.reading import fact, facts, lines, read_all, read_one, said, texts

from newsparse.errors import FormatError, LimitError
from newsparse.model import ArticleKind, Caption, Note, Place
from newsparse.options import Limits, Options
from newsparse.readers import ninjs
from newsparse.readers.source import Source

ONE = {
    "guid": "g1", "version": "4", "type": "text", "pubstatus": "usable", "urgency": 3, "language": "en",
    "versioncreated": "2024-03-05T10:15:00+0000", "firstcreated": "2024-03-04T10:15:00+0000", "headline": "Mill closes",
    "slugline": "FIN-MILL", "byline": "By Aino Ek", "copyrightnotice": "", "copyrightholder": "EXA",
    "usageterms": "Print\r\n only", "ednote": "with picture", "keywords": ["mill", "N/A", ""],
    "subject": [{"code": "1", "name": "paper"}], "genre": [{"name": "Article"}], "located": "Turku, Finland",
    "source": "Example", "embargoed": "2024-03-06T00:00:00Z", "body_html": "<p>One.</p><p>Two.</p>", "body_text": "no",
}  # fmt: skip


def test_the_first_version() -> None:
    found = read_one(json.dumps(ONE))
    expected = {
        "identifier": "g1", "version": "4", "status": "usable", "urgency": "3", "headline": "Mill closes",
        "published": "2024-03-05T10:15:00+00:00", "first_created": "2024-03-04T10:15:00+00:00", "bylines": "By Aino Ek",
        "slugline": "FIN-MILL", "copyright": "EXA", "usage_terms": "Print only", "genre": "Article",
        "agency": "Example",
        "embargoed": "2024-03-06T00:00:00+00:00", "kind": "story",
    }  # fmt: skip
    assert {name: said(found, name) for name in expected} == expected
    assert facts(found, "keywords") == ["mill"]
    assert facts(found, "subjects") == ["paper"]
    assert fact(found, "notes") == Note(text="with picture", public=False)
    assert fact(found, "located") == Place(name="Turku", region="Finland", raw="Turku, Finland")
    assert texts(found) == ["One.", "Two."]


TWO = {
    "uri": "u1", "type": "text", "versionCreated": "2024-03-05T10:15:00Z", "copyrightHolder": "EXA", "edNote": "n",
    "headlines": [{"role": "sub", "value": "400 jobs"}, {"role": "main", "value": "Mill closes"}],
    "by": "Aino Ek", "subjects": [{"name": "paper"}, {"name": "mill", "rel": "keyword"}],
    "infoSources": [{"name": "Example"}],
    "bodies": [
        {"role": "text", "contentType": "text/plain", "value": "no"},
        {"role": "html5", "contentType": "text/html",
        "value": "<html><head><title>no</title></head><body><p>One.</p></body></html>"},
    ],
}  # fmt: skip


@pytest.mark.parametrize("lower", [False, True])
def test_the_second_and_third_version(lower: bool) -> None:  # noqa: FBT001 - a test's parameter
    record = {key.lower() if lower else key: value for key, value in TWO.items()}
    found = read_one(json.dumps(record))
    assert said(found, "headline") == "Mill closes"
    assert facts(found, "subheadlines") == ["400 jobs"]
    assert (facts(found, "subjects"), facts(found, "keywords")) == (["paper"], ["mill"])
    assert said(found, "published") == "2024-03-05T10:15:00+00:00"
    assert (said(found, "identifier"), said(found, "bylines"), said(found, "agency")) == ("u1", "Aino Ek", "Example")
    assert texts(found) == ["One."]


def body(form: str, value: str, role: str = "x") -> str:
    return json.dumps({"headline": "h", "bodies": [{"role": role, "contenttype": form, "value": value}]})


@pytest.mark.parametrize(
    ("form", "value", "expected"),
    [
        ("text/plain", "One.\n\nTwo.", ["One.", "Two."]),
        ("text/plain", "One is here\nTwo is there", ["One is here", "Two is there"]),
        ("text/plain", "<p>One.</p>", ["One."]),
        ("text/html", "\n  (X)--one   line\n  wrapped\n  ", ["(X)--one line wrapped"]),
        ("text/html", "<p>One<br/>and.</br></p>&nbsp;", ["One\nand."]),
        ("text/html", "<p>A</p><figure><img src='a.jpg' alt='b'><figcaption>Cap.</figcaption></figure>", ["A", "Cap."]),
        (
            "application/xml",
            "<?xml version='1.0'?><nitf><body><body.content><p>One.</p></body.content></body></nitf>",
            ["One."],
        ),
        ("application/xml", "<other/>", []),
        ("application/xml", "", []),
    ],
)
def test_bodies(form: str, value: str, expected: list[str]) -> None:
    assert texts(read_one(body(form, value))) == expected


def test_wrapped_plain_text_is_joined() -> None:
    text = (
        "The first line of a paragraph that was wrapped at the usual width\nand goes on here.\n   The "
        "second begins with a few blanks, as on old wires\nand goes on."
    )
    assert texts(read_one(body("text/plain", text, "text"))) == [
        "The first line of a paragraph that was wrapped at the usual width and goes on here.",
        "The second begins with a few blanks, as on old wires and goes on.",
    ]


def test_pictures_of_a_story() -> None:
    picture = {
        "type": "picture", "byline": "Bo Li", "description_text": "The mill.",
        "renditions": {"s": {"href": "s.jpg", "width": 90}, "l": {"href": "l.jpg", "width": "900",
        "mimetype": "image/jpeg"},
                       "v": {"href": "v.mp4", "mimetype": "video/mp4", "width": 5000}, "n": {"width": 9}},
    }  # fmt: skip
    found = read_one(json.dumps({**ONE, "associations": {"main": picture, "other": {"headline": "x"}}}))
    assert facts(found, "captions") == [Caption(text="The mill.", credit="Bo Li", image_url="l.jpg", raw="The mill.")]
    assert [(image.url, image.caption) for image in found.images] == [("l.jpg", 0)]


def test_a_picture() -> None:
    said_there = [{"role": "writer", "value": "www.example.org"}, {"role": "text", "value": "The mill."}]
    record = {"type": "picture", "headline": "Mill", "descriptions": said_there, "body_text": "The mill."}
    found = read_one(json.dumps(record))
    assert [c.text for c in facts(found, "captions") if isinstance(c, Caption)] == ["The mill."]
    assert fact(found, "kind") is ArticleKind.PICTURE
    assert texts(found) == []
    best = [{"role": "creditline", "value": "EXA"}, {"role": "caption", "value": "Cap."}, {"value": "Text."}]
    found = read_one(json.dumps({"type": "picture", "headline": "Mill", "descriptions": best}))
    assert [c.text for c in facts(found, "captions") if isinstance(c, Caption)] == ["Cap."]
    assert said(found, "agency") == "EXA"


@pytest.mark.parametrize(
    "wrap", ["[@]", '{"total": 1, "item": [@]}', '{"data": {"item": @}}', '{"data": {"items": [{"item": @}]}}']
)
def test_wrappers(wrap: str) -> None:
    (found,) = ninjs.read(Source(content=wrap.replace("@", json.dumps(ONE))))
    assert said(found, "headline") == "Mill closes"


def test_what_is_no_story() -> None:
    for record in ({"title": "t", "eventDetails": {}, "uri": "x"}, {"type": "event", "headline": "t"}):
        (found,) = ninjs.read(Source(content=json.dumps(record)))
        assert fact(found, "kind") is ArticleKind.OTHER
        assert [problem.code for problem in found.problems] == ["no-story"]


def test_values_of_odd_types_are_passed_over() -> None:
    odd = {"headline": ["a", {"b": 1}], "urgency": "12", "type": [1], "subject": "x", "byline": {"n": 1}, "bodies": 7,
           "body_html": 7, "keywords": [None, {"name": "k"}, True], "associations": {"a": 3}, "renditions": 5,
           "versioncreated": 5, "descriptions": "x"}  # fmt: skip
    found = read_one(json.dumps(odd))
    assert said(found, "headline") == "a"
    assert facts(found, "keywords") == ["k"]
    assert fact(found, "urgency") is None


def test_numbers_and_doubled_keys() -> None:
    found = read_one('{"headline": "a", "headline": "b", "version": ' + "9" * 50 + "}")
    assert (said(found, "headline"), said(found, "version")) == ("b", "9" * 50)
    assert [problem.code for problem in found.problems] == ["doubled-key"]


@pytest.mark.parametrize("depth", [50, 100_000])
def test_deep_json_is_refused(depth: int) -> None:
    deep = '{"headline": "[[[[", "a": ' + "[" * depth + "]" * depth + "}"
    with pytest.raises(LimitError, match="deeper"):
        read_all(deep, Options(limits=Limits(depth=40)))


def test_deep_json_within_the_limits() -> None:
    assert said(read_one('{"headline": "h", "a": ' + "[" * 60 + "]" * 60 + "}"), "headline") == "h"


def test_json_deeper_than_python_reads() -> None:
    deep = '{"headline": "h", "a": ' + "[" * 200_000 + "]" * 200_000 + "}"  # some Pythons read 10,000 levels
    with pytest.raises(LimitError, match="Python's own reader"):
        read_all(deep, Options(limits=Limits(depth=10**6)))


@pytest.mark.parametrize("content", ["", "{", '{"headline": }', "nothing"])
def test_no_json(content: str) -> None:
    with pytest.raises(FormatError, match="ninjs"):
        list(ninjs.read(Source(content=content)))


def test_no_text() -> None:
    with pytest.raises(TypeError, match="str or bytes"):
        list(ninjs.read(Source(content=5)))


def test_nitf_in_a_body_gives_what_the_item_leaves_out() -> None:
    text = (
        "<nitf><head><docdata><doc.copyright holder='EXA'/></docdata></head><body><body.head>"
        "<byline>By Bo Li</byline></body.head></body></nitf>"
    )
    found = read_one(body("application/nitf+xml", text))
    assert said(found, "copyright") == "EXA"
    assert lines(found) == [("byline", "byline", "By Bo Li")]
