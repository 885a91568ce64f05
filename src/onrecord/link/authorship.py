"""Whose word a finding or a document is: "data from X", "X statistics", "a report by X"."""

from __future__ import annotations

from onrecord.link.cast import Cast
from onrecord.link.names import Name
from onrecord.link.referent import Referent
from onrecord.link.tables import words
from onrecord.link.tables.forms import POSSESSIVE
from onrecord.link.tables.given_names import is_given
from onrecord.link.tables.nouns import DATA, DOCUMENTS, POLLS

MADE = words("""
    assembled authored collected commissioned compiled conducted gathered issued made posted prepared
    produced provided published released shared sent signed supplied written
    """)
"""Participles between a document and "by" that leave it the word of whom "by" names."""
COUNTS = words("data figures numbers records statistics")
"""Findings that are "of" who counted; an analysis is of what is analysed."""
NOT_ITS_OWN = POLLS | words("ad ads bill clip film footage interview law photo song video deal treaty")


def author_at(cast: Cast, head: int, end: int) -> int | None:
    """Return the token where the words for a document's author begin; None where none are told.

    Args:
        cast: The article's names and tokens.
        head: The document's noun.
        end: The token after the source.
    """
    tokens = cast.tokens
    noun = tokens.lower[head]
    if noun in NOT_ITS_OWN or not (noun in DATA or noun in DOCUMENTS or noun[:-1] in DOCUMENTS):
        return None
    at = head + 1
    made = at < end and tokens.lower[at] in MADE
    if made:
        at += 1
        while at < end and tokens.lower[at] not in ("by",) and at < head + 6:
            at += 1  # "released on Monday by"
    if at + 1 >= end:
        return None
    link = tokens.lower[at]
    fits = link == "by" or (not made and (link == "from" or (link == "of" and noun in COUNTS)))
    return at + 1 if fits else None


def may_be_author(cast: Cast, head: int, begin: int, people: tuple[Referent, ...]) -> bool:
    """Whether those named can have made a document; a place that data come "from" did not make them."""
    link, the = cast.tokens.lower[begin - 1], cast.tokens.lower[begin] == "the"
    data = cast.tokens.lower[head] in DATA
    for one in people:
        if one.kind == "person" and ((the and len(people) == 1) or data) and link != "by":
            return False
        if link != "by" and (one.place or one.kind == "state"):
            return False
        if link == "of" and one.kind not in ("organisation", "government"):
            return False
    return bool(people)


def _looks_like_body(referent: Referent) -> bool:
    """Whether nothing but its capitals made a name a person's."""
    titled = any(name.title is not None for name in referent.names)
    return not titled and not referent.roles and not is_given(referent.name.split()[0].lower())


def maker_before(cast: Cast, first: int, stop: int) -> tuple[Name, Referent] | None:
    """Return the body in "Harbor Institute data", "the Institute's own figures"; the noun ends at `stop`."""
    tokens = cast.tokens
    if tokens.lower[stop - 1] not in DATA or tokens.lower[first] in POSSESSIVE:
        return None
    names = cast.between(first, stop - 1)
    if not names:
        return None
    name, referent = names[-1]
    body = referent.kind in ("organisation", "government") and not referent.place
    near = stop - 1 - name.last <= 2 and all(
        tokens.form[at][0].islower() or tokens.lower[at] in ("'s", "’s") for at in range(name.last, stop - 1)
    )
    return (name, referent) if body and near else None
