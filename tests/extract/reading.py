"""The extractor alone, with the model that ships: a text in, its statements out."""

from __future__ import annotations

from functools import cache

from onrecord.extract.attribution import Made, find, made_of
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


def read_in(text: str) -> tuple[Model, list[Made], list[Dropped], list[Dropped]]:
    """Return the model, what it made of a text, what was dropped, and what nesting refused."""
    model, encoder = _loaded()
    words = split_words(text, furniture=False)
    article = Article(id="a", origin="-", text=text, sha256="-")
    found = find(words, encoder.encode(words))
    flat, lost = made_of(text, article.id, found, model)
    made, refused = with_nested(article, flat, encoder, model)
    return model, made, lost, refused


def everything_in(text: str) -> list[Statement | Dropped]:
    """Return statements and what was dropped."""
    _, made, dropped, _ = read_in(text)
    return [*(one.statement for one in made), *dropped]


def statements_in(text: str) -> list[Statement]:
    """Return all statements, nested ones too."""
    return [item for item in everything_in(text) if isinstance(item, Statement)]


def flat_in(text: str) -> list[Statement]:
    """Return the statements that are nested in none."""
    return [item for item in statements_in(text) if item.nested_in is None]
