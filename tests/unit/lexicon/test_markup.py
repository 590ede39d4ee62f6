import pytest

from newsparse.lexicon.markup import NO_CLUE, STORY_CLUE, Markup, PagePart, read_markup
from newsparse.model import BoilerplateKind


@pytest.fixture(scope="module")
def markup() -> Markup:
    return read_markup()


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        ("c-related__list", BoilerplateKind.RELATED),
        ("relatedlinks_ab12c", BoilerplateKind.RELATED),
        ("eu-cookie-compliance-banner", BoilerplateKind.COOKIE),
        ("site-footer", BoilerplateKind.NAVIGATION),
        ("sharedaddy sd-sharing", BoilerplateKind.SHARE),
        ("comment-list", BoilerplateKind.COMMENTS),
        ("newsletter-signup", BoilerplateKind.NEWSLETTER),
        ("ad-slot", BoilerplateKind.ADVERT),
        ("author-bio", BoilerplateKind.AUTHOR_CARD),
        ("post-meta", BoilerplateKind.OTHER),
    ],
)
def test_names_of_furniture(markup: Markup, names: str, kind: BoilerplateKind) -> None:
    assert markup.clue(names).furniture is kind


@pytest.mark.parametrize(
    ("names", "part"),
    [
        ("wp-caption-text", PagePart.CAPTION),
        ("image-credit", PagePart.CREDIT),
        ("article__byline", PagePart.BYLINE),
        ("entry-date published", PagePart.TIME),
        ("headline__subtitle", PagePart.DECK),
        ("surtitre kicker", PagePart.KICKER),
        ("article-intro", PagePart.LEAD),
        ("image", PagePart.PICTURE),
        ("figcaption post-content", PagePart.CAPTION),
    ],
)
def test_names_of_parts(markup: Markup, names: str, part: PagePart) -> None:
    assert markup.clue(names).part is part


@pytest.mark.parametrize("names", ["entry-content clearfix", "article__body", "field field--name-body", "storybody x"])
def test_names_of_the_story(markup: Markup, names: str) -> None:
    assert markup.clue(names) is STORY_CLUE


@pytest.mark.parametrize("names", ["", "has-sidebar main", "type-post tag-ads category-comments", "print:hidden", "x1"])
def test_names_that_say_nothing(markup: Markup, names: str) -> None:
    assert markup.clue(names) is NO_CLUE


def test_embedded_posts_are_no_share_bar(markup: Markup) -> None:
    assert markup.clue("social-media-embed").furniture is None


def test_a_part_of_the_story_is_not_its_container(markup: Markup) -> None:
    assert not markup.clue("article-body-related").story
