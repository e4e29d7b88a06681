"""How long commands take to start, against a bare Python and against the bare language model.

    python benchmarks/startup.py

Medians of some runs in fresh processes, in seconds. `claims` and `explain` read a store of the samples of `seeds/`.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from table import Row, show

RUNS = 7
WARM_UPS = 2
SEEDS = Path(__file__).parent.parent / "seeds"
MAIN = "import sys; from claimcheck.cli.app import main; sys.exit(main(sys.argv[1:]))"
TEXT = "Kenya has sent about 400 police officers to Haiti, officials said on 4 March 2024.\n"
BARE_MODEL = f"""
import spacy
from claimcheck.language.models import locked_model, model_folder
print(len(spacy.load(model_folder(locked_model()))({TEXT!r})))
"""
# Modules compiled once, as where claimcheck is installed, even if this process was told to write no byte code.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
COMMANDS = ((["--help"], 0.3), (["claims"], 0.5), (["explain", "CC101"], 0.5), (["explain", "ID"], 0.5))


def seconds(code: str, *argv: str, folder: str | None = None, fresh: str | None = None) -> float:
    """Return the median wall time of a Python process.

    Args:
        code: What it runs.
        argv: Its arguments.
        folder: Where it runs.
        fresh: A file that is removed before each run.
    """
    times = []
    for _ in range(WARM_UPS + RUNS):
        if fresh and folder:
            (Path(folder) / fresh).unlink(missing_ok=True)
        start = time.perf_counter()
        run = [sys.executable, "-c", code, *argv]
        subprocess.run(run, check=True, capture_output=True, cwd=folder, env=ENVIRONMENT)
        times.append(time.perf_counter() - start)
    return statistics.median(times[WARM_UPS:])


def rows() -> Iterator[Row]:
    """Yield the rows of this file."""
    bare = seconds("pass")
    with tempfile.TemporaryDirectory() as folder:
        run = [sys.executable, "-c", MAIN]
        subprocess.run([*run, "extract", str(SEEDS)], check=True, capture_output=True, cwd=folder)
        found = [*run, "conflicts", "--format", "csv"]
        table = subprocess.run(found, check=True, capture_output=True, cwd=folder, text=True).stdout
        conflict = table.splitlines()[1].split(",")[0]
        for argv, most in COMMANDS:
            taken = seconds(MAIN, *(conflict if word == "ID" else word for word in argv), folder=folder) - bare
            what = f"claimcheck {' '.join(argv).replace('ID', 'CONFLICT')}, over a bare python -c pass"
            yield Row(what, f"{taken:.2f} s", f"<= {most} s", taken <= most)
        (Path(folder) / "a.txt").write_text(TEXT, encoding="utf-8")
        ours = seconds(MAIN, "extract", "a.txt", "--store", "one.db", folder=folder, fresh="one.db")
        model = seconds(BARE_MODEL)
        figure = f"{ours / model:.2f} x ({ours:.2f} s, {model:.2f} s)"
        what = "claimcheck extract of a short article against the bare model"
        yield Row(what, figure, "<= 1.3 x", ours / model <= 1.3)


if __name__ == "__main__":
    show(rows())
