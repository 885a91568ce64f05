"""The extractor alone, with the model that ships: a text in, its statements out."""

from __future__ import annotations

from functools import cache

from onrecord.extract.attribution import attribute
from onrecord.extract.nesting import with_nested
from onrecord.language.encoder import Encoder
from onrecord.language.models import Model, find_model
from onrecord.language.words import split_words
from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped
from onrecord.terms.statement import Statement


@cache
def _loaded() -> tuple[Model, Encoder]:
    model = find_model("fast")
    return model, Encoder(model)


def everything_in(text: str) -> list[Statement | Dropped]:
    """Return statements and what was dropped."""
    model, encoder = _loaded()
    words = split_words(text, furniture=False)
    encoding = encoder.encode(words)
    article = Article(id="a", origin="-", text=text, sha256="-")
    flat = list(attribute(text, article.id, words, encoding, model))
    return with_nested(article, flat, encoder, model)


def statements_in(text: str) -> list[Statement]:
    """Return all statements, nested ones too."""
    return [item for item in everything_in(text) if isinstance(item, Statement)]


def flat_in(text: str) -> list[Statement]:
    """Return the statements that are nested in none."""
    return [item for item in statements_in(text) if item.nested_in is None]
