"""Whom a definite noun means: "the senator", "the network", "both men", "the poll"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.link.cast import Cast
from onrecord.link.pronouns import Choice, antecedent
from onrecord.link.referent import Referent
from onrecord.link.scene import Scene, Seen
from onrecord.link.sources import Source, is_document, is_plural
from onrecord.link.tables import words
from onrecord.link.tables.forms import POSSESSIVE
from onrecord.link.tables.nouns import (
    BODIES,
    BODY_NAMES,
    LANDS,
    MEN,
    PERSONS,
    RELATIVES,
    RUNNING,
    SAME_OFFICE,
    WOMEN,
)
from onrecord.link.tables.places import COUNTRIES, REGIONS
from onrecord.reference.bodies import organisation
from onrecord.terms.span import Span

LOOSE = words(
    "agency bloc company firm group network nonprofit organisation organization outlet site website"
)
"""Nouns that fit bodies of any name; others need more presence where the name does not hold them."""
KEPT = 8
"""Bearers of one role that are kept."""
ALIKE = 1.5
"""Presence by which one body must lead another that may be called the same."""
LANDS_CALLED = {"state": REGIONS, "province": REGIONS, "country": COUNTRIES, "nation": COUNTRIES}
LEAST_PERSON, LEAST_BODY, MUCH, LEAST_STATE = 1.4, 2.6, 3.6, 0.5
"""Presence needed where no word of the description is known of the one chosen."""


@dataclass(slots=True)
class Offices:
    """Who has been called what, for the whole text."""

    holders: dict[str, list[Referent]] = field(default_factory=dict)
    things: dict[str, Referent] = field(default_factory=dict)  # the latest "Quinnipiac poll", "E.U. leaders"
    untold: dict[str, tuple[Referent, int]] = field(default_factory=dict)  # "a woman", and at which token
    bodies: dict[str, list[Referent]] = field(default_factory=dict)  # by each word of the name


def offices_of(referents: Iterable[Referent]) -> Offices:
    """Return the index from role nouns, and nouns that news swaps for them, to their bearers."""
    offices = Offices()
    for referent in referents:
        if referent.kind not in ("person", "unnamed", "group", "state") and not referent.place:
            for word in sorted(referent.words):
                row = offices.bodies.setdefault(word, [])
                if len(row) < KEPT:
                    row.append(referent)
        nouns = dict.fromkeys(referent.roles)
        nouns.update(
            (other, None) for noun in referent.roles for row in SAME_OFFICE if noun in row for other in row
        )
        for noun in nouns:
            row = offices.holders.setdefault(noun, [])
            if len(row) < KEPT:
                row.append(referent)
    return offices


def definite(
    cast: Cast, scene: Scene, offices: Offices, source: Source, content: tuple[Span, ...] = ()
) -> Choice | None:
    """Return whom a definite description means, None where the text does not tell."""
    head = source.head
    thing = _known_thing(offices, head) if source.opening not in POSSESSIVE else None
    if thing is not None:
        return Choice(thing, source.at, 0.7)
    if is_plural(head) and head not in PERSONS:
        return None
    known = _holder(cast, scene, offices, source, content)
    if known is None and source.opening == "the" and head in offices.untold:
        known = Choice(*offices.untold[head], 0.7)  # "a woman" before: "the woman" is she
    return known or _likely(cast, scene, offices, source, content)


def _likely(
    cast: Cast, scene: Scene, offices: Offices, source: Source, content: tuple[Span, ...]
) -> Choice | None:
    """Choose where nobody has been called so before."""
    if source.opening in POSSESSIVE | {"'s"} or source.head in RELATIVES:
        return _kin(cast, scene, source)
    if source.head in PERSONS and not is_document(source.head):
        return _present(cast, scene, source, LEAST_PERSON, content)
    if source.head == "government":
        spoken = _governments(scene)
        if len(spoken) == 1 and scene.weight(spoken[0], *_place(cast, source), quoted=False) > LEAST_STATE:
            return Choice(spoken[0].referent, spoken[0].at, 0.65)
        if len(spoken) > 1 and not any("government" in seen.referent.words for seen in spoken):
            return None
    return _body(cast, scene, offices, source) if source.head in BODIES else None


def _governments(scene: Scene) -> list[Seen]:
    """Return the governments that have spoken: a capital, a country's government, the Kremlin."""
    return [s for s in scene.latest_first() if s.spoke and s.referent.kind in ("government", "state")]


