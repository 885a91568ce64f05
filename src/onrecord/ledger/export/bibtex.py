"""BibTeX: an @online entry an article, for a paper's list of sources."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from onrecord.ledger.export.whole import whole_text
from onrecord.ledger.places import day_of
from onrecord.terms.article import Article
from onrecord.terms.findings import Findings

_KEY = re.compile(r"[^A-Za-z0-9:_-]+")
_SPECIAL = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "&%$#_{}"},
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "\\": r"\textbackslash{}",
    }
)


def export_bibtex(findings: Iterable[Findings], path: Path) -> None:
    """Write a .bib file."""
    with whole_text(path) as out:
        write_bibtex(findings, out)


def write_bibtex(findings: Iterable[Findings], out: TextIO) -> None:
    """Write entries to an open stream as the articles come."""
    for one in findings:
        out.write(entry_of(one.article))


def entry_of(article: Article) -> str:
    """Return an article's entry; what is not known is left out."""
    fields = {
        "title": f"{{{_plain(article.title)}}}" if article.title else None,  # twice: capitals are kept
        "author": " and ".join(f"{{{_plain(name)}}}" for name in article.authors) or None,
        "organization": _plain(article.publisher) if article.publisher else None,
        "date": day_of(article.published),
        "url": _address(article.origin) if "://" in article.origin else None,
        "note": f"onrecord {_plain(article.id)}, sha256 {article.sha256[:12]}",
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@online{{{_KEY.sub('-', article.id) or 'article'},\n{lines}}}\n\n"


def _plain(text: str) -> str:
    line = " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
    return line.translate(_SPECIAL)


def _address(url: str) -> str:
    """Return an address in which nothing ends the field; biblatex takes the rest as it is."""
    safe = url.encode("utf-8", "replace").decode("utf-8")
    return re.sub(r"[{}\\\s]", lambda sign: f"%{ord(sign.group()):02X}", safe)
