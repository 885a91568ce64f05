"""Which names mean the same: a surname its full name, an acronym its body."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from onrecord.link.genders import gender_of_name
from onrecord.link.names import Name, is_body
from onrecord.link.referent import Referent
from onrecord.link.tables.forms import BODY_WORDS, COURTESY, PARTICLES, SPEECH, SUFFIXES
from onrecord.link.tables.places import PARTIES, PLACES
from onrecord.link.tokens import Tokens

SEVERAL = frozenset(party + "s" for party in PARTIES) | {"tories", "greens"}
"""Names for the members of a party: "Republicans" are no committee that ends with the word."""
FEW = 8
"""Bearers of one surname that are kept in mind; more make the name useless."""


class Bearers:
    """Names by the keys under which a later, shorter mention looks for them."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.referents: list[Referent] = []
        self.full: dict[tuple[str, ...], Referent] = {}
        self.parts: dict[str, list[Referent]] = {}  # a person's surname, given name, or middle part
        self.bodies: dict[str, list[Referent]] = {}  # a body's first and last word
        self.acronyms: dict[str, list[Referent]] = {}
        self.near: dict[str, list[Referent]] = {}  # a surname less one letter
        self.uses: Counter[int] = Counter()

    def add_long(self, name: Name) -> None:
        """Take in a name of several words."""
        key = key_of(name)
        known = self.full.get(key)
        if known is None and len(key) == 2:
            known = self._tail(key)
        if known is None and len(key) == 1 and not is_body(name.words):
            known = next(iter(self.parts.get(key[0], ())), None)  # "Le Pen", "De la Cruz"
        if known is None:
            known = self._new(name)
        elif len(name.words) > len(known.name.split()) and not is_body(name.words):
            known.name = _printed(name.words)
        self.full[key] = self.full[tuple(_plain(name.words))] = known
        self.uses[known.number] += 1

    def find(self, name: Name) -> Referent | None:
        """Return who a name means; a new one if it is nobody known."""
        if len(name.words) > 1:
            return self.full[key_of(name)]
        known = self._known(name)
        if known is None and not name.weak:
            known = self.full[(name.words[0].lower(),)] = self._new(name)
        return known

    def _known(self, name: Name) -> Referent | None:
        """Find the bearer of a name of one word among those met before."""
        word = name.words[0].lower()
        acronym = word.replace(".", "")
        if name.words[0].replace(".", "").isupper() and acronym in self.acronyms and word not in PLACES:
            return self.acronyms[acronym][0]
        bearers = [r for r in self.parts.get(word, ()) if _fits(r, name.title)]
        if bearers and (name.title is not None or word not in PLACES):
            return max(bearers, key=lambda r: (self.uses[r.number], -r.number))
        if (word,) in self.full:
            return self.full[(word,)]
        the = name.before > 0 and self.tokens.lower[name.before - 1] == "the"
        whole = word in PLACES or word in SEVERAL or (len(acronym) > 1 and name.words[0].isupper())
        bodies = [] if whole else self.bodies.get(word, [])
        if bodies and (the or word not in BODY_WORDS) and name.title is None:
            return bodies[-1]
        return self._misspelt(word) if not name.weak or self._speaks(name) else None

    def _speaks(self, name: Name) -> bool:
        return name.last < len(self.tokens) and self.tokens.lower[name.last] in SPEECH

    def _misspelt(self, word: str) -> Referent | None:
        """Find the person whose surname is printed here with one letter amiss: Wimes, Wines."""
        if len(word) < 5 or word in PLACES or word in self.parts:
            return None
        for cut in _less_one(word):
            for referent in self.near.get(cut, ()):
                surname = _plain(referent.name.split())[-1]
                if surname[0] == word[0] and word != surname + "s" and abs(len(surname) - len(word)) <= 1:
                    return referent
        return None

    def _tail(self, key: tuple[str, ...]) -> Referent | None:
        """Find a longer person's name that ends so: Guajardo Villarreal."""
        for referent in self.parts.get(key[-1], ()):
            if tuple(_plain(referent.name.split())[-2:]) == key:
                return referent
        return None

    def _new(self, name: Name) -> Referent:
        referent = Referent(len(self.referents), _printed(name.words), "unnamed")
        referent.words = frozenset(word.lower() for word in name.words)
        self.referents.append(referent)
        plain = _plain(name.words)
        if len(name.words) > 1 and not is_body(name.words) and " ".join(plain) not in PLACES:
            for word in dict.fromkeys((plain[-1], *plain[:-1])):
                self._file(self.parts, word, referent)
            for cut in _less_one(plain[-1]) if 5 <= len(plain[-1]) <= 20 else ():
                self._file(self.near, cut, referent)
        elif len(name.words) > 1:
            self._file(self.acronyms, _initials(name.words), referent)
            for word in (plain[0], plain[-1]):
                self._file(self.bodies, word, referent)
        bracket = name.last + 2
        if bracket < len(self.tokens) and self.tokens.form[name.last] == "(":
            self._file(self.acronyms, self.tokens.lower[name.last + 1].replace(".", ""), referent)
        return referent

    def _file(self, index: dict[str, list[Referent]], word: str, referent: Referent) -> None:
        row = index.setdefault(word, [])
        if len(row) < FEW:
            row.append(referent)


def _less_one(word: str) -> list[str]:
    """Return a word and what is left of it when any one letter goes."""
    return [word, *(word[:i] + word[i + 1 :] for i in range(len(word)))]


def _printed(words: Sequence[str]) -> str:
    joined = ""
    for word in words:
        joined += word if not joined or word == "," or joined[-1] == "@" else " " + word
    return joined


def _plain(words: Iterable[str]) -> list[str]:
    """Return a name's words in lower case without initials, particles and suffixes."""
    lower = [word.lower() for word in words]
    plain = [
        w for w in lower if w not in SUFFIXES and w not in PARTICLES and len(w.strip(".")) > 1 and w != ","
    ]
    return plain or lower


def key_of(name: Name) -> tuple[str, ...]:
    """Return what two mentions of one name share: a person's first and last word, all of a body's."""
    if is_body(name.words):
        return tuple(word.lower() for word in name.words)
    plain = _plain(name.words)
    return (plain[0], plain[-1]) if len(plain) > 1 else (*plain,)


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper()).lower()


def _fits(referent: Referent, title: str | None) -> bool:
    """Whether a courtesy title suits the given name."""
    wanted = COURTESY.get(title or "")
    found = referent.gender or gender_of_name(referent.name)
    return wanted is None or found is None or wanted == found
