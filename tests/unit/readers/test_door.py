"""The guarded door: nothing raises, nothing is lost, nothing is fetched or expanded."""

import socket
import time

import pytest

from newsparse.model import Problem
from newsparse.readers.door import html_events, html_tree, sound, xml_events, xml_tree


class Taker:
    def __init__(self) -> None:
        self.seen: list[str] = []
        self.depth = 0

    def start(self, tag: str, _attrs: object) -> None:
        self.depth += 1
        self.seen.append(f"<{tag}>")

    def end(self, _tag: str) -> None:
        self.depth -= 1

    def data(self, text: str) -> None:
        self.seen.append(text)

    def close(self) -> str:
        return "closed"


def page(markup: str | bytes) -> tuple[str, tuple[Problem, ...]]:
    taker = Taker()
    problems = html_events(markup, taker)
    assert taker.depth == 0
    return "".join(taker.seen), problems


@pytest.mark.parametrize("depth", [6_000, 200_000])
@pytest.mark.parametrize("tag", ["div", "b"])
def test_a_paragraph_after_a_deep_nest(depth: int, tag: str) -> None:
    seen, problems = page(f"<{tag}>" * depth + "deep" + f"</{tag}>" * depth + "<p>after</p>")
    assert seen.endswith("deep<p>after")
    assert problems == ()


@pytest.mark.parametrize(
    ("markup", "seen"),
    [
        ("", ""),
        ("hello", "<html><body>hello"),
        ("<html><body>x</body></html>tail", "<html><body>x<html>tail"),
        ("<p>a<svg><title>q</title></svg>b", "<html><body><p>a<svg><title>qb"),
        ("<p>a<![CDATA[x & y]]>b", "<html><body><p>ax & yb"),
        ("<script>//<![CDATA[\nx<b>\n//]]></script>y", "<html><head><script>//<![CDATA[\nx<b>\n//]]><body>y"),
        ("<?xml version='1.0' encoding='utf-16'?><p>é", "<html><body><p>é"),
        ("</p></div>x", "<html><body>x"),
        ("a\x00b", "<html><body>ab"),
        ("<p>&nbsp;&bogus;", "<html><body><p>\xa0&bogus;"),
    ],
)
def test_markup_of_any_state(markup: str, seen: str) -> None:
    assert page(markup)[0] == seen


def test_lone_surrogates_are_replaced_one_for_one() -> None:
    seen, problems = page("<p>a\ud800\udc01b")
    assert seen.endswith("a\ufffd\ufffdb")
    assert [problem.code for problem in problems] == ["lone-surrogate"]
    assert sound("plain") == ("plain", ())


def test_a_declared_charset_does_not_change_what_is_decoded() -> None:
    assert page("<meta charset=euc-kr><p>é".encode())[0].endswith("é")


def test_a_megabyte_attribute_and_a_long_text() -> None:
    seen, problems = page("<p title='" + "b" * 1_000_000 + "'>" + "a" * 12_000_000)
    assert seen.count("a") == 12_000_000
    assert problems == ()


def test_a_tree_for_selectors() -> None:
    tree = html_tree("<p>a\ud800</p>")
    assert tree is not None
    assert tree.findtext(".//p") == "a\ufffd"
    assert html_tree("") is None


def xml(text: str) -> str:
    taker = Taker()
    xml_events(text, taker)
    return "".join(taker.seen)


def test_xml_entities_stand_as_characters_or_as_printed() -> None:
    assert xml("<a>&eacute;&amp;&bogus;&#233;&#0;</a>") == "<a>é&&bogus;é\ufffd"
    assert xml("<a><![CDATA[&eacute;<b>]]><!-- &x; --></a>") == "<a>&eacute;<b>"


def test_xml_declarations_and_internal_subsets_are_dropped() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY x "yyyy"><!ENTITY z "&x;&x;"><!-- > ] -->]>'
    assert xml(f'<?xml version="1.0" encoding="utf-16"?>{bomb}<a>&z;</a>') == "<a>&z;"
    assert xml('<!DOCTYPE nitf SYSTEM "http://example.org/nitf.dtd"><a>x</a>') == "<a>x"


def test_xml_with_bare_marks_and_control_characters() -> None:
    assert xml("<a>x & y < z \x01</a>") == "<a>x & y < z  "


@pytest.mark.parametrize("text", ["", "plain", "<a><b>", "<a/><b/>", "<a", "\ud800", "<a>" * 3_000])
def test_broken_xml_is_a_problem(text: str) -> None:
    root, problems = xml_tree(text)
    assert problems
    assert root is None or isinstance(root.tag, str)
    assert xml_events(text, Taker())


def test_xml_too_deep_is_an_error() -> None:
    _root, problems = xml_tree("<a>" * 5_000 + "x" + "</a>" * 5_000)
    assert problems[0].code == "parser-limit"


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE" + "a" * 100_000,
        "<!DOCTYPE [" + "<" * 100_000,
        "<!DOCTYPE [" + "<!--" * 100_000,
        "<!DOCTYPE " + '"' * 100_001,
        "<!DOCTYPE " * 50_000,
        "&a" * 100_000,
        "&#" * 100_000,
        "<![CDATA[" * 100_000,
        "<!--" * 100_000,
    ],
)
@pytest.mark.slow
def test_hostile_xml_takes_linear_time(text: str) -> None:
    start = time.thread_time()
    xml_tree(text)
    assert time.thread_time() - start < 5


def test_no_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_kwargs: object) -> None:
        pytest.fail("a socket was asked for")

    monkeypatch.setattr(socket, "socket", refuse)
    xml_tree('<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a xmlns:x="http://example.org/">&x;</a>')
    page('<!DOCTYPE html SYSTEM "http://example.org/a.dtd"><link rel=stylesheet href="http://example.org/a.css">')
