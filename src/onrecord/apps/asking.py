"""`onrecord search`, `events`, `show`, `stats`: questions to the ledger, answered for people or as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

from onrecord.apps.messages import OK, SAYS_SO, say
from onrecord.apps.safe import in_a_line
from onrecord.apps.surroundings import around
from onrecord.ledger.answers import Hit, Months, StatementFound
from onrecord.ledger.event_search import EventFound, EventQuestion
from onrecord.ledger.export.dyads import rows_of
from onrecord.ledger.lookup import Found
from onrecord.ledger.search import ORDERS, Order, Question
from onrecord.ledger.store import Ledger
from onrecord.terms.errors import BadQuestion
from onrecord.terms.event import EVENT_TYPES, FACTUALITIES, EventType, Factuality
from onrecord.terms.findings import Findings
from onrecord.terms.record import actor_record, event_record, statement_record, to_record
from onrecord.terms.span import Span
from onrecord.terms.statement import ACTS

Filters = dict[str, str | None]


def search(
    where: Path, words: str, filters: Filters, *, limit: int, everything: bool = False, as_json: bool
) -> int:
    """Print the statements found; return the exit code, as grep would."""
    question = Question(
        words=words,
        speaker=filters["speaker"],
        since=day("--since", filters["since"]),
        until=day("--until", filters["until"]),
        act=act(filters["act"]),
        order=order(filters["order"]),
        after=filters["after"],
        limit=limit,
        everything=everything,
    )
    with Ledger.open(where, read_only=True) as ledger:
        page = ledger.page(question)
        is_empty = not page.hits and not ledger.stats().articles
    for hint in page.hints:
        say(hint)
    if not page.hits:
        add_some = f"the ledger {where} is empty: fill it with `onrecord add INPUT`"
        say(add_some if is_empty else "nothing found" if question.after is None else "nothing more found")
        return SAYS_SO
    if as_json:
        for hit in page.hits:
            print_json(hit_record(hit))
        return OK
    from onrecord.apps.answers import print_hits

    print_hits(page.hits)
    if len(page.hits) == limit:
        say(f"for more: --after {page.hits[-1].cursor}")
    return OK


def events(
    where: Path, asked: Filters, types: Sequence[str], *, limit: int, everything: bool, as_json: bool
) -> int:
    """Print the events found, newest first; return the exit code, as grep would."""
    question = EventQuestion(
        actor=asked["actor"],
        recipient=asked["recipient"],
        types=tuple(event_type(name) for name in types),
        mode=asked["mode"],
        factuality=factuality(asked["factuality"]),
        asserted_by=asked["asserted_by"],
        since=day("--since", asked["since"]),
        until=day("--until", asked["until"]),
        limit=limit,
        everything=everything,
    )
    with Ledger.open(where, read_only=True) as ledger:
        found = ledger.events(question)
        is_empty = not found and not ledger.stats().articles
    if not found:
        add_some = f"the ledger {where} is empty: fill it with `onrecord add INPUT`"
        say(add_some if is_empty else "no such event found")
        return SAYS_SO
    if as_json:
        for item in found:
            print_json(event_found_record(item))
        return OK
    from onrecord.apps.eventing import print_events_found
    from onrecord.apps.layout import console_for

    print_events_found(found, console_for(sys.stdout))
    return OK


def event_type(given: str) -> EventType:
    """Check an event type given on the command line."""
    for kind in EVENT_TYPES:
        if given.upper() == kind:
            return kind
    raise BadQuestion("--type", given, "one of " + ", ".join(EVENT_TYPES))


def order(given: str | None) -> Order:
    """Check an order given on the command line."""
    for known in ORDERS:
        if given == known:
            return known
    raise BadQuestion("--order", str(given), "one of " + ", ".join(ORDERS))


def factuality(given: str | None) -> Factuality | None:
    """Check a factuality given on the command line."""
    for one in FACTUALITIES:
        if given == one:
            return one
    if given is not None:
        raise BadQuestion("--factuality", given, "one of " + ", ".join(FACTUALITIES))
    return None


def day(option: str, given: str | None) -> date | None:
    """Read a date given on the command line."""
    if given is None:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise BadQuestion(option, given, "a date such as 2026-11-23") from None


def act(given: str | None) -> str | None:
    """Check an act given on the command line."""
    if given is not None and given not in ACTS:
        raise BadQuestion("--act", given, "one of " + ", ".join(ACTS))
    return given


def show(where: Path, name: str, *, everything: bool = False, as_json: bool) -> int:
    """Print what an id stands for; return the exit code."""
    with Ledger.open(where, read_only=True) as ledger:
        found = ledger.find(name, everything=everything)
        known = None if found is None else around(ledger, found)
    if found is None or known is None:
        say(f"nothing has the id {name!r}; give a whole id, or at least the first 6 signs of one")
        return SAYS_SO
    if as_json:
        print_json(found_record(found) | known.record())
        return OK
    from onrecord.apps.answers import print_found
    from onrecord.apps.judging import told

    print_found(found)
    for line in known.lines(told):
        say_plainly(line)
    return OK


def stats(where: Path, names: Filters, *, everything: bool = False, as_json: bool) -> int:
    """Print what the ledger holds, or the months of one speaker or outlet; return the exit code."""
    with Ledger.open(where, read_only=True) as ledger:
        if any(name is not None for name in names.values()):
            return _months(ledger.months(speaker=names["speaker"], outlet=names["outlet"]), as_json=as_json)
        counted = ledger.stats(everything=everything)
    if as_json:
        print_json(asdict(counted))
        return OK
    from onrecord.apps.answers import print_stats

    print_stats(counted, where)
    return OK


def say_plainly(line: str) -> None:
    """Write one line on standard output, whatever is in it."""
    sys.stdout.write(in_a_line(line) + "\n")


def _months(months: Months, *, as_json: bool) -> int:
    if not months:
        say("nothing found: give the whole name, as `onrecord search` and `onrecord stats` print it")
        return SAYS_SO
    if as_json:
        for month in months:
            print_json(month._asdict())
        return OK
    from onrecord.apps.answers import print_months

    print_months(months)
    return OK


def hit_record(hit: Hit) -> dict[str, Any]:
    """Return a hit as plain JSON."""
    return {
        "statement": statement_record(hit.statement),
        "article": asdict(hit.article),
        "speaker": hit.speaker,
        "passage": _pair(hit.passage),
        "text": hit.text,
        "matches": [_pair(span) for span in hit.matches],
        "outlets": list(hit.outlets),
        "copied": hit.copied,
        "rejected": hit.rejected,
        "cursor": hit.cursor,
    }


def event_found_record(found: EventFound) -> dict[str, Any]:
    """Return an event as plain JSON, with its pairs as in the file of events."""
    article = {name: value for name, value in asdict(found.findings.article).items() if name != "text"}
    alone = replace(found.findings, events=(found.event,))
    return {"event": event_record(found.event), "dyads": list(rows_of(alone)), "article": article}


def found_record(found: Found) -> dict[str, Any]:
    """Return what an id stands for as plain JSON."""
    if isinstance(found, Findings):
        return to_record(found)
    if isinstance(found, EventFound):
        return event_found_record(found)
    article = {name: value for name, value in asdict(found.article).items() if name != "text"}
    if isinstance(found, StatementFound):
        return {
            "statement": statement_record(found.statement),
            "words": [span.of(found.article.text) for span in found.statement.content],
            "speaker": found.speaker and actor_record(found.speaker),
            "article": article,
        }
    return {
        "actor": actor_record(found.actor),
        "statements": [statement_record(statement) for statement in found.statements],
        "article": article,
    }


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def print_json(value: Any) -> None:
    """Print one line of JSON; a lone surrogate is escaped, all else stands as it is."""
    line = json.dumps(value, ensure_ascii=False)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        line = json.dumps(value)
    sys.stdout.write(line + "\n")
