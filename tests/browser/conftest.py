"""A real Chromium without a window, and the pages it looks at; skipped with a reason where there is none."""

from __future__ import annotations

import os
import shutil
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import newsparse

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1200,900",
)
STORY = (
    "Bridge opens after two years\n\nBy Jane Roe\n\n"
    "OSLO (AP) — The bridge opened on Monday after two years of work on it.\n\n"
    "“It is a fine bridge,” said Mayor Ann Poe, who had waited for it since she was a child.\n\n"
    "A ferry leaves the harbor. (AP Photo/John Doe)\n\n"
    "Poe said that tolls would be low. <script>document.title = 'broken'</script>\n\nShare\n\nSubscribe\n"
)


@pytest.fixture(scope="session", name="browser")
def _browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    webdriver = pytest.importorskip("selenium.webdriver", reason="needs selenium")
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if chromium is None or driver is None:
        pytest.skip("needs chromium and chromedriver")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    browser = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=driver))
    yield browser
    browser.quit()


@pytest.fixture(scope="session", name="view_url")
def _view_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The annotated view of a story, as a file."""
    target = tmp_path_factory.mktemp("view") / "story.html"
    return newsparse.view(newsparse.parse(STORY)).save(target).as_uri()


@pytest.fixture(name="page")
def _page(browser: Chrome, view_url: str) -> Chrome:
    """The browser with the annotated view open."""
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    browser.get_log("browser")  # type: ignore[no-untyped-call, unused-ignore]
    browser.get(view_url)
    return browser


@pytest.fixture(scope="session", name="served")
def _served() -> Iterator[str]:
    """The address of ``newsparse serve`` on a free port."""
    uvicorn = pytest.importorskip("uvicorn", reason="needs the extra serve")
    pytest.importorskip("starlette", reason="needs the extra serve")
    pytest.importorskip("multipart", reason="needs the extra serve")
    serve = pytest.importorskip("newsparse.cli.serve")
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(serve.application(), log_level="warning", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="session", name="axe")
def _axe(root: Path) -> str:
    """The source of axe-core: the file ``NEWSPARSE_AXE`` names, or that of a ``node_modules`` here."""
    named = os.environ.get("NEWSPARSE_AXE")
    path = Path(named) if named else root / "node_modules/axe-core/axe.min.js"
    if not path.is_file():
        pytest.skip("needs axe-core: npm install axe-core, or NEWSPARSE_AXE=…/axe.min.js")
    return path.read_text("utf-8")
