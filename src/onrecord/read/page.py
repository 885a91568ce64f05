"""One page of HTML to its article; runs in the worker process, where trafilatura is imported."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree
from trafilatura import bare_extraction, load_html
from trafilatura.settings import Document

from onrecord.read.blocks import PARAGRAPH, paragraphs
from onrecord.read.dates import iso_date
from onrecord.read.facts import article_facts, meta, names_of
from onrecord.read.fields import is_web_address
from onrecord.read.furniture import split_furniture

NOT_OF_THE_ARTICLE = etree.XPath(
    "//figcaption | //*[contains(@class, 'wp-caption-text')]"
    " | //blockquote[contains(@class, 'twitter-tweet') or contains(@class, 'instagram-media')]"
)
BODIES = etree.XPath("//article//*[contains(concat(' ', normalize-space(@class), ' '), ' article__body ')]")
FIRST_LINES = 4  # among which the title, a section's name and the like may stand
SENTENCE_ENDS = (".", "!", "?", "”", '"')
FULL_NAME = re.compile(r"[A-Z][\w.'’-]*(?: [\w.'’-]+){1,3}")
SEPARATORS = re.compile(r" [|*·•–—-] ")


def page(data: bytes) -> dict[str, Any]:
    """Return the article's fields; `text` is empty if no article is found. `notes` are reasons for rows."""
    markup = data.decode()
    tree = load_html(markup)
    if tree is None:  # it takes a page of a single element for none at all
        tree = load_html(f"<html><body><div>{markup}</div></body></html>")
    if tree is None:
        return {"text": "", "notes": ["no_article: there is no markup in it"]}
    _join_bodies(tree)
    headings = [_flat(h1.text_content()) for h1 in tree.iter("h1")]
    facts = article_facts(tree)
    published = _published(tree, facts)
    publisher = meta(tree, "og:site_name") or next(iter(names_of(facts.get("publisher"))), None)
    named = meta(tree, "og:title")
    for element in NOT_OF_THE_ARTICLE(tree):
        element.drop_tree()
    document = bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if not isinstance(document, Document) or document.body is None:
        return {"text": "", "notes": ["no_article: no paragraphs that read as one"]}
    title = _title(_flat(named or document.title or ""), headings, publisher or document.sitename)
    lines, furniture = split_furniture(_without_title(paragraphs(document.body), title))
    notes = [_left_out(furniture)] if furniture else []
    return {
        "text": PARAGRAPH.join(lines),
        "title": title,
        "url": document.url if document.url and is_web_address(document.url) else None,
        "published": published or (iso_date(document.date) if document.date else None),
        "publisher": publisher or document.sitename,
        "authors": _authors(names_of(facts.get("author")) or (document.author or "").split("; ")),
        "notes": notes if lines else ["no_article: no paragraphs that read as one"],
    }


def _join_bodies(tree: Any) -> None:
    """Put the parts of an article that stands in several boxes into the first one."""
    boxes = BODIES(tree)
    for box in boxes[1:]:
        if boxes[0] not in box.iterancestors():
            boxes[0].extend(list(box))


def _published(tree: Any, facts: dict[str, Any]) -> str | None:
    stated = (facts.get("datePublished"), meta(tree, "article:published_time", "datepublished"))
    return next((found for value in stated if isinstance(value, str) and (found := iso_date(value))), None)


def _title(named: str, headings: list[str], site: str | None) -> str | None:
    """Return the title as printed: the main heading, if there is one, else the name of the page."""
    words = _words(named)
    main = [h for h in headings if len(_words(h)) >= 4 or _words(h) == words]
    if len(main) > 1:  # lists of articles have many: the one that the page is named for
        main = [h for h in main if 2 * len(_words(h) & words) >= len(_words(h))]
    if main:
        return main[0]
    return _without_site(named, site) or None


def _without_site(title: str, site: str | None) -> str:
    """Cut "| The Daily Bugle" off the end of a page's name."""
    parts = SEPARATORS.split(title)
    while len(parts) > 1 and site and _words(parts[-1]) <= _words(site) | {"news", "by"}:
        parts.pop()
    return title[: title.rfind(parts[-1]) + len(parts[-1])].strip()


def _without_title(lines: list[str], title: str | None) -> list[str]:
    """Cut the title off the text, and a section's name above it."""
    if title and len(lines) == 1 and lines[0].startswith(f"{title} "):  # a small page, run into one line
        return [lines[0].removeprefix(title).strip()]
    for number, line in enumerate(lines[:FIRST_LINES]):
        if title and _letters(line) == _letters(title):
            sentences = [before for before in lines[:number] if before.endswith(SENTENCE_ENDS)]
            return sentences + lines[number + 1 :]
    return lines


def _left_out(lines: list[str]) -> str:
    count = "1 line" if len(lines) == 1 else f"{len(lines)} lines"
    return f"furniture: {count} of the page left out, such as {lines[0][:60]!r}"


def _authors(names: list[str]) -> list[str]:
    """Part joined names, and drop repeated ones ("Ann Lee", "Ann-Lee") and addresses."""
    parted = [name for joined in names for name in _parted(joined.strip()) if name and "://" not in name]
    distinct = {_letters(name): name for name in reversed(parted)}
    return list(reversed(distinct.values()))


def _parted(names: str) -> list[str]:
    """Part "By Ann Lee and Bo Ek": where each side looks like a whole name, and only there."""
    parts = re.split(r", | (?:and|&) ", re.sub(r"^by ", "", _flat(names), flags=re.IGNORECASE))
    return parts if all(FULL_NAME.fullmatch(part) for part in parts) else [names]


def _flat(text: str) -> str:
    return " ".join(text.split())


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())
