"""Files made to hurt: a named error or a document with a Problem, in bounded time, nothing fetched or expanded."""

import json
import socket
import time
from pathlib import Path

import pytest
from tests.unit.readers.reading import read_all, read_one, said, texts

from newsparse.errors import DecodingError, FormatError, LimitError
from newsparse.options import Limits, Options
from newsparse.readers.detect import named
from newsparse.readers.source import Source

BOUND = 20.0  # seconds; what is quadratic takes minutes


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_named: object) -> None:
        pytest.fail("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)


def nitf(body: str, prolog: str = "") -> str:
    return f"{prolog}<nitf><body><body.content>{body}</body.content></body></nitf>"


ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
BOMB = f'<!DOCTYPE nitf [<!ENTITY e0 "lol">{ENTITIES}]>'


@pytest.mark.parametrize(
    "content",
    [
        nitf("<p>a &e11; b</p>", BOMB),
        nitf("<p>" + "&a;" * 20_000 + "</p>", f'<!DOCTYPE nitf [<!ENTITY a "{"a" * 20_000}">]>'),
        f"{BOMB}<rss><channel><item><description>&e11;</description></item></channel></rss>",
        f'{BOMB}<newsItem guid="&e11;"><contentMeta><headline>&e11;</headline></contentMeta></newsItem>',
    ],
)
def test_entities_are_not_expanded(content: str) -> None:
    start = time.perf_counter()
    (found,) = read_all(content)
    assert "lol" not in found.text
    assert sum(len(str(fact.value)) for fact in found.facts) < 1000
    assert len(found.text) < 100_000
    assert time.perf_counter() - start < BOUND


@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file://@">]>',
        '<!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/nitf.dtd">',
        '<!DOCTYPE nitf [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]>',
        '<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.5//EN" "file://@">',
    ],
)
def test_nothing_is_fetched(prolog: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("SECRET", encoding="utf-8")
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://{secret}" parse="text"/>'
    found = read_one(nitf(f"<p>One &x;.</p>{include}", prolog.replace("@", str(secret))))
    assert "SECRET" not in found.text
    assert found.text.startswith("One")


@pytest.mark.parametrize("levels", [3000, 100_000])
@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("<nitf><body><body.content>", "</body.content></body></nitf>"),
        ("<newsItem><contentSet><inlineXML>", "</inlineXML></contentSet></newsItem>"),
        ("<NewsML><NewsItem>", "</NewsItem></NewsML>"),
        ("<rss><channel><item><description>", "</description></item></channel></rss>"),
        ("<RBNews><content>", "</content></RBNews>"),
    ],
)
def test_deep_xml_is_said_to_be_cut(start: str, end: str, levels: int) -> None:
    before = time.perf_counter()
    (found,) = read_all(start + "<b>" * levels + "x" + "</b>" * levels + end)
    assert "parser-limit" in [problem.code for problem in found.problems]
    assert time.perf_counter() - before < BOUND


def test_deep_xml_beyond_the_limits_is_refused() -> None:
    deep = nitf("<block>" * 500 + "</block>" * 500)
    assert read_all(deep)
    with pytest.raises(LimitError, match="400 levels"):
        read_all(deep, Options(limits=Limits(depth=400)))
    wide = nitf("<p>x</p>" * 500)
    assert len(read_all(wide, Options(limits=Limits(depth=400)))[0].blocks) == 500


def test_deep_html_in_json_is_read_whole() -> None:
    found = read_one(json.dumps({"headline": "h", "body_html": "<div>" * 20_000 + "deep" + "</div>" * 20_000}))
    assert texts(found) == ["deep"]


HOSTILE = [
    nitf("<p>" + "&" * 50_000 + "</p>"),
    nitf("<p>" + "&#" * 50_000 + "</p>"),
    nitf("<p>" + "<" * 50_000 + "</p>"),
    nitf("<p>." + " " * 100_000 + "</p>"),
    nitf("<p>" + ("." + " " * 300) * 300 + "x</p>"),
    "<nitf>" + "<![CDATA[" * 50_000,
    "<nitf>" + "<!--" * 50_000,
    "<nitf " + " ".join(f'a{n}="1"' for n in range(20_000)) + "/>",
    "<rss><channel>" + "<item><title>x</title></item>" * 3000 + "</channel></rss>",
    "<newsMessage><itemSet>" + "<newsItem><itemMeta/></newsItem>" * 3000 + "</itemSet></newsMessage>",
    "<nitf><key-list>" + "".join(f"<keyword key='k{n}'/>" for n in range(20_000)) + "</key-list></nitf>",
    '{"headline": "h", ' + ", ".join(f'"k{n}": {n}' for n in [*range(30_000), 5]) + "}",
    json.dumps({"headline": "h", "keywords": [f"k{n}" for n in range(50_000)]}),
    json.dumps({"headline": "h", "body_text": "\n \n" * 50_000}),
    json.dumps({"headline": "h", "body_text": "<a" * 50_000}),
    json.dumps({"headline": "h", "body_text": "&lt;" * 30_000}),
    json.dumps({"headline": "h", "urgency": 0}).replace("0", "9" * 100_000),
    "\x16\x16\x01a\x1f\nr a\x11\x13 X\n\x02" + "^a<\n" * 3000,
    "\x16\x16\x01a\x1f\nr a\x11\x13 X\n\x02" + "^" * 100_000,
    "\x16\x16\x01a\x1f\nr a\x11\x13 X\n\x02^" + ", " * 50_000 + "x<\n",
    "\x01eca062 4 i 211 exa 061\r\n\nk/\r\n\x02" + "a\r\n" * 3000,
    "\x01eca062 4 i 211 exa 061\r\n\nk/\r\n\x02h =\r\n" + "\r\n \t" * 50_000,
    "\x01eca062 4 i 211 exa 061\r\n\nk/\r\n\x02h =\r\n\x03" + "1" * 100_000,
    "From: a\nTo: b\nSubject: " + "=?utf-8?q?a" * 20_000 + "\n\nx",
    "From: a\nTo: b\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n" * 3000,
]


@pytest.mark.parametrize("content", HOSTILE, ids=range(len(HOSTILE)))
def test_time_grows_with_the_input_and_no_faster(content: str) -> None:
    start = time.perf_counter()
    for found in read_all(content):
        assert "".join(block.span.of(found.text) for block in found.blocks) == found.text
    assert time.perf_counter() - start < BOUND


@pytest.mark.parametrize(
    "head", ["<?" * 2000, "<!DOCTYPE " * 400, "<!--" * 1000, "[" * 4000, " " * 4000, "<?xml " + " " * 4000]
)
def test_sniffing_is_cheap_and_safe(head: str) -> None:
    start = time.perf_counter()
    read_all(head)
    assert time.perf_counter() - start < BOUND


def test_a_picture_called_xml() -> None:
    gif = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x01\x00\x00\x00\x00,"
    with pytest.raises(DecodingError, match="no text"):
        read_all(gif)
    with pytest.raises((FormatError, DecodingError)):
        list(named("nitf").read(Source(content=gif)))
    with pytest.raises(TypeError, match="str or bytes"):
        list(named("nitf").read(Source(content=object())))


def test_surrogates_and_nulls() -> None:
    found = read_one(nitf("<p>a\ud800b\x00c</p>"))
    assert found.text.startswith("a\ufffdb")
    assert [problem.code for problem in found.problems] == ["lone-surrogate"]
    assert said(read_one('{"headline": "a\\ud800b"}'), "headline") is not None
