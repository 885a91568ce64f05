"""Web pages. Every page here is invented."""

from __future__ import annotations

import pytest

from onrecord.read.html import LARGEST, declared_charset, read_html
from onrecord.read.worker import Worker

from .reading import articles, only_article, reasons, rows

PARAGRAPHS = (
    "The minister said on Tuesday that the harbour plan would be dropped and that its authors had left.",
    "“We were not asked,” said Ann Lee, who runs the harbour office. “Nobody came to see us, not once.”",
    "The opposition called it a disgrace. It wants the minister to resign before the council meets.",
    "A spokesman for the city declined to comment on the report, which the Harbour Post has seen in full.",
)
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
HEAD = """<title>Harbour plan is dropped | Harbour Post</title>
<meta property="og:title" content="Harbour plan is dropped | Harbour Post">
<meta property="og:site_name" content="Harbour Post">
<link rel="canonical" href="https://example.org/harbour">
<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Harbour Post"},
{"@type": "NewsArticle", "datePublished": "2025-09-16T10:30:00-04:00",
"author": [{"@type": "Person", "name": "Bo Ek"}, {"@type": "Person", "name": "Cy Day"}]}]}</script>"""


def page(body: str = BODY, head: str = HEAD, heading: str = "<h1>Harbour plan is dropped</h1>") -> str:
    return (
        f'<!DOCTYPE html><html lang="en"><head>{head}</head>'
        '<body><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>'
        f"<article>{heading}{body}</article><footer><p>All rights reserved.</p></footer></body></html>"
    )


def test_an_article_is_read_with_all_its_fields() -> None:
    article = only_article(rows(page(), origin="harbour.html"))
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert (article.title, article.publisher) == ("Harbour plan is dropped", "Harbour Post")
    assert (article.authors, article.published) == (("Bo Ek", "Cy Day"), "2025-09-16T10:30:00-04:00")
    assert article.origin == "https://example.org/harbour"


def test_what_a_page_does_not_state_stays_none() -> None:
    article = only_article(rows(BODY, "html", "saved.html"))
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert (article.authors, article.published, article.origin) == ((), None, "saved.html")


def test_a_page_of_one_sentence_is_read() -> None:
    assert only_article(rows("<p>Ann said it rains.</p>", "html")).text == "Ann said it rains."
    small = only_article(
        rows("<html><body><h1>Rain again</h1><p>Ann said it rains.</p></body></html>", "html")
    )
    assert (small.title, small.text) == ("Rain again", "Ann said it rains.")


def test_lines_of_the_page_are_left_out_and_said_to_be() -> None:
    body = BODY.replace(
        "<p>The opp", "<p>Read more:</p><p>MAYOR TELLS COUNCIL TO KEEP OUT OF HARBOUR</p><p>The opp"
    )
    found = rows(page(body), "html")
    assert reasons(found) == ["furniture: 2 lines of the page left out, such as 'Read more:'"]
    assert articles(found)[0].text == "\n\n".join(PARAGRAPHS)


def test_captions_scripts_and_embedded_posts_are_not_the_articles() -> None:
    body = BODY.replace(
        "<p>A spokes",
        "<figure><img src=x><figcaption>Boats at rest in the old harbour, 2019.</figcaption></figure>"
        "<script>document.write('The end is near, said the script.')</script>"
        '<blockquote class="twitter-tweet"><p>Look at this!</p></blockquote><p>A spokes',
    )
    assert only_article(rows(page(body), "html")).text == "\n\n".join(PARAGRAPHS)


def test_double_line_breaks_part_paragraphs() -> None:
    assert only_article(rows(page("<br><br>".join(PARAGRAPHS)), "html")).text == "\n\n".join(PARAGRAPHS)


def test_quotation_marks_and_dashes_stay_as_printed() -> None:
    text = "“It’s ‘over’ — for now,” he said; ''never'', «jamais», she added… the naïve café owners agreed."
    assert text in only_article(rows(page(f"{BODY}<p>{text}</p>"), "html")).text


