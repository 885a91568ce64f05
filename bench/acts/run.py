"""Score act_of and is_negated on the labelled cases.

python -m bench.acts.run --articles ../shared/data/attribution/dev.jsonl
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from bench.acts.draw import cut
from onrecord.extract.acts import act_of, is_negated
from onrecord.terms.statement import ACTS

CASES = Path(__file__).parent / "cases.jsonl"
FLOOR = 0.80
"""Least accuracy on each part; below it the bench fails."""

PARTS = ("uniform", "distinct", "late")

Case = dict[str, Any]


def main() -> int:
    """Print the figures of each part; fail if one is below the floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--errors", choices=PARTS, help="print the errors of this part")
    options = parser.parse_args()
    cases = answered(load(CASES), load(options.articles))
    parts = {part: [c for c in cases if c["part"] == part] for part in PARTS}
    for name, rows in {**parts, "all": cases}.items():
        sys.stdout.write(report(name, rows) + "\n")
    for case in parts.get(options.errors, []):
        if case["act"] != case["act_found"] or case["negated"] != case["negated_found"]:
            sys.stdout.write(
                f"{case['act']}/{case['negated']} but {case['act_found']}/{case['negated_found']}: "
                f"<{case['cue_words']}> {case['content_words'][:150]}\n"
            )
    return int(min(accuracy(rows) for rows in parts.values()) < FLOOR)


def load(path: Path) -> list[Case]:
    """Read a JSON object from each line."""
    return [json.loads(line) for line in path.open(encoding="utf-8") if line.strip()]


def answered(cases: list[Case], articles: list[Case]) -> list[Case]:
    """Cut each case's words out of its article, and add what the rules make of them."""
    texts = {article["id"]: article["text"] for article in articles}
    full = []
    for case in cases:
        cue, content = (cut(texts[case["article"]], case[role]) for role in ("cue", "content"))
        found = {"act_found": act_of(cue, content), "negated_found": is_negated(cue, content)}
        full.append({**case, **found, "cue_words": cue, "content_words": content})
    return full


def accuracy(rows: list[Case]) -> float:
    """Share of cases whose act is right."""
    return sum(bool(r["act"] == r["act_found"]) for r in rows) / len(rows)


def prf(right: int, found: int, gold: int) -> tuple[float, float, float]:
    """Return precision, recall and F1; 0 where nothing was found or nothing is there."""
    p, r = right / found if found else 0.0, right / gold if gold else 0.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def report(name: str, rows: list[Case]) -> str:
    """Write one part's figures as lines of text."""
    gold, found = Counter(r["act"] for r in rows), Counter(r["act_found"] for r in rows)
    right = Counter(r["act"] for r in rows if r["act"] == r["act_found"])
    scores = {act: prf(right[act], found[act], gold[act]) for act in ACTS if gold[act] or found[act]}
    labelled = [scores[act][2] for act in scores if gold[act]]
    macro, share = sum(labelled) / len(labelled), gold["assert"] / len(rows)
    floor = prf(gold["assert"], len(rows), gold["assert"])[2] / len(labelled)
    lines = [
        f"== {name}: {len(rows)} cases, accuracy {accuracy(rows):.3f}, macro-F1 {macro:.3f}"
        f"   (always assert: {share:.3f}, {floor:.3f})",
        f"{'act':10}{'P':>7}{'R':>7}{'F1':>7}{'gold':>6}{'found':>7}",
    ]
    lines += [_row(act, score, gold[act], found[act]) for act, score in scores.items()]
    denied, said_denied = sum(r["negated"] for r in rows), sum(r["negated_found"] for r in rows)
    both = sum(r["negated"] and r["negated_found"] for r in rows)
    lines.append(_row("negated", prf(both, said_denied, denied), denied, said_denied))
    wrong = Counter((r["act"], r["act_found"]) for r in rows if r["act"] != r["act_found"])
    lines.append("confused: " + ", ".join(f"{a} as {b} {n}" for (a, b), n in wrong.most_common()))
    return "\n".join(lines) + "\n"


def _row(name: str, score: tuple[float, float, float], gold: int, found: int) -> str:
    return f"{name:10}" + "".join(f"{figure:7.2f}" for figure in score) + f"{gold:6}{found:7}"


if __name__ == "__main__":
    sys.exit(main())
