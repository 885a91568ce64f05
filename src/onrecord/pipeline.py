"""The one page that says what happens to an article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from onrecord.extract.attribution import Made, beginning, find, made_of
from onrecord.extract.events import events_in
from onrecord.extract.explain import Explanation, Reason, reason_by_rule, reason_of
from onrecord.extract.figures import figures_in
from onrecord.extract.nesting import with_nested
from onrecord.extract.stated import stated
from onrecord.language.encoder import Encoder
from onrecord.language.event_finder import load_finder
from onrecord.language.models import Model, find_model
from onrecord.language.paragraphs import furniture, stretches
from onrecord.language.words import Words, split_words
from onrecord.link.actors import resolve
from onrecord.link.participants import take_part
from onrecord.link.parts import Part, resolve_parts, take_part_in_parts
from onrecord.reference.check import Tables, check_all, load_tables
from onrecord.reference.version import tables_version
from onrecord.terms.article import Article
from onrecord.terms.calendar import day_of
from onrecord.terms.check import Check
from onrecord.terms.event import Event
from onrecord.terms.findings import Dropped, Findings
from onrecord.terms.ids import article_id, sha256_of
from onrecord.terms.layers import speaker_names
from onrecord.terms.reading import Reading
from onrecord.terms.span import Span

STRETCH = 60_000
"""Characters of a text read at a time: longer than nearly every article, and a bound on the memory."""


class Reader:
    """Reads articles with one loaded model: same text, model and tables, same findings.

    The user's tables are those that ONRECORD_HOME holds when the Reader is made.

    Not for use from several threads at once; a process has one Reader per worker.
    """

    def __init__(
        self, model: Model, *, tables: Tables | None = None, threads: int = 1, device: str = "cpu"
    ) -> None:
        self.model = model
        self.tables = load_tables() if tables is None else tables
        self._encoder = Encoder(model, threads=threads, device=device)
        self._finder = load_finder(threads=threads)

    @property
    def reading(self) -> Reading:
        """What this Reader reads with, for the record."""
        return Reading(model=self.model.name, tables=tables_version())

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
        listed = tuple(reasons.get(one.id) or reason_by_rule(one) for one in findings.statements)
        return Explanation(findings, listed, tuple(doubted))

    def _examined(self, article: Article, watch: Callable[[list[Made], list[Dropped]], None]) -> Findings:
        """Return one article's findings; `watch` sees what they are made from, stretch by stretch."""
        parts: list[Part] = []
        events: list[Event] = []
        dropped: list[Dropped] = []
        for start, end in stretches(article.text, STRETCH):
            words = split_words(article.text, start, end, furniture=False)
            made, lost, refused = self._stretch(article, words)
            watch(made, refused)
            dropped += [
                Dropped(stage="language", why="furniture: a byline or a link, not read", at=Span(*place))
                for place in furniture(article.text, start, end)
            ]
            said = [one.statement for one in made]
            acts, heard, unsure = events_in(
                article.text,
                article=article.id,
                published=article.published,
                words=words,
                statements=said,
                finder=self._finder,
            )
            parts.append((start, end, sorted([*said, *heard], key=beginning)))
            events += acts
            dropped += [*lost, *unsure]
        if len(parts) == 1:
            statements, actors = resolve(article, parts[0][2], words)
            acted, actors = take_part(article, words, statements, actors, events)
        else:
            statements, actors = resolve_parts(article, parts)
            places = [(start, end) for start, end, _ in parts]
            acted, actors = take_part_in_parts(article, places, statements, actors, events)
        figures = figures_in(
            article.text, article=article.id, published=article.published, statements=statements
        )
        found = Findings(
            article=article,
            statements=statements,
            actors=actors,
            events=acted,
            figures=tuple(figures),
            dropped=tuple(dropped),
        )
        return self._checked(found)

    def _checked(self, found: Findings) -> Findings:
        """Return findings with what the tables say of their figures."""
        article = found.article
        asked = stated(found.figures, article.text, found.statements, speaker_names(found))
        told = list(check_all(asked, article.text, published=day_of(article.published), tables=self.tables))
        checks = tuple(one for one in told if isinstance(one, Check))
        lost = tuple(one for one in told if isinstance(one, Dropped))
        return replace(found, checks=checks, dropped=found.dropped + lost)

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
        TableChanged: A registered table is not the one that was registered.
    """
    return Reader(find_model(model), threads=threads, device=device)
