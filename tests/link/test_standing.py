from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.actors import resolve
from onrecord.link.standing import standing_in
from onrecord.link.told import told
from onrecord.reference.codes import SECTORS
from onrecord.terms.actor import Actor

from .marking import article_of, marked_statements

CASES = Path(__file__).parents[1] / "cases" / "link" / "standing.txt"
ACCEPTANCE = Path(__file__).parents[3] / "shared" / "articles" / "acceptance.txt"


def cases() -> list[tuple[str, ...]]:
    lines = CASES.read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if line and not line.startswith("#")]
    return [tuple(cell.strip() for cell in row.split("|")) for row in rows]


def actors_of(text: str, published: str | None = "2024-05-01") -> tuple[str | None, dict[str, Actor]]:
    """Return the last speaker's id, and all actors by name."""
    marked = text.replace("[", "{source:").replace("]", "}")
    marked = marked.replace("said it rained", "{cue:said} {content:it rained}")
    for number in range(marked.count("{source:"), 1, -1):
        for role in ("source", "cue", "content"):
            before, _, after = marked.rpartition("{" + role + ":")
            marked = before + "{" + role + f"{number}:" + after
    plain, statements = marked_statements(marked)
    filled, actors = resolve(article_of(plain, published=published), statements)
    return filled[-1].speaker, {actor.name: actor for actor in actors}


def codes(actor: Actor | None) -> str:
    return "- -" if actor is None else f"{actor.country or '-'} {actor.sector or '-'}"


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case[0]} {case[1]}")
def test_a_speakers_country_and_sector(case: tuple[str, ...]) -> None:
    text, published, expected = case
    id, actors = actors_of(text, published or None)
    speaker = next((actor for actor in actors.values() if actor.id == id), None)
    assert codes(speaker) == expected, speaker


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Lebanon's new President Tom Berg", "LBN GOV"),
        ("the Kyiv regime", "UKR GOV"),
        ("rebels in South Sudan", "SSD REB"),
        ("NATO peacekeeping troops", "IGO MIL"),
        ("French fries", "FRA -"),
        ("turkey", "- -"),
        ("us farmers", "- AGR"),
        ("US farmers", "USA AGR"),
        ("who", "- -"),
        ("WHO", "UNO MED"),
        ("the Gaza Strip", "PSE -"),
        ("Abkhazia", "GEO PRE"),
        ("Hong Kong police", "HKG COP"),
        ("Workers' Party of Korea", "PRK PTY"),
        ("the Côte d'Ivoire army", "CIV MIL"),
        ("Russia and China", "- -"),
        ("Ukraine and its allies", "- -"),
        ("the prime ministers of Spain", "ESP GOV"),
        ("Russian prime minister's brother", "RUS ELI"),
        ("an American judge's", "USA JUD"),
        ("the", "- -"),
    ],
)
def test_a_phrase_that_need_not_speak(phrase: str, expected: str) -> None:
    found = standing_in(phrase, 0, len(phrase), "2024-05-01")
    assert f"{found.country or '-'} {found.sector or '-'}" == expected


def test_a_land_is_its_government_only_where_it_acts() -> None:
    assert standing_in("Poland", 0, 6, None).sector is None
    assert standing_in("Poland", 0, 6, None, acts=True).sector == "GOV"


def test_a_spokesman_serves_the_body_that_is_an_actor_too() -> None:
    text = "[The Kremlin] said it rained. [Kremlin spokesman Ivan Sokol] said it rained."
    _, actors = actors_of(text)
    assert actors["Ivan Sokol"].of == actors["Kremlin"].id
    assert actors["Kremlin"].of is None


def test_a_minister_serves_the_state_where_it_is_an_actor() -> None:
    text = "[Poland] said it rained. [Polish Foreign Minister Jan Nowak] said it rained."
    _, actors = actors_of(text)
    assert actors["Jan Nowak"].of == actors["Poland"].id


