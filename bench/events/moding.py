"""How acts were done: PLOVER's modes, by the table of triggers, by ours, and learnt from made-up stories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bench.events.ratio import Share
from onrecord.extract.clauses import Clauses, clauses_of
from onrecord.extract.modes import mode_of
from onrecord.extract.triggers import candidates_in
from onrecord.language.words import split_words
from onrecord.reference.plover import KINDS, is_mode_of, types_now
from onrecord.terms.event import EVENT_TYPES, EventType
from onrecord.terms.span import Span

Record = dict[str, Any]
Moder = Callable[["Case"], str | None]

NOW: Mapping[str, str | None] = {
    "assassinate": "targeted",
    "ban": "restrict",
    "demo-org": "demo",
    "demo-spon": "demo",
    "execute": "firearms",
    "host": "visit",
    "primative": "primitive",
    "return": "access",
    "sieze": "seize",
    "strike-gen": "strike",
    "strike-hun": "hunger",
}
"""Modes by the names that older data have; what PLOVER has no more is left out of the count."""


@dataclass(frozen=True, slots=True)
class Case:
    """One event of a type that has modes."""

    text: str
    kind: EventType
    trigger: Span
    mode: str | None
    clauses: Clauses


def cases(rows: Iterable[Record]) -> Iterator[Case]:
    """Yield the events of gold whose type has modes; without a gold trigger, our first one of that type.

    Of a made-up story its title is read: the prompt that it was made from, with the mode in mind.
    """
    for row in rows:
        text = row.get("title") or row["text"]
        words = split_words(text)
        if not len(words):
            continue
        clauses = clauses_of(words)
        for event in row["events"]:
            kind = next(k for k in EVENT_TYPES if k == (types_now(event["type"]) or ("",))[-1])
            mode = NOW.get(event["mode"], event["mode"])
            trigger = _trigger(event, kind, clauses)
            if KINDS[kind].modes and trigger is not None and is_mode_of(kind, mode):
                yield Case(text, kind, trigger, mode, clauses)


def _trigger(event: Record, kind: EventType, clauses: Clauses) -> Span | None:
    if "trigger" in event:
        return Span(*event["trigger"])
    return next((one.span for one in candidates_in(clauses) if one.type == kind), None)


def majority(gold: Iterable[Case]) -> Moder:
    """Return the floor: of each type the mode, or none, that this very gold has most often."""
    counted: dict[str, Counter[str | None]] = {}
    for case in gold:
        counted.setdefault(case.kind, Counter())[case.mode] += 1
    most = {kind: counts.most_common(1)[0][0] for kind, counts in counted.items()}
    return lambda case: most[case.kind]


def by_table(case: Case) -> str | None:
    """Return the mode that the table of triggers has for the trigger's phrase."""
    for one in candidates_in(case.clauses):
        if one.type == case.kind and one.span.start < case.trigger.end and case.trigger.start < one.span.end:
            return one.mode
    return None


def ours(case: Case) -> str | None:
    """Return the mode as extract.modes tells it."""
    return mode_of(case.kind, case.trigger, case.clauses)


def learnt(stories: Iterable[Record]) -> Moder:
    """Return a classifier a type, of words and pairs of words of the made-up stories.

    Raises:
        ImportError: scikit-learn is not installed.
    """
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    texts: dict[str, tuple[list[str], list[str]]] = {}
    for row in stories:
        event = row["events"][0]
        mode = NOW.get(event["mode"], event["mode"])
        kind = next(k for k in EVENT_TYPES if k == event["type"])
        if is_mode_of(kind, mode):
            told, labels = texts.setdefault(kind, ([], []))
            told.append(f"{row['title']} . {row['text'][:600]}")
            labels.append(mode or "")
    made = {}
    for name, (told, labels) in texts.items():
        if len(set(labels)) > 1:
            words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2)
            made[name] = make_pipeline(words, LogisticRegression(C=20, max_iter=500)).fit(told, labels)

    def told_by(case: Case) -> str | None:
        words = case.trigger.of(case.text)
        window = f"{words} . {words} {case.text[case.trigger.end : case.trigger.end + 90]}"
        return str(made[case.kind].predict([window])[0]) or None

    return told_by


def accuracy(gold: Iterable[Case], moder: Moder) -> dict[str, Share]:
    """Return the share told right: of all, of those with a mode, of those without, and by type."""
    found: dict[str, Share] = {}
    for case in gold:
        right = Share(int(moder(case) == case.mode), 1)
        for name in ("all", "with a mode" if case.mode else "without one", case.kind):
            found[name] = found.get(name, Share()) + right
    return found
