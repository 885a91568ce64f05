"""The installed program: signals, pipes, terminals, and what a start costs."""

from __future__ import annotations

import json
import os
import pty
import select
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.ledger.store import Ledger
from onrecord.terms.errors import NoLedger

from .running import ESCAPE, PROGRAM, RAIN, articles, complaints, ended, lines, saved, spawn

CALM = "The sea was calm and the sky was grey. " * 100
INTERRUPTED = "interrupted; what was finished is kept"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX signals and terminals")


def long_articles(path: Path, number: int) -> Path:
    """Write articles that are read a few at a time; their like windows are encoded once."""
    rows = [{"id": f"article-{n}", "text": f"{CALM}\n\n{RAIN} Round {n}."} for n in range(number)]
    return saved(path, lines(*rows))


def stored(where: Path) -> int:
    """Return how many articles a ledger holds."""
    try:
        with Ledger.open(where, read_only=True) as ledger:
            return ledger.stats().articles
    except NoLedger:
        return 0


def wait_until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < deadline, "nothing happened for a minute"
        time.sleep(0.02)


def cost_of(*args: object) -> tuple[float, float]:
    """Run the program with its output thrown away; return its CPU seconds and its peak memory in MB."""
    process = subprocess.Popen(
        [PROGRAM, *map(str, args)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def test_help_comes_at_once() -> None:
    seconds = min(cost_of("--help")[0] for _ in range(2))
    assert seconds < 0.5, f"`onrecord --help` took {seconds:.2f} CPU s"


def test_a_short_article_is_read_in_under_two_seconds_and_500_mb(tmp_path: Path) -> None:
    for name, data in (("rain.txt", RAIN), ("rain.html", f"<html><body><article><p>{RAIN}</p>")):
        file = saved(tmp_path / name, data)
        costs = [cost_of("read", file) for _ in range(2)]
        seconds, memory = min(costs)
        assert seconds < 2, f"`onrecord read {name}` took {seconds:.2f} CPU s"
        assert memory < 500, f"`onrecord read {name}` took {memory:.0f} MB"


@pytest.mark.parametrize(
    "megabytes",
    [
        1,
        pytest.param(
            20,
            marks=pytest.mark.skipif(
                not os.environ.get("ONRECORD_LARGE"), reason="minutes; set ONRECORD_LARGE=1"
            ),
        ),
    ],
)
def test_a_large_text_of_one_line_is_read_within_bounds(tmp_path: Path, megabytes: int) -> None:
    sentence = "The minister said that “the talks” would go on in Geneva. "
    file = saved(tmp_path / "line.txt", sentence * (megabytes * 1_000_000 // len(sentence.encode()) + 1))
    seconds, memory = cost_of("read", "--json", file)
    assert memory < 500, f"{megabytes} MB took {memory:.0f} MB of memory and {seconds:.0f} CPU s"
    assert seconds < 20 * megabytes, f"{megabytes} MB took {seconds:.0f} CPU s"


def test_an_interrupted_add_keeps_whole_articles_and_the_next_completes_it(tmp_path: Path) -> None:
    file, where = long_articles(tmp_path / "many.jsonl", 90), tmp_path / "ledger.db"
    process = spawn("add", file)
    wait_until(lambda: stored(where) > 0)
    process.send_signal(signal.SIGINT)
    outcome = ended(process)
    assert outcome.code == 130
    assert complaints(outcome) == [INTERRUPTED]
    kept = stored(where)
    assert 0 < kept < 90, "the run was over before it was interrupted"
    assert outcome.out.startswith(f"{kept} new, ")
    again = ended(spawn("add", file))
    assert (again.code, again.err) == (0, "")
    assert again.out.startswith(f"{90 - kept} new, {kept} known")
    with Ledger.open(where) as ledger:
        assert {len(found.statements) for found in ledger.findings(everything=True)} == {2}


def test_an_interrupted_read_ends_with_a_whole_line(tmp_path: Path) -> None:
    process = spawn("read", "--json", long_articles(tmp_path / "many.jsonl", 90))
    assert process.stdout is not None
    first = process.stdout.readline()
    process.send_signal(signal.SIGINT)
    outcome = ended(process)
    assert (outcome.code, complaints(outcome)) == (130, [INTERRUPTED])
    records = [json.loads(line) for line in (first + outcome.out).split("\n") if line]
    assert 0 < len(records) < 90
    assert all(record["article"]["text"].endswith(".") for record in records)


def test_a_ctrl_c_that_all_processes_get_leaves_no_noise(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    for n in range(30):
        page = f"<html><body><article><p>{CALM}</p><p>{RAIN} {n}.</p></article>"
        saved(tmp_path / "pages" / f"{n}.html", page)
    process = spawn("read", "--json", tmp_path / "pages", start_new_session=True)
    assert process.stdout is not None
    process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)
    outcome = ended(process)
    assert (outcome.code, complaints(outcome)) == (130, [INTERRUPTED])


@pytest.mark.parametrize("form", ["jsonl", "csv", "terminal"])
def test_a_reader_that_goes_away_gets_no_traceback(tmp_path: Path, form: str) -> None:
    process = spawn("read", "--to", form, articles(tmp_path / "many.jsonl", 300))
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == ""
    process.stderr.close()
    assert process.wait(60) == 0


def test_an_output_that_is_full_is_one_line_and_exit_4(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full")
    with Path("/dev/full").open("w") as full:
        outcome = ended(spawn("read", "--json", saved(tmp_path / "rain.txt", RAIN), stdout=full))
    assert outcome.code == 4
    assert "No space left" in complaints(outcome)[0]


def test_closed_streams_do_no_harm(tmp_path: Path) -> None:
    file = saved(tmp_path / "rain.txt", RAIN)
    for closed in (">&-", "2>&-", "<&-", ">&- 2>&- <&-"):
        command = f'exec "{PROGRAM}" read --json "{file}" {closed}'
        done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, ""), closed


def test_two_adds_at_once_store_everything_once(tmp_path: Path) -> None:
    rows = articles(tmp_path / "all.jsonl", 120).read_text().splitlines(keepends=True)
    first = saved(tmp_path / "first.jsonl", "".join(rows[:80]))
    second = saved(tmp_path / "second.jsonl", "".join(rows[40:]))
    outcomes = [ended(process) for process in [spawn("add", "--json", first), spawn("add", "--json", second)]]
    assert [(outcome.code, outcome.err) for outcome in outcomes] == [(0, "")] * 2
    assert sum(outcome.record["new"] for outcome in outcomes) == 120
    assert stored(tmp_path / "ledger.db") == 120


def on_a_terminal(*args: object, stdout: bool) -> tuple[int, str, str]:
    """Run the program with a terminal as standard error, and as standard output if wanted.

    Returns the exit code, what the terminal got, and what else was on standard output.
    """
    ours, theirs = pty.openpty()
    command = [PROGRAM, *map(str, args)]
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=theirs if stdout else subprocess.PIPE, stderr=theirs
    )
    os.close(theirs)
    pipes = [ours] if process.stdout is None else [ours, process.stdout.fileno()]
    got = dict.fromkeys(pipes, b"")
    while pipes:
        for pipe in select.select(pipes, [], [], 60)[0]:
            try:
                data = os.read(pipe, 1 << 16)
            except OSError:  # Linux says so when the last writer has closed the terminal
                data = b""
            got[pipe] += data
            if not data:
                pipes.remove(pipe)
    code = process.wait(60)
    if process.stdout is not None:
        process.stdout.close()
    os.close(ours)
    terminal, *rest = (data.decode() for data in got.values())
    return code, terminal, "".join(rest)


def test_a_person_sees_a_bar_with_rate_and_time_left_and_gets_clean_data(tmp_path: Path) -> None:
    file = long_articles(tmp_path / "many.jsonl", 60)
    code, terminal, data = on_a_terminal("read", "--json", file, stdout=False)
    assert code == 0
    assert [json.loads(line)["article"]["id"] for line in data.splitlines()] == [
        f"article-{n}" for n in range(60)
    ]
    assert "/60" in terminal
    assert "articles/s" in terminal
    assert "0:00:0" in terminal
    assert "left" in terminal


def test_adding_shows_a_bar_too_and_known_articles_move_it(tmp_path: Path) -> None:
    file = long_articles(tmp_path / "many.jsonl", 60)
    for expected in ("60 new, 0 known", "0 new, 60 known"):
        code, terminal, _ = on_a_terminal("add", file, stdout=True)
        assert code == 0
        assert "60/60" in terminal
        assert expected in terminal
        assert "articles/s" in terminal or expected.startswith("0")  # known ones take no time


@pytest.mark.parametrize("options", [("--quiet",), ("-q", "-o", "out.jsonl")])
def test_quiet_shows_no_bar(
    tmp_path: Path, options: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, terminal, _ = on_a_terminal(
        "read", "--json", *options, articles(tmp_path / "a.jsonl", 9), stdout=False
    )
    assert (code, terminal) == (0, "")


def test_one_article_needs_no_bar(tmp_path: Path) -> None:
    code, terminal, _ = on_a_terminal("read", "--json", saved(tmp_path / "rain.txt", RAIN), stdout=False)
    assert (code, terminal) == (0, "")


def test_colours_are_for_terminals_alone_and_not_where_they_are_unwanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = saved(tmp_path / "rain.txt", RAIN)
    assert ESCAPE in on_a_terminal("read", file, stdout=True)[1]
    plain = ended(spawn("read", file))
    assert ESCAPE not in plain.out + plain.err
    monkeypatch.setenv("NO_COLOR", "1")
    assert ESCAPE not in on_a_terminal("read", file, stdout=True)[1]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_can_complete_commands(shell: str, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = ended(spawn("--show-completion", shell))
    assert outcome.code == 0
    assert "_ONRECORD_COMPLETE" in outcome.out
    monkeypatch.setenv("_ONRECORD_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "onrecord se")
    monkeypatch.setenv("COMP_CWORD", "1")
    assert ended(spawn()).out.split() == ["search"]
    monkeypatch.setenv("COMP_WORDS", "onrecord search --act de")
    monkeypatch.setenv("COMP_CWORD", "3")
    assert sorted(ended(spawn()).out.split()) == ["demand", "deny"]


def test_the_version_and_usage_errors() -> None:
    assert ended(spawn("--version")).out.startswith("onrecord 0.")
    for args in ((), ("frobnicate",), ("read",), ("read", "--kind", "pdf", "x"), ("export",), ("--frob",)):
        outcome = ended(spawn(*args))
        assert outcome.code == 2, args
        assert "Traceback" not in outcome.err
