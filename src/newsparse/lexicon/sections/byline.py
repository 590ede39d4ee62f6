"""The words of a language for the section ``[byline]``: labels before names, roles after them, and what is nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import field, frozen

from newsparse.lexicon.tables import words
from newsparse.model import BylineKind
from newsparse.text.patterns import Openings, pattern

KINDS = (
    BylineKind.AUTHOR,
    BylineKind.PHOTOGRAPHER,
    BylineKind.TRANSLATOR,
    BylineKind.EDITOR,
    BylineKind.CONTRIBUTOR,
)
"""Kinds of byline; each has a key of labels of the same name."""

_COMPOUND = 5
NEVER = pattern(r"(?!)")
"""Matches nothing: what a language without words for a key compiles to."""


@frozen(kw_only=True, eq=False, repr=False)
class BylineRows:
    """Keys of the ``[byline]`` table of a language file.

    A label that ends with ``:`` needs the colon; any other may have one.
    """

    author: tuple[str, ...] = field(default=(), converter=words)
    """Labels before authors: ``"by"``, ``"von"``, ``"text:"``."""
    photographer: tuple[str, ...] = field(default=(), converter=words)
    """Labels before photographers: ``"photographs by"``, ``"fotos:"``."""
    translator: tuple[str, ...] = field(default=(), converter=words)
    """Labels before translators."""
    editor: tuple[str, ...] = field(default=(), converter=words)
    """Labels before editors."""
    contributor: tuple[str, ...] = field(default=(), converter=words)
    """Labels before further reporters: ``"with reporting by"``."""
    joins: tuple[str, ...] = field(default=(), converter=words)
    """Words between two persons: ``"and"``."""
    roles: tuple[str, ...] = field(default=(), converter=words)
    """Last words of a role, after a name or before it: ``"correspondent"``, ``"기자"``; endings of compounds too."""
    titles: tuple[str, ...] = field(default=(), converter=words)
    """Roles that stand before the name in scripts without blanks: ``"记者"``."""
    role_words: tuple[str, ...] = field(default=(), converter=words)
    """Words that narrow a role: ``"senior"``, ``"political"``."""
    links: tuple[str, ...] = field(default=(), converter=words)
    """Words that go on with a role or an organisation: ``"of"``, ``"for"``, ``"at"``."""
    places: tuple[str, ...] = field(default=(), converter=words)
    """Words before the place an author is in: ``"in"``."""
    articles: tuple[str, ...] = field(default=(), converter=words)
    """Articles that names of organisations open with: ``"the"``."""
    organizations: tuple[str, ...] = field(default=(), converter=words)
    """Words that names of organisations hold (endings of them in scripts without blanks): ``"News"``, ``"Times"``."""
    cities: tuple[str, ...] = field(default=(), converter=words)
    """Places that look like a person's name: ``"New York"``; one word alone opens such places: ``"San"``."""
    nobody: tuple[str, ...] = field(default=(), converter=words)
    """What stands for a name and names nobody: ``"admin"``, ``"our staff"``."""
    desks: tuple[str, ...] = field(default=(), converter=words)
    """What stands for the paper's own people, and is nobody too: ``"staff"``, ``"Redaktion"``."""
    stops: tuple[str, ...] = field(default=(), converter=words)
    """Words that end the names: ``"Published"``; with ``#`` behind it only before a number: ``"April #"``."""
    verbs: tuple[str, ...] = field(default=(), converter=words)
    """Verbs after the author's name: ``"writes"``, ``"skrifar"``, ``"報導"``."""
    particles: tuple[str, ...] = field(default=(), converter=words)
    """Words of a name that are not capitalised: ``"van"``, ``"bin"``."""
    suffixes: tuple[str, ...] = field(default=(), converter=words)
    """What follows a name and belongs to it: ``"Jr"``."""
    surnames: tuple[str, ...] = field(default=(), converter=words)
    """Commonest surnames, for scripts where a place could not be told from a name."""


