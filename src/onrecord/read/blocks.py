"""A tree of markup to paragraphs of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from lxml import etree

NAMES_OF_BLOCKS = """
address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form
h1 h2 h3 h4 h5 h6 head header hr item li list main nav ol p pre quote row section table td th tr ul
"""
BLOCKS = frozenset(NAMES_OF_BLOCKS.split())
"""Elements that begin and end a paragraph, HTML's and trafilatura's own."""

LINE_BREAKS = frozenset(("br", "lb"))
NAMES_OF_SILENT = "audio button iframe noscript object script select style svg template textarea video"
SILENT = frozenset(NAMES_OF_SILENT.split())
WHITE = re.compile(r"[ \t\r\n\f]+")  # what HTML takes for one blank; a no-break space is not among it
PARAGRAPH = "\n\n"


def paragraphs(root: etree._Element) -> list[str]:
    """Return the paragraphs under an element, in order; a line break inside one is a newline."""
    text = "".join(_pieces(root))
    lines = (WHITE.sub(" ", line).strip(" ") for line in text.split("\n"))
    return ["\n".join(group) for filled, group in groupby(lines, key=bool) if filled]


def _pieces(root: etree._Element) -> Iterator[str]:
    """Yield text and breaks in document order; without recursion, as pages nest without end."""
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event == "start":
            if element.tag in SILENT:
                walk.skip_subtree()
                continue
            yield _break(element.tag)
            yield _flat(element.text)
            continue
        if event == "end":
            yield PARAGRAPH if element.tag in BLOCKS else ""
        if element is not root:
            yield _flat(element.tail)


def _break(tag: str) -> str:
    if tag in BLOCKS:
        return PARAGRAPH
    return "\n" if tag in LINE_BREAKS else ""


def _flat(text: str | None) -> str:
    return WHITE.sub(" ", text) if text else ""
