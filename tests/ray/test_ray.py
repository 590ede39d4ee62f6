"""The Ray runner on a cluster of two nodes: the same rows as the local runner, also when a node dies half-way."""

from __future__ import annotations

import threading
import time
import warnings
from collections.abc import Iterator
from typing import Any

import pytest

pytest.importorskip("pyarrow", reason="needs the extra ray")
with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Ray's own, of other packages and of itself
    ray: Any = pytest.importorskip("ray", reason="needs the extra ray")
    pytest.importorskip("ray.data", reason="needs the extra ray")
    cluster_utils: Any = pytest.importorskip("ray.cluster_utils", reason="needs the extra ray")
    from newsparse.batch import ray_runner

import pyarrow as pa

from newsparse.batch import LocalRunner
from newsparse.batch.record import Record, to_batch

pytestmark = pytest.mark.filterwarnings("ignore")

STORY = (
    "Bridge {0} opens\n\nBy Jane Roe\n\nOSLO (AP) — The bridge opened on Monday after two years of work on it.\n\n"
    "“It is a fine bridge,” said Mayor Ann Poe.\n"
)
BATCHES, DOCUMENTS, WINDOW = 8, 5, 4
MEMORY = 100 * 1024 * 1024
HEARD = 60


def batches() -> list[pa.RecordBatch]:
    """A small job, with one document that cannot be parsed."""
    records = [
        Record(input="a", index=n, content=STORY.format(n).encode(), format="docx" if n == 7 else None)
        for n in range(BATCHES * DOCUMENTS)
    ]
    return [to_batch(records[n : n + DOCUMENTS]) for n in range(0, len(records), DOCUMENTS)]


@pytest.fixture(name="cluster")
def _cluster(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    monkeypatch.setattr(ray_runner, "WINDOW", WINDOW)
    head = {"num_cpus": 1, "object_store_memory": MEMORY, "include_dashboard": False}
    cluster = cluster_utils.Cluster(initialize_head=True, head_node_args=head)
    ray.init(address=cluster.address, log_to_driver=False)
    yield cluster
    ray.shutdown()
    cluster.shutdown()


def _alive(wanted: int = 1) -> int:
    """Return how many nodes are up; Ray hears of a dead one a moment later, so a wrong number is asked for again."""
    until = time.monotonic() + HEARD
    while (found := len([node for node in ray.nodes() if node["Alive"]])) != wanted and time.monotonic() < until:
        time.sleep(0.2)
    return found


def test_a_node_dies_half_way(cluster: Any) -> None:  # noqa: ANN401 - Ray's cluster
    second = cluster.add_node(num_cpus=1, object_store_memory=MEMORY)
    cluster.wait_for_nodes()
    assert _alive(2) == 2
    killer = threading.Timer(1.5, cluster.remove_node, args=(second,), kwargs={"allow_graceful": False})

    def given() -> Iterator[pa.RecordBatch]:
        for number, batch in enumerate(batches()):
            if number == BATCHES // 2:
                killer.start()
            yield batch

    rows = list(ray_runner.RayRunner(workers=2).run(given()))
    killer.join()
    assert _alive() == 1
    wanted = list(LocalRunner(workers=1).run(batches()))
    assert pa.Table.from_batches(rows) == pa.Table.from_batches(wanted)
    failed = pa.Table.from_batches(rows).column("error_type").to_pylist()
    assert [n for n, kind in enumerate(failed) if kind] == [7]
