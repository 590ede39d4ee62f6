"""A person stands once in the bylines."""

from __future__ import annotations

from newsparse.build.credits import key, merged
from newsparse.model import Byline, BylineKind, Person, Signoff, SignoffKind
from newsparse.rows import Span


def line(*names: str, kind: BylineKind = BylineKind.AUTHOR, role: str | None = None, at: int = 0) -> Byline:
    persons = tuple(Person(name=name, role=role, spans=(Span(at, at + len(name)),)) for name in names)
    return Byline(persons=persons, kind=kind)


def signoff(kind: SignoffKind, *credits_: Byline, text: str = "x") -> Signoff:
    return Signoff(text=text, kind=kind, credits=credits_, span=Span(0, 1))


def told(lines: tuple[Byline, ...]) -> list[tuple[str, str]]:
    return [(one.kind.value, person.name) for one in lines for person in one.persons]


def test_a_person_stands_once_with_the_most_that_is_known() -> None:
    dateline = line("Cho Joon-hyung", role="Correspondent", at=10)
    found = merged([dateline], [signoff(SignoffKind.AUTHOR, line("Cho Joon-hyung", at=90))])
    (person,) = found[0].persons
    assert told(found) == [("author", "Cho Joon-hyung")]
    assert (person.role, person.spans) == ("Correspondent", (Span(10, 24), Span(90, 104)))


def test_reporters_are_authors_only_where_no_byline_names_anyone() -> None:
    credit = signoff(SignoffKind.REPORTING, line("Jane Roe"), line("Mary Poe", kind=BylineKind.EDITOR))
    assert told(merged([], [credit])) == [("author", "Jane Roe"), ("editor", "Mary Poe")]
    assert told(merged([line("John Doe")], [credit])) == [
        ("author", "John Doe"),
        ("contributor", "Jane Roe"),
        ("editor", "Mary Poe"),
    ]


def test_kinds_rank_and_case_does_not_matter() -> None:
    credit = signoff(SignoffKind.REPORTING, line("Jane Roe"), line("Jane Roe", kind=BylineKind.EDITOR))
    assert told(merged([line("JANE ROE")], [credit])) == [("author", "JANE ROE")]
    assert key("José  Núñez") == "jose nunez"


def test_a_surname_is_the_one_full_name_that_ends_so() -> None:
    reported = signoff(SignoffKind.REPORTING, line("Roe"))
    assert told(merged([line("Jane Roe", "John Doe")], [reported])) == [("author", "Jane Roe"), ("author", "John Doe")]
    assert ("contributor", "Roe") in told(merged([line("Jane Roe", "Max Roe")], [reported]))
    assert told(merged([line("Roe"), line("Jane Roe", kind=BylineKind.EDITOR)], [])) == [("author", "Jane Roe")]


def test_a_line_for_a_body_stays() -> None:
    agency = Byline(agency="dpa", agency_id="dpa")
    assert merged([agency], []) == (agency,)


def test_a_lone_address_is_the_lone_author_s() -> None:
    desk = signoff(SignoffKind.DESK, text="kim@example.kr")
    (found,) = merged([line("Jane Roe")], [desk])
    assert found.persons[0].email == "kim@example.kr"
    assert all(person.email is None for person in merged([line("Jane Roe", "John Doe")], [desk])[0].persons)
