"""A shuffle over a Ray cluster: rows stay where they were made until it is known which of them belong together.

Of each row only the light half comes to the caller, who groups by it; then the heavy halves of one group are brought
together on some machine and worked on there.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from claimcheck.engine.processes import usable_cores
from claimcheck.engine.ray import own_errors, ray_data

if TYPE_CHECKING:
    import pyarrow as pa


class Row(NamedTuple):
    """A row.

    Attributes:
        key: What it is of.
        light: What has to be known to group it.
        heavy: All the rest.
    """

    key: str
    light: bytes
    heavy: bytes


class Place(NamedTuple):
    """Where a row goes: to which group, and with what word on the way."""

    group: int
    word: bytes = b""


class Parcel(NamedTuple):
    """What of a row comes to its group."""

    key: str
    word: bytes
    heavy: bytes


MakeRows = Callable[[bytes], Iterable[Row]]
WorkOnGroup = Callable[[list[Parcel]], bytes]


class Rows:
    """Rows in the memory of a cluster, or on the disks of its machines.

    Args:
        make: From a unit to its rows; importable by name.
        units: The units, at least one.
        jobs: How many workers; one for each core that may be used, if not given.

    Raises:
        PackageMissing: Ray is not installed.
    """

    def __init__(self, make: MakeRows, units: list[bytes], jobs: int | None = None) -> None:
        self._jobs = jobs or usable_cores()
        self._data = ray_data(self._jobs)
        given = self._data.from_items([{"unit": unit} for unit in units], override_num_blocks=len(units))
        told = {"make": make, "folder": str(Path.cwd())}
        made = given.map_batches(_make, batch_size=1, batch_format="pyarrow", fn_kwargs=told)
        with own_errors():
            self._rows = made.materialize()

    def light(self) -> Iterator[tuple[str, bytes]]:
        """Yield key and light half of each row, in the order of the units."""
        for row in self._rows.select_columns(["key", "light"]).iter_rows():
            yield row["key"], row["light"]

    def grouped(self, places: Mapping[str, Place], work: WorkOnGroup) -> Iterator[tuple[int, bytes]]:
        """Bring rows together and work on each group.

        Args:
            places: For each key where its rows go; rows of other keys go nowhere.
            work: From the rows of a group, in any order, to what comes of it; importable by name.

        Yields:
            Number of each group and what came of it, in any order.
        """
        if not places:
            return
        from ray import put

        groups = 1 + max(place.group for place in places.values())
        told = {"work": work, "folder": str(Path.cwd())}
        done = (
            self._rows.select_columns(["key", "heavy"])
            .map_batches(_send, batch_format="pyarrow", fn_kwargs={"places": put(dict(places))})
            .groupby("group", num_partitions=min(groups, 4 * self._jobs))
            .map_groups(_work, batch_format="pyarrow", fn_kwargs=told)
        )
        with own_errors():
            for row in done.iter_rows():
                yield row["group"], row["done"]


def _make(table: pa.Table, make: MakeRows, folder: str) -> pa.Table:
    import pyarrow as arrow

    _go_to(folder)
    rows = [row for unit in table.column("unit").to_pylist() for row in make(unit)]
    return arrow.table(
        {
            "key": arrow.array([row.key for row in rows], arrow.string()),
            "light": arrow.array([row.light for row in rows], arrow.large_binary()),
            "heavy": arrow.array([row.heavy for row in rows], arrow.large_binary()),
        }
    )


def _send(table: pa.Table, places: Any) -> pa.Table:  # noqa: ANN401 - a reference of Ray, which has no types here
    import pyarrow as arrow

    from ray import get

    known: Mapping[str, Place] = get(places)
    found = [known.get(key) for key in table.column("key").to_pylist()]
    table = table.filter(arrow.array([place is not None for place in found], arrow.bool_()))
    kept = [place for place in found if place is not None]
    return table.append_column("group", arrow.array([place.group for place in kept], arrow.int64())).append_column(
        "word", arrow.array([place.word for place in kept], arrow.large_binary())
    )


def _work(table: pa.Table, work: WorkOnGroup, folder: str) -> pa.Table:
    import pyarrow as arrow

    _go_to(folder)
    parcels = [Parcel(row["key"], row["word"], row["heavy"]) for row in table.to_pylist()]
    group = table.column("group")[0].as_py()
    return arrow.table(
        {"group": arrow.array([group], arrow.int64()), "done": arrow.array([work(parcels)], arrow.large_binary())}
    )


def _go_to(folder: str) -> None:
    """Work in the folder of the caller; a cluster that was there before began in another one."""
    if Path(folder).is_dir():
        os.chdir(folder)