def _kin(cast: Cast, scene: Scene, source: Source) -> Choice | None:
    """Choose for "his wife" the woman in mind who bears his surname."""
    wanted = "f" if source.head in WOMEN else "m" if source.head in MEN else None
    owner = antecedent(scene, cast.tokens, source.at) if source.opening in ("his", "her") else None
    if source.head not in RELATIVES or wanted is None or owner is None:
        return None
    surname = owner.referent.name.split()[-1]
    for seen in scene.latest_first():
        other = seen.referent
        if other is not owner.referent and other.gender == wanted and other.name.split()[-1] == surname:
            return Choice(other, seen.at, 0.7)
    return None


def _known_thing(offices: Offices, head: str) -> Referent | None:
    if head in offices.things:
        return offices.things[head]
    if head in ("poll", "survey", "study"):
        return next((offices.things[h] for h in ("poll", "survey", "study") if h in offices.things), None)
    return None


def _holder(
    cast: Cast, scene: Scene, offices: Offices, source: Source, content: tuple[Span, ...]
) -> Choice | None:
    """Choose among those who have been called so, or are called so in other words."""
    told_words = frozenset(cast.tokens.lower[source.at : source.end])
    best: tuple[float, Referent, int] | None = None
    for referent in _bearers(scene, offices, source.head):
        exact = source.head in referent.roles
        said = {source.head, "the", "former", *" ".join(referent.roles.values()).lower().split()}
        told = len(told_words - said) > 0 and source.head not in RUNNING  # "Senate" in "the Senate leader"
        if not _gender_fits(source.head, referent) or (told and not exact):
            continue
        weight = exact + 1.0 * len(told_words & said - {source.head, "the", "former"})
        seen = scene.seen.get(referent.number)
        place = cast.tokens.start[seen.at if seen else referent.names[0].first]
        if any(span.start <= place < span.end for span in content):
            weight -= 2.0
        weight += 0.0 if seen is None else max(0.2, scene.weight(seen, *_place(cast, source), quoted=False))
        if best is None or weight > best[0]:
            best = (weight, referent, seen.at if seen else referent.names[0].first)
    return None if best is None else Choice(best[1], best[2], min(0.9, 0.6 + 0.1 * max(0.0, best[0])))


def _bearers(scene: Scene, offices: Offices, head: str) -> list[Referent]:
    """Return who has been called so; of those who run for office also the text's main person."""
    bearers = offices.holders.get(head, [])
    if head not in RUNNING or not scene.seen:
        return bearers
    people = [s.referent for s in scene.seen.values() if s.referent.kind == "person"]
    main = max(people, key=lambda r: scene.uses[r.number], default=None)
    if main is None or main in bearers:
        return bearers
    often = max((scene.uses.get(r.number, 0) for r in bearers), default=0)
    return [main] if bearers and scene.uses[main.number] > 3 * often else bearers


def _place(cast: Cast, source: Source) -> tuple[int, int]:
    return cast.tokens.sentence[source.at], cast.tokens.paragraph[source.at]


def _gender_fits(head: str, referent: Referent) -> bool:
    wanted = "f" if head in WOMEN else "m" if head in MEN else None
    return wanted is None or referent.gender in (None, wanted)


def _present(
    cast: Cast, scene: Scene, source: Source, least: float, content: tuple[Span, ...]
) -> Choice | None:
    """Choose the person most in mind, if nobody else is near and no known role speaks against it."""
    best: tuple[float, Choice] | None = None
    for seen in scene.latest_first():
        referent = seen.referent
        if referent.kind != "person" or not _gender_fits(source.head, referent):
            continue
        weight = scene.weight(seen, *_place(cast, source), quoted=False)
        weight -= 0.8 * bool(PERSONS & referent.roles.keys())
        place = cast.tokens.start[seen.at]
        weight -= 3.0 * any(span.start <= place < span.end for span in content)
        if weight >= least and (best is None or weight > best[0]):
            best = (weight, Choice(referent, seen.at, 0.55))
    return best[1] if best else None


