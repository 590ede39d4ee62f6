"""Dates of captions, completed from the story's own date."""

from __future__ import annotations

import datetime as dt

from attrs import evolve

from newsparse.model import Article, Caption, Timestamp

_MONTH = 31
_YEAR = 366


def with_dates(article: Article) -> Article:
    """Return the article with every caption's date whole: the last such day up to the story's own date.

    A date that cannot be completed is left out; ``Caption.raw`` still has it.
    """
    if all(caption.date is None or caption.date.date() is not None for caption in article.captions):
        return article
    told = _story_date(article)
    return evolve(article, captions=tuple(_dated(caption, told) for caption in article.captions))


def _story_date(article: Article) -> dt.date | None:
    """Return the first whole date that the story itself prints or declares."""
    stamps = (article.published, article.modified, article.first_created, *(line.date for line in article.datelines))
    return next((day for stamp in stamps if stamp is not None and (day := stamp.date()) is not None), None)


def _dated(caption: Caption, told: dt.date | None) -> Caption:
    date = caption.date
    if date is None or date.date() is not None:
        return caption
    if told is None or date.year is not None or date.day is None:
        return evolve(caption, date=None)
    for back in range(-1, _MONTH if date.month is None else _YEAR):
        day = told - dt.timedelta(days=back)
        if day.day == date.day and date.month in (None, day.month):
            return evolve(caption, date=Timestamp(year=day.year, month=day.month, day=day.day))
    return evolve(caption, date=None)
