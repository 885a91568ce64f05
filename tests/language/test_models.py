import json
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from onrecord.language.models import WEIGHTS, find_model, folder_of
from onrecord.terms.errors import ModelChanged, ModelNotInstalled, NoModel


def test_the_default_model_lies_in_the_main_package() -> None:
    assert find_model("fast").network == WEIGHTS / "fast" / "model.onnx"


def test_a_larger_model_is_a_package_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _install(tmp_path, "onrecord_tiny", monkeypatch)

    model = find_model("tiny")

    assert model.name == "attribution-tiny@7"
    assert model.network == tmp_path / "onrecord_tiny" / "model.onnx"
    assert "onrecord_tiny" not in sys.modules  # found, not run


def test_a_file_that_is_not_the_released_one_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = _install(tmp_path, "onrecord_tiny", monkeypatch)
    (folder / "model.onnx").write_bytes(b"other")

    with pytest.raises(ModelChanged, match=r"model\.onnx"):
        find_model("tiny")


def test_a_packaged_model_that_is_missing_names_the_command_that_installs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("onrecord.language.models.find_spec", lambda _: None)

    with pytest.raises(
        ModelNotInstalled, match=r"`python -m pip install onrecord-accurate`, or `make install`"
    ):
        folder_of("accurate")


@pytest.mark.parametrize("name", ["huge", "../fast", "", "fast/../fast", "a b"])
def test_a_name_that_no_model_has_is_answered_with_those_there_are(name: str) -> None:
    with pytest.raises(NoModel, match=r"no model is named .*: use one of fast, accurate"):
        find_model(name)


def test_the_accurate_model_is_installed_with_a_checkout() -> None:
    assert find_spec("onrecord_accurate") is not None
    assert find_model("accurate").network.stat().st_size <= 95e6


def _install(folder: Path, package: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a package of a model with empty files on the path."""
    place = folder / package
    place.mkdir()
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    for name in ("__init__.py", "model.onnx", "tokenizer.json"):
        (place / name).touch()
    card = {
        "version": 7,
        "window": 64,
        "calibration": [0.0],
        "sha256": {"model.onnx": empty, "tokenizer.json": empty},
    }
    (place / "model.json").write_text(json.dumps(card))
    monkeypatch.syspath_prepend(str(folder))
    return place
