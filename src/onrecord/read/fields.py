"""A JSON object's fields, each checked for what it must be."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.read.admit import Draft
from onrecord.read.dates import iso_date

LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]+)*", re.IGNORECASE)
UNUSUAL: dict[str, str | None] = {"eng": "en", "und": None, "mul": None, "mis": None}
"""Codes of three letters that mean English, or that nobody looked."""

HTTP = re.compile(r"https?://[^\s/]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BadRecord:
    """Something in the place of a record that is none, and why."""

    why: str


def draft_of(value: object, place: str, origin: str) -> tuple[Draft | None, list[str]]:
    """Make a draft of one JSON value; None if it holds no text. The notes are reasons for rows.

    A field that is not what it must be costs that field, not the article.
    """
    if not isinstance(value, dict):
        return None, [f"not_json: {place}: not an object but {_kind(value)}"]
    if "text" not in value:
        return None, [f'not_json: {place}: there is no "text"']
    if not isinstance(value["text"], str):
        return None, [f'not_json: {place}: "text" is not a string but {_kind(value["text"])}']
    fields = Fields(value, place, notes=[])
    draft = Draft(
        text=value["text"],
        origin=origin,
        place=f"{place}: ",
        id=fields.name("id"),
        url=fields.url("url"),
        title=fields.string("title"),
        authors=fields.strings("authors"),
        publisher=fields.string("publisher"),
        published=fields.date("published"),
        language=fields.language("language"),
    )
    return draft, fields.notes


@dataclass(frozen=True, slots=True)
class Fields:
    """One object's optional fields; what is wrong with them is added to `notes`."""

    record: dict[str, object]
    place: str
    notes: list[str]

    def string(self, key: str) -> str | None:
        """Return a string, None if there is none or an empty one."""
        value = self.record.get(key)
        if value is None or isinstance(value, str):
            return value or None
        self._wrong(key, "a string")
        return None

    def name(self, key: str) -> str | None:
        """Return an id as a string; whole numbers are taken too."""
        value = self.record.get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        return self.string(key)

    def strings(self, key: str) -> tuple[str, ...]:
        """Return a list of strings; a single string is a list of one."""
        value = self.record.get(key)
        if value is None or isinstance(value, str):
            return (value,) if value else ()
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(item for item in value if item)
        self._wrong(key, "a list of strings")
        return ()

    def url(self, key: str) -> str | None:
        """Return a web address, http or https."""
        value = self.string(key)
        if value is None or is_web_address(value):
            return value
        self._wrong(key, "an http or https address")
        return None

    def date(self, key: str) -> str | None:
        """Return a date in ISO 8601."""
        value = self.string(key)
        found = iso_date(value) if value else None
        if value and found is None:
            self.notes.append(f"bad_date: {self.place}: {value[:60]!r} is not a date")
        return found

    def language(self, key: str) -> str | None:
        """Return a language code in lower case, without region: "en-US" is "en"."""
        value = self.string(key)
        match = LANGUAGE.fullmatch(value) if value else None
        if value and match is None:
            self._wrong(key, "a language code such as en")
        code = match[1].lower() if match else None
        return UNUSUAL.get(code, code) if code else None

    def _wrong(self, key: str, expected: str) -> None:
        kind = _kind(self.record[key])
        self.notes.append(f'bad_field: {self.place}: "{key}" is not {expected} but {kind}; left out')


def is_web_address(value: str) -> bool:
    """Say whether this is an address that a browser would fetch, not a script or a file."""
    return HTTP.match(value) is not None


def _kind(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, str):
        return repr(value[:60])
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names[type(value)]
