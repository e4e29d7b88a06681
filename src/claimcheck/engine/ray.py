"""The engine of many machines: Ray Data, with the model loaded once for each actor.

Needs the extra `ray`. It joins the cluster that the environment names (`RAY_ADDRESS`), else it starts one here.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.engine.processes import usable_cores
from claimcheck.engine.work import Cut, Entry, UnitWork, Work, entries, packed_batches, single_documents, work_on_batch
from claimcheck.errors import ClaimcheckError, PackageMissing
from claimcheck.records.document import Document

if TYPE_CHECKING:
    import pyarrow as pa


class Ray:
    """Works in the actors of a Ray cluster.

    Args:
        jobs: How many actors; one for each core that may be used, if not given.
    """

    def __init__(self, jobs: int | None = None) -> None:
        self._jobs = jobs or usable_cores()

    def map(self, work: Work, documents: Iterable[Document]) -> Iterator[Entry]:
        """Yield an entry for each document, in order; as `Engine.map`. All documents are sent to the cluster first.

        Raises:
            PackageMissing: Ray is not installed.
        """
        for done in self.run(partial(work_on_batch, work=work), packed_batches(documents), single_documents):
            yield from entries(done)

    def run(self, work: UnitWork, units: Iterable[bytes], cut: Cut) -> Iterator[bytes]:  # noqa: ARG002
        """Yield what comes of each unit, in order; as `Engine.run`. All units are sent to the cluster first.

        A unit whose actor dies is given to another one by Ray itself.

        Raises:
            PackageMissing: Ray is not installed.
        """
        units = list(units)
        if not units:
            return
        data = ray_data(self._jobs)
        rows = data.from_items([{"unit": unit} for unit in units], override_num_blocks=len(units))
        done = rows.map_batches(
            _Actor,
            fn_constructor_args=(work, str(Path.cwd())),
            batch_size=1,
            batch_format="pyarrow",
            compute=data.ActorPoolStrategy(size=min(self._jobs, len(units))),
        )
        with own_errors():
            for row in done.iter_rows():
                yield row["done"]


class _Actor:
    """Holds the work of one worker, and with it what that loads; it works in the folder of the caller."""

    def __init__(self, work: UnitWork, folder: str) -> None:
        if Path(folder).is_dir():  # a cluster that was there before began in another one
            os.chdir(folder)
        self._work = work

    def __call__(self, table: pa.Table) -> pa.Table:
        import pyarrow as arrow

        done = [self._work(unit) for unit in table.column("unit").to_pylist()]
        return arrow.table({"done": arrow.array(done, arrow.binary())})


@contextmanager
def own_errors() -> Iterator[None]:
    """Raise an error of ours that a worker met as it is, without what Ray wraps around it."""
    try:
        yield
    except Exception as error:
        found: BaseException | None = error
        while found is not None and not isinstance(found, ClaimcheckError):
            found = getattr(found, "cause", None) or found.__cause__
        if found is None:
            raise
        raise found from None


def ray_data(jobs: int) -> Any:  # noqa: ANN401 - Ray is an extra, its types are not here
    """Join or start a cluster that keeps quiet, tells nobody of its use and gives rows back in order."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    os.environ.setdefault("RAY_BACKEND_LOG_LEVEL", "fatal")
    try:
        import ray.data

        import ray
    except ImportError as error:
        raise PackageMissing(
            "the engine ray needs the package ray, which is not installed", hint="pip install 'claimcheck[ray]'"
        ) from error
    if not ray.is_initialized():
        is_own = "RAY_ADDRESS" not in os.environ
        own = {"num_cpus": jobs, "include_dashboard": False} if is_own else {}
        ray.init(log_to_driver=False, logging_level=logging.ERROR, **own)
    context = ray.data.DataContext.get_current()
    context.execution_options.preserve_order = True
    context.enable_progress_bars = False
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    return ray.data
