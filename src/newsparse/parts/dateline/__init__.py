"""Datelines of the world: where, when and by which agency a story was filed.

``parse`` tries the families in order; ``wire`` knows agencies in brackets, ``dated`` those behind a date, ``bare`` a
place and a dash, ``slashed`` Turkish forms, ``east`` Chinese, Japanese and Korean, ``reported`` "as X reports".
"""

from newsparse.parts.dateline.parse import parse_dateline, parse_dateline_element

__all__ = ["parse_dateline", "parse_dateline_element"]
