"""The house: what must be true of the repository as a whole."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

import onrecord
from onrecord.apps.cli import app
from onrecord.pipeline import Reader
from onrecord.read import read
from onrecord.terms.article import Article

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "onrecord"
SOURCES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))
WRITTEN = [
    *(
        path
        for folder in ("src", "tests", "bench", "training", "docs")
        for path in (ROOT / folder).rglob("*.py")
    ),
    *PACKAGE.rglob("*.sql"),
    *(path for name in ("*.md", "docs/**/*.md", "training/**/*.md") for path in ROOT.glob(name)),
]
ADR = re.compile(r"\badr/(\d{4})\b")


def commands() -> dict[str, str | None]:
    """Return each command's name and help."""
    found = get_command(app).commands  # type: ignore[attr-defined]
    return {name: command.help for name, command in found.items()}


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield the functions that a file defines, at any depth."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_every_command_has_help_and_stands_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert set(commands()) == {
        "read",
        "add",
        "search",
        "show",
        "export",
        "stats",
        "check",
        "tables",
        "batch",
        "load",
        "query",
    }
    for name, told in commands().items():
        assert told, f"`onrecord {name}` has no help"
        assert re.search(rf"^\| `{name}\b", readme, re.MULTILINE), f"README.md's table lacks `{name}`"


def test_every_option_has_help() -> None:
    for name, command in get_command(app).commands.items():  # type: ignore[attr-defined]
        silent = [p.name for p in command.params if not getattr(p, "help", None)]
        assert silent == [], f"`onrecord {name}`"


@pytest.mark.parametrize("path", TESTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_test_hides_another_of_its_name(path: Path) -> None:
    names = Counter(f.name for f in functions(path) if f.name.startswith("test_"))
    assert [name for name, count in names.items() if count > 1] == []


def test_every_decision_that_is_named_is_written_down() -> None:
    written = {path.name[:4] for path in (ROOT / "docs" / "adr").glob("[0-9]*.md")}
    named = {
        (number, str(path.relative_to(ROOT)))
        for path in WRITTEN
        if path != Path(__file__)
        for number in ADR.findall(path.read_text(encoding="utf-8"))
    }
    assert {(number, where) for number, where in named if number not in written} == set()


def test_no_file_is_longer_than_400_lines() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES
    }
    assert {name: length for name, length in lengths.items() if length > 400} == {}


def test_every_file_of_data_is_in_the_package() -> None:
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = table["tool"]["setuptools"]["package-data"]["onrecord"]
    packed = {path for pattern in patterns for path in PACKAGE.glob(pattern)}
    data = {p for p in PACKAGE.rglob("*") if p.is_file() and p.suffix not in {".py", ".pyc"}}
    assert {str(path.relative_to(PACKAGE)) for path in data - packed} == set()
    for pattern in patterns:
        assert any(path.is_file() for path in PACKAGE.glob(pattern)), f"{pattern} matches nothing"


def test_every_folder_of_code_is_a_package() -> None:
    folders = {path.parent for path in SOURCES}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []


def test_the_public_names_are_there() -> None:
    assert sorted(onrecord.__all__) == onrecord.__all__ == dir(onrecord)
    for name in onrecord.__all__:
        assert getattr(onrecord, name).__doc__, name
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = onrecord.nonsense


def test_importing_the_package_or_its_commands_loads_nothing_heavy() -> None:
    heavy = ["numpy", "onnxruntime", "rich", "lxml", "trafilatura", "feedparser", "tokenizers", "sqlite3"]
    code = f"import sys, onrecord, onrecord.apps.cli; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_module_can_be_imported_and_says_what_it_is(path: Path) -> None:
    name = ".".join(("onrecord", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
    assert importlib.import_module(name).__doc__


def test_the_bundled_article_is_read_and_every_span_cuts_to_its_words(reader: Reader) -> None:
    file = PACKAGE / "examples" / "mackerel.html"
    (article,) = read(file.read_bytes(), kind="auto", origin=str(file))
    assert isinstance(article, Article)
    found = reader.examine(article)
    assert len(found.statements) >= 18
    inside_words = {m.start() for m in re.finditer(r"(?<=\w)(?=\w)", article.text)}
    for statement in found.statements:
        for span in (*statement.source, *statement.cue, *statement.content):
            words = span.of(article.text)
            assert words == words.strip() != ""
            assert not {span.start, span.end} & inside_words, words
    cues = {span.of(article.text) for s in found.statements for span in s.cue}
    assert {"has accused", "claiming", "said", "According to", "reiterated", "demanding"} <= cues
