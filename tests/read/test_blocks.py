"""Markup to paragraphs."""

from __future__ import annotations

from lxml import html

from onrecord.read.blocks import paragraphs


def of(markup: str) -> list[str]:
    return paragraphs(html.fragment_fromstring(markup, create_parent="div"))


def test_blocks_part_paragraphs_and_inline_elements_do_not() -> None:
    assert of("<p>Ann <b>said</b> <i>no</i>.</p>Bo<div>said <p>yes</p> Cy</div>") == [
        "Ann said no.",
        "Bo",
        "said",
        "yes",
        "Cy",
    ]


def test_white_space_is_one_blank_but_a_no_break_space_stays() -> None:
    assert of("<p>  Ann \n\t said\u00a0 no </p>") == ["Ann said\u00a0 no"]


def test_one_line_break_stays_in_the_paragraph_and_two_part_it() -> None:
    assert of("<p>One<br>two<br><br>three <br> <br/> four</p>") == ["One\ntwo", "three", "four"]


def test_scripts_and_comments_are_silent_and_what_follows_them_is_not() -> None:
    assert of("<p>Ann<!-- x --> said<script>alert(1)</script> no<style>p{}</style>.</p>") == ["Ann said no."]


def test_items_of_a_list_are_paragraphs() -> None:
    assert of("<ul><li>One</li><li>Two <b>b</b></li></ul>") == ["One", "Two b"]


def test_nothing_is_no_paragraph() -> None:
    assert of(" <p> </p><br><div></div>") == []
