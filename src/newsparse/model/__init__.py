"""The record's frozen classes, one file a thing."""

from newsparse.model.article import Alternate, Article, ArticleKind
from newsparse.model.block import Block, Evidence, Label
from newsparse.model.body import (
    Boilerplate,
    BoilerplateKind,
    Note,
    NoteKind,
    Paragraph,
    ParagraphKind,
    Signoff,
    SignoffKind,
)
from newsparse.model.byline import Byline, BylineKind, Person
from newsparse.model.caption import Caption, Image
from newsparse.model.dateline import Dateline
from newsparse.model.document import Container, Document, Fact, FactValue
from newsparse.model.place import Place
from newsparse.model.quotation import Quotation, QuotationKind, Speaker, SpeakerSummary
from newsparse.model.report import Problem, Provenance, Severity
from newsparse.model.timestamp import Timestamp

__all__ = [
    "Alternate",
    "Article",
    "ArticleKind",
    "Block",
    "Boilerplate",
    "BoilerplateKind",
    "Byline",
    "BylineKind",
    "Caption",
    "Container",
    "Dateline",
    "Document",
    "Evidence",
    "Fact",
    "FactValue",
    "Image",
    "Label",
    "Note",
    "NoteKind",
    "Paragraph",
    "ParagraphKind",
    "Person",
    "Place",
    "Problem",
    "Provenance",
    "Quotation",
    "QuotationKind",
    "Severity",
    "Signoff",
    "SignoffKind",
    "Speaker",
    "SpeakerSummary",
    "Timestamp",
]
