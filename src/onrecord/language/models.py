"""Which models there are, and whether a model's files are what its card says."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from onrecord.terms.errors import ModelChanged, ModelNotInstalled, NoModel

WEIGHTS = Path(__file__).parent / "weights"
"""What the main package ships; a larger model is a package of its own, `onrecord_NAME`."""

PACKAGED = ("accurate",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A trained encoder, checked and ready to be loaded."""

    name: str  # "attribution-fast@1"
    network: Path  # ONNX
    tokenizer: Path
    window: int  # most word pieces read at once
    calibration: tuple[float, ...]  # weights of the score, see extract.confidence


def find_model(name: str) -> Model:
    """Return the model of a name ("fast") after checking its files.

    Raises:
        NoModel: There is no such model.
        ModelNotInstalled: It is a package of its own, and not installed.
        ModelChanged: A file is not the one that the model was released with.
    """
    folder = folder_of(name)
    card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    for file, expected in card["sha256"].items():
        found = hashlib.sha256((folder / file).read_bytes()).hexdigest()
        if found != expected:
            raise ModelChanged(file, found, expected)
    return Model(
        name=f"attribution-{name}@{card['version']}",
        network=folder / "model.onnx",
        tokenizer=folder / "tokenizer.json",
        window=card["window"],
        calibration=tuple(card["calibration"]),
    )


def folder_of(name: str) -> Path:
    """Return the folder with the files of an installed model.

    Raises:
        NoModel: There is no such model.
        ModelNotInstalled: It is a package of its own, and not installed.
    """
    for folder in _places(name) if name.isidentifier() else ():
        if (folder / "model.json").is_file():
            return folder
    if name in PACKAGED:
        raise ModelNotInstalled(name)
    shipped = sorted(path.parent.name for path in WEIGHTS.glob("*/model.json"))
    raise NoModel(name, [*shipped, *PACKAGED])


def _places(name: str) -> Iterator[Path]:
    """Yield where a model may lie; packages are looked for only if the main one does not have it."""
    yield WEIGHTS / name
    spec = find_spec(f"onrecord_{name}")
    yield from map(Path, (spec and spec.submodule_search_locations) or ())
