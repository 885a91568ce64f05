from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from rich.console import Console

from onrecord.apps.figuring import amount, print_figures, reading, spell
from onrecord.extract.figures import figures_in
from onrecord.pipeline import Reader
from onrecord.terms.article import Article
from onrecord.terms.findings import Findings
from onrecord.terms.period import Period


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("At least 41 ships sank.", "41 or more ships"),
        ("It owes $18.1bn.", "18.1 bn USD"),
        ("They want 5% of GDP.", "5 % of GDP, demand"),
        ("Some 29 of the 32 clubs paid.", "about 29 of 32 clubs"),
        ("Fewer than 500 seals live.", "under 500 seals"),
        ("It carries up to 600 cars.", "600 or less cars"),
        ("At least 41 nations paid.", "41 or more countries"),
        ("One ship sank.", "1 ship"),
        ("Some 40 women and 12 men came.", "about 40 women"),
        ("It killed 12 people.", "12 people"),
        ("It weighs 20 tonnes.", "20 t"),
        ("It pumps 5,000 barrels a day.", "5,000 barrels/day"),
        ("It lasted 12 days.", "12 days"),
        ("It fell 40 to 50 feet in 2014.", "40 to 50 ft, 2014"),
    ],
)
def test_a_figure_is_told_in_few_words(text: str, told: str) -> None:
    assert reading(figures_in(text)[0]).plain == told


def test_numbers_are_written_for_a_person() -> None:
    assert [amount(value) for value in (7.0, 1411.0, 66.6667, 2.5e9, -18.0)] == [
        "7",
        "1,411",
        "66.6667",
        "2.5 bn",
        "-18",
    ]


def test_a_period_names_its_open_end() -> None:
    day = date(2024, 3, 1)
    assert spell(Period(start=None, end=day)) == "to 2024-03-01"
    assert spell(Period(start=day, end=None)) == "from 2024-03-01"
    assert spell(Period(start=day, end=day)) == "2024-03-01"


def test_the_figures_stand_under_the_statements_with_who_says_them(reader: Reader) -> None:
    found = reader.read("“We lost 12 ships,” Ana Rao said on Monday. Some 40 boats came home.")
    out = io.StringIO()
    print_figures(found, Console(file=out, width=90))
    assert [line.split() for line in out.getvalue().splitlines()[2:4]] == [
        ["12", "ships", "12", "ships", "Ana", "Rao", "(1)"],
        ["Some", "40", "boats", "about", "40", "boats", "the", "article"],
    ]


def test_a_verdict_and_its_sentence_stand_under_the_figure(reader: Reader) -> None:
    found = reader.read("NATO met. The alliance's 31 members agreed.", published="2025-05-01")
    out = io.StringIO()
    print_figures(found, Console(file=out, width=90))
    assert " ".join(out.getvalue().splitlines()[3].split()) == (
        "differs (outdated value): NATO has 32 members as of 2025-05-01; 31 members until"
    )


def test_without_figures_nothing_is_printed() -> None:
    out = io.StringIO()
    print_figures(Findings(article=Article(id="a", origin="-", text="No.", sha256="")), Console(file=out))
    assert out.getvalue() == ""


def test_control_characters_in_an_article_do_not_reach_the_terminal() -> None:
    text = "At least 41\x1b[31m ships sank."
    figure = replace(figures_in("At least 41 ships sank.")[0], unit="sh\x1b[31mip")
    found = Findings(article=Article(id="a", origin="-", text=text, sha256=""), figures=(figure,))
    out = io.StringIO()
    print_figures(found, Console(file=out, width=90))
    assert "\x1b[31m" not in out.getvalue()
