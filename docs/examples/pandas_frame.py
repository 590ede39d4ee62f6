"""Stories as a pandas frame, and one of their quotations."""

import pandas as pd

import newsparse


def frame(stories: list[str]) -> pd.DataFrame:
    """Return a row a story."""
    articles = [newsparse.parse(story) for story in stories]
    return pd.DataFrame(
        {
            "headline": [article.headline for article in articles],
            "authors": [[person.name for person in article.authors] for article in articles],
            "agency": [article.agency for article in articles],
            "published": [article.published and article.published.isoformat() for article in articles],
            "quotations": [article.quotations for article in articles],
        }
    )


def quotations(stories: pd.DataFrame) -> pd.DataFrame:
    """Return a row a quotation, with what kind it is and who says it."""
    each = stories[["headline", "quotations"]].explode("quotations").dropna()
    return each.assign(
        kind=[str(quotation.kind) for quotation in each["quotations"]],
        speaker=[quotation.speaker and quotation.speaker.name for quotation in each["quotations"]],
        text=[quotation.text for quotation in each["quotations"]],
    ).drop(columns="quotations")
