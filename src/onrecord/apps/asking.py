"""`onrecord search`, `show` and `stats`: questions to the ledger, answered for people or as JSON."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from onrecord.apps.messages import OK, SAYS_SO, say
from onrecord.ledger.answers import ActorFound, Hit, Months, StatementFound
from onrecord.ledger.search import ORDERS, Order, Question
from onrecord.ledger.store import Ledger
from onrecord.terms.errors import BadQuestion
from onrecord.terms.findings import Findings
from onrecord.terms.record import actor_record, statement_record, to_record
from onrecord.terms.span import Span
from onrecord.terms.statement import ACTS

Filters = dict[str, str | None]


def search(where: Path, words: str, filters: Filters, *, limit: int, as_json: bool) -> int:
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


def order(given: str | None) -> Order:
    """Check an order given on the command line."""
    for known in ORDERS:
        if given == known:
            return known
    raise BadQuestion("--order", str(given), "one of " + ", ".join(ORDERS))


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


def show(where: Path, name: str, *, as_json: bool) -> int:
    """Print what an id stands for; return the exit code."""
    with Ledger.open(where, read_only=True) as ledger:
        found = ledger.find(name)
    if found is None:
        say(f"nothing has the id {name!r}; give a whole id, or at least the first 6 signs of one")
        return SAYS_SO
    if as_json:
        print_json(found_record(found))
        return OK
    from onrecord.apps.answers import print_found

    print_found(found)
    return OK


def stats(where: Path, names: Filters, *, as_json: bool) -> int:
    """Print what the ledger holds, or the months of one speaker or outlet; return the exit code."""
    with Ledger.open(where, read_only=True) as ledger:
        if any(name is not None for name in names.values()):
            return _months(ledger.months(speaker=names["speaker"], outlet=names["outlet"]), as_json=as_json)
        counted = ledger.stats()
    if as_json:
        print_json(asdict(counted))
        return OK
    from onrecord.apps.answers import print_stats

    print_stats(counted, where)
    return OK


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
        "cursor": hit.cursor,
    }


def found_record(found: Findings | StatementFound | ActorFound) -> dict[str, Any]:
    """Return what an id stands for as plain JSON."""
    if isinstance(found, Findings):
        return to_record(found)
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
