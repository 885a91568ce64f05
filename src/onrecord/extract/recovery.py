"""Contents that no tagged cue claims: signed quotations, transcripts, "He wrote:" before a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from onrecord.extract.linking import Attribution, begins_paragraph, end_of_quotation
from onrecord.extract.links import Choice
from onrecord.extract.tags import BY_RULE, Tagged
from onrecord.language.words import CLOSES, OPENS, Words

DASHES = frozenset("―—–-")
PARTICLES = frozenset(("de", "la", "van", "von", "der", "den", "bin", "al", "of", "the"))
LONGEST_NAME = 8  # words
ENDS = frozenset(".!?…,")
ASKING = frozenset(
    ("urging", "asking", "calling", "telling", "ordering", "begging", "imploring", "pressing", "warning")
)
NO_SPEAKERS = frozenset(
    ("CLARIFICATION", "CORRECTION", "UPDATE", "UPDATED", "VIDEO", "PHOTO", "NOTE", "WATCH")
)


def recover(words: Words, attributions: list[Attribution], lost: list[Tagged]) -> list[Tagged]:
    """Find a cue for the contents that have none, adding attributions; return what stays lost."""
    still: list[Tagged] = []
    for span in lost:
        if span.role != "content":
            still.append(span)
            continue
        owner, rule = _at_dash(words, span, attributions), "signed"
        if owner is None:
            owner, rule = _introduced(words, span, attributions), "introduced"
        if owner is None:
            owner, rule = _before(words, span, attributions), "said_before"
        if owner is not None:
            owner.add(span, _sure())
            owner.note(rule)
            continue
        new = _signed(words, span, lost) or _labelled(words, span) or _appended(words, span)
        if new is None:
            still.append(span)
        else:
            attributions.append(new)
    attributions.sort(key=lambda a: a.cue.first)
    taken = {(a.source.first, a.source.last) for a in attributions if a.source}
    return [s for s in still if s.role != "source" or (s.first, s.last) not in taken]


def release_signed(words: Words, attributions: list[Attribution]) -> list[Tagged]:
    """Take from the cues the quotations that others sign, from a signature what follows it; return them."""
    released: list[Tagged] = []
    for attribution in attributions:
        for content, choice in list(zip(attribution.contents, attribution.content_links, strict=True)):
            dash, name = _dash_after(words, content)
            own = dash <= attribution.cue.first < name
            foreign = dash < name and not own and _is_signature(words, name)
            if not foreign and (content.first < attribution.cue.first or not _signs(words, attribution)):
                continue
            attribution.contents.remove(content)
            attribution.content_links.remove(choice)
            released.append(content)
    return released


def name_signers(words: Words, attributions: list[Attribution]) -> None:
    """Give a dash that signs a quotation the name after it as its source."""
    for one in attributions:
        name = one.cue.last
        if _signs(words, one) and (one.source is None or one.source.first != name):
            end = _name_end(words, name)
            one.source, one.source_link = Tagged("source", name, end, BY_RULE, BY_RULE), _sure()
            one.note("signed")


def _signs(words: Words, attribution: Attribution) -> bool:
    """Say whether a cue is the dash between a quotation and the name that signs it."""
    cue = attribution.cue
    is_dash = all(words.form[index] in DASHES for index in range(cue.first, cue.last))
    follows = cue.first > 0 and words.quote[cue.first - 1] == CLOSES
    return is_dash and follows and _is_signature(words, cue.last)


def signed_quotations(words: Words, spans: list[Tagged]) -> Iterator[Attribution]:
    """Yield the quotations that fill a paragraph, are signed, and have no tag."""
    tagged = {index for span in spans for index in range(span.first, span.last)}
    for first in range(len(words)):
        if words.quote[first] == OPENS and first not in tagged and begins_paragraph(words, first):
            last = end_of_quotation(words, first)
            found = _signed(words, Tagged("content", first, last, BY_RULE, BY_RULE), [])
            if found is not None and tagged.isdisjoint(range(first, last + 1)):
                yield found


def _sure() -> Choice:
    return Choice(0, BY_RULE)


def _made(rule: str, cue: tuple[int, int], source: tuple[int, int], content: Tagged) -> Attribution:
    made = Attribution(
        Tagged("cue", *cue, BY_RULE, BY_RULE), Tagged("source", *source, BY_RULE, BY_RULE), _sure()
    )
    made.add(content, _sure())
    made.note(rule)
    return made


def _at_dash(words: Words, content: Tagged, attributions: list[Attribution]) -> Attribution | None:
    """Return the attribution whose cue is the dash of a signature after the content."""
    dash, name = _dash_after(words, content)
    return next((a for a in attributions if dash <= a.cue.first < name), None)


def _introduced(words: Words, content: Tagged, attributions: list[Attribution]) -> Attribution | None:
    """Return the attribution that the paragraph before left open with a colon: "He wrote:"."""
    colon = content.first - 1
    if colon < 0 or words.form[colon] != ":" or not begins_paragraph(words, content.first):
        return None
    before = [a for a in attributions if a.cue.first <= colon and not a.contents]
    near = [a for a in before if words.paragraph[a.cue.first] == words.paragraph[colon]]
    return near[-1] if near else None


def _before(words: Words, content: Tagged, attributions: list[Attribution]) -> Attribution | None:
    """Return the attribution of a quotation that ends the paragraph before: "...," he said."""
    end = content.first - 1
    if end < 1 or words.quote[content.first] != OPENS or not begins_paragraph(words, content.first):
        return None
    for one in attributions:
        last = max(span.last for span in (one.cue, one.source) if span)
        if (
            last == end
            and words.form[end] == "."
            and any(words.quote[c.first] == OPENS for c in one.contents)
        ):
            return one
    return None


def _signed(words: Words, content: Tagged, lost: list[Tagged]) -> Attribution | None:
    """Read a quotation that is signed: "We sank." -- Ann Lee."""
    dash, place = _dash_after(words, content)
    if place == dash:
        return None
    tagged = next((s for s in lost if s.role == "source" and s.first == place), None)
    last = max(tagged.last if tagged else place, _name_end(words, place))
    return _made("signed", (dash, place), (place, last), content) if last > place else None


def _dash_after(words: Words, content: Tagged) -> tuple[int, int]:
    """Return where the dash after a quotation begins and ends; twice the same index for no dash."""
    dash = content.last
    while dash < len(words) and (words.quote[dash] == CLOSES or words.form[dash] in ENDS):
        dash += 1
    name = dash
    while name < len(words) and words.form[name] in DASHES:
        name += 1
    quoted = words.quote[content.first] == OPENS and CLOSES in words.quote[content.last - 1 : dash]
    return (dash, name) if quoted and name < len(words) else (dash, dash)


def _is_signature(words: Words, name: int) -> bool:
    """Say whether a name stands here and nothing after it but a full stop and another quotation."""
    end = _name_end(words, name)
    stop = end < len(words) and words.form[end] == "."
    return end > name and (_closes_line(words, end) or (stop and _closes_line(words, end + 1)))


def _name_end(words: Words, first: int) -> int:
    """Return the index after a name in capitals; `first` where there is none."""
    last = end = first
    while last < min(len(words), first + LONGEST_NAME) and words.paragraph[last] == words.paragraph[first]:
        form = words.form[last]
        if form[0].isupper() or (form == "." and last > first and len(words.form[last - 1]) <= 2):
            end = last + 1
        elif form not in PARTICLES or last == first:
            break
        last += 1
    return end - (end > first and words.form[end - 1] == "." and end == last and _closes_line(words, end))


def _closes_line(words: Words, end: int) -> bool:
    return end == len(words) or words.paragraph[end] != words.paragraph[end - 1] or words.quote[end] == OPENS


def complete_requests(words: Words, attributions: list[Attribution]) -> None:
    """Give a request without a content what is asked: "calling on | Iceland to return"."""
    used = {i for one in attributions for part in one.contents for i in range(part.first, part.last)}
    for one in attributions:
        first = one.cue.last
        if one.contents or words.form[first - 1] not in ASKING or first >= len(words):
            continue
        first += words.form[first] in ("on", "upon")
        last = first
        while last < len(words) and words.form[last] not in ENDS and last not in used:
            last += 1
        if "to" in words.form[first + 1 : min(last, first + LONGEST_NAME)] and last not in used:
            one.cue = replace(one.cue, last=first)
            one.add(Tagged("content", first, last, BY_RULE, BY_RULE), _sure())
            one.note("completed")


def _appended(words: Words, content: Tagged) -> Attribution | None:
    """Read a request at a sentence's end: ", urging the crowd to stay". Its subject is left unsaid."""
    if words.form[content.first] != "to":
        return None
    for place in range(content.first - 1, max(0, content.first - LONGEST_NAME), -1):
        if words.form[place] in ENDS or words.paragraph[place] != words.paragraph[content.first]:
            return None
        if words.form[place] in ASKING and words.form[place - 1] in (",", "and", "while"):
            end = place + 1 + (words.form[place + 1] in ("on", "upon"))
            made = Attribution(Tagged("cue", place, end, BY_RULE, BY_RULE), None, Choice(None, BY_RULE))
            made.add(content, _sure())
            made.note("appended")
            return made
    return None


def _labelled(words: Words, content: Tagged) -> Attribution | None:
    """Read a paragraph of a transcript: "MR LEE: We sank."."""
    first = content.first
    while first > 0 and not begins_paragraph(words, first):
        first -= 1
    first += words.quote[first] == OPENS
    colon = next((i for i in range(first, min(first + 6, content.last)) if words.form[i] == ":"), None)
    if colon is None or not first < colon < content.last - 1 or content.first > colon + 1:
        return None
    label = words.form[first:colon]
    if NO_SPEAKERS.intersection(label) or not all(form.isupper() or form == "." for form in label):
        return None
    return _made("labelled", (colon, colon + 1), (first, colon), replace(content, first=colon + 1))
