"""Making XML elements that are always valid XML."""

from __future__ import annotations

from lxml import etree

from newsparse.text.xmlsafe import xml_safe

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
"""The attribute ``xml:lang``."""


def root(name: str, namespace: str, language: str | None) -> etree._Element:
    """Return an element in a default namespace, with its language."""
    element = etree.Element(f"{{{namespace}}}{name}", nsmap={None: namespace})  # type: ignore[dict-item]
    if language:
        element.set(LANG, xml_safe(language))
    return element


def add(parent: etree._Element, name: str, text: str | None = None, /, **attributes: str | None) -> etree._Element:
    """Append a child in the parent's namespace; empty values are left out, ``_`` in an attribute's name is ``-``."""
    child = etree.SubElement(parent, f"{{{etree.QName(parent).namespace}}}{name}")
    if text:
        child.text = xml_safe(text)
    for key, value in attributes.items():
        if value:
            child.set(key.replace("_", "-"), xml_safe(value))
    return child


def document(element: etree._Element) -> str:
    """Return an element as a document of its own."""
    text = etree.tostring(element, encoding="unicode", pretty_print=True)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'
