"""Speed and memory of the look-ups in the public record and the gazetteer.

    python benchmarks/reference.py [NUMBER]

Names are those of the record, in varied spellings, and names of nobody; each name is asked once. The first look-ups are
timed in fresh processes, imports apart. To hold: a first look-up under 100 ms, 100,000 persons by name under 10 s, peak
memory under 150 MB.
"""

from __future__ import annotations

import argparse
import itertools
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator

from claimcheck.reference.gazetteer import gazetteer
from claimcheck.reference.officials import officials
from claimcheck.reference.tables import SortedLines
from claimcheck.reference.verdict import judge

FIRST = {
    "officials: a person": "from claimcheck.reference.officials import officials as f|f().persons('Vasily Nebenzia')",
    "offices: a title": "from claimcheck.reference.offices import posts as f|f('Russian Foreign Minister')",
    "verdict": "from claimcheck.reference.verdict import judge as f|f(person='V. Nebenzia', title='Russian envoy')",
    "gazetteer: a place": "from claimcheck.reference.gazetteer import gazetteer as f|f().candidates('Kursk region')",
}


def spellings() -> Iterator[str]:
    """Yield the names of the record as written, family name first, with initial, and with another family name."""
    persons = [row[1] for row in SortedLines.shipped("officials/persons.tsv")]
    forms: tuple[Callable[[list[str]], str], ...] = (
        " ".join,
        lambda words: ", ".join((words[-1], " ".join(words[:-1]))),
        lambda words: f"{words[0][0]}. {words[-1]}",
        lambda words: f"Mr {words[-1]}",
        lambda words: f"{words[0]} {words[-1]}son",
    )
    for form in forms:
        for name in persons:
            yield form(name.split())


def timed(label: str, calls: Iterable[Callable[[], object]]) -> None:
    """Run the calls and print a row: how many, seconds, microseconds a call, peak memory."""
    start = time.perf_counter()
    number = sum(1 for call in calls if call() is not None)
    seconds = time.perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{label:32} {number:>8,} {seconds:8.2f} {seconds / max(number, 1) * 1e6:8.1f} {memory:8.0f}")


def first_time(code: str) -> float:
    """Return the milliseconds of a first look-up in a fresh process, the import not counted."""
    setup, _, call = code.partition("|")
    program = f"import time\n{setup}\nt = time.perf_counter()\n{call}\nprint((time.perf_counter() - t) * 1e3)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return float(done.stdout)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", type=int, nargs="?", default=100_000)
    number = parser.parse_args().number
    print(f"{'first look-up':32} {'ms':>8}")
    for label, code in FIRST.items():
        print(f"{label:32} {min(first_time(code) for _ in range(3)):8.1f}")
    print(f"\n{'look-ups':32} {'number':>8} {'seconds':>8} {'µs each':>8} {'MB peak':>8}")
    record, places = officials(), gazetteer()
    names = list(itertools.islice(spellings(), number))
    timed("persons by name", ((lambda name=name: record.persons(name)) for name in names))
    towns = (row[0] for row in SortedLines.shipped("places/names.tsv"))
    timed("places by name", ((lambda town=town: places.candidates(town)) for town in itertools.islice(towns, number)))
    claims = itertools.islice(record.search(), number // 10)
    timed(
        "verdicts",
        ((lambda m=m: judge(person=names[0], title=m.role, polity_id=m.polity, latest="2020")) for m in claims),
    )


if __name__ == "__main__":
    main()
