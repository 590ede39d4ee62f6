"""Objects that are made faster are the same objects."""

import pytest
from attrs.exceptions import FrozenInstanceError

from newsparse.model import Block, Boilerplate, BoilerplateKind, Container, Evidence, Label
from newsparse.model.made import MadeBlock, MadeBoilerplate, MadeContainer, MadeEvidence, made_spans
from newsparse.rows import Span

SPAN = Span(3, 9)
EVIDENCE = Evidence(tag="p", hint="lead", container=4, link_share=0.5, emphasis="bold", image=1, level=2)
PAIRS = (
    (MadeEvidence("p", "lead", 4, 0.5, ("bold", 1, 2)), EVIDENCE),
    (
        MadeBlock(SPAN, Label.BODY, "remaining", EVIDENCE),
        Block(span=SPAN, label=Label.BODY, rule="remaining", evidence=EVIDENCE),
    ),
    (made_spans([1, 3], [3, 9])[1], SPAN),
    (MadeContainer("div", "story", 2), Container(tag="div", hint="story", parent=2)),
    (
        MadeBoilerplate("Menu", BoilerplateKind.NAVIGATION, "page-outside", SPAN),
        Boilerplate(text="Menu", kind=BoilerplateKind.NAVIGATION, rule="page-outside", span=SPAN),
    ),
)


@pytest.mark.parametrize(("made", "plain"), PAIRS)
def test_what_is_made_is_of_the_class_itself_and_equal(made: object, plain: object) -> None:
    assert type(made) is type(plain)
    assert made == plain
    assert hash(made) == hash(plain)
    assert repr(made) == repr(plain)  # no field was left out


@pytest.mark.parametrize(("made", "plain"), PAIRS)
def test_what_is_made_is_frozen(made: object, plain: object) -> None:
    name = type(plain).__slots__[0]  # type: ignore[attr-defined]
    with pytest.raises(FrozenInstanceError):
        setattr(made, name, None)
    with pytest.raises(FrozenInstanceError):
        delattr(made, name)
