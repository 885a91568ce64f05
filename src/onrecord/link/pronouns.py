"""Whom he, she, it and they mean; and who stands before who and which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.link.cast import Cast
from onrecord.link.names import Name
from onrecord.link.referent import Referent
from onrecord.link.scene import Scene, Seen
from onrecord.link.sources import is_plural
from onrecord.link.tables import words
from onrecord.link.tables.forms import AUXILIARIES, HE, IT, SHE, SPEECH, THEY
from onrecord.link.tokens import Tokens
from onrecord.terms.span import Span

LEAST_PERSON, LEAST_BODY = -1.0, 0.0
"""Weights under which nobody is chosen: an honest null."""
BACK = 20
"""Tokens that may stand between a person and the "who" that speaks of them."""
PLURAL_VERBS = words("are were have do don't aren't weren't haven't")


@dataclass(frozen=True, slots=True)
class Choice:
    """Who was chosen, on which mention, and how sure it is."""

    referent: Referent
    at: int  # token of the mention that decided
    score: float


def antecedent(
    scene: Scene, tokens: Tokens, at: int, content: Sequence[Span] = (), barred: Referent | None = None
) -> Choice | None:
    """Return whom a third-person pronoun means, None where nobody fits well.

    Args:
        scene: Who is in mind just before the pronoun.
        tokens: The text.
        at: The pronoun's token.
        content: What the pronoun is said to say; people seldom name themselves in it.
        barred: Somebody it cannot mean, as the speaker of the quotation around it.
    """
    word = tokens.lower[at]
    best: tuple[float, Seen] | None = None
    second = -9.0
    for seen in scene.latest_first():
        fit = _fit(word, seen.referent, spoke=seen.spoke)
        if fit is None or seen.referent is barred:
            continue
        place = tokens.start[seen.at]
        weight = fit + scene.weight(seen, tokens.sentence[at], tokens.paragraph[at], quoted=tokens.quoted[at])
        if any(span.start <= place < span.end for span in content):
            weight -= 3.0 if seen.referent.kind in ("person", "unnamed") else 0.7
        if best is None or weight > best[0]:
            best, second = (weight, seen), best[0] if best else second
        else:
            second = max(second, weight)
    least = LEAST_PERSON if word in HE or word in SHE else LEAST_BODY
    if best is None or best[0] < least:
        return None
    return Choice(best[1].referent, best[1].at, _sureness(best[0] - second))


def _fit(word: str, referent: Referent, *, spoke: bool) -> float | None:
    """Return how well a referent suits a pronoun, None if not at all."""
    if word in HE or word in SHE:
        wanted = "m" if word in HE else "f"
        person = (
            referent.kind == "person"
            or (referent.kind == "unnamed" and not referent.thing and not referent.plural)
            or (referent.kind == "organisation" and referent.sureness < 0.6 and not referent.place)
        )
        if not person or referent.gender not in (wanted, None):
            return None
        return (
            0.6 * (referent.gender == wanted)
            - 0.6 * (referent.gender is None and referent.sureness <= 1.0)
            - 1.2 * (referent.kind == "unnamed")
            - 1.0 * (referent.kind != "person")
        )
    return _fit_of_body(word, referent, spoke=spoke)


def _fit_of_body(word: str, referent: Referent, *, spoke: bool) -> float | None:
    place = referent.place and not (spoke and referent.kind == "government")  # a capital that has spoken
    if (referent.kind == "person" and referent.sureness > 1.0) or place:
        return None
    if word in THEY:
        if referent.kind == "unnamed" and not referent.plural:
            return None
        return 1.0 * referent.plural - 1.0 * (referent.kind == "state") - 0.8 * (referent.kind == "person")
    if word in IT and not referent.plural and (referent.kind != "unnamed" or referent.thing):
        return -1.2 * (referent.kind == "unnamed") - 0.8 * (referent.kind == "person")
    return None


def _sureness(lead: float) -> float:
    """Turn the lead over the next best into a score; 0.55 for a tie, 0.95 for a clear case."""
    return round(0.55 + 0.4 * min(1.0, max(0.0, lead) / 2.5), 3)


def before_relative(cast: Cast, at: int) -> tuple[tuple[Referent, ...], int] | None:
    """Return whom a relative pronoun speaks of and the token of the mention, None if nobody named."""
    tokens = cast.tokens
    word = tokens.lower[at]
    end = at
    while end > 0 and tokens.lower[end - 1] in (",", ")", "—", "–", "-"):
        end -= 1
    names = [
        pair
        for pair in cast.between(max(0, at - BACK), at)
        if tokens.sentence[pair[0].first] == tokens.sentence[at]
    ]
    if names and names[-1][0].last == end and _suits(word, names[-1][1]):
        return _joined(tokens, at, names), names[-1][0].first
    if word == "that":
        return None
    for name, referent in reversed(names):
        fits = (referent.kind == "person") == (word != "which")
        if fits and tokens.lower[name.last] == "," and _is_apposition(tokens, name.last, end):
            upto = [pair for pair in names if pair[0].first <= name.first]
            return _joined(tokens, at, upto), name.first
    return None


def _suits(word: str, referent: Referent) -> bool:
    if word in ("who", "whom"):
        return referent.kind in ("person", "group")
    if word == "which":
        return referent.kind != "person"
    return True


def _joined(tokens: Tokens, at: int, names: Sequence[tuple[Name, Referent]]) -> tuple[Referent, ...]:
    """Return the name before the pronoun, and the one it is joined to if the verb is plural."""
    last, referent = names[-1]
    if len(names) > 1 and referent is not names[-2][1]:
        between = tokens.lower[names[-2][0].last : last.before]
        verb = tokens.lower[at + 1] if at + 1 < len(tokens) else ""
        listed = names[-2][0].before
        told = listed > 1 and tokens.lower[listed - 1] == "," and is_plural(tokens.lower[listed - 2])
        many = told or referent.plural or verb in PLURAL_VERBS or verb == "together"
        if between in (["and"], ["or"], ["and", "the"]) and many:
            return (names[-2][1], referent)
    return (referent,)


def _is_apposition(tokens: Tokens, comma: int, end: int) -> bool:
    """Whether the words after a name's comma only describe it: no verb among them."""
    words = tokens.lower[comma + 1 : end]
    return not any(word in SPEECH or word in AUXILIARIES for word in words)
