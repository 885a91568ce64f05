"""What a page states about its article: JSON-LD first, then meta elements."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

ARTICLE = re.compile(r"(?:.*Article|.*Posting|Report|Review)")
NODES = 2000  # of JSON-LD, looked at; a page has some dozens


def article_facts(tree: etree._Element) -> dict[str, Any]:
    """Return the JSON-LD object that describes the page's article; empty if there is none."""
    articles = [node for node in _nodes(tree) if _is_article(node)]
    return max(articles, key=len, default={})


def meta(tree: etree._Element, *names: str) -> str | None:
    """Return the content of the first meta element of one of these names, in their order."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            key = (element.get(attribute) or "").lower()
            if key in names and element.get("content"):
                found.setdefault(key, element.get("content").strip())
    return next((found[name] for name in names if found.get(name)), None)


def names_of(value: object) -> list[str]:
    """Return the names in a JSON-LD author or publisher: a string, an object or a list of such."""
    items = value if isinstance(value, list) else [value]
    names = [item.get("name") if isinstance(item, dict) else item for item in items]
    flat = [inner for name in names for inner in (name if isinstance(name, list) else [name])]
    return [" ".join(name.split()) for name in flat if isinstance(name, str) and name.strip()]


def _nodes(tree: etree._Element) -> Iterator[dict[str, Any]]:
    """Yield the objects of every JSON-LD script, breadth first, lists and graphs opened."""
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        try:
            level: list[Any] = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue
        seen = 0
        while level and seen < NODES:
            seen += len(level)
            yield from (node for node in level if isinstance(node, dict))
            level = [inner for node in level for inner in _inside(node)]


def _inside(node: object) -> Iterable[Any]:
    if isinstance(node, list):
        return node
    if isinstance(node, dict):
        opened = (node.get(key) for key in ("@graph", "mainEntity", "mainEntityOfPage"))
        return [inner for inner in opened if isinstance(inner, (dict, list))]
    return ()


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and ARTICLE.fullmatch(kind)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )
