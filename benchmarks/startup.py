"""How long the commands that load no language model take to start, against a bare Python.

    python benchmarks/startup.py

Prints the median of some runs, in seconds, and the difference to `python -c pass`.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

RUNS = 11
WARM_UPS = 2
COMMANDS = (["--help"], ["--version"], ["explain", "CC101"], ["schema", "claim"], ["officials", "Lavrov"])


def seconds(code: str, *argv: str) -> float:
    """Median wall time of a Python process."""
    times = []
    for _ in range(WARM_UPS + RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code, *argv], check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times[WARM_UPS:])


def main() -> None:
    """Print one line for each command."""
    bare = seconds("pass")
    print(f"{'python -c pass':24}{bare:8.3f} s")
    for argv in COMMANDS:
        taken = seconds("import sys; from claimcheck.cli.app import main; sys.exit(main(sys.argv[1:]))", *argv)
        print(f"{'claimcheck ' + ' '.join(argv):24}{taken:8.3f} s  (+{taken - bare:.3f})")


if __name__ == "__main__":
    main()
