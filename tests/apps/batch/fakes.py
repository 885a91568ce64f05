"""Readers that need no model: a fast one, and words on which it misbehaves, each in its own way."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

from onrecord.terms.actor import Actor
from onrecord.terms.article import Article
from onrecord.terms.errors import NoModel
from onrecord.terms.findings import Dropped, Findings
from onrecord.terms.ids import actor_id, statement_id
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

SAYS = re.compile(r"(?P<source>[A-Z]\w{1,20}) (?P<cue>said) (?P<content>[^.]{1,200})\.")
ONCE = "ONRECORD_TEST_ONCE"  # names a folder; a misbehaviour leaves a file there and is not repeated


class FastReader:
    """Finds "Ann said it rains." and does what some words in the text tell it to."""

    def __init__(self, pause: float) -> None:
        self._pause = pause

    def examine(self, article: Article) -> Findings:
        """Return one article's findings."""
        time.sleep(self._pause)
        for word, misbehave in MISBEHAVIOURS.items():
            if word in article.text and _may(word):
                misbehave()
        found = list(SAYS.finditer(article.text))
        actors = {match["source"]: _actor(article.id, match["source"]) for match in found}
        lost = [Dropped(stage="attribution", why="cue_without_content", at=Span(0, 1))] if not found else []
        return Findings(
            article=article,
            statements=tuple(_statement(article.id, match, actors) for match in found),
            actors=tuple(actors.values()),
            dropped=tuple(lost),
        )


def _actor(article: str, name: str) -> Actor:
    return Actor(id=actor_id(article, "person", name), name=name, kind="person", country="NOR", score=1)


def _statement(article: str, match: re.Match[str], actors: dict[str, Actor]) -> Statement:
    roles = [(Span(*match.span(role)),) for role in ("source", "cue", "content")]
    return Statement(
        id=statement_id(article, *roles),
        source=roles[0],
        cue=roles[1],
        content=roles[2],
        manner="indirect",
        act="assert",
        speaker=actors[match["source"]].id,
        score=0.5,
        made_by="fake@1",
    )


def _may(word: str) -> bool:
    folder = os.environ.get(ONCE)
    if not folder:
        return True
    mark = Path(folder) / word
    try:
        mark.touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


def _die() -> None:
    os._exit(11)


def _hang() -> None:
    time.sleep(600)


def _eat() -> None:
    eaten = bytearray(3_000_000_000)
    eaten[::4096] = b"x" * len(eaten[::4096])


def _fail() -> None:
    raise LookupError("no such thing")


MISBEHAVIOURS = {"(DIES)": _die, "(HANGS)": _hang, "(EATS)": _eat, "(FAILS)": _fail}


def load(model: str, *, threads: int, device: str) -> FastReader:
    """Load the fast reader; the model "none" is not there, and "slow" takes its time for each article."""
    assert (threads, device) == (1, "cpu")
    if model == "none":
        raise NoModel(model, ["fast"])
    return FastReader(float(os.environ.get("ONRECORD_TEST_PAUSE", "0")))
