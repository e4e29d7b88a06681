"""All benchmarks, as one table.

    python benchmarks [PATH] [--quick]

PATH is as for extraction.py; `--quick` takes a tenth of the articles and claims.
"""

from __future__ import annotations

import argparse
import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path

import blocks
import compare
import extraction
import report_page
import scale
import startup
from table import Row, show


def rows(paths: Sequence[Path], part: int) -> Iterator[Row]:
    """Yield all rows, those of the longest runs last."""
    yield from extraction.rows(paths, articles_at_most=3_000 // part, rounds=6)
    yield from startup.rows()
    yield from report_page.rows()
    yield from blocks.rows(blocks.CLAIMS // part)
    yield from compare.rows([number // part for number in compare.NUMBERS], compare.IN_STORE // part)
    yield from scale.rows(paths, count=3_000 // part, folder=1_000 // part, most=10_000 // part)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, nargs="?", help="a file or folder of articles")
    parser.add_argument("--quick", action="store_true")
    args = parser.parse_args()
    paths = [args.path] if args.path else list(extraction.OWN)
    texts = sum(1 for _ in itertools.islice(extraction.articles(paths), 10_000))
    print(f"{texts:,} texts of {', '.join(path.name for path in paths)}\n")
    show(rows(paths, 10 if args.quick else 1))


if __name__ == "__main__":
    main()
