"""Speed and memory of long runs: two processes against one, an unchanged folder read again, ten thousand articles.

    python benchmarks/scale.py [PATH] [--articles 3000] [--folder 1000] [--memory 10000]

PATH is as for extraction.py. Texts are told again under other names until there are enough of them.
"""

from __future__ import annotations

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from claimcheck.pipeline.spread import spread
from claimcheck.records.document import Document
from claimcheck.settings import Settings
from extraction import OWN, articles
from table import Row, show

COMMAND = "import sys; from claimcheck.cli.app import main; sys.exit(main(sys.argv[1:]))"


def repeated(paths: Sequence[Path], number: int) -> Iterator[Document]:
    """Yield so many articles, the same texts under new names as often as it takes."""
    for count, document in enumerate(itertools.islice(itertools.cycle(list(articles(paths))), number)):
        yield Document.from_text(document.text, f"{count:06}.txt", document.published)


def wall(documents: Sequence[Document], settings: Settings) -> float:
    start = time.perf_counter()
    found = sum(1 for _ in spread(documents, settings))
    if found != len(documents):
        raise RuntimeError(f"{found} of {len(documents)} articles came back")
    return time.perf_counter() - start


def two_processes(paths: Sequence[Path], number: int) -> Iterator[Row]:
    """Compare wall times, start-up of the workers included."""
    documents = list(repeated(paths, number))
    wall(documents[:50], Settings(engine="serial"))
    one = wall(documents, Settings(engine="serial"))
    two = wall(documents, Settings(engine="processes", jobs=2))
    what = f"two processes against one, wall time on {number:,} articles"
    yield Row(what, f"{one / two:.2f} x ({one:.0f} s, {two:.0f} s)", ">= 1.75 x", one / two >= 1.75)
    yield Row("articles per second, one process; two", f"{number / one:.0f}; {number / two:.0f}", "")


def unchanged_folder(paths: Sequence[Path], number: int) -> Iterator[Row]:
    """Run `claimcheck extract` twice on a folder."""
    with tempfile.TemporaryDirectory() as folder:
        for document in repeated(paths, number):
            (Path(folder) / document.path).write_text(document.text, encoding="utf-8")
        first, again = (command(folder, "extract", ".", "--format", "jsonl") for _ in range(2))
    share = again / first
    figure = f"{share:.1%} ({first:.1f} s, {again:.2f} s)"
    yield Row(f"unchanged folder of {number:,} articles again", figure, "<= 3%", share <= 0.03)


def command(folder: str, *argv: str) -> float:
    """Return the wall time of a command, in seconds."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", COMMAND, *argv], cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - start


def memory(paths: Sequence[Path], number: int) -> Iterator[Row]:
    """Measure the peak of each thousand articles in one process, a fresh one."""
    script = [sys.executable, __file__, *map(str, paths), "--peaks", str(number)]
    done = subprocess.run(script, check=True, capture_output=True, text=True)
    peaks = [int(peak) for peak in done.stdout.split()]
    if len(peaks) < 2:
        return
    what = f"memory while extracting {number:,} articles, last thousand to second"
    growth = peaks[-1] / peaks[1]
    yield Row(what, f"{growth:.2f} x ({peaks[1]} MB, {peaks[-1]} MB)", "<= 1.10 x", growth <= 1.1)
    yield Row("memory of a process, peak", f"{max(peaks)} MB", "<= 700 MB", max(peaks) <= 700)


def print_peaks(paths: Sequence[Path], number: int) -> None:
    """Print the peak of memory in MB for each thousand articles."""
    reset = Path("/proc/self/clear_refs")
    for count, _ in enumerate(spread(repeated(paths, number), Settings(engine="serial")), 1):
        if count % 1000 == 0:
            status = Path("/proc/self/status").read_text(encoding="ascii")
            print(int(status.partition("VmHWM:")[2].split()[0]) // 1024, flush=True)
            reset.write_text("5", encoding="ascii")  # the peak begins anew


def rows(paths: Sequence[Path], *, count: int, folder: int, most: int) -> Iterator[Row]:
    """Yield the rows of this file."""
    yield from two_processes(paths, count)
    yield from unchanged_folder(paths, folder)
    if os.access("/proc/self/clear_refs", os.W_OK):
        yield from memory(paths, most)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="*", default=list(OWN), help="files or folders of articles")
    parser.add_argument("--articles", type=int, default=3_000)
    parser.add_argument("--folder", type=int, default=1_000)
    parser.add_argument("--memory", type=int, default=10_000)
    parser.add_argument("--peaks", type=int, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.peaks:
        print_peaks(args.paths, args.peaks)
    else:
        show(rows(args.paths, count=args.articles, folder=args.folder, most=args.memory))


if __name__ == "__main__":
    main()
