"""Draw docs/terminal.svg: what `onrecord read` prints of the bundled article.

python -m docs.draw
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

from rich.console import Console

from onrecord.apps.terminal import print_findings
from onrecord.pipeline import load
from onrecord.read import read
from onrecord.terms.article import Article

ARTICLE = Path("src/onrecord/examples/mackerel.html")
PICTURE = Path("docs/terminal.svg")
FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""The picture must not fetch a font from anywhere."""


def main() -> int:
    """Write the picture."""
    console = Console(
        record=True, width=104, file=io.StringIO(), force_terminal=True, color_system="truecolor"
    )
    for article in read(ARTICLE.read_bytes(), kind="html", origin=ARTICLE.name):
        if isinstance(article, Article):
            print_findings(load().examine(article), console)
    picture = console.export_svg(title="onrecord read mackerel.html")
    PICTURE.write_text(FONT.sub("", picture).replace("Fira Code, monospace", "monospace"), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
