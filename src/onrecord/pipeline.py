"""The one page that says what happens to an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.extract.attribution import attribute
from onrecord.extract.nesting import with_nested
from onrecord.language.encoder import Encoder
from onrecord.language.models import Model, find_model
from onrecord.language.paragraphs import furniture, stretches
from onrecord.language.words import Words, split_words
from onrecord.link.actors import resolve
from onrecord.link.parts import Part, resolve_parts
from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped, Findings
from onrecord.terms.ids import article_id, sha256_of
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

STRETCH = 60_000
"""Characters of a text read at a time: longer than nearly every article, and a bound on the memory."""


class Reader:
    """Reads articles with one loaded model: same text, same model, same findings.

    Not for use from several threads at once; a process has one Reader per worker.
    """

    def __init__(self, model: Model, *, threads: int = 1) -> None:
        self.model = model
        self._encoder = Encoder(model, threads=threads)

    def read(self, text: str, *, title: str | None = None, published: str | None = None) -> Findings:
        """Return what a text holds; its spans count code points of exactly this text.

        Args:
            text: An article in English; the empty text has no findings.
            title: Kept beside the text, not read for statements.
            published: ISO 8601 date.
        """
        digest = sha256_of(text)
        article = Article(
            id=article_id(None, digest),
            origin="-",
            title=title,
            published=published,
            language="en",
            text=text,
            sha256=digest,
        )
        return self.examine(article)

    def examine(self, article: Article) -> Findings:
        """Return one article's findings."""
        parts: list[Part] = []
        dropped: list[Dropped] = []
        for start, end in stretches(article.text, STRETCH):
            words = split_words(article.text, start, end, furniture=False)
            found = self._stretch(article, words)
            dropped += [
                Dropped(stage="language", why="furniture: a byline or a link, not read", at=Span(*place))
                for place in furniture(article.text, start, end)
            ]
            parts.append((start, end, [item for item in found if isinstance(item, Statement)]))
            dropped += [item for item in found if isinstance(item, Dropped)]
        if len(parts) == 1:
            statements, actors = resolve(article, parts[0][2], words)
        else:
            statements, actors = resolve_parts(article, parts)
        return Findings(article=article, statements=statements, actors=actors, dropped=tuple(dropped))

    def examine_all(self, articles: Iterable[Article]) -> Iterator[Findings]:
        """Yield the findings of each article, in order; none depends on the articles around it."""
        return map(self.examine, articles)

    def _stretch(self, article: Article, words: Words) -> list[Statement | Dropped]:
        encoding = self._encoder.encode(words)
        flat = list(attribute(article.text, article.id, words, encoding, self.model))
        return with_nested(article, flat, self._encoder, self.model)


def load(model: str = "fast", *, threads: int = 1) -> Reader:
    """Load a model into a Reader.

    Raises:
        NoModel: No model of this name is installed.
    """
    return Reader(find_model(model), threads=threads)
