"""schema.org JSON-LD: direct speech as Quotation, all else that somebody holds as Claim, in its NewsArticle.

No ClaimReview is written: a verdict on a claim is a person's to give.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TextIO

from onrecord.ledger.export.annotations import source_of
from onrecord.ledger.export.csv import GAP
from onrecord.ledger.export.listing import write_listing
from onrecord.ledger.export.whole import whole_text
from onrecord.terms.actor import Actor, ActorKind
from onrecord.terms.article import Article
from onrecord.terms.findings import Findings
from onrecord.terms.statement import Statement

TYPES: Mapping[ActorKind, str] = {
    "person": "Person",
    "government": "GovernmentOrganization",
    "state": "Country",
    "organisation": "Organization",
    "group": "Organization",
}
"""What an actor is; somebody unnamed is a Person or an Organization, nobody can say which: a Thing."""


def export_schema_org(findings: Iterable[Findings], path: Path) -> None:
    """Write one JSON-LD document to a file."""
    with whole_text(path) as out:
        write_schema_org(findings, out)


def write_schema_org(findings: Iterable[Findings], out: TextIO) -> None:
    """Write one JSON-LD document to an open stream, as the articles come."""
    items = (item for one in findings for item in things_of(one))
    write_listing({"@context": "https://schema.org"}, "@graph", items, out)


def things_of(findings: Findings) -> Iterator[dict[str, Any]]:
    """Yield the article, who speaks in it, and what they say."""
    article = findings.article
    yield _known(_article(article))
    speakers = {statement.speaker for statement in findings.statements}
    actors = {actor.id: actor for actor in findings.actors if actor.id in speakers}
    for actor in actors.values():
        yield _known(_actor(actor))
    for statement in findings.statements:
        yield _known(_said(statement, article, actors))


def _article(article: Article) -> dict[str, Any]:
    return {
        "@type": "NewsArticle",
        "@id": source_of(article),
        "identifier": article.id,
        "headline": article.title,
        "datePublished": article.published,
        "inLanguage": article.language,
        "author": [{"@type": "Person", "name": name} for name in article.authors] or None,
        "publisher": {"@type": "NewsMediaOrganization", "name": article.publisher}
        if article.publisher
        else None,
    }


def _actor(actor: Actor) -> dict[str, Any]:
    wikidata = f"https://www.wikidata.org/entity/{actor.wikidata}" if actor.wikidata else None
    return {
        "@type": TYPES.get(actor.kind, "Thing"),
        "@id": f"urn:onrecord:{actor.id}",
        "name": actor.name,
        "jobTitle": actor.role if actor.kind == "person" else None,
        "sameAs": wikidata,
    }


def _said(statement: Statement, article: Article, actors: Mapping[str, Actor]) -> dict[str, Any]:
    is_quoted = statement.manner == "direct"
    who = {"@id": f"urn:onrecord:{statement.speaker}"} if statement.speaker in actors else None
    where = {"@id": source_of(article)}
    return {
        "@type": "Quotation" if is_quoted else "Claim",
        "@id": f"urn:onrecord:{statement.id}",
        "text": GAP.join(span.of(article.text) for span in statement.content),
        ("creator" if is_quoted else "author"): who,
        ("isPartOf" if is_quoted else "appearance"): where,
        "dateCreated": statement.said_on,
    }


def _known(thing: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in thing.items() if value is not None}
