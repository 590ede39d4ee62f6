"""One pure parser a part of a story: text and lexicon in, a part or None out."""
