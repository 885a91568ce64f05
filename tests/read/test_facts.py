"""What a page states about itself."""

from __future__ import annotations

import pytest
from lxml import html

from onrecord.read.facts import article_facts, meta, names_of


def page(script: str) -> html.HtmlElement:
    return html.document_fromstring(
        f'<html><head><script type="application/ld+json">{script}</script></head></html>'
    )


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "Rain"}',
        '[{"@type": "WebSite"}, {"@type": ["Thing", "NewsArticle"], "headline": "Rain"}]',
        '{"@graph": [{"@type": "BlogPosting", "headline": "Rain"}]}',
        '{"@type": "WebPage", "mainEntity": {"@type": "Article", "headline": "Rain"}}',
    ],
)
def test_the_article_is_found_wherever_it_stands(script: str) -> None:
    assert article_facts(page(script))["headline"] == "Rain"


@pytest.mark.parametrize("script", ["", "{", "5", "null", "[[[[]]]]", '{"@type": {"a": 1}}', "[" * 50_000])
def test_a_script_without_an_article_states_nothing(script: str) -> None:
    assert article_facts(page(script)) == {}


def test_the_first_name_that_is_present_wins() -> None:
    tree = html.document_fromstring(
        '<meta name="author" content=" Ann "><meta property="og:title" content="Rain">'
    )
    assert meta(tree, "og:headline", "og:title", "author") == "Rain"
    assert meta(tree, "author") == "Ann"
    assert meta(tree, "none") is None


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Ann  Lee", ["Ann Lee"]),
        ({"name": "Ann Lee"}, ["Ann Lee"]),
        ([{"name": "Ann Lee"}, "Bo Ek", {"@id": "x"}, None, 5], ["Ann Lee", "Bo Ek"]),
        ({"name": ["Ann Lee", "Bo Ek"]}, ["Ann Lee", "Bo Ek"]),
        (None, []),
    ],
)
def test_names_are_found_in_every_form(value: object, names: list[str]) -> None:
    assert names_of(value) == names
