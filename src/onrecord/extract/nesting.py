"""Statements inside statements: "Lavrov said Washington had promised to leave".

The encoder's training text is flat: each word has one role. So a content is read once more, as if
it were a text of its own, and what is found there is kept if rules trust it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from onrecord.extract.attribution import Found, Made, dropped, find, in_text_order, statement_of
from onrecord.extract.lexicon import is_voice
from onrecord.extract.linking import Attribution
from onrecord.extract.tags import Tagged
from onrecord.language.encoder import Encoder
from onrecord.language.models import Model
from onrecord.language.pieces import SENTENCE_ENDS
from onrecord.language.words import OPENS, SIGN, Words, split_words
from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

STAGE = "nesting"
FEWEST_WORDS = 6
LEAST_SCORE = 0.4
MOST_OF_OUTER = 0.9
LONGEST_SUBJECT = 5  # words
STOP = SIGN * 8  # the feature of a full stop outside quotation marks
SAME = {"his": "he", "her": "she", "its": "it", "their": "they", "my": "i", "our": "we"}
PRONOUNS = frozenset(SAME.values())
TITLES = {"ms": "she", "mrs": "she", "miss": "she", "mr": "he"} | SAME
NO_SOURCE_END = re.compile(
    r"the|an?|that|this|what|which|there|to|of|by|for|and|or|in|on|at|with|from|as|not|is|are|was|were|if|when"
    r"|while|but|how|why"
)
NO_SUBJECT = re.compile(r"(?!(?:the|an?|this|of)$)(?:" + NO_SOURCE_END.pattern + r")|[^\w\s.&'’-]")
NOT_DONE = frozenset(("to", "could", "should", "might", "may", "must", "would", "rather", "can"))
"""Words before a cue that make it a wish, an order or a guess, and nobody's statement."""

NO_SUBJECT_BEFORE = frozenset(("the", "a", "an", "that", "in", "on", "of", "at", "with", "from", "as")) | (
    NOT_DONE - {"to"}
)
"""Words right before a cue that leave it without a subject: "the claim". A cue may begin before "to"."""

TO_BE = frozenset(("was", "were", "is", "are", "be", "been", "being"))


@dataclass(frozen=True, slots=True)
class Inner:
    """The content of a statement, to be read as a text of its own."""

    outer: Statement
    words: Words


def contents_to_read(text: str, statements: Sequence[Statement]) -> list[Inner]:
    """Return the contents in which somebody else may be credited with something."""
    found = []
    for statement in statements:
        if sum(span.end - span.start for span in statement.content) < 4 * FEWEST_WORDS:
            continue
        words = _words_within(text, statement)
        if statement.manner == "direct" and OPENS not in words.quote:
            continue
        words = _promising(words, _pronoun_for(_source_words(text, statement)))
        if len(words) >= FEWEST_WORDS:
            found.append(Inner(statement, words))
    return found


def with_nested(
    article: Article, outer: Sequence[Made], encoder: Encoder, model: Model
) -> tuple[list[Made], list[Dropped]]:
    """Return an article's statements and those nested in them; also what was found there and not believed.

    The contents are read together, as the paragraphs of one text. What is not believed stays part of the
    statement around it, so that nothing of the article is lost with it.
    """
    flat = {made.statement.id: made for made in outer}
    inner = contents_to_read(article.text, [made.statement for made in flat.values()])
    words = _together(inner)
    new: dict[str, Made] = {}
    refused: list[Dropped] = []
    for item in nested(article, inner, find(words, encoder.encode(words)), model):
        if isinstance(item, Made):
            new[item.statement.id] = item
        else:
            refused.append(item)
    return in_text_order((new | flat).values()), refused


def nested(article: Article, inner: Sequence[Inner], found: Found, model: Model) -> Iterator[Made | Dropped]:
    """Yield the statements found inside contents, each with the outer one's id, and what is not believed."""
    starts = [0, *accumulate(len(each.words) for each in inner)]
    for attribution in found.attributions:
        number = found.words.paragraph[attribution.cue.first]
        each = inner[number]
        local = _within(attribution, starts[number], starts[number + 1])
        if not local.contents:
            yield dropped(found.words, attribution.cue, "cue_without_content", STAGE)
            continue
        _repair(each.words, local)
        if not _is_sound(each.words, local):
            yield dropped(each.words, local.cue, "no_clear_statement", STAGE)
            continue
        one = statement_of(article.text, article.id, each.words, local, model)
        if one.score < LEAST_SCORE:
            why = f"too_unlikely: a score of {one.score:.2f} is under {LEAST_SCORE:.2f}"
            yield dropped(each.words, local.cue, why, STAGE)
        elif not _is_another_voice(article.text, each.outer, one):
            yield dropped(each.words, local.cue, "same_voice: nobody else speaks", STAGE)
        else:
            yield Made(replace(one, nested_in=each.outer.id), local, each.words, found)


def _together(inner: Sequence[Inner]) -> Words:
    words = Words([], [], [], [], [], [])
    for number, each in enumerate(inner):
        _end_with_full_stop(each.words)
        for column in Words.__slots__:
            getattr(words, column).extend(getattr(each.words, column))
        words.paragraph[-len(each.words) :] = [number] * len(each.words)
    return words


def _end_with_full_stop(words: Words) -> None:
    """Add a full stop, as a text has one; it stands where the last word does."""
    if words.form[-1] in SENTENCE_ENDS or (words.form[-1] == '"' and words.form[-2] in SENTENCE_ENDS):
        return
    for column, value in zip(Words.__slots__, (words.start[-1], words.end[-1], ".", 0, 0, STOP), strict=True):
        getattr(words, column).append(value)


