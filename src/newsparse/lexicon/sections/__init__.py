"""One file a section of a language file: its rows as written, and its words made ready for look-up.

Every section has two classes: ``<Name>Rows`` (the keys of the TOML table) and ``<Name>Words`` (compiled
once for a language, held by :class:`newsparse.lexicon.Lexicon`), and ``compile_<name>(rows) -> <Name>Words``.
"""
