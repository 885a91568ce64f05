"""The notebook's view: all of the text, none of it as markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given

from onrecord.terms.findings import Findings

from .drawing import TEXT, findings, with_speakers

OURS = {"style", "div", "b", "span", "sup", "table", "tr", "th", "td"}


class Page(HTMLParser):
    """Collects the tags, and the words outside of numbers, style and table."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Open."""
        self.tags.append(tag)
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        if not {"style", "sup", "table"} & set(self.open):
            self.words += data


@given(findings)
def test_the_whole_text_is_there_and_every_tag_is_ours_and_closed(found: Findings) -> None:
    page = Page()
    page.feed(with_speakers(found)._repr_html_())
    assert page.open == []
    assert set(page.tags) <= OURS
    assert page.words.endswith(TEXT.replace("\ud83d", "?"))
    tables = [found.statements, *([found.events] if found.events else [])]
    assert page.tags.count("tr") == sum(len(rows) + 1 for rows in tables)


@given(findings)
def test_it_can_be_sent_as_utf8_and_runs_nothing(found: Findings) -> None:
    html = found._repr_html_()
    html.encode("utf-8")
    assert not re.search(r"<script|<img|\son\w+=|https?:", html)
