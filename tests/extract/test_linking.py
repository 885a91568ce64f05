"""What the linker does where a pointer misleads: the pointers are put in by hand."""

from __future__ import annotations

from typing import cast

import pytest

from onrecord.extract.linking import Attribution, join
from onrecord.extract.links import Choice
from onrecord.extract.recovery import name_signers, recover, release_signed
from onrecord.extract.tags import Role, Tagged
from onrecord.language.encoder import Encoding
from onrecord.language.words import Words, split_words
from tests.marked import MARK, marked

NO_ENCODING = cast(Encoding, None)


def test_a_quotation_that_ends_in_a_comma_belongs_to_the_credit_after_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case = "{content:“It sank,”} {source:Ann} {cue:said}. {content:“They swam,”} {source:Bo} {cue:added}."
    assert linked(case, [0, 0], monkeypatch) == [["“It sank,”"], ["“They swam,”"]]


def test_the_rest_of_a_quotation_has_the_cue_of_its_paragraph(monkeypatch: pytest.MonkeyPatch) -> None:
    case = (
        "{content:“It sank,”} {source:Ann} {cue:said}.\n\n"
        "{content:“They swam,”} {source:Bo} {cue:said} in May. {content:“All night.”}"
    )
    assert linked(case, [0, 1, 0], monkeypatch) == [["“It sank,”"], ["“They swam,”", "“All night.”"]]


def test_a_quotation_without_a_comma_follows_the_pointer(monkeypatch: pytest.MonkeyPatch) -> None:
    case = "{source:Ann} {cue:said} that {content:“it sank”}. {source:Bo} {cue:saw} it."
    assert linked(case, [0], monkeypatch) == [["“it sank”"], []]


def test_a_signed_quotation_leaves_the_signature_before_it() -> None:
    case = "{content:“It sank.”} {cue:―} {source:Ann Lee}\n\n{content:“They swam.”} ― Bo Ray"
    words, spans = tagged(case)
    first = one(spans["cue"][0], spans["source"][0], spans["content"])

    assert signed(words, [first]) == [("Ann Lee", ["“ It sank . ”"]), ("Bo Ray", ["“ They swam . ”"])]


def test_a_dash_that_signs_has_the_name_after_it_as_its_source() -> None:
    words, spans = tagged("{content:“It sank.”} {cue:―} Ann Lee\n\n{source:Bo Ray} swam.")
    first = one(spans["cue"][0], spans["source"][0], spans["content"])

    assert signed(words, [first]) == [("Ann Lee", ["“ It sank . ”"])]


def test_a_dash_inside_a_sentence_signs_nothing() -> None:
    words, spans = tagged("{source:Ann} {cue:said} {content:“it sank”} — Bo Ray saw it — and left.")
    first = one(spans["cue"][0], spans["source"][0], spans["content"])

    assert signed(words, [first]) == [("Ann", ["“ it sank ”"])]


def test_a_dash_that_begins_the_text_signs_nothing() -> None:
    words, spans = tagged("{cue:―} Ann Lee\n\n{source:Bo Ray} said: {content:“It sank.”}")
    first = one(spans["cue"][0], spans["source"][0], spans["content"])

    assert signed(words, [first]) == [("Bo Ray", ["“ It sank . ”"])]


def linked(case: str, chosen: list[int], monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return each cue's contents when the pointers choose these cues, and each cue its own source."""
    text, _ = marked(case)
    words, spans = tagged(case)
    monkeypatch.setattr(
        "onrecord.extract.linking.sources_of", lambda cues, *_: [Choice(i, -0.1) for i in range(len(cues))]
    )
    monkeypatch.setattr("onrecord.extract.linking.cues_of", lambda *_: [Choice(i, -0.4) for i in chosen])
    every = sorted((span for role in spans.values() for span in role), key=lambda span: span.first)
    attributions, lost = join(words, every, NO_ENCODING)
    assert lost == []
    return [
        [text[words.start[part.first] : words.end[part.last - 1]] for part in one.contents]
        for one in attributions
    ]


def signed(words: Words, attributions: list[Attribution]) -> list[tuple[str, list[str]]]:
    """Return source and contents of each attribution after the rules for signatures."""

    def form(span: Tagged | None) -> str:
        return " ".join(words.form[span.first : span.last]).replace('"', "”") if span else ""

    name_signers(words, attributions)
    assert recover(words, attributions, release_signed(words, attributions)) == []
    return [
        (form(one.source), [form(part).replace("”", "“", 1) for part in one.contents]) for one in attributions
    ]


def one(cue: Tagged, source: Tagged, contents: list[Tagged]) -> Attribution:
    made = Attribution(cue, source, Choice(0, -0.1))
    for content in contents:
        made.add(content, Choice(0, -0.1))
    return made


def tagged(case: str) -> tuple[Words, dict[Role, list[Tagged]]]:
    """Return the words of a case and its marked spans by role."""
    text, _ = marked(case)
    words = split_words(text)
    spans: dict[Role, list[Tagged]] = {"source": [], "cue": [], "content": []}
    cut = 0  # characters of markup so far
    for match in MARK.finditer(case):
        role, _, inside = match.groups()
        start = match.start() - cut
        cut += len(match.group()) - len(inside)
        first = next(i for i in range(len(words)) if words.end[i] > start)
        last = next((i for i in range(len(words)) if words.start[i] >= start + len(inside)), len(words))
        spans[cast(Role, role)].append(Tagged(cast(Role, role), first, last, -0.1, -0.1))
    return words, spans