def test_an_address_that_is_a_script_is_not_the_origin() -> None:
    head = (
        '<link rel="canonical" href="javascript:alert(1)">'
        '<meta property="og:url" content="javascript:alert(2)">'
    )
    assert only_article(rows(page(head=head), "html", "saved.html")).origin == "saved.html"


def test_no_day_is_taken_from_the_prose() -> None:
    body = BODY + "<p>The first plan, they said, was dated 3 May 2014 and was published on 4 June 2015.</p>"
    assert only_article(rows(page(body, head="<title>Harbour plan</title>"), "html")).published is None


def test_two_authors_in_one_line_are_two() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "Article", "author": "By Ann Lee and Bo Ek"}</script>'
    )
    assert only_article(rows(page(head=head), "html")).authors == ("Ann Lee", "Bo Ek")
    head = head.replace("By Ann Lee and Bo Ek", "Ministry of Trade and Industry")
    assert only_article(rows(page(head=head), "html")).authors == ("Ministry of Trade and Industry",)


def test_a_charset_declared_in_the_page_is_used_and_reported() -> None:
    data = page(head='<meta charset="windows-1252">').encode("cp1252")
    found = rows(data, "html")
    assert reasons(found) == ["encoding: read as windows-1252"]
    assert articles(found)[0].text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (b"<meta charset=utf-8>", "utf-8"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">', "ISO-8859-1"),
        (b"<?xml version='1.0' encoding='windows-1251'?>", "windows-1251"),
        (b"<p>no word of it", None),
    ],
)
def test_the_declared_charset_is_found(data: bytes, charset: str | None) -> None:
    assert declared_charset(data) == charset


@pytest.mark.parametrize(
    "data", ["<html></html>", "<html><body><script>x()</script></body></html>", "<!--" * 1000]
)
def test_a_page_without_an_article_is_a_row(data: str) -> None:
    (why,) = reasons(rows(data, "html"))
    assert why.startswith("no_article: ")


def test_a_page_in_another_language_is_a_row() -> None:
    german = "<p>Der Minister sagte am Dienstag, der Plan werde aufgegeben. Niemand habe sie gefragt.</p>"
    (why,) = reasons(rows(page(german, head="", heading=""), "html"))
    assert why.startswith("language: de (")


def test_a_page_above_the_size_limit_is_a_row() -> None:
    (why,) = reasons(rows(b" " * (LARGEST + 1), "html"))
    assert why == "too_large: 10,000,001 bytes, a page of up to 10,000,000 is read"


def test_an_empty_page_is_a_row() -> None:
    assert reasons(rows("", "html")) == ["empty: there is no text but white space"]


@pytest.mark.parametrize(
    "data",
    [
        "<html><body>" + "<div>" * 60_000 + BODY + "</div>" * 60_000,
        "<html><body>" + "".join(f"<i a{n}=x>" for n in range(50_000)) + BODY,
        "<" * 200_000,
        "&" * 200_000,
        f"<html><head><script type='application/ld+json'>{'[' * 100_000}</script></head><body>{BODY}",
        f"<html><head><title>{'a | ' * 50_000}</title></head><body>{BODY}",
        "<table>" * 5_000 + BODY,
        "<html><body><p>a" + " " * 1_000_000 + "b</p></body></html>",
    ],
    ids=["nested", "elements", "angles", "ampersands", "json", "title", "tables", "spaces"],
)
def test_a_page_made_to_hurt_is_an_article_or_a_row(data: str) -> None:
    assert rows(data, "html")


def test_a_page_that_takes_too_long_is_a_row_and_the_next_one_is_read() -> None:
    attributes = " ".join(f"a{n}=x" for n in range(1_000_000))
    worker = Worker(seconds=1.5)
    try:
        list(read_html(page().encode(), "-", worker))  # the libraries are imported by now
        slow = list(read_html(f"<html><body><div {attributes}>{BODY}</div>".encode(), "-", worker))
        assert reasons(slow) == ["timeout: took more than 1.5 seconds"]
    finally:
        worker.close()
