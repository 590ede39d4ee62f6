"""The datatrove extractor, run as datatrove runs it."""

from __future__ import annotations

import pickle

import pytest

pytest.importorskip("datatrove", reason="needs datatrove")

from newsparse.bridges.datatrove import NewsparseExtractor

PAGE = (
    "<html lang='en'><body><article><h1>Bridge opens</h1><p>OSLO (AP) — The bridge opened on Monday.</p>"
    "<p>It was built in two years.</p></article></body></html>"
)


def test_the_body_is_kept() -> None:
    assert (
        NewsparseExtractor().extract(PAGE) == "OSLO (AP) — The bridge opened on Monday.\n\nIt was built in two years."
    )
    assert NewsparseExtractor(dateline=False).extract(PAGE).startswith("The bridge opened")


def test_it_can_be_sent_to_another_process() -> None:
    sent = pickle.loads(pickle.dumps(NewsparseExtractor()))  # noqa: S301 - our own bytes
    assert sent.extract(PAGE).startswith("OSLO")