@frozen(kw_only=True, eq=False, repr=False)
class BylineWords:
    """The section, ready for look-up; all sets are case-folded."""

    label: Openings
    """A label where a line begins; ``lastgroup`` is the kind."""
    inner_label: Openings
    """A label within a line."""
    starts: frozenset[str]
    """First two characters of all labels, case-folded: the cheap test before anything dearer."""
    first_words: frozenset[str]
    """First words of all labels, case-folded."""
    inner_words: frozenset[str]
    """First words of the labels that may stand within a line."""
    join_words: frozenset[str]
    """The words between two names."""
    separator: re.Pattern[str]
    """What stands between two names, roles or organisations, the place of glue included."""
    plain_separator: re.Pattern[str]
    """The same where no word is glued to the next."""
    stop: re.Pattern[str]
    """Where the names end: a stop word or a figure."""
    stop_heads: tuple[str, ...]
    """The first words of stop words."""
    turns: frozenset[str]
    """Words behind a name that go on with something else: ``links``, ``places``, ``verbs``, ``articles``."""
    korean_role: re.Pattern[str]
    """Names and the role behind them, in scripts that write syllables or characters."""
    title: re.Pattern[str]
    """What stands before a title, the title and the names behind it, in scripts without blanks."""
    joins: frozenset[str]
    """Words between two persons."""
    roles: frozenset[str]
    """Last words of roles."""
    role_endings: tuple[str, ...]
    """The longer ones of them, as ends of compounds."""
    role_words: frozenset[str]
    """Words that narrow a role."""
    links: frozenset[str]
    """Words that go on with a role."""
    places: frozenset[str]
    """Words before a place."""
    articles: frozenset[str]
    """Articles."""
    organizations: frozenset[str]
    """Words of organisations."""
    organization_endings: tuple[str, ...]
    """Ends of their names where no blanks are written."""
    cities: frozenset[str]
    """Places that look like names, and first words of such."""
    nobody: frozenset[str]
    """Names of nobody, desks among them."""
    desks: frozenset[str]
    """Names of the paper's own desks."""
    desk_endings: tuple[str, ...]
    """What a desk's name with the paper's before it ends with."""
    verbs: frozenset[str]
    """Verbs after a name."""
    particles: frozenset[str]
    """Particles."""
    suffixes: frozenset[str]
    """Suffixes."""
    surnames: frozenset[str]
    """Common surnames."""


def folded(items: tuple[str, ...]) -> frozenset[str]:
    """Return words case-folded."""
    return frozenset(item.casefold() for item in items)


def inner(items: Iterable[str]) -> tuple[str, ...]:
    """Return the phrases that hold none of the others: a text without any of them holds none of all."""
    found: list[str] = []
    for item in sorted(set(items), key=lambda item: (len(item), item)):
        if not any(other in item for other in found):
            found.append(item)
    return tuple(found)


def any_of(items: tuple[str, ...]) -> str:
    """Return a pattern for any of some phrases, the longest first; blanks match any white space."""
    ordered = sorted(set(items), key=lambda item: (-len(item), item))
    return "|".join(r"\s+".join(map(re.escape, item.split())) for item in ordered)


def _label(item: str) -> str:
    colon = item.endswith(":")
    word = r"\s+".join(map(re.escape, item.removesuffix(":").split()))
    edge = r"\s{0,3}[:：／/]" if colon else r"(?!\w)[.]?\s{0,3}[:：]?" if _spaced(item) else r"\s{0,3}[:：／/]?"
    return word + edge


def _spaced(item: str) -> bool:
    return not "\u2e80" <= item[-1] <= "\uffef"


def _is_inner(label: str) -> bool:
    return label.endswith(":") or " " in label


def starts_of(phrases: Iterable[str]) -> frozenset[str]:
    """Return the first two characters of phrases, case-folded."""
    return frozenset(phrase[:2].casefold() for phrase in phrases)


def _labels(rows: BylineRows, *, inner: bool) -> Openings:
    groups = []
    for kind in KINDS:
        items = sorted(getattr(rows, kind.value), key=lambda item: (-len(item), item))
        if inner:
            items = [item for item in items if _is_inner(item)]
        groups += [(kind.value, item) for item in items]
    groups.sort(key=lambda entry: -len(entry[1]))
    # A group's name may stand once in a pattern, so each alternative is numbered behind its kind.
    labels = ((item, f"(?P<{kind}_{number}>{_label(item)})") for number, (kind, item) in enumerate(groups))
    return Openings(labels, tail=r"\s{0,5}", flags=re.IGNORECASE)


def _separator(rows: BylineRows, *, glued: bool) -> re.Pattern[str]:
    joins = [item for item in rows.joins if _spaced(item)]
    parts = [r"[,;|/／、，；()（）\[\]［］\n•<>〈〉]", r"\s[-–—·]{1,2}\s", r"(?<=\w)\s?[–—]\s?(?=\w)"]
    for some, mode in (
        ([join for join in joins if len(join) > 1], "i"),
        ([join for join in joins if len(join) == 1], ""),
    ):
        if some:
            parts.append(rf"(?<![^\s|)\]）,;/])(?{mode}:{any_of(tuple(some))})\s")
    behind = (
        *(item for item in rows.stops if "#" not in item),
        *rows.roles,
        *rows.role_words,
        *(item.capitalize() for item in rows.articles),
    )
    capital = tuple(sorted({item[0].upper() + item[1:] for item in behind if _spaced(item) and len(item) > 1}))
    parts.append(r"(?<=[A-ZÇĞİÖŞÜ]{2})-(?=[A-ZÇĞİÖŞÜ][a-zçğıöşü])")
    glue = rf"|(?<=[a-zß-öø-ÿ])(?=(?:{any_of(capital)})(?!\w))" if capital and glued else ""
    return pattern(rf"\s{{0,5}}(?:{'|'.join(parts)})\s{{0,5}}{glue}")