def _body(cast: Cast, scene: Scene, offices: Offices, source: Source) -> Choice | None:
    """Choose the body whose name holds the noun or a word like it; else the one most in mind."""
    head = source.head
    like = frozenset({head}) | BODY_NAMES.get(head, frozenset())
    best: tuple[float, Choice] | None = None
    if _two_fit(scene, head, *_place(cast, source)):
        return None
    for seen in scene.latest_first():
        if not _may_be(head, seen.referent):
            continue
        weight = scene.weight(seen, *_place(cast, source), quoted=False)
        named_so = bool(seen.referent.words & like) or seen.referent.name.lower() in LANDS_CALLED.get(
            head, ()
        )
        weight += 4.0 * named_so - 0.5 * (seen.referent.kind == "person")
        if weight >= (LEAST_BODY if named_so or head in LOOSE else MUCH) and (
            best is None or weight > best[0]
        ):
            best = (weight, Choice(seen.referent, seen.at, 0.8 if named_so else 0.5))
    return best[1] if best else _named_before(offices, source, like)


def _two_fit(scene: Scene, head: str, sentence: int, paragraph: int) -> bool:
    """Whether two bodies that a table calls so are in mind alike: "NATO and AUKUS met. The alliance"."""
    called = (
        scene.weight(seen, sentence, paragraph, quoted=False)
        for seen in scene.latest_first()
        if any(head in row.nouns for row in organisation(seen.referent.name))
    )
    first, second = (*sorted(called, reverse=True), -ALIKE, -2 * ALIKE)[:2]
    return first - second < ALIKE


def _may_be(head: str, referent: Referent) -> bool:
    unlikely = referent.kind == "person" and referent.sureness > 1.0
    land = (referent.place or referent.kind == "state") and head not in LANDS
    return not (unlikely or land or referent.kind in ("unnamed", "group"))


def _named_before(offices: Offices, source: Source, like: frozenset[str]) -> Choice | None:
    """Choose a body that was named longer ago, if only one has a name like that."""
    found = {r.number: r for word in sorted(like) for r in offices.bodies.get(word, ())}
    earlier = [r for r in found.values() if r.names[0].first < source.at]
    return Choice(earlier[0], earlier[0].names[0].first, 0.6) if len(earlier) == 1 else None


def _rivals(scene: Scene) -> tuple[Referent, ...]:
    """Return the two persons whom the text speaks of by far most; "the candidates" of a campaign."""
    people = [s.referent for s in scene.seen.values() if s.referent.kind == "person"]
    people.sort(key=lambda r: -scene.uses[r.number])
    uses = [scene.uses[r.number] for r in people[:3]]
    if len(people) < 2 or uses[1] < 3 or (len(uses) > 2 and uses[2] * 2 > uses[1]):
        return ()
    return people[0], people[1]


def several(cast: Cast, scene: Scene, offices: Offices, source: Source) -> tuple[Referent, ...]:
    """Return the two whom "both men", "the two countries", "the candidates" mean; empty if unclear."""
    if not is_plural(source.head):
        return ()
    said = cast.tokens.lower[source.at : source.end]
    pair = "both" in said[:1] or "two" in said[:3]
    singular = source.head[:-1] if source.head.endswith("s") else source.head
    if source.head in offices.things and not pair:
        return ()
    called = [r for r in offices.holders.get(singular, ()) if r.number in scene.seen]
    if len(called) == 2 and source.opening in ("the", "both", "these"):
        return called[0], called[1]
    if singular in RUNNING:
        return _rivals(scene)
    if not pair:
        return ()
    kinds = ("state",) if singular in LANDS or source.head in ("countries", "nations") else ("person",)
    wanted = {"men": "m", "women": "f"}.get(source.head)
    latest = [s.referent for s in scene.latest_first() if s.referent.kind in kinds]
    latest = [r for r in latest if wanted is None or r.gender in (None, wanted)][:2]
    return (latest[1], latest[0]) if len(latest) == 2 else ()
