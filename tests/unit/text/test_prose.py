"""Running text against headings, labels and buttons."""

import pytest

from newsparse.text.prose import ends_sentence, is_prose


@pytest.mark.parametrize("text", ["Done.", "“Why?”", "He said so.)", "終わった。", "끝났다.", "समाप्त।", "انتهى؟"])
def test_ends(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["", "Done", "Read more:", "“", "Residents of both banks,"])
def test_does_not_end(text: str) -> None:
    assert not ends_sentence(text)


@pytest.mark.parametrize(
    "text",
    [
        "The city council approved a new bridge over the river after a long debate.",
        "国连的山岳灾害对策室与机构达成协议，年内开始运行，双方都表示欢迎这一决定。",
        "word " * 60,
        "สภาเมืองอนุมัติสะพานใหม่ข้ามแม่น้ำหลังจากการอภิปรายที่ยาวนานเมื่อวันจันทร์ และคาดว่าจะเริ่มก่อสร้างในฤดูใบไม้ผลิปีหน้า",
    ],
)
def test_prose(text: str) -> None:
    assert is_prose(text)


@pytest.mark.parametrize("text", ["Done.", "Council approves new river bridge", "关联新闻", "", "Read more about this"])
def test_no_prose(text: str) -> None:
    assert not is_prose(text)