FIGURE = r"(?<!\b[A-Za-z])(?<!\b[A-Za-z]{2})(?<!\b[A-Za-z]{3})\d"
"""A digit that is not the end of an outlet's short name: ``g1``, ``R7``, ``RTL2``."""


def _stop(rows: BylineRows) -> re.Pattern[str]:
    before = tuple(item.removesuffix(" #") for item in rows.stops if item.endswith(" #"))
    plain = tuple(item for item in rows.stops if not item.endswith(" #"))
    parts = [rf"(?<!\w)(?i:{any_of(plain)})(?!\w)", rf"(?<=[a-zß-öø-ÿ])(?:{any_of(plain)})(?!\w)"] if plain else []
    parts += [rf"(?<!\w)(?i:{any_of(before)})\.?\s{{0,3}}\d"] if before else []
    return pattern("|".join([*parts, FIGURE]))


def _korean_role(rows: BylineRows) -> re.Pattern[str]:
    roles = tuple(role for role in rows.roles if not _spaced(role))
    if not roles:
        return NEVER
    char = r"[\uac00-\ud7a3\u3005\u3041-\u30fe\u4e00-\u9fff]"
    return pattern(rf"((?:{char}{{2,8}}[ \u3000·]{{1,2}}){{0,6}}?{char}{{2,7}}?)[ \u3000]?((?:{any_of(roles)}))")


def _title(rows: BylineRows) -> re.Pattern[str]:
    if not rows.titles:
        return NEVER
    han = r"[\u3005\u4e00-\u9fff]"
    verbs = any_of(tuple(verb for verb in rows.verbs if not _spaced(verb))) or "(?!)"
    name = rf"{han}{{2,4}}?(?=$|[^\u4e00-\u9fff]|{verbs})"
    return pattern(
        rf"({han}{{0,6}}?)({any_of(rows.titles)})[ \u3000:：]{{0,2}}({name}(?:[、，, \u3000]{{1,2}}{name}){{0,7}})"
    )


def _all_labels(rows: BylineRows) -> list[str]:
    return [label for kind in KINDS for label in getattr(rows, kind.value)]


def compile_byline(rows: BylineRows) -> BylineWords:
    """Return the section's words, ready for look-up."""
    return BylineWords(
        label=_labels(rows, inner=False),
        inner_label=_labels(rows, inner=True),
        starts=starts_of(_all_labels(rows)),
        first_words=folded(tuple(label.removesuffix(":").split()[0] for label in _all_labels(rows))),
        inner_words=folded(
            tuple(label.removesuffix(":").split()[0] for label in _all_labels(rows) if _is_inner(label))
        ),
        join_words=frozenset(word for item in rows.joins for word in item.casefold().split()),
        separator=_separator(rows, glued=True),
        plain_separator=_separator(rows, glued=False),
        stop=_stop(rows),
        stop_heads=tuple({item.casefold().split()[0] for item in rows.stops}),
        turns=folded((*rows.links, *rows.places, *rows.verbs, *rows.articles)),
        korean_role=_korean_role(rows),
        title=_title(rows),
        joins=folded(rows.joins),
        roles=folded(rows.roles),
        role_endings=tuple(sorted(role.casefold() for role in rows.roles if len(role) >= _COMPOUND)),
        role_words=folded(rows.role_words),
        links=folded(rows.links),
        places=folded(rows.places),
        articles=folded(rows.articles),
        organizations=folded(rows.organizations),
        organization_endings=tuple(sorted(item for item in rows.organizations if not _spaced(item))),
        cities=folded(rows.cities),
        nobody=folded((*rows.nobody, *rows.desks)),
        desks=folded(rows.desks),
        desk_endings=tuple(sorted((" " if _spaced(desk) else "") + desk.casefold() for desk in rows.desks)),
        verbs=folded(rows.verbs),
        particles=folded(rows.particles),
        suffixes=folded(rows.suffixes),
        surnames=folded(rows.surnames),
    )
