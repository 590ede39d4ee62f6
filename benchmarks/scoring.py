"""How an answer is held against the gold: measures of text, names and days, all between 0 and 1."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

WORD = re.compile(r"\w+")
IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def words(text: str) -> list[str]:
    """The words of a text, case folded; of Chinese and Japanese, which part none, the characters."""
    folded = text.casefold()
    return [c for c in folded if c.isalnum()] if IDEOGRAPH.search(folded) else WORD.findall(folded)


def folded(text: str) -> str:
    """A text as its words alone, for comparing what is printed the same but for marks, case and blanks."""
    return " ".join(WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def f1(precision: float, recall: float) -> float:
    """The harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def overlap(found: Counter[str], wanted: Counter[str]) -> float:
    """F1 of two bags of words."""
    if not found or not wanted:
        return float(found == wanted)
    common = (found & wanted).total()
    return f1(common / found.total(), common / wanted.total())


def bag(text: str) -> Counter[str]:
    """The bag of a text's words."""
    return Counter(words(text))


def shingle_scores(found: str, wanted: str, length: int = 4) -> tuple[float, float]:
    """Precision and recall of a text's runs of four words."""
    got, gold = (_shingles(WORD.findall(text), length) for text in (found, wanted))
    common = (got & gold).total()
    return (common / got.total() if got else float(not gold)), (common / gold.total() if gold else float(not got))


def _shingles(tokens: list[str], length: int) -> Counter[tuple[str, ...]]:
    if not tokens:
        return Counter()
    return Counter(tuple(tokens[i : i + length]) for i in range(max(1, len(tokens) - length + 1)))


def names_f1(found: Iterable[str], wanted: Iterable[str]) -> float:
    """F1 of two sets of names."""
    got, gold = ({folded(name) for name in names if name} for names in (found, wanted))
    return overlap(Counter(got), Counter(gold))


def same(found: str, wanted: str) -> float:
    """Whether two lines say the same."""
    return float(folded(found) == folded(wanted))