def test_farmers_and_former_ministers_serve_no_state() -> None:
    text = (
        "[Poland] said it rained. [Polish farmers] said it rained. "
        "[Former Polish minister Jan Nowak] said it rained."
    )
    _, actors = actors_of(text)
    assert [actors[name].of for name in ("Polish farmers", "Jan Nowak")] == [None, None]


def test_evidence_is_the_row_that_told_the_country() -> None:
    text = (
        "[Polish Foreign Minister Jan Nowak] said it rained. [Kremlin spokesman Ivan Sokol] said it rained. "
        "[NATO] said it rained. [The mayor, Ana Rao,] said it rained. [Viktor Orban] said it rained."
    )
    _, actors = actors_of(text)
    assert {name: actor.evidence for name, actor in actors.items()} == {
        "Jan Nowak": ("aliases", "Polish|adjective|POL"),
        "Ivan Sokol": ("metonyms", "Kremlin|1991-12-25"),
        "NATO": ("organisations", "North Atlantic Treaty Organization|"),
        "Ana Rao": ("roles", "mayor"),
        "Viktor Orban": ("office_holders", "Viktor Orbán|prime minister|2010-05-29"),
    }


def test_where_no_table_speaks_the_deciding_mention_stays() -> None:
    _, actors = actors_of("Ana Rao arrived. [She] said it rained.")
    assert actors["Ana Rao"].evidence == ("article", "0-3")


def test_a_role_that_only_the_table_knows_is_given() -> None:
    _, actors = actors_of("[Viktor Orban] said it rained.")
    assert actors["Viktor Orban"].role == "prime minister"
    _, actors = actors_of("[Hungarian leader Viktor Orban] said it rained.")
    assert actors["Viktor Orban"].role == "Hungarian leader"


def test_two_codes_are_kept_apart_until_the_article_settles_them() -> None:
    assert told("Korean officials", None).codes == {"KOR", "PRK"}
    assert told("Korean officials", None).code is None


def test_who_speaks_does_not_change() -> None:
    """Names, kinds and scores are those of the linker; standing only adds to them."""
    text = "[The Kremlin] said it rained. [Spokesman Ivan Sokol] said it rained. [He] said it rained."
    last, actors = actors_of(text)
    assert [(a.name, a.kind) for a in actors.values()] == [
        ("Kremlin", "government"),
        ("Ivan Sokol", "person"),
    ]
    assert last == actors["Ivan Sokol"].id


@pytest.mark.skipif(not ACCEPTANCE.exists(), reason="the acceptance article is not in this checkout")
def test_the_acceptance_article() -> None:
    text = ACCEPTANCE.read_text(encoding="utf-8")
    for phrase, expected in {
        "Kremlin spokesman Dmitry Peskov": ("RUS", "GOV"),
        "NATO": ("IGO", None),
        "Kyiv": ("UKR", "GOV"),
        "the Kyiv regime": ("UKR", "GOV"),
        "Polish Foreign Minister Radoslaw Sikorski": ("POL", "GOV"),
        "Moscow": ("RUS", "GOV"),
        "The Kremlin": ("RUS", "GOV"),
        "NATO leaders": ("IGO", None),
        "Some officials": (None, None),
        "Western powers": (None, None),
        "Germany’s Kiel Institute": ("DEU", "EDU"),
    }.items():
        first = text.index(phrase)
        found = standing_in(text, first, first + len(phrase), None, acts=True)
        assert (found.country, found.sector) == expected, phrase


ODD = """
    the The of for and in , 's ' - President president Polish Poland U.S. Kremlin NATO's former Sen. Georgia
    officials spokesman Ana Rao Brussels union Orban’s who ally new White House ( " 7
    """
WORDS = st.sampled_from(ODD.split())


@given(words=st.lists(WORDS, max_size=9), published=st.sampled_from([None, "", "2024-05-01", "1990-01-01"]))
def test_no_phrase_is_too_odd_to_be_read(words: list[str], published: str | None) -> None:
    text = " ".join(words)
    found = standing_in(text, 0, len(text), published, acts=True)
    assert found.sector is None or found.sector in SECTORS
    assert found.country is None or len(found.country) == 3
    assert (found.country or found.sector) is None or found.evidence is not None
