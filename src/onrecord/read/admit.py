"""The last step of every reader: a text becomes an article, or a row that says why not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.read.language_id import READ, other_language
from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped
from onrecord.terms.ids import article_id, sha256_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a reader knows of a text; an Article when it is admitted."""

    text: str
    origin: str  # of the input
    place: str = ""  # within the input, for messages: "line 7: "
    id: str | None = None  # the caller's own
    url: str | None = None  # where it was published, http or https
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None  # ISO 8601
    language: str | None = None  # where the input states it


def admit(draft: Draft) -> Iterator[Article | Dropped]:
    """Yield the article, or a row if the text is empty or in a language that is not read."""
    refusal = _refusal(draft)
    if refusal:
        yield dropped(refusal, draft.origin)
        return
    sha256 = sha256_of(draft.text)
    yield Article(
        id=draft.id or article_id(draft.url, sha256),
        origin=draft.url or draft.origin,
        publisher=draft.publisher,
        title=draft.title,
        authors=draft.authors,
        published=draft.published,
        language=READ,
        text=draft.text,
        sha256=sha256,
    )


def dropped(why: str, origin: str) -> Dropped:
    """Return a row of this room."""
    return Dropped(stage="read", why=why, origin=origin)


def _refusal(draft: Draft) -> str | None:
    if not draft.text or draft.text.isspace():
        return f"empty: {draft.place}there is no text but white space"
    if draft.language is not None:
        if draft.language == READ:
            return None
        return f"language: {draft.place}{draft.language} (as stated), only {READ} is read"
    other = other_language(draft.text)
    if other is None:
        return None
    code, probability = other
    return f"language: {draft.place}{code} ({probability:.2f}), only {READ} is read"
