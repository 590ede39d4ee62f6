"""Mail: headers as facts, the text part as the story."""

import pytest
from tests.unit.readers.reading import facts, read_one, said, texts

from newsparse.errors import FormatError, LimitError
from newsparse.readers import mail
from newsparse.readers.source import Source

HEADERS = (
    "From: =?utf-8?q?Aino_H=C3=A4rk=C3=B6nen?= <aino@example.org>\r\nTo: desk@example.org\r\n"
    "Subject: =?iso-8859-1?q?T=E4m=E4?= and that\r\n there\r\nDate: Tue, 05 Mar 2024 10:15:00 +0200\r\n"
    "Message-ID: <1@example.org>\r\nOrganization: Example\r\nContent-Language: fi-FI, sv\r\n"
)


def test_plain() -> None:
    found = read_one((HEADERS + "\r\nOne.\r\n\r\nTwo.\r\n").encode())
    expected = {
        "headline": "Tämä and that there", "bylines": "Aino Härkönen", "published": "2024-03-05T10:15:00+02:00",
        "identifier": "1@example.org", "agency": "Example", "language": "fi-FI",
    }  # fmt: skip
    assert {name: said(found, name) for name in expected} == expected
    assert texts(found) == ["One.", "Two."]
    assert found.format == "mail"


def multipart(*parts: str) -> str:
    body = "".join(f"--b\r\n{part}\r\n" for part in parts)
    return HEADERS + 'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n' + body + "--b--\r\n"


HTML = (
    "Content-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>T=E4m=E4</p>"
)
PLAIN = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nT25lLg=="
ATTACHED = "Content-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nno"


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((ATTACHED, HTML, PLAIN), ["One."]),
        ((HTML,), ["Tämä"]),
        ((ATTACHED,), []),
        (("Content-Type: image/png\r\n\r\nx",), []),
    ],
)
def test_parts(parts: tuple[str, ...], expected: list[str]) -> None:
    assert texts(read_one(multipart(*parts))) == expected


@pytest.mark.parametrize(
    "subject", ["=?x-unknown?q?a=FF?=", "=?utf-8?b?!!!?=", "=?utf-8?q?a" * 1000, "", "=?utf-8?b?A?="]
)
def test_odd_subjects(subject: str) -> None:
    head = f"From: a@example.org\nTo: b@example.org\nSubject: {subject}\n\nOne."
    found = read_one(head)
    assert len(facts(found, "headline")) <= 1
    assert texts(found) == ["One."]


def test_what_is_no_mail() -> None:
    assert not mail.is_mail("Note: this is a story.\n\nFrom: the desk\nTo: you\nSubject: x\n")
    assert not mail.is_mail("Plain text")
    with pytest.raises(FormatError, match="no headers"):
        list(mail.read(Source(content="\n\nPlain")))
    with pytest.raises(TypeError):
        list(mail.read(Source(content=1)))


@pytest.mark.parametrize("as_bytes", [False, True])
def test_parts_in_parts_are_bounded(as_bytes: bool) -> None:  # noqa: FBT001 - a test's parameter
    deep = HEADERS + "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(500))
    with pytest.raises(LimitError, match="nested"):
        list(mail.read(Source(content=deep.encode() if as_bytes else deep)))