def _within(attribution: Attribution, start: int, end: int) -> Attribution:
    """Return what of an attribution lies among the words [start, end), counted from `start`."""

    def local(span: Tagged | None) -> Tagged | None:
        if span is None or not start <= span.first < span.last <= end:
            return None
        return replace(span, first=span.first - start, last=span.last - start)

    cue = attribution.cue
    kept = replace(
        attribution,
        cue=replace(cue, first=cue.first - start, last=min(cue.last, end) - start),
        source=local(attribution.source),
        contents=[],
        content_links=[],
        rules=[*attribution.rules],
    )
    for content, choice in zip(attribution.contents, attribution.content_links, strict=True):
        part = local(content)
        if part is not None:
            kept.add(part, choice)
    return kept


def _words_within(text: str, statement: Statement) -> Words:
    """Split a content without the marks around it and the "that" before it."""
    all_words = Words([], [], [], [], [], [])
    for span in statement.content:
        start, end = _bare(text, span) if statement.manner == "direct" else (span.start, span.end)
        words = split_words(text, start, end)
        first = int(bool(words) and words.form[0].lower() == "that" and not all_words.form)
        for column in Words.__slots__:
            getattr(all_words, column).extend(getattr(words, column)[first:])
    all_words.paragraph[:] = [0] * len(all_words)
    all_words.feature[:] = [feature & ~1 | (index == 0) for index, feature in enumerate(all_words.feature)]
    return all_words


def _bare(text: str, span: Span) -> tuple[int, int]:
    start, end = span.start, span.end
    while start < end and text[start] in '"“”„«»\u00a0\u202f ':
        start += 1
    while start < end and text[end - 1] in '"“”„«»\u00a0\u202f ':
        end -= 1
    return start, end


def _promising(words: Words, speaker: str | None) -> Words:
    """Return the words of the sentences in which somebody else than the speaker, a pronoun, may speak."""
    kept = [
        index
        for first, last in _sentences(words)
        if any(_may_credit(words.form, index, last, speaker) for index in range(first + 1, last))
        for index in range(first, last)
    ]
    if len(kept) == len(words):
        return words
    return Words(*([getattr(words, column)[index] for index in kept] for column in Words.__slots__))


def _sentences(words: Words) -> Iterator[tuple[int, int]]:
    first = 0
    for index, form in enumerate(words.form):
        if form in SENTENCE_ENDS and index - first >= FEWEST_WORDS:
            yield first, index + 1
            first = index + 1
    if first < len(words):
        yield first, len(words)


def _may_credit(forms: list[str], index: int, end: int, speaker: str | None) -> bool:
    """Say whether a word may credit somebody other than the one who speaks: "I think" and "the claim" do not.

    What is passed over here, `nested` would refuse; so this saves time, and hardly a statement.
    """
    if not is_voice(forms[index]) or {"I", "we", "We"}.intersection(forms[max(0, index - 2) : index]):
        return False
    before = forms[index - 1].lower()
    if before in PRONOUNS:
        return speaker is not None and before != speaker
    passive = before in TO_BE and not forms[index].endswith("ing") and "by" not in forms[index:end]
    return not passive and before not in NO_SUBJECT_BEFORE


def _repair(words: Words, attribution: Attribution) -> None:
    """Take a subject that the tags missed: the words between the beginning and the cue."""
    cue = attribution.cue
    before = [form.lower() for form in words.form[: cue.first]]
    if not 0 < len(before) <= LONGEST_SUBJECT or any(map(NO_SUBJECT.fullmatch, before)):
        return
    if attribution.source is None and not _is_passive(words, cue):
        attribution.source = Tagged("source", 0, cue.first, cue.sure, cue.edges)
        attribution.note("subject_before_cue")


def _is_passive(words: Words, cue: Tagged) -> bool:
    return words.form[cue.first].lower() in TO_BE


def _is_sound(words: Words, attribution: Attribution) -> bool:
    source, cue, contents = attribution.source, attribution.cue, attribution.contents
    if source is None:
        return False
    size = sum(part.last - part.first for part in contents)
    last = words.form[source.last - 1].lower()
    return (
        size <= MOST_OF_OUTER * len(words)
        and any(map(is_voice, words.form[cue.first : cue.last]))
        and words.form[cue.first].lower() not in NOT_DONE
        and not NO_SOURCE_END.fullmatch(last)
        and (last not in SAME or source.last == cue.first)
        and all(part.last <= source.first or part.first >= source.last for part in contents)
    )


def _is_another_voice(text: str, outer: Statement, found: Statement) -> bool:
    """Say whether the inner source is somebody else: "Ms Rao said she wanted" has one voice."""
    mine, theirs = _source_words(text, outer), _source_words(text, found)
    if theirs == mine:
        return False
    pronoun = SAME.get(theirs[0], theirs[0])
    if len(theirs) > 1 or pronoun not in PRONOUNS:
        return True
    if not mine or pronoun in ("i", "we"):
        return False
    known = _pronoun_for(mine)
    return known is not None and known != pronoun


def _source_words(text: str, statement: Statement) -> list[str]:
    return " ".join(span.of(text) for span in statement.source).lower().split()


def _pronoun_for(source: list[str]) -> str | None:
    """Return the pronoun that stands for a source, as far as its words tell: "mr lund" is "he"."""
    if len(source) == 1 and source[0] in PRONOUNS:
        return source[0]
    return TITLES.get(source[0].rstrip(".")) if source else None
