"""Print how well events are coded.

python -m bench.events.run score GOLD.jsonl PREDICTED.jsonl   # the figures of any predictions
python -m bench.events.run types [TRAIN.jsonl]                # type and quad class, five-fold
python -m bench.events.run rules [GOLD.jsonl]                 # asserter and factuality; the table of triggers
python -m bench.events.run participants [GOLD.jsonl ...]      # country and sector of gold spans
python -m bench.events.run modes [GOLD.jsonl ...]             # the mode of events whose type is given
python -m bench.events.run contexts [GOLD.jsonl]              # contexts of sentences
python -m bench.events.run places [GOLD.jsonl]                # place and days of events, on labels of ours
python -m bench.events.run found [GOLD.jsonl] [--folds FOLDER...]   # the program end to end, and contestants
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bench.events import attributed, coding
from bench.events.contestants import (
    CLASSIFIERS,
    as_outlet,
    by_triggers,
    cross_validated,
    marked,
    plain,
    ruled,
    with_rules,
)
from bench.events.ours import as_older, by_sentence, coded, finders, roots, told_given
from bench.events.ratio import Ratio, Share

DATA = Path("../shared/data/events")
VIEWS = {"given actor and recipient": marked, "end to end": plain}

Record = dict[str, Any]


def main() -> int:
    """Run one of the parts."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parts = parser.add_subparsers(dest="part", required=True)
    score = parts.add_parser("score")
    score.add_argument("gold", type=Path)
    score.add_argument("predicted", type=Path)
    parts.add_parser("types").add_argument("gold", type=Path, nargs="?", default=DATA / "plover_train.jsonl")
    rules = parts.add_parser("rules")
    rules.add_argument("gold", type=Path, nargs="?", default=DATA / "attributed_dev.jsonl")
    rules.add_argument(
        "--write", type=Path, metavar="FOLDER", help="keep predictions for the reference scorer"
    )
    several = [DATA / "gsr_dev.jsonl", DATA / "attributed_dev.jsonl"]
    parts.add_parser("participants").add_argument("gold", type=Path, nargs="*", default=several)
    told = [*several, DATA / "synthetic_modes.jsonl"]
    parts.add_parser("modes").add_argument("gold", type=Path, nargs="*", default=told)
    parts.add_parser("contexts").add_argument("gold", type=Path, nargs="?", default=several[0])
    parts.add_parser("places").add_argument("gold", type=Path, nargs="?", default=several[1])
    found = parts.add_parser("found")
    found.add_argument("gold", type=Path)
    found.add_argument(
        "--folds", type=Path, nargs="*", default=[], metavar="FOLDER", help="models of the folds"
    )
    found.add_argument("--write", type=Path, metavar="FILE", help="keep our predictions")
    options = parser.parse_args()
    missing = next((file for file in _files(options) if not file.is_file()), None)
    if missing is not None:
        sys.stdout.write(f"{missing} is not here: it belongs to the shared data, not to the repository\n")
        return 2
    lines = PARTS[options.part](options)
    for line in lines:
        sys.stdout.write(line + "\n")
    return 0


def _files(options: argparse.Namespace) -> list[Path]:
    return options.gold if isinstance(options.gold, list) else [options.gold]


