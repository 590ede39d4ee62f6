"""The annotated view as people meet it: by eye, by keyboard, on a phone, in the dark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

PHONE = {"width": 360, "height": 740, "deviceScaleFactor": 2, "mobile": True}
DARK = {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}


def style(page: Chrome, selector: str, name: str) -> Any:  # noqa: ANN401 - what a script returns
    """The computed value of a property of the first element that a selector finds."""
    return page.execute_script(  # type: ignore[no-untyped-call, unused-ignore]
        "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]", selector, name
    )


def find(page: Chrome, selector: str) -> Any:  # noqa: ANN401 - selenium's element
    return page.find_element("css selector", selector)


def accessible(page: Chrome, axe: str) -> list[str]:
    """What axe-core finds that is serious or worse, each with its first place."""
    page.execute_script(axe)  # type: ignore[no-untyped-call, unused-ignore]
    found = page.execute_async_script("axe.run().then(arguments[0])")  # type: ignore[no-untyped-call, unused-ignore]
    serious = [rule for rule in found["violations"] if rule["impact"] in ("serious", "critical")]
    return [f"{rule['id']}: {rule['nodes'][0]['html'][:200]}" for rule in serious]


def faults(page: Chrome) -> list[str]:
    """Errors in the browser's console."""
    return [entry["message"] for entry in page.get_log("browser") if entry["level"] == "SEVERE"]  # type: ignore[no-untyped-call, unused-ignore]


def test_it_opens_without_an_error(page: Chrome) -> None:
    assert page.title == "Bridge opens after two years – newsparse"
    assert find(page, "main .headline").text.endswith("Bridge opens after two years")
    assert faults(page) == []


@pytest.mark.parametrize("part", ["quotation", "byline", "dateline", "headline"])
def test_the_legend_switches_a_part_off_and_on(page: Chrome, part: str) -> None:
    shown = style(page, f"main .{part}", "backgroundColor")
    assert shown != "rgba(0, 0, 0, 0)"
    find(page, f"#show-{part}").click()
    assert style(page, f"main .{part}", "backgroundColor") == "rgba(0, 0, 0, 0)"
    find(page, f"#show-{part}").click()
    assert style(page, f"main .{part}", "backgroundColor") == shown


def test_the_legend_hides_what_was_set_aside(page: Chrome) -> None:
    assert find(page, "details").is_displayed()
    find(page, "#show-boilerplate").click()
    assert not find(page, "details").is_displayed()


def test_keyboard_focus_shows_the_tip(page: Chrome) -> None:
    tip = find(page, ".mark.quotation > .tip")
    assert not tip.is_displayed()
    for _ in range(60):
        page.switch_to.active_element.send_keys("\ue004")  # the tabulator
        if "quotation" in (page.switch_to.active_element.get_attribute("class") or ""):
            break
    assert tip.is_displayed()
    assert "Ann Poe" in tip.text


def test_the_fold_opens(page: Chrome) -> None:
    folded = find(page, "details .boilerplate")
    assert not folded.is_displayed()
    find(page, "details > summary").click()
    assert folded.is_displayed()
    assert "share" in folded.text


def test_a_phone_needs_no_scrolling_sideways(page: Chrome) -> None:
    page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", PHONE)
    find(page, "details > summary").click()
    wide = page.execute_script("return document.documentElement.scrollWidth")  # type: ignore[no-untyped-call, unused-ignore]
    assert wide <= PHONE["width"]


def test_the_dark_scheme_is_dark(page: Chrome) -> None:
    light = style(page, "body", "backgroundColor")
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", DARK)
    assert (light, style(page, "body", "backgroundColor")) == ("rgb(255, 255, 255)", "rgb(22, 22, 26)")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(page: Chrome, axe: str, scheme: str) -> None:
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    find(page, "details > summary").click()
    assert accessible(page, axe) == []


def test_a_story_is_pasted_and_parsed(browser: Chrome, served: str) -> None:
    browser.get_log("browser")  # type: ignore[no-untyped-call, unused-ignore]
    browser.get(served)
    find(browser, "#text").send_keys("Harbor towns agree\n\nLINDHOLM (AP) - Three towns agreed, said Jane Roe.")
    find(browser, "button").click()
    assert find(browser, "main .headline").text.endswith("Harbor towns agree")
    assert "LINDHOLM" in find(browser, "main .dateline").text
    assert faults(browser) == []


def test_the_form_is_accessible(browser: Chrome, served: str, axe: str) -> None:
    browser.get(served)
    assert accessible(browser, axe) == []
