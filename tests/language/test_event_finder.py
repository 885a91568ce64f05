from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from onrecord.language.event_finder import FOLDER, KINDS, ROLES, EventFinder, load_finder
from onrecord.language.words import split_words
from onrecord.terms.errors import ModelChanged, NoModel
from onrecord.terms.event import EVENT_TYPES


@pytest.fixture(scope="module")
def finder() -> EventFinder:
    return load_finder()


def test_the_shipped_model_is_small_and_names_itself(finder: EventFinder) -> None:
    assert (FOLDER / "fast" / "model.onnx").stat().st_size < 25e6
    assert finder.name.startswith("events-fast@")


def test_every_word_has_a_logit_for_each_type_and_for_none(finder: EventFinder) -> None:
    words = split_words("Kovan accused Dorva of shelling a port.")

    reading = finder.read(words, 0, len(words))

    assert (None, *EVENT_TYPES) == KINDS
    assert reading.kinds.shape == (len(words), len(KINDS))
    assert reading.roles_of(1).shape == (len(words), len(ROLES))


def test_a_sentence_is_read_the_same_whatever_stands_around_it(finder: EventFinder) -> None:
    alone = split_words("Kovan accused Dorva of shelling a port.")
    among = split_words("It rained. Kovan accused Dorva of shelling a port. It rained again.")

    one, other = finder.read(alone, 0, len(alone)), finder.read(among, 3, 3 + len(alone))

    assert other.first == 3
    np.testing.assert_array_equal(one.kinds[1:], other.kinds[1:])


def test_a_sentence_longer_than_the_window_is_read_to_its_end(finder: EventFinder) -> None:
    words = split_words("Kovan and " * 200 + "Dorva met.")

    assert len(finder.read(words, 0, len(words)).kinds) == len(words)


def test_there_is_no_event_model_of_another_name() -> None:
    with pytest.raises(NoModel, match=r"no model is named 'huge': use one of fast"):
        load_finder("huge")


def test_a_changed_file_is_refused(tmp_path: Path) -> None:
    for name in ("model.json", "tokenizer.json"):
        shutil.copy(FOLDER / "fast" / name, tmp_path / name)
    (tmp_path / "model.onnx").write_bytes(b"other")

    with pytest.raises(ModelChanged, match=r"model\.onnx"):
        EventFinder(tmp_path)


def test_the_card_names_every_file_that_is_loaded() -> None:
    card = json.loads((FOLDER / "fast" / "model.json").read_text(encoding="utf-8"))

    assert set(card["sha256"]) == {"model.onnx", "tokenizer.json"}
