"""The local page: the form, the view, JSON, and everything it refuses."""

from __future__ import annotations

import pytest

pytest.importorskip("starlette", reason="needs the extra serve")
pytest.importorskip("uvicorn", reason="needs the extra serve")
pytest.importorskip("multipart", reason="needs the extra serve")
pytest.importorskip("httpx2", reason="the test client needs httpx2")

try:
    from starlette.testclient import TestClient
except (RuntimeError, DeprecationWarning):
    pytest.skip("the test client of this starlette needs other packages than are here", allow_module_level=True)

from newsparse import OptionError
from newsparse.cli import serve

STORY = "Bridge opens\n\nBy Jane Roe\n\nOSLO (AP) — The bridge opened on Monday after two years of work on it.\n"


@pytest.fixture(name="client")
def _client() -> TestClient:
    return TestClient(serve.application(), base_url="http://127.0.0.1:8765")


def test_form(client: TestClient) -> None:
    answer = client.get("/")
    assert answer.status_code == 200
    assert "<textarea" in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_paste_and_upload(client: TestClient) -> None:
    assert "Bridge opens" in client.post("/", data={"text": STORY}).text
    files = {"file": ("story.txt", STORY.encode())}
    assert "Bridge opens" in client.post("/", data={"text": ""}, files=files).text
    assert client.post("/", data={}).status_code == 200


def test_json(client: TestClient) -> None:
    assert client.post("/parse", content=STORY.encode()).json()["headline"] == "Bridge opens"


def test_other_hosts_and_origins_are_refused(client: TestClient) -> None:
    assert client.get("/", headers={"host": "evil.example"}).status_code == 400
    answer = client.post("/parse", content=b"x", headers={"origin": "https://evil.example"})
    assert answer.status_code == 403
    own = client.post("/parse", content=b"A head", headers={"origin": "http://127.0.0.1:8765"})
    assert own.status_code == 200


def test_too_large_is_refused(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "LIMIT", 100)
    assert client.post("/parse", content=b"x" * 200).status_code == 413
    assert client.post("/", data={"text": "x" * 200}).status_code == 413


def test_unreadable_is_a_message(client: TestClient) -> None:
    answer = client.post("/parse", content=b"\x89PNG\x00\x00\x00\x01\xff\xfe\x00\x00" * 30)
    assert answer.status_code in (200, 422)


def test_only_loopback() -> None:
    with pytest.raises(OptionError, match="loopback"):
        serve.run("0.0.0.0", 1)  # noqa: S104 - that it is refused is the point


def test_run_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    monkeypatch.setattr("uvicorn.run", lambda _app, host, **_rest: seen.append(host))
    assert serve.run("127.0.0.1", 1) == 0
    assert seen == ["127.0.0.1"]
