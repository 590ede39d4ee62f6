"""A page's captions and pictures: those in its text, and what the metadata add."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve

from newsparse.labels.page.heading import likeness, tokens
from newsparse.labels.story import Story
from newsparse.model import Article, Caption, Fact, Image, Provenance

_SAME = 0.6


def captions(article: Article, facts: Mapping[str, Sequence[Fact]]) -> tuple[object, Provenance | None]:
    """Return the captions printed; what the metadata know of the same picture fills what they lack."""
    told = [fact for fact in facts.get("captions", ()) if isinstance(fact.value, Caption)]
    if not told:
        return article.captions, None
    if not article.captions:
        return _unprinted(article, told), Provenance(field="captions", origin=told[0].origin)
    return tuple(_filled(caption, told) for caption in article.captions), None


def _unprinted(article: Article, told: Sequence[Fact]) -> tuple[Caption, ...]:
    """Return captions that stand in the metadata alone, and are no headline."""
    head = tokens(article.headline or "")
    found: dict[str, Caption] = {}
    for fact in told:
        caption = fact.value
        if isinstance(caption, Caption) and caption.text and likeness(tokens(caption.text), head) < _SAME:
            found.setdefault(caption.text, caption)
    return tuple(found.values())


def _filled(caption: Caption, told: Sequence[Fact]) -> Caption:
    words = tokens(caption.text)
    for fact in told:
        claim = fact.value
        if isinstance(claim, Caption) and likeness(tokens(claim.text), words) > _SAME:
            return evolve(
                caption, credit=caption.credit or claim.credit, image_url=caption.image_url or claim.image_url
            )
    return caption


def images(article: Article, story: Story, facts: Mapping[str, Sequence[Fact]]) -> tuple[Image, ...]:
    """Return the story's pictures: the one the metadata name, and those of its captions and blocks."""
    by_url = {caption.image_url: index for index, caption in enumerate(article.captions) if caption.image_url}
    alts = {image.url: image.alt for image in story.document.images}
    page = story.page
    shown = [line.evidence for line in story.lines if line.evidence.image >= 0]
    urls = [str(fact.value) for fact in facts.get("images", ())[:1]]
    urls += list(by_url)
    if page is not None:
        urls += [story.document.images[item.image].url for item in shown if page.in_story(item)]
    return tuple(Image(url=url, alt=alts.get(url), caption=by_url.get(url)) for url in dict.fromkeys(urls))
