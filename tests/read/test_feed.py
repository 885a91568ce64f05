"""Feeds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .reading import articles, only_article, reasons, rows

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour &amp; Post</title>{items}</channel></rss>"""
FULL = """<item><title>Rain &amp;amp; wind</title><link>https://example.org/1</link>
<pubDate>Tue, 16 Sep 2025 10:30:00 GMT</pubDate><dc:creator>Bo Ek</dc:creator>
<description>In short</description><content:encoded><![CDATA[<p>Ann said it
<b>rains</b>.</p><div>“No,” said Cy.<br>Not so.</div><script>alert(1)</script>]]></content:encoded></item>"""
SHORT = "<item><title>Snow</title><description>Ann said &lt;i&gt;it&lt;/i&gt; snows.</description></item>"
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title>
<entry><title type="html">A &lt;i&gt;storm&lt;/i&gt;</title><link href="https://example.org/a"/>
<updated>2025-09-16T10:30:00Z</updated><author><name>Bo Ek</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One said no.</p>
<p>Two said yes.</p></div></content>
</entry><entry><summary type="text">Ann said 1 &lt; 2.</summary></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Post</title></channel>
<item rdf:about="u"><title>Hail</title><link>http://example.org/u</link>
<description>Ann said it hails.</description>
<dc:date>2025-09-16</dc:date></item></rdf:RDF>"""
BOMB = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<rss><channel><item><title>&b;</title><description>&b;</description></item></channel></rss>"""


def rss(*items: str) -> str:
    return RSS.replace("{items}", "".join(items))


def test_an_entry_is_read_with_all_its_fields_and_its_markup_becomes_paragraphs() -> None:
    article = only_article(rows(rss(FULL), origin="feed.xml"))
    assert article.text == "Ann said it rains.\n\n“No,” said Cy.\nNot so."
    assert (article.title, article.publisher, article.authors) == (
        "Rain & wind",
        "Harbour & Post",
        ("Bo Ek",),
    )
    assert (article.published, article.origin) == ("2025-09-16T10:30:00+00:00", "https://example.org/1")


def test_the_summary_stands_in_where_there_is_no_content() -> None:
    article = only_article(rows(rss(SHORT), origin="feed.xml"))
    assert (article.text, article.origin) == ("Ann said it snows.", "feed.xml")


def test_atom_is_read() -> None:
    storm, plain = articles(rows(ATOM))
    assert (storm.text, storm.title) == ("One said no.\n\nTwo said yes.", "A storm")
    assert (storm.published, storm.origin) == ("2025-09-16T10:30:00+00:00", "https://example.org/a")
    assert (plain.text, plain.title) == ("Ann said 1 < 2.", None)


def test_rdf_is_read() -> None:
    article = only_article(rows(RDF))
    assert (article.text, article.published, article.origin) == (
        "Ann said it hails.",
        "2025-09-16",
        "http://example.org/u",
    )


def test_an_entry_without_text_is_a_row_with_its_number_and_title() -> None:
    found = rows(rss(SHORT, "<item><title>Sun</title></item>"), "feed")
    assert reasons(found) == ["no_text: entry 2, 'Sun': neither content nor summary"]
    assert len(articles(found)) == 1


def test_a_date_that_is_none_and_a_link_to_a_script_cost_only_themselves() -> None:
    item = SHORT.replace("</item>", "<pubDate>31st of Foo</pubDate><link>javascript:alert(1)</link></item>")
    found = rows(rss(item), "feed", "feed.xml")
    assert reasons(found) == ["bad_date: entry 1, 'Snow': '31st of Foo' is not a date"]
    assert articles(found)[0].origin == "feed.xml"


def test_a_feed_that_is_not_well_formed_is_read_as_far_as_it_goes() -> None:
    found = rows(rss(FULL, SHORT).removesuffix("</channel></rss>"), "feed")
    assert reasons(found) == ["not_well_formed: no element found; entries read all the same: 2"]
    assert [article.title for article in articles(found)] == ["Rain & wind", "Snow"]


def test_the_declared_charset_is_used() -> None:
    data = rss(SHORT.replace("Ann", "Zoë")).replace("UTF-8", "ISO-8859-1").encode("cp1252")
    found = rows(data, "feed")
    assert reasons(found) == ["encoding: read as windows-1252"]
    assert articles(found)[0].text == "Zoë said it snows."


@pytest.mark.parametrize(
    "data", [BOMB.encode(), BOMB.encode("utf-16"), BOMB.replace("<!E", "<!-- <a --><!E").encode()]
)
def test_entities_are_not_expanded(data: bytes) -> None:
    found = rows(data, "feed")
    assert not articles(found)
    assert reasons(found)[-1].startswith("entities: ")


@pytest.mark.parametrize("data", ["<html><p>Ann said.</p></html>", "Ann said it rains.", "<rss>"])
def test_what_is_no_feed_is_a_row(data: str) -> None:
    (why,) = reasons(rows(data, "feed"))
    assert why.startswith("no_entries: ")


def test_an_empty_input_is_a_row() -> None:
    assert reasons(rows(" ", "feed")) == ["empty: there is no text but white space"]


@settings(deadline=None, max_examples=50)
@given(st.binary(max_size=100), st.integers(0, len(rss(FULL, SHORT))))
def test_no_bytes_make_it_raise_and_none_are_lost_in_silence(noise: bytes, at: int) -> None:
    feed = rss(FULL, SHORT).encode()
    assert rows(noise, "feed")
    assert rows(feed[:at] + noise + feed[at:], "feed")
