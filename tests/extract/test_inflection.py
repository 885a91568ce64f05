from __future__ import annotations

import pytest

from onrecord.extract.inflection import is_past, noun_forms, verb_forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("attack", "attack attacks attacked attacking"),
        ("ban", "ban bans banned banning"),
        ("expel", "expel expels expelled expelling"),
        ("visit", "visit visits visited visiting"),
        ("deny", "deny denies denied denying"),
        ("free", "free frees freed freeing"),
        ("seize", "seize seizes seized seizing"),
        ("march", "march marches marched marching"),
        ("cancel", "cancel cancels canceled cancelled canceling cancelling"),
        ("shoot", "shoot shoots shot shooting"),
        ("steal", "steal steals stole stolen stealing"),
        ("veto", "veto vetoes vetoed vetoing"),
        ("lie", "lie lies lied lying"),
        ("deploy", "deploy deploys deployed deploying"),
        ("shell", "shell shells shelled shelling"),
        ("quit", "quit quits quitting"),
    ],
)
def test_a_verb_has_its_forms(lemma: str, forms: str) -> None:
    assert {form for form, _ in verb_forms(lemma)} == set(forms.split())


def test_past_forms_that_are_given_stand_for_the_rules() -> None:
    assert {form for form, ending in verb_forms("slay", "slew slain") if ending == "past"} == {
        "slew",
        "slain",
    }


@pytest.mark.parametrize(
    ("lemma", "plural"),
    [("raid", "raids"), ("embassy", "embassies"), ("ambush", "ambushes"), ("crisis", "crises")],
)
def test_a_noun_has_its_plural(lemma: str, plural: str) -> None:
    assert {ending: form for form, ending in noun_forms(lemma)} == {"base": lemma, "s": plural}


@pytest.mark.parametrize("word", ["attacked", "struck", "fled", "shot"])
def test_a_past_form_looks_past(word: str) -> None:
    assert is_past(word)


def test_a_base_form_does_not_look_past() -> None:
    assert not is_past("strike")
