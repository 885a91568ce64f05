"""The one page that says what happens to an article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from onrecord.extract.attribution import Made, find, made_of
from onrecord.extract.explain import Explanation, Reason, reason_of
from onrecord.extract.figures import figures_in
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

STRETCH = 60_000
"""Characters of a text read at a time: longer than nearly every article, and a bound on the memory."""


class Reader:
    """Reads articles with one loaded model: same text, same model, same findings.

    Not for use from several threads at once; a process has one Reader per worker.
    """

    def __init__(self, model: Model, *, threads: int = 1, device: str = "cpu") -> None:
        self.model = model
        self._encoder = Encoder(model, threads=threads, device=device)

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
        return self._examined(article, lambda _made, _refused: None)

    def explain(self, article: Article) -> Explanation:
        """Return one article's findings, and why each statement was made; the text is read no more often."""
        reasons: dict[str, Reason] = {}
        doubted: list[Dropped] = []

        def keep(made: list[Made], refused: list[Dropped]) -> None:
            reasons.update((one.statement.id, reason_of(one, self.model)) for one in made)
            doubted.extend(refused)

        findings = self._examined(article, keep)
        listed = tuple(reasons[statement.id] for statement in findings.statements)
        return Explanation(findings, listed, tuple(doubted))

    def _examined(self, article: Article, watch: Callable[[list[Made], list[Dropped]], None]) -> Findings:
        """Return one article's findings; `watch` sees what they are made from, stretch by stretch."""
        parts: list[Part] = []
        dropped: list[Dropped] = []
        for start, end in stretches(article.text, STRETCH):
            words = split_words(article.text, start, end, furniture=False)
            made, lost, refused = self._stretch(article, words)
            watch(made, refused)
            dropped += [
                Dropped(stage="language", why="furniture: a byline or a link, not read", at=Span(*place))
                for place in furniture(article.text, start, end)
            ]
            parts.append((start, end, [one.statement for one in made]))
            dropped += lost
        if len(parts) == 1:
            statements, actors = resolve(article, parts[0][2], words)
        else:
            statements, actors = resolve_parts(article, parts)
        figures = figures_in(
            article.text, article=article.id, published=article.published, statements=statements
        )
        return Findings(
            article=article,
            statements=statements,
            actors=actors,
            figures=tuple(figures),
            dropped=tuple(dropped),
        )

    def examine_all(self, articles: Iterable[Article]) -> Iterator[Findings]:
        """Yield the findings of each article, in order; none depends on the articles around it."""
        return map(self.examine, articles)

    def _stretch(self, article: Article, words: Words) -> tuple[list[Made], list[Dropped], list[Dropped]]:
        """Return the statements of some words, what was given up, and what nesting did not believe."""
        found = find(words, self._encoder.encode(words))
        flat, lost = made_of(article.text, article.id, found, self.model)
        made, refused = with_nested(article, flat, self._encoder, self.model)
        return made, lost, refused


def load(model: str = "fast", *, threads: int = 1, device: str = "cpu") -> Reader:
    """Load a model into a Reader; `device` is "cpu", "cuda", or "auto" for a GPU where there is one.

    Raises:
        NoDevice: The device is not there.
        NoModel: There is no model of this name.
        ModelNotInstalled: It is a package of its own, and not installed.
    """
    return Reader(find_model(model), threads=threads, device=device)
