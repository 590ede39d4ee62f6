"""Articles survive the way to dict and JSON and back; what is no article is named."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

import newsparse
from newsparse.model.codec import from_dict, from_json, model_classes, to_dict, to_json
from newsparse.model.schema import json_schema

STORY = (
    "Harbour reopens after storm\n\nBy Jane Roe\n\n"
    "PORTVILLE, Maine (AP) — The harbour reopened on Tuesday, officials said.\n\n"
    "“We are glad,” said Mayor Ann Poe. “The boats are out.”\n\n(Reporting by Jane Roe; Editing by Max Moe)\n"
)


def test_json_comes_back_equal() -> None:
    article = newsparse.parse(STORY)
    assert from_json(to_json(article)) == article
    assert from_json(to_json(article, indent=1).encode()) == article


def test_dict_is_plain() -> None:
    data = to_dict(newsparse.parse(STORY))
    assert data == json.loads(json.dumps(data))
    assert data["newsparse"] == 1
    assert data["text"].startswith("PORTVILLE")


def test_lone_surrogate_survives() -> None:
    article = newsparse.parse("Head\n\nA body with \ud800 in it, which is odd.")
    text = to_json(article)
    text.encode("utf-8")
    assert from_json(text) == article


def test_empty_article_is_short() -> None:
    assert to_dict(newsparse.Article()) == {"newsparse": 1, "text": ""}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({}, "version None"),
        ({"newsparse": 99}, "version 99"),
        ({"newsparse": 1, "headlin": "x"}, "headlin"),
        ({"newsparse": 1, "blocks": [{"span": {"start": "x", "end": 1}}]}, r"\$\.blocks\[0\]\.span\.start"),
        ([], "mapping"),
    ],
)
def test_faults_are_named(data: dict[str, object], words: str) -> None:
    with pytest.raises(newsparse.CodecError, match=words):
        from_dict(data)


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000])
def test_no_json_is_named(text: str) -> None:
    with pytest.raises(newsparse.CodecError):
        from_json(text)


def test_json_fits_the_schema() -> None:
    jsonschema.validate(json.loads(to_json(newsparse.parse(STORY))), json_schema())


def test_shipped_schema_is_fresh() -> None:
    shipped = Path(newsparse.__file__).parent / "model/article.schema.json"
    assert json.loads(shipped.read_text("utf-8")) == json_schema(), "run tools/json_schema.py"


def test_every_class_is_in_the_schema() -> None:
    names = {kind.__name__ for kind in model_classes()} - {"Article"}
    assert names == set(json_schema()["$defs"])
