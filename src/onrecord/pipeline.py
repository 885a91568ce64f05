"""The one page that says what happens to an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.extract.attribution import attribute
from onrecord.language.encoder import Encoder
from onrecord.language.models import Model, find_model
from onrecord.language.words import Words, split_words, stretches
from onrecord.link.actors import resolve
from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped, Findings
from onrecord.terms.ids import article_id, sha256_of
from onrecord.terms.statement import Statement

TOGETHER = 60_000
"""Characters read at a time: enough for full batches, few enough to bound the memory."""


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
        return next(self.examine_all([article]))

    def examine_all(self, articles: Iterable[Article]) -> Iterator[Findings]:
        """Yield the findings of each article, in order; short articles are encoded together."""
        for group in _groups(articles):
            if len(group) == 1:
                yield self._finish(group[0], self._long(group[0]))
                continue
            words = [split_words(article.text) for article in group]
            for article, found in zip(group, self._statements(group, words), strict=True):
                yield self._finish(article, found)

    def _long(self, article: Article) -> list[Statement | Dropped]:
        found: list[Statement | Dropped] = []
        for start, end in stretches(article.text, TOGETHER):
            found += self._statements([article], [split_words(article.text, start, end)])[0]
        return found

    def _statements(self, articles: list[Article], words: list[Words]) -> list[list[Statement | Dropped]]:
        return [
            list(attribute(article.text, article.id, its_words, encoding, self.model))
            for article, its_words, encoding in zip(articles, words, self._encoder.encode(words), strict=True)
        ]

    def _finish(self, article: Article, found: list[Statement | Dropped]) -> Findings:
        statements, actors = resolve(article, [item for item in found if isinstance(item, Statement)])
        dropped = tuple(item for item in found if isinstance(item, Dropped))
        return Findings(article=article, statements=statements, actors=actors, dropped=dropped)


def _groups(articles: Iterable[Article]) -> Iterator[list[Article]]:
    group: list[Article] = []
    size = 0
    for article in articles:
        if group and size + len(article.text) > TOGETHER:
            yield group
            group, size = [], 0
        group.append(article)
        size += len(article.text)
    if group:
        yield group


def load(model: str = "fast", *, threads: int = 1) -> Reader:
    """Load a model into a Reader.

    Raises:
        NoModel: No model of this name is installed.
    """
    return Reader(find_model(model), threads=threads)
