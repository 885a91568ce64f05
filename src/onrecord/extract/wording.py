"""What a content itself does, where its cue leaves that open: asks, orders, promises, blames."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from onrecord.extract.lexicon import rows_of
from onrecord.terms.statement import Act

SHOWN = 240
"""Characters of a content that are read from either end; a first or last sentence is seldom longer."""

EDGE = " \t\n\r\"“”„‟«»‘’'`()[]…-–—"

WITHOUT_MARKS = str.maketrans("", "", '"“”„‟«»')
MARKS = frozenset(('"', "“", "„", "«", "''", "``"))

QUESTION = re.compile(r"(?:^|[.!?…]\s|\"|“)[^.!?\"“]*\?$")
TAG = re.compile(r"(?:,|\.) (?:right|ok|okay|huh|you know)\?$", re.I)
WHETHER = re.compile(r"whether\b|if\b|what\b|why\b|who\b|how\b|when\b|where\b|which\b|about\b", re.I)
ORDER = re.compile(
    r"(?:(?:do not|don[’']t|stop|go|get|let(?![’']s| me\b)|leave|vote|come|take|give|keep|put|shut up|tell"
    r"|drop|wake up|make sure|build|send|lock|sit|stand)\b(?! (?:is|are|was)\b)"
    r"|you (?:must|have to|need to|[’']d better)\b)",
    re.I,
)
PLEA = re.compile(r"please\b|(?:i|we) (?:urge|ask|beg|call (?:up)?on|implore|appeal)\b", re.I)
WARNING = re.compile(r"(?:be careful|beware|watch out)\b", re.I)
NO_DOING = (
    "be have not never win lose like love see find get need become cost want think say prefer know probably "
    "cause mean hurt lead tell forget remember expect make\\sit take\\stime happen matter work\\sout allow "
    "help \\w+ly"
)
"""What will happen to somebody rather than be done by him: no promise, and no refusal."""

DOING = rf"(?!(?:{'|'.join(NO_DOING.split())})\b)\w"
PROMISE = re.compile(
    r"(?:that )?(?:(?:i|we)(?: will| shall|[’']ll| am going to| are going to|[’']m going to|[’']re going to)"
    r"|(?:he|she|they) (?:will|would)"
    r"|(?:the|his|her|their|its|our) (?:united states|government|administration|company|party|department"
    r"|campaign|country) (?:will|would))"
    r"(?: also| still| soon| now| then| instead| continue to| work to| \w+ly)* (?:never )?" + DOING,
    re.I,
)
VOW = re.compile(
    r"\b(?:i|we) (?:will )?(?:just )?(?:make (?:this|a|you a) promise|promise|pledge|vow|swear)\b", re.I
)
REFUSAL = re.compile(
    r"(?:that )?(?:(?:i am |i[’']m |we[’']re |we are )?not going to|(?:i|we) (?:will not|won[’']t|refuse to)"
    r"|(?:he|she|they) (?:will not|won[’']t|would not|wouldn[’']t|(?:will|would) (?:never|refuse to))) "
    + DOING,
    re.I,
)
TO_DO = re.compile(r"(?:[\w.'’-]+,? ){0,8}?(?:not )?to [a-z“\"]", re.I)
TO_BEGIN = re.compile(r"(?:not )?to [“\"]?[a-z]", re.I)
TO_SAY = re.compile(
    r"to (?:\w+ly )?(?:say|comment|answer|discuss|speak|talk|respond|address|elaborate|disclose|confirm"
    r"|identify|name|acknowledge|condemn|denounce|endorse|disavow|apologi[sz]e|concede|admit|call|describe"
    r"|rule out|support|explain|commit|tell|reveal|specify|provide details"
    r"|be (?:identified|named|interviewed|drawn|quoted))\b",
    re.I,
)


def own_act(content: str) -> Act | None:
    """Return what the words do on their own: ask, order, plead, promise or refuse; None for the rest.

    Praise and blame are not looked for: under a neutral cue they stay assertions (docs/acts.md).
    """
    head = content[:SHOWN].translate(WITHOUT_MARKS).lstrip(EDGE)
    tail = content[-SHOWN:].rstrip(EDGE)
    if tail.endswith("?") and len(content) <= SHOWN and QUESTION.search(tail) and not TAG.search(tail):
        return "ask"
    rows: tuple[tuple[re.Pattern[str], Act], ...] = (
        (PLEA, "request"),
        (ORDER, "demand"),
        (WARNING, "warn"),
        (REFUSAL, "reject"),
        (PROMISE, "promise"),
    )
    found = next((act for pattern, act in rows if pattern.match(head)), None)
    return found or ("promise" if VOW.search(head[:80]) else None)


def ordered(content: str) -> Act | None:
    """Read "told" with its content: "him to leave" is an order."""
    head = content[:SHOWN].lstrip(EDGE)
    return "demand" if TO_BEGIN.match(head) else own_act(content)


def pleaded(content: str) -> Act | None:
    """Read "asked" with its content: "the court to wait" is a request."""
    head = content[:SHOWN].lstrip(EDGE)
    if WHETHER.match(head) or "?" in content:
        return None
    return "request" if TO_DO.match(head) or head.startswith("that ") else None


def offered(content: str) -> Act | None:
    """Read "agreed" with its content: "to pay" is a promise."""
    return "promise" if TO_BEGIN.match(content.lstrip(EDGE)) else None


def wished(content: str) -> Act | None:
    """Read "hopes" with its content: "to win" is the speaker's own aim."""
    return "intend" if TO_BEGIN.match(content.lstrip(EDGE)) else None


def named(content: str) -> Act | None:
    """Read "called" with its content: a name may praise or blame; a plain one does neither."""
    tones = _tones()
    blame, praise = (len(tones[act].findall(content)) for act in ("accuse", "praise"))
    if blame == praise == 0:
        return None
    return "accuse" if blame >= praise else "praise"


@cache
def _tones() -> dict[str, re.Pattern[str]]:
    """Read tones.csv: a pattern for the words that blame and one for those that praise; * is any ending."""
    words: dict[str, list[str]] = {"accuse": [], "praise": []}
    for row in rows_of("tones.csv"):
        words[row["act"]].append(re.escape(row["word"]).replace(r"\*", r"\w*"))
    return {act: re.compile(rf"\b(?:{'|'.join(each)})\b", re.I) for act, each in words.items()}


def quoted(content: str) -> Act | None:
    """Read a content whose cue is not in the table: words that are quoted were at least said."""
    return own_act(content) or "assert" if content[:1] in MARKS or content[:2] in MARKS else None


def is_refusal_to_speak(content: str) -> bool:
    """Tell "to comment", after "refused", from "to leave"."""
    return TO_SAY.match(content.lstrip(EDGE)) is not None


RULES: dict[str, Callable[[str], Act | None]] = {  # by the trait in cues.csv
    "speech": own_act,
    "order": ordered,
    "plea": pleaded,
    "offer": offered,
    "wish": wished,
    "naming": named,
    "unknown": quoted,
}
