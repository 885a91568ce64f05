"""brat standoff: NAME.txt and NAME.ann an article, for correcting by hand and for comparing with others.

Source, cue and content are entities, in fragments where words interrupt them; relations lead from the
content to the other two; manner, act and negated are attributes of the content, the statement's id a
note on it. A figure is an entity with its status and, where a table speaks to it, the verdict; what the
table says is a note on it.
"""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.ledger.export.whole import whole_file, whole_folder
from onrecord.terms.check import VERDICTS, Check
from onrecord.terms.figure import STATUSES, Figure
from onrecord.terms.findings import Findings
from onrecord.terms.span import Span
from onrecord.terms.statement import ACTS, Statement

Save = Callable[[str, str], None]
"""Takes a file's name and its text."""

CONFIGURATION = f"""[entities]
Source
Cue
Content
Figure

[relations]
SaidBy\tArg1:Content, Arg2:Source
SaidWith\tArg1:Content, Arg2:Cue

[events]

[attributes]
Manner\tArg:Content, Value:direct|indirect|mixed
Act\tArg:Content, Value:{"|".join(ACTS)}
Negated\tArg:Content
Status\tArg:Figure, Value:{"|".join(STATUSES)}
Verdict\tArg:Figure, Value:{"|".join(VERDICTS)}
"""

_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")
_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def export_brat(findings: Iterable[Findings], path: Path) -> None:
    """Write a folder, or where the path ends in .zip, an archive."""
    if path.suffix.lower() == ".zip":
        with whole_file(path) as beside, zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as archive:
            _save_all(findings, archive.writestr)
    else:
        with whole_folder(path) as folder:
            _save_all(findings, lambda name, text: _save(folder / name, text))


def annotation_lines(findings: Findings) -> Iterator[str]:
    """Yield the lines of an article's .ann file."""
    text, names = findings.article.text, _Names()
    for statement in findings.statements:
        yield from _statement_lines(statement, text, names)
    checks = {check.figure: check for check in findings.checks}
    for figure in findings.figures:
        yield from _figure_lines(figure, checks.get(figure.id), text, names)


@dataclass(slots=True)
class _Names:
    """The names that the lines of one file have so far."""

    entities: dict[tuple[str, tuple[Span, ...]], str] = field(default_factory=dict)
    last: Counter[str] = field(default_factory=Counter)

    def next(self, kind: str) -> str:
        """Return the next free name of a kind of line."""
        self.last[kind] += 1
        return f"{kind}{self.last[kind]}"


def _statement_lines(statement: Statement, text: str, names: _Names) -> Iterator[str]:
    for role, spans in _roles(statement):
        yield from _entity_lines(role, spans, text, names)
    content = names.entities.get(("Content", statement.content))
    if content is None:
        return
    for relation, role, spans in (
        ("SaidBy", "Source", statement.source),
        ("SaidWith", "Cue", statement.cue),
    ):
        if spans:
            yield f"{names.next('R')}\t{relation} Arg1:{content} Arg2:{names.entities[role, spans]}"
    yield f"{names.next('A')}\tManner {content} {statement.manner}"
    yield f"{names.next('A')}\tAct {content} {statement.act}"
    if statement.negated:
        yield f"{names.next('A')}\tNegated {content}"
    yield _note(content, f"{statement.id} score {statement.score:.3f} by {statement.made_by}", names)


def _figure_lines(figure: Figure, check: Check | None, text: str, names: _Names) -> Iterator[str]:
    yield from _entity_lines("Figure", (figure.span,), text, names)
    name = names.entities["Figure", (figure.span,)]
    yield f"{names.next('A')}\tStatus {name} {figure.status}"
    if check is not None:
        yield f"{names.next('A')}\tVerdict {name} {check.verdict}"
        yield _note(name, f"{check.why}: {check.note}", names)


def _entity_lines(kind: str, spans: tuple[Span, ...], text: str, names: _Names) -> Iterator[str]:
    """Yield the line of an entity that has none yet."""
    if spans and (kind, spans) not in names.entities:
        names.entities[kind, spans] = names.next("T")
        yield _entity(names.entities[kind, spans], kind, spans, text)


def _note(name: str, words: str, names: _Names) -> str:
    return f"{names.next('#')}\tAnnotatorNotes {name}\t{' '.join(words.split())}"


def file_name(article: str) -> str:
    """Return a file name for an article's id: the id itself if it is a safe one."""
    bare = _UNSAFE.sub("_", article)[:80]
    if bare == article.lower() and bare:  # some file systems do not tell A from a
        return bare
    return f"{bare}-{hashlib.sha256(article.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def _save_all(findings: Iterable[Findings], save: Save) -> None:
    save("annotation.conf", CONFIGURATION)
    for one in findings:
        name = file_name(one.article.id)
        save(f"{name}.txt", _encodable(one.article.text))
        save(f"{name}.ann", _encodable("".join(f"{line}\n" for line in annotation_lines(one))))


def _roles(statement: Statement) -> Iterator[tuple[str, tuple[Span, ...]]]:
    yield "Source", statement.source
    yield "Cue", statement.cue
    yield "Content", statement.content


def _entity(name: str, kind: str, spans: Sequence[Span], text: str) -> str:
    """Return the line of one entity; brat wants a new fragment on each line of the text."""
    pieces = [
        Span(match.start(), match.end())
        for span in spans
        for match in _LINE.finditer(text, span.start, span.end)
    ] or list(spans)
    places = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
    words = " ".join(" ".join(_LINE.findall(piece.of(text))) for piece in pieces)
    return f"{name}\t{kind} {places}\t{words}"


def _encodable(text: str) -> str:
    return _LONE_SURROGATE.sub("\ufffd", text)


def _save(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="")
