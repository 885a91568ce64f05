"""brat standoff: NAME.txt and NAME.ann an article, for correcting by hand and for comparing with others.

Source, cue and content are entities, in fragments where words interrupt them; relations lead from the
content to the other two; manner, act and negated are attributes of the content, the statement's id a
note on it.
"""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from onrecord.ledger.export.whole import whole_file, whole_folder
from onrecord.terms.findings import Findings
from onrecord.terms.span import Span
from onrecord.terms.statement import ACTS, Statement

Save = Callable[[str, str], None]
"""Takes a file's name and its text."""

CONFIGURATION = f"""[entities]
Source
Cue
Content

[relations]
SaidBy\tArg1:Content, Arg2:Source
SaidWith\tArg1:Content, Arg2:Cue

[events]

[attributes]
Manner\tArg:Content, Value:direct|indirect|mixed
Act\tArg:Content, Value:{"|".join(ACTS)}
Negated\tArg:Content
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
    text = findings.article.text
    entities: dict[tuple[str, tuple[Span, ...]], str] = {}
    numbers = {"R": 0, "A": 0, "#": 0}

    def number(kind: str) -> str:
        numbers[kind] += 1
        return f"{kind}{numbers[kind]}"

    for statement in findings.statements:
        for name, spans in _roles(statement):
            if spans and (name, spans) not in entities:
                entities[name, spans] = f"T{len(entities) + 1}"
                yield _entity(entities[name, spans], name, spans, text)
        content = entities.get(("Content", statement.content))
        if content is None:
            continue
        for relation, name, spans in (
            ("SaidBy", "Source", statement.source),
            ("SaidWith", "Cue", statement.cue),
        ):
            if spans:
                yield f"{number('R')}\t{relation} Arg1:{content} Arg2:{entities[name, spans]}"
        yield f"{number('A')}\tManner {content} {statement.manner}"
        yield f"{number('A')}\tAct {content} {statement.act}"
        if statement.negated:
            yield f"{number('A')}\tNegated {content}"
        note = f"{statement.id} score {statement.score:.3f} by {statement.made_by}"
        yield f"{number('#')}\tAnnotatorNotes {content}\t{' '.join(note.split())}"


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
