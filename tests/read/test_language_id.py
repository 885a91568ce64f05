"""Is it English?"""

from __future__ import annotations

import pytest

from onrecord.read.language_id import other_language


@pytest.mark.parametrize(
    "text",
    [
        "Ann said it rains.",
        "He said no.",
        "“No,” said Jean-Luc Mélenchon.",
        "“Ja,” Scholz said.",
        "Xi Jinping met Vladimir Putin.",
        "The president, Mahinda Rajapaksa, denied it.",
        "Erdoğan told Zelenskyy to wait.",
        "Ministers Kovács, Szijjártó and Orbán voted no.",
        "Sheinbaum, López Obrador and Ebrard deny it.",
        "Putin rejected the offer, Peskov said.",
        "NATO NATO NATO 12 13",
        "12345 67890 12345 67890 12345 67890 12345 67890",
        "Das ist gut.",  # too short to be sure of
        "🇺🇦🇺🇦🇺🇦",
        "",
    ],
)
def test_short_english_and_doubtful_texts_are_kept(text: str) -> None:
    assert other_language(text) is None


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "de",
            "Der Minister sagte am Dienstag, der Plan werde aufgegeben. Niemand habe ihn gefragt, sagte sie.",
        ),
        (
            "fr",
            "Le ministre a déclaré mardi que le projet serait abandonné et que personne n'a été consulté.",
        ),
        ("es", "El ministro dijo el martes que el plan sería abandonado y que nadie había sido consultado."),
        ("ru", "Министр заявил во вторник, что план будет отменён, и что его авторы давно уволены."),
        (
            "zh",
            "部长星期二表示，该计划将被取消，而且没有人事先征求过他们的意见。反对派称这是一种耻辱，要求他辞职。",
        ),
    ],
)
def test_other_languages_are_told(code: str, text: str) -> None:
    found = other_language(text)
    assert found is not None
    assert found[0] == code
    assert found[1] > 0.5


def test_english_with_a_foreign_quotation_is_english() -> None:
    text = (
        "The minister told reporters on Tuesday that the plan had been dropped. “Der Plan ist tot, und "
        "niemand wird ihn wieder ausgraben,” she said in her own language, and she left before they asked."
    )
    assert other_language(text) is None


def test_a_lone_surrogate_does_not_make_it_raise() -> None:
    assert (
        other_language("\ud800 Der Minister sagte am Dienstag, der Plan werde nun doch aufgegeben.")
        is not None
    )
