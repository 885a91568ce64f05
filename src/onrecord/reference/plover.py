"""PLOVER, the ontology of political events, as data: types, modes, contexts, codes and scores.

From the manual "PLOVER, DRAFT Version 2.0" (Open Event Data Alliance, 2021). It contradicts itself in
places; docs/adr/0005 says how each was decided.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from onrecord.terms.event import EventType, Factuality

Quad = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]

QUAD_CODES: Mapping[Quad, int] = MappingProxyType(
    {"verbal cooperation": 1, "material cooperation": 2, "verbal conflict": 3, "material conflict": 4}
)

Recipient = Literal["optional", "required", "if one-sided"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What PLOVER says of one event type."""

    quad: Quad
    meaning: str
    scale: float  # -10, the most hostile, to 10, the most friendly
    modes: tuple[str, ...] = ()
    recipient: Recipient = "optional"
    mode_scale: Mapping[str, float] = field(default_factory=dict)  # where a mode has a score of its own

    @property
    def code(self) -> int:
        """Return the quad class as PLOVER's number."""
        return QUAD_CODES[self.quad]


KINDS: Mapping[EventType, Kind] = MappingProxyType(
    {
        "AGREE": Kind(
            quad="verbal cooperation",
            meaning="promises or offers to cooperate in the future, or says that it is willing to",
            scale=2.5,
        ),
        "CONSULT": Kind(
            quad="verbal cooperation",
            meaning="meets, visits, hosts, talks or negotiates",
            scale=2.5,
            modes=("visit", "third-party", "multilateral", "phone"),
        ),
        "SUPPORT": Kind(
            quad="verbal cooperation",
            meaning="praises, endorses or recognises; begins relations; signs or ratifies",
            scale=5,
        ),
        "CONCEDE": Kind(
            quad="verbal cooperation",
            meaning="gives way in words: will ease, lift or withdraw; declares a truce; pardons; apologises",
            scale=4.5,
        ),
        "COOPERATE": Kind(
            quad="material cooperation",
            meaning="exchanges for the good of both: trade, joint exercises, extradition, intelligence",
            scale=9.5,
            recipient="required",
        ),
        "AID": Kind(
            quad="material cooperation",
            meaning="gives what mainly helps the recipient: money, arms, relief, asylum, rescue",
            scale=10,
            recipient="required",
        ),
        "RETREAT": Kind(
            quad="material cooperation",
            meaning="gives way in deed: releases, returns, pulls out, disarms, opens, resigns",
            scale=6.5,
            modes=("withdraw", "release", "disarm", "ceasefire", "access", "resign"),
        ),
        "REQUEST": Kind(
            quad="verbal conflict",
            meaning="asks, demands or orders, short of a threat",
            scale=0,
            modes=("assist", "change", "yield", "meet"),
        ),
        "ACCUSE": Kind(
            quad="verbal conflict",
            meaning="criticises, condemns, accuses, charges, sues or investigates",
            scale=-3,
            modes=("disapprove", "investigate", "allege"),
            mode_scale={"disapprove": -2, "investigate": -3.5, "allege": -3.5},
        ),
        "REJECT": Kind(
            quad="verbal conflict",
            meaning="refuses or rejects",
            scale=-2,
            modes=("assist", "change", "yield", "meet"),
        ),
        "THREATEN": Kind(
            quad="verbal conflict",
            meaning="warns with force; the mode is what it threatens with",
            scale=-3.5,
            modes=("restrict", "arrest", "relations", "expel", "territory", "violence"),
        ),
        "PROTEST": Kind(
            quad="material conflict",
            meaning="civilians show dissent together and in person",
            scale=-5,
            modes=("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
        ),
        "SANCTION": Kind(
            quad="material conflict",
            meaning="reduces relations or cooperation; convicts",
            scale=-6,
            modes=("convict", "expel", "withdraw", "discontinue"),
            recipient="required",
        ),
        "MOBILIZE": Kind(
            quad="material conflict",
            meaning="moves or readies armed force without using it",
            scale=-5.5,
            modes=("troops", "weapons", "police", "militia"),
        ),
        "COERCE": Kind(
            quad="material conflict",
            meaning="represses or restricts, short of violence",
            scale=-7,
            modes=(
                *("seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold"),
                *("misinformation", "cyber"),
            ),
        ),
        "ASSAULT": Kind(
            quad="material conflict",
            meaning="does what can cause substantial physical harm",
            scale=-9,
            recipient="if one-sided",
            modes=(
                *("abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms"),
                *("explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control"),
                "unconventional",
            ),
        ),
    }
)

CONTEXTS: frozenset[str] = frozenset(
    (
        *("military", "intelligence", "executive", "legislative", "election", "political_institutions"),
        *("pro_democracy", "pro_autocracy", "economic", "legal", "reparations", "human_rights"),
        *("rights_freedoms", "repression", "human_security", "gender", "lgbt", "religion_ethnicity"),
        *("inequality", "diplomatic", "territory", "peacekeeping", "health", "asylum", "migration"),
        *("disasters", "natural_resource", "environment", "technology", "terrorism", "cbrn", "cyber"),
        *("misinformation", "crime", "corruption", "illegal_drugs", "trafficking"),
    )
)

CONTEXT_OF_MODE: Mapping[str, str] = MappingProxyType({"misinformation": "misinformation", "cyber": "cyber"})
"""Modes of COERCE that bring a context with them."""

CONTEXT_OF_FACTUALITY: Mapping[Factuality, str] = MappingProxyType(
    {"historical": "historical", "future": "future", "hypothetical": "hypothetical", "negated": "negation"}
)
"""PLOVER's auxiliary modes, which its manual puts among the contexts; an actual event has none."""

OLDER_TYPES: Mapping[str, tuple[EventType, ...]] = MappingProxyType(
    {
        "DEMAND": ("REQUEST",),
        "DISAPPROVE": ("ACCUSE",),
        "INVESTIGATE": ("ACCUSE",),
        "FIGHT": ("ASSAULT",),
        "THREAT": ("THREATEN",),
        "RESTRICT": ("COERCE",),
        "YIELD": ("CONCEDE", "RETREAT"),  # in words, in deed: the name alone does not tell
        "CRIME": (),  # removed; what remains of it is the context `crime`
    }
)
"""Names that older data and the manual's own prose use, and the types that they are now."""

MODE_OF_OLDER_TYPE: Mapping[str, str] = MappingProxyType(
    {"DISAPPROVE": "disapprove", "INVESTIGATE": "investigate", "RESTRICT": "restrict"}
)

FUTURE_OF: Mapping[EventType, EventType] = MappingProxyType(
    {"CONSULT": "AGREE", "SUPPORT": "AGREE", "COOPERATE": "AGREE", "AID": "AGREE", "RETREAT": "CONCEDE"}
)
"""The type that an act has while it is only announced; a type that is not here keeps its own."""

THREAT_OF: Mapping[EventType, str] = MappingProxyType(
    {"ASSAULT": "violence", "COERCE": "restrict", "SANCTION": "relations", "MOBILIZE": "violence"}
)
"""The mode of THREATEN that an act has while it is only threatened."""


def types_now(name: str) -> tuple[EventType, ...]:
    """Return the present types of a name, old or new: two for YIELD, none for CRIME.

    Raises:
        KeyError: PLOVER never had this name.
    """
    current = next((kind for kind in KINDS if kind == name), None)
    return OLDER_TYPES[name] if current is None else (current,)


def quad_of(name: str) -> Quad:
    """Return the quad class of a type by its present or older name; YIELD counts as the deed.

    Raises:
        KeyError: There is no such type now.
    """
    now = types_now(name)
    if not now:
        raise KeyError(name)
    return KINDS[now[-1]].quad


def scale_of(kind: EventType, mode: str | None = None) -> float:
    """Return the score on the scale from -10 to 10, the mode's own where it has one."""
    return KINDS[kind].mode_scale.get(mode or "", KINDS[kind].scale)


def is_mode_of(kind: EventType, mode: str | None) -> bool:
    """Say whether a type has this mode; None, no mode, suits every type."""
    return mode is None or mode in KINDS[kind].modes
