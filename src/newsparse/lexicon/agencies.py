"""The agencies table, ready for look-up."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from newsparse.rows import AgencyRow


def _by_form(agencies: Agencies) -> dict[str, AgencyRow]:
    found: dict[str, AgencyRow] = {}
    for agency in agencies.rows:
        for form in (agency.name, *agency.forms):
            found.setdefault(form.casefold(), agency)
    return found


@frozen(eq=False, repr=False)
class Agencies:
    """Rows of agencies and their printed forms."""

    rows: tuple[AgencyRow, ...]
    """The rows; an earlier row wins a form that two claim."""
    forms: dict[str, AgencyRow] = field(init=False)
    """Case-folded printed form to row."""
    by_id: dict[str, AgencyRow] = field(init=False)
    """Key to row."""

    def __attrs_post_init__(self) -> None:
        """Index the printed forms."""
        object.__setattr__(self, "forms", _by_form(self))
        object.__setattr__(self, "by_id", {row.id: row for row in reversed(self.rows)})

    def find(self, printed: str) -> AgencyRow | None:
        """Return the agency printed so, exactly but for case, or ``None``."""
        return self.forms.get(printed.casefold())

    def first(self, printed: Iterable[str]) -> AgencyRow | None:
        """Return the first of several printed names that is an agency."""
        return next((row for name in printed if (row := self.find(name)) is not None), None)
