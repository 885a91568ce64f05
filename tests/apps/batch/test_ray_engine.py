"""The same batch on a local cluster of two actors; skipped where Ray is not installed."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest

from onrecord.apps.batch import ray_engine
from onrecord.apps.batch.job import Job, Watch
from onrecord.terms.errors import NotInstalled

from .runs import articles, digest, run, told

HAS_RAY = importlib.util.find_spec("ray") is not None
with_ray = pytest.mark.skipif(not HAS_RAY, reason="Ray is 240 MB: `pip install 'onrecord[ray]'` to run this")


@pytest.mark.skipif(HAS_RAY, reason="Ray is there")
def test_without_ray_the_command_to_install_it_is_told() -> None:
    with pytest.raises(NotInstalled, match=r"pip install 'onrecord\[ray\]'"):
        list(ray_engine.run_ray([], Job(out="."), 1, Watch()))


@with_ray
@pytest.mark.filterwarnings("ignore")
def test_the_output_is_that_of_one_machine_also_when_an_actor_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ray: Any = pytest.importorskip("ray")
    monkeypatch.setenv("PYTHONPATH", ":".join(map(str, filter(None, sys.path))))
    source = articles(tmp_path / "many.jsonl", 60)
    run(tmp_path / "here", source)
    monkeypatch.setenv("ONRECORD_TEST_PAUSE", "0.02")
    killed: list[Any] = []
    start = ray_engine.Cluster.start

    def start_and_kill(self: Any, shard: Any, actor: Any, lost: int = 0) -> None:
        start(self, shard, actor, lost)
        if shard.name == "00000-00003" and not lost:
            killed.append(actor)
            ray.kill(actor)

    monkeypatch.setattr(ray_engine.Cluster, "start", start_and_kill)
    assert run(tmp_path / "ray", source, workers=2, engine="ray") == 0
    assert len(killed) == 1
    assert digest(tmp_path / "ray") == digest(tmp_path / "here")
    assert told(tmp_path / "ray")["content"] == told(tmp_path / "here")["content"]
