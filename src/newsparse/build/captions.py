"""Dates of captions, completed from the story's own date."""

from __future__ import annotations

import datetime as dt

from attrs import evolve

from newsparse.model import Article, Caption, Timestamp

_MONTH = 31
_YEAR = 366


def with_dates(article: Article) -> Article:
    """Return the article with every caption's day or day and month completed: the last such day up to the story's."""
    told = article.published.date() if article.published else None
    if told is None or all(caption.date is None or caption.date.year is not None for caption in article.captions):
        return article
    return evolve(article, captions=tuple(_dated(caption, told) for caption in article.captions))


def _dated(caption: Caption, told: dt.date) -> Caption:
    date = caption.date
    if date is None or date.year is not None or date.day is None:
        return caption
    for back in range(-1, _MONTH if date.month is None else _YEAR):
        day = told - dt.timedelta(days=back)
        if day.day == date.day and date.month in (None, day.month):
            return evolve(caption, date=Timestamp(year=day.year, month=day.month, day=day.day))
    return caption
