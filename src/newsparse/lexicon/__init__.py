"""All words and names of all languages, as data, and the way they are looked up."""

from newsparse.lexicon.agencies import Agencies
from newsparse.lexicon.lexicon import Lexicon, Lexicons

__all__ = ["Agencies", "Lexicon", "Lexicons"]
