"""Tagged spans become attributions: one a cue, with its source and its contents."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.extract.links import Choice, cues_of, sources_of
from onrecord.extract.tags import Tagged
from onrecord.language.encoder import Encoding
from onrecord.language.words import CLOSES, INSIDE, OPENS, Words


@dataclass(slots=True)
class Attribution:
    """One cue with what was linked to it, still as words."""

    cue: Tagged
    source: Tagged | None
    source_link: Choice
    contents: list[Tagged] = field(default_factory=list)
    content_links: list[Choice] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)  # names of the rules that made or changed it, in order

    def note(self, rule: str) -> None:
        """Keep the name of a rule that made or changed this; explain.RULES has a sentence for each."""
        if rule not in self.rules:
            self.rules.append(rule)

    def add(self, content: Tagged, choice: Choice) -> None:
        """Take one more part of the content."""
        self.contents.append(content)
        self.content_links.append(choice)


def join(words: Words, spans: list[Tagged], encoding: Encoding) -> tuple[list[Attribution], list[Tagged]]:
    """Join spans to attributions, one a cue; also return the spans that no cue takes."""
    sources, cues, contents = (
        [span for span in spans if span.role == role] for role in ("source", "cue", "content")
    )
    attributions = [
        Attribution(cue, None if choice.chosen is None else sources[choice.chosen], choice)
        for cue, choice in zip(cues, sources_of(cues, sources, encoding), strict=True)
    ]
    homeless: list[Tagged] = []
    previous: tuple[Tagged, Attribution] | None = None
    quoted: tuple[Tagged, Attribution] | None = None
    credited = _by_beginning(attributions)
    for content, choice in zip(contents, cues_of(contents, cues, encoding), strict=True):
        owner = None if choice.chosen is None else attributions[choice.chosen]
        if (
            previous is not None
            and not _is_near(words, owner, content)
            and goes_on(words, previous[0], content)
        ):
            owner = previous[1]
            owner.note("goes_on")
        follower = credited.get(_after_comma(words, content))
        if follower is not None and follower is not owner:
            owner = follower
            owner.note("said_after")
        elif quoted is not None and not _is_near(words, owner, content) and _resumes(words, quoted, content):
            owner = quoted[1]
            owner.note("resumes")
        if owner is None:
            owner = _nearest(words, content, attributions)
            if owner is None:
                homeless.append(content)
                continue
            owner.note("nearest_cue")
        owner.add(content, choice)
        previous = content, owner
        if words.quote[content.first] == OPENS:
            quoted = previous
    taken = {id(attribution.source) for attribution in attributions}
    homeless += [source for source in sources if id(source) not in taken]
    return attributions, homeless


def _by_beginning(attributions: list[Attribution]) -> dict[int | None, Attribution]:
    """Return attributions by the word that "said Lee" or "Lee said" begins with."""
    found: dict[int | None, Attribution] = {}
    for one in attributions:
        found.setdefault(one.cue.first, one)
        if one.source is not None and one.source.last == one.cue.first:
            found.setdefault(one.source.first, one)
    return found


def _after_comma(words: Words, content: Tagged) -> int | None:
    """Return the index after a quotation that ends in a comma: whom it is credited to comes next."""
    last = content.last
    if last < len(words) and words.quote[last] == CLOSES:
        last += 1
    ends = words.quote[last - 1] == CLOSES and words.form[last - 2] == ","
    return last if ends and last - 2 >= content.first else None


def goes_on(words: Words, before: Tagged, content: Tagged) -> bool:
    """Say whether a content continues a quotation that the paragraph before left open.

    News style opens each paragraph of a long quotation with a mark and closes only the last.
    """
    return (
        words.quote[content.first] == OPENS
        and words.quote[before.last - 1] == INSIDE
        and begins_paragraph(words, content.first)
        and words.paragraph[content.first - 1] == words.paragraph[before.last - 1]
    )


def _resumes(words: Words, previous: tuple[Tagged, Attribution], content: Tagged) -> bool:
    """Say whether a quotation is the rest of one in its paragraph: "...," she said in May. "..."."""
    before, owner = previous
    return (
        words.quote[content.first] == OPENS
        and words.paragraph[before.first] == words.paragraph[content.first]
        and before.last <= owner.cue.first < content.first
    )


def begins_paragraph(words: Words, index: int) -> bool:
    """Say whether a word is the first of its paragraph."""
    return index == 0 or words.paragraph[index] != words.paragraph[index - 1]


def end_of_quotation(words: Words, first: int) -> int:
    """Return the end of the quotation that begins with the paragraph at `first`; `first` if none does."""
    if first >= len(words) or words.quote[first] != OPENS or not begins_paragraph(words, first):
        return first
    end = first + 1
    while end < len(words) and words.paragraph[end] == words.paragraph[first]:
        end += 1
        if words.quote[end - 1] == CLOSES:
            break
    return end


def _is_near(words: Words, owner: Attribution | None, content: Tagged) -> bool:
    return owner is not None and words.paragraph[owner.cue.first] == words.paragraph[content.first]


def _nearest(words: Words, content: Tagged, attributions: list[Attribution]) -> Attribution | None:
    """Return the nearest attribution of the same paragraph, if any."""
    near = [a for a in attributions if _is_near(words, a, content)]
    return min(near, key=lambda a: _gap(a.cue, content), default=None)


def _gap(one: Tagged, other: Tagged) -> int:
    return max(other.first - one.last, one.first - other.last)
