"""What a shard was made with: if any of it changes, the shard is read anew."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from onrecord.language.models import folder_of
from onrecord.reference.tables import home

TABLES = (".csv", ".toml", ".json")
WEIGHTS = "weights"


def made_with(model: str, device: str) -> dict[str, str]:
    """Name the model and its files, the tables, the program and the kind of device.

    Raises:
        NoModel, ModelNotInstalled: There is no such model.
    """
    card = (folder_of(model) / "model.json").read_bytes()
    return {
        "model": f"attribution-{model}@{json.loads(card)['version']}",
        "model_sha256": hashlib.sha256(card).hexdigest(),  # the card has the sha256 of each file
        "tables_sha256": _sha256(_tables()),
        "program": version("onrecord"),
        "device": device,  # sums are added up in another order there
    }


def _tables() -> Iterator[Path]:
    """Yield the package's tables, then the user's own."""
    package = Path(str(files("onrecord")))
    yield from (p for p in sorted(package.rglob("*")) if p.suffix in TABLES and WEIGHTS not in p.parts)
    own = home()
    if own and Path(own).is_dir():
        yield from sorted(p for p in Path(own).rglob("*") if p.is_file() and p.suffix in TABLES)


def _sha256(paths: Iterable[Path]) -> str:
    told = hashlib.sha256()
    for path in paths:
        data = path.read_bytes()
        told.update(f"{path.name} {len(data)}\n".encode("utf-8", "surrogatepass") + data)
    return told.hexdigest()
