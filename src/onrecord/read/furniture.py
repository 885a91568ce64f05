"""Lines on a page that are not the article's: invitations, labels, links to other articles."""

from __future__ import annotations

import re

LINES = """
advertisement
article content
editor's picks
editors' picks
get daily national news
gift article
listen to this article
more to read
most read
popular
read more
read next
recommended
recommended reading
recommended videos
related
related articles
related stories
related topics
see also
share
share this
share this article
story continues below
story continues below advertisement
this advertisement has not loaded yet, but your article continues below.
top stories
trending
trending now
watch
we apologize, but this video has failed to load.
what to read next
"""
LABELS = frozenset(LINES.strip().split("\n"))
"""Whole lines, in lower case and without a last colon."""

BEGINNINGS = re.compile(
    r"(?:click here (?:to|for)\b|sign up (?:for|to)\b|subscribe (?:to|now)\b|get the latest news from\b"
    r"|our standards: |download (?:the|our) .{0,40}\bapp\b|follow us on\b"
    r"|read more:|related:|also read:|watch:"
    r"|(?:reviews and recommendations are unbiased|we independently select)\b"
    r"|advertisement\b.{0,30}\bstory continues below|copyright ©"
    r"|our website is the place for the latest\b|this article was originally published (?:by|in|on)\b)",
    re.IGNORECASE,
)
END = re.compile(
    r"(?:more from|more stories from|recommended for you|you (?:may|might) also like|latest stories)\b[^:]*$",
    re.IGNORECASE,
)
"""A heading after which nothing of the article comes, if it stands late in it."""

LONGEST = 300  # characters; a line above this is prose, whatever it begins with
MARKS = re.compile(r'["“”«»„]|[.!?…]["”’\')]*$')  # a quotation, or a sentence: somebody shouts


def split_furniture(lines: list[str]) -> tuple[list[str], list[str]]:
    """Part a page's paragraphs into the article's own and the page's furniture."""
    shouting = sum(map(_is_shouted, lines)) * 3 > len(lines)  # a page all in capitals has no such lines
    kept: list[str] = []
    furniture: list[str] = []
    for number, line in enumerate(lines):
        if number * 2 >= len(lines) and len(line) < 60 and END.match(line):
            furniture.extend(lines[number:])
            break
        is_furniture = is_label(line) or (not shouting and _is_shouted(line))
        (furniture if is_furniture else kept).append(line)
    return kept, furniture


def is_label(line: str) -> bool:
    """Say whether a line is a label, a rule or an invitation and no sentence of an article."""
    plain = line.strip().casefold().replace("’", "'")
    return (
        plain.rstrip(":") in LABELS
        or not any(sign.isalnum() for sign in plain)
        or (len(line) < LONGEST and BEGINNINGS.match(line) is not None)
    )


def _is_shouted(line: str) -> bool:
    """Say whether a line is a link to another article, set in capitals in the middle of this one."""
    return len(line) > 25 and line.isupper() and line.count(" ") >= 3 and MARKS.search(line) is None