def load(path: Path) -> list[Record]:
    """Read a JSON object from each line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _score(options: argparse.Namespace) -> Iterator[str]:
    gold, predicted = load(options.gold), load(options.predicted)
    if any("trigger" in event for row in gold for event in row["events"]):
        figures = attributed.score(gold, predicted)
        yield from show_found(figures)
        yield from show_attributed(figures)
    else:
        yield from show_coding(coding.score(gold, predicted))


def _types(options: argparse.Namespace) -> Iterator[str]:
    rows = load(options.gold)
    yield f"{options.gold.name}: {len(rows)} sentences, five folds by hash of id, near repeats together"
    yield f"{'':16}{'':28}{'type macro-F1':>15}{'accuracy':>10}{'quad derived':>14}{'quad direct':>13}"
    for name, classify in CLASSIFIERS.items():
        for told, view in VIEWS.items():
            try:
                kinds = cross_validated(rows, "type", view, classify)
                quads = cross_validated(rows, "quad", view, classify)
            except ImportError as error:
                yield f"{name:16}not installed ({error.name}): pip install -e '.[bench]'"
                break
            derived = coding.score(rows, _events(rows, kinds, [coding.QUAD_OF[kind] for kind in kinds]))
            direct = coding.score(rows, _events(rows, kinds, quads))
            yield f"{name:16}{told:28}" + _figures(derived, direct)


def _found(options: argparse.Namespace) -> Iterator[str]:
    from onrecord.pipeline import load as load_reader

    gold = load(options.gold)
    models = finders(options.folds)
    crossed = sum(row["id"] in models.without for row in gold)
    yield f"{options.gold.name}: {len(gold)} sentences, {crossed} read by a model that has not seen them"
    if crossed < len(gold) and options.gold.parent.resolve() == DATA.resolve():
        yield "the shipped model learnt from the others: give --folds for honest figures"
    reader = load_reader()
    ours = [coded(row, reader, models.of(row["id"])) for row in gold]
    if options.write:
        options.write.write_text("".join(json.dumps(row) + "\n" for row in ours), encoding="utf-8")
    for name, rows in {"ours": ours, **by_sentence(gold, load(DATA / "plover_train.jsonl"))}.items():
        yield f"== {name}"
        yield from _shown(gold, rows)
    if "all_spans" in json.dumps(gold[0]):
        kinds = [told_given(row, models.of(row["id"])) for row in gold]
        wanted = [row["events"][0]["type"] for row in gold]
        yield "== ours, actor and recipient given"
        yield from show_coding(
            {
                "type": coding.classes(wanted, kinds),
                "quad": coding.classes(*([coding.QUAD_OF[k] for k in each] for each in (wanted, kinds))),
            }
        )


def _shown(gold: list[Record], rows: list[Record]) -> Iterator[str]:
    """Yield the figures that fit the labels of a file."""
    if "consensus_types" in gold[0]:
        ratio, clean = roots(gold, rows)
        yield _line("root sets", ratio)
        yield _share("irrelevant left alone", clean)
    elif any("trigger" in event for row in gold for event in row["events"]):
        figures = attributed.score(gold, rows)
        yield from show_found(figures)
        yield from show_attributed(figures)
    else:
        older = any(event["type"] == "YIELD" for row in gold for event in row["events"])
        yield from show_coding(coding.score(gold, as_older(rows) if older else rows))


def _figures(derived: dict[str, coding.Classes | Ratio], direct: dict[str, coding.Classes | Ratio]) -> str:
    kinds, quad, own = derived["type"], derived["quad"], direct["quad"]
    assert isinstance(kinds, coding.Classes)
    assert isinstance(quad, coding.Classes)
    assert isinstance(own, coding.Classes)
    return f"{kinds.macro_f1:15.3f}{kinds.accuracy:10.3f}{quad.macro_f1:14.3f}{own.macro_f1:13.3f}"


def _events(rows: list[Record], kinds: list[str], quads: list[str]) -> list[Record]:
    return [
        {"id": row["id"], "events": [{"type": kind, "quad": quad}]}
        for row, kind, quad in zip(rows, kinds, quads, strict=True)
    ]


def _rules(options: argparse.Namespace) -> Iterator[str]:
    from onrecord.pipeline import load as load_reader

    gold, reader = load(options.gold), load_reader()
    makers: dict[str, Callable[[], list[Record]]] = {
        "gold triggers, all the outlet's and actual": lambda: [as_outlet(row) for row in gold],
        "gold triggers, our statements and rules": lambda: ruled(gold, reader, with_rules),
        "table of triggers, our statements and rules": lambda: ruled(gold, reader, by_triggers),
    }
    for name, make in makers.items():
        found = make()
        if options.write:
            options.write.mkdir(parents=True, exist_ok=True)
            file = options.write / f"{name.replace(' ', '-').replace(',', '').replace(chr(39), '')}.jsonl"
            file.write_text("".join(json.dumps(row) + "\n" for row in found), encoding="utf-8")
        yield f"== {name}"
        figures = attributed.score(gold, found)
        if not name.startswith("gold"):
            yield from show_found(figures)
        yield from show_attributed(figures)


def _participants(options: argparse.Namespace) -> Iterator[str]:
    from bench.events.casting import figures

    for file in options.gold:
        yield f"== {file.name}, gold spans"
        for name, ratio in figures(load(file)).items():
            yield _line(name, ratio)


def _modes(options: argparse.Namespace) -> Iterator[str]:
    from bench.events import moding

    for file in options.gold:
        gold = list(moding.cases(load(file)))
        yield f"== {file.name}: {len(gold)} events of types that have modes"
        moders = {
            "majority of each type": moding.majority(gold),
            "table of triggers": moding.by_table,
            "ours": moding.ours,
        }
        stories = DATA / "synthetic_modes.jsonl"
        if stories.is_file() and file.name != stories.name:
            try:
                moders["learnt from made-up stories"] = moding.learnt(load(stories))
            except ImportError as error:
                yield f"learnt from made-up stories: not installed ({error.name})"
        for name, moder in moders.items():
            found = moding.accuracy(gold, moder)
            first = [_share(each, found.pop(each, Share())) for each in ("all", "with a mode", "without one")]
            yield f"{name:28}" + "  ".join(first)
            yield " " * 28 + " ".join(f"{k} {share.part}/{share.whole}" for k, share in sorted(found.items()))


def _contexts(options: argparse.Namespace) -> Iterator[str]:
    from bench.events.framing import figures

    for name, ratio in figures(load(options.gold)).items():
        yield _line(name, ratio)


def _places(options: argparse.Namespace) -> Iterator[str]:
    from bench.events.where_when import figures

    for name, ratio in figures(load(options.gold)).items():
        yield _line(name, ratio)


def show_coding(figures: dict[str, coding.Classes | Ratio]) -> Iterator[str]:
    """Yield a line for each figure of event coding."""
    for name, figure in figures.items():
        if isinstance(figure, coding.Classes):
            told = f"n {figure.sentences}, coded {figure.coded}"
            yield f"{name:26} macro-F1 {figure.macro_f1:.3f}  accuracy {figure.accuracy:.3f}  ({told})"
        else:
            yield _line(name, figure)


def show_found(figures: attributed.Figures) -> Iterator[str]:
    """Yield the lines on what was found: events, types, participants."""
    for name, ratio in figures.detection.items():
        yield _line(f"detection {name}", ratio)
    yield f"{'type':26} macro-F1 {figures.type_macro_f1:.3f}"
    for role in figures.overlap:
        yield _line(f"{role} overlap", figures.overlap[role])
        yield _line(f"{role} code", figures.code[role])
    yield _share("events where none are", figures.empty)


def show_attributed(figures: attributed.Figures) -> Iterator[str]:
    """Yield the lines on whose word events stand, and how real they are."""
    yield _share("asserter", figures.asserter_accuracy)
    for name, share in figures.asserter.items():
        yield _share(f"  gold {name}", share)
    yield _share("factuality", figures.factuality_accuracy)
    yield f"{'':26} macro-F1 {figures.factuality_macro_f1:.3f}"
    for name, ratio in figures.factuality_per.items():
        yield _line(f"  {name}", ratio)
    yield _share("asserter and factuality", Share(figures.both, figures.confusion.total()))
    yield _share("speech coded as fact", figures.as_fact)
    yield _share("  of all such gold", Share(figures.as_fact.part, figures.risky))
    for name, share in sorted(figures.as_fact_per.items()):
        yield _share(f"  {name}", share)


def _line(name: str, ratio: Ratio) -> str:
    counts = f"hits {ratio.hits}, extra {ratio.extra}, missed {ratio.missed}"
    return f"{name:26} F1 {ratio.f1:.3f}  P {ratio.precision:.3f}  R {ratio.recall:.3f}  ({counts})"


def _share(name: str, share: Share) -> str:
    rate = "-" if share.rate is None else f"{share.rate:.3f}"
    return f"{name:26} {rate}  ({share.part} of {share.whole})"


PARTS: dict[str, Callable[[argparse.Namespace], Iterator[str]]] = {
    "score": _score,
    "types": _types,
    "rules": _rules,
    "participants": _participants,
    "modes": _modes,
    "contexts": _contexts,
    "places": _places,
    "found": _found,
}

if __name__ == "__main__":
    sys.exit(main())
