"""A feed to its entries; runs in the worker process, where feedparser is imported."""

from __future__ import annotations

import io
import time
from typing import Any
from xml.sax import SAXException

import feedparser
from lxml import etree, html

from onrecord.read.blocks import PARAGRAPH, paragraphs
from onrecord.read.dates import iso_date
from onrecord.read.fields import is_web_address

UTF8 = {"content-type": "application/atom+xml; charset=utf-8"}
"""The text was decoded before; the declaration inside it no longer holds."""


def entries(data: bytes) -> dict[str, Any]:
    """Return {"entries", "notes"}: the fields of each entry, and what is wrong with the feed."""
    feed = feedparser.parse(
        io.BytesIO(data), response_headers=UTF8, sanitize_html=False, resolve_relative_uris=False
    )
    publisher = _line(feed.feed.get("title_detail"))
    return {
        "entries": [_entry(entry, publisher) for entry in feed.entries],
        "notes": [*_faults(feed)],
    }


def _faults(feed: Any) -> list[str]:
    if not feed.entries:
        return ["no_entries: there is no entry in it, or it is no RSS, Atom or RDF feed"]
    error = feed.get("bozo_exception")
    if not feed.bozo or isinstance(error, feedparser.CharacterEncodingOverride):
        return []
    what = error.getMessage() if isinstance(error, SAXException) else str(error)
    return [f"not_well_formed: {what}; entries read all the same: {len(feed.entries)}"]


def _entry(entry: Any, publisher: str | None) -> dict[str, str | None]:
    link = entry.get("link")
    published, bad_date = _date(entry)
    return {
        "text": _text(entry),
        "title": _line(entry.get("title_detail")),
        "url": link if link and is_web_address(link) else None,
        "published": published,
        "bad_date": bad_date,
        "author": entry.get("author") or None,
        "publisher": publisher,
    }


def _text(entry: Any) -> str:
    """Return the longest content, or else the summary, as paragraphs."""
    contents = [_plain(content) for content in entry.get("content", ())]
    longest = max(contents, key=len, default="")
    return longest or _plain(entry.get("summary_detail"))


def _date(entry: Any) -> tuple[str | None, str | None]:
    """Return (ISO date, None), or (None, what stands there) if that is no date."""
    for key in ("published", "updated"):
        stated, parsed = entry.get(key), entry.get(f"{key}_parsed")
        if stated:
            found = iso_date(stated) or (time.strftime("%Y-%m-%dT%H:%M:%S+00:00", parsed) if parsed else None)
            return found, None if found else stated
    return None, None


def _plain(detail: Any) -> str:
    """Return a feed's text construct without markup; one that is plain text stays as it is."""
    value = (detail or {}).get("value") or ""
    if not value.strip():
        return ""
    if detail.get("type") == "text/plain":
        return str(value)
    try:
        return PARAGRAPH.join(paragraphs(html.fragment_fromstring(value, create_parent="div")))
    except (etree.ParserError, ValueError):  # nothing but comments, or characters that XML forbids
        return str(value)


def _line(detail: Any) -> str | None:
    return " ".join(_plain(detail).split()) or None
