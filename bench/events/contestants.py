"""Whoever takes part: classifiers that learn labels from sentences, and finders that need no learning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from bench.events.folds import folds
from onrecord.extract.asserters import Asserter, around, asserter_of
from onrecord.extract.clauses import clauses_of
from onrecord.extract.factuality import factuality_of
from onrecord.extract.triggers import candidates
from onrecord.language.words import split_words
from onrecord.pipeline import Reader
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

Record = dict[str, Any]
Labels = list[str]
Classifier = Callable[[Sequence[str], Labels, Sequence[str]], Labels]  # (texts, labels, new texts) to labels

MARKS = {"sources": " ACTORMARK ", "targets": " RECIPIENTMARK "}


def majority(texts: Sequence[str], labels: Labels, new: Sequence[str]) -> Labels:
    """Give every sentence the commonest label: the floor."""
    assert len(texts) == len(labels)
    return [Counter(labels).most_common(1)[0][0]] * len(new)


def linear(texts: Sequence[str], labels: Labels, new: Sequence[str]) -> Labels:
    """Learn a linear support vector machine on tf-idf of words and of pieces of words."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_pipeline, make_union
    from sklearn.svm import LinearSVC

    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, lowercase=False)
    pieces = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2)
    model = make_pipeline(make_union(words, pieces), LinearSVC(C=1.0, random_state=0))
    model.fit(list(texts), labels)
    return [str(label) for label in model.predict(list(new))]


CLASSIFIERS: dict[str, Classifier] = {"majority floor": majority, "tf-idf + SVC": linear}


def plain(row: Record) -> str:
    """Return the sentence alone: end to end."""
    return str(row["text"])


def marked(row: Record) -> str:
    """Return the sentence with actor and recipient, which are given, replaced by marks of their role."""
    text = plain(row)
    places = [
        (start, end, mark)
        for role, mark in MARKS.items()
        for event in row["events"][:1]
        for each in event[role]
        for start, end in each.get("all_spans") or [[each["start"], each["end"]]]
        if start is not None
    ]
    for start, end, mark in sorted(places, reverse=True):
        text = text[:start] + mark + text[end:]
    return text


def cross_validated(
    rows: Sequence[Record], label: str, view: Callable[[Record], str], classify: Classifier
) -> Labels:
    """Return a label for each record from a classifier that has not seen its fold."""
    fold, texts = folds(rows), [view(row) for row in rows]
    labels = [row["events"][0][label] for row in rows]
    given: dict[int, str] = {}
    for number in sorted(set(fold)):
        new = [i for i, its in enumerate(fold) if its == number]
        old = [i for i, its in enumerate(fold) if its != number]
        found = classify([texts[i] for i in old], [labels[i] for i in old], [texts[i] for i in new])
        given |= dict(zip(new, found, strict=True))
    return [given[i] for i in range(len(rows))]


def with_rules(row: Record, statements: Sequence[Statement]) -> Record:
    """Return a gold record whose asserters and factualities are those that our rules give."""
    clauses = clauses_of(split_words(row["text"]))
    events = []
    for event in row["events"]:
        trigger = Span(*event["trigger"])
        asserter = asserter_of(clauses, trigger, event["type"], statements)
        real = factuality_of(clauses, trigger, event["type"], around(trigger, statements))
        events.append({**event, "asserted_by": _mention(asserter), "factuality": real, "alt_types": []})
    return {**row, "events": events}


def as_outlet(row: Record) -> Record:
    """Return a gold record whose events are all the outlet's and actual, as is usual: the floor."""
    events = [{**event, "asserted_by": None, "factuality": "actual"} for event in row["events"]]
    return {**row, "events": events}


def by_triggers(row: Record, statements: Sequence[Statement]) -> Record:
    """Return the events that the table of triggers finds, with asserter and factuality by our rules."""
    found = [
        {"type": c.type, "mode": c.mode, "trigger": [c.span.start, c.span.end]}
        for c in candidates(split_words(row["text"]))
    ]
    return with_rules({"id": row["id"], "text": row["text"], "events": found}, statements)


def ruled(
    rows: Sequence[Record], reader: Reader, rule: Callable[[Record, Sequence[Statement]], Record]
) -> list[Record]:
    """Apply a rule to all records, with the statements that our own model finds in their sentences."""
    return [rule(row, reader.read(row["text"]).statements) for row in rows]


def _mention(asserter: Asserter | None) -> Record | None:
    if asserter is None:
        return None
    source = asserter.statement.source if asserter.statement else ()
    cue = asserter.statement.cue[0] if asserter.statement else asserter.hearsay
    span = source[0] if source else cue
    return {"span": [span.start, span.end], "implicit": not source} if span else None
