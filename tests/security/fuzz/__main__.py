"""Fuzz one target, guided by coverage: `python -m tests.security.fuzz TARGET [OPTION OF LIBFUZZER…] [CORPUS]`.

Needs atheris. `every` stands for all targets, each input given to each; `-max_total_time=600` fuzzes for ten minutes.
What is found is put into CORPUS, an input that fails into the working folder; the seeds stay as they are.
"""

from __future__ import annotations

import sys
import tempfile

import atheris

with atheris.instrument_imports(include=["claimcheck", "pypdf", "warcio"], enable_loader_override=False):
    from tests.security.fuzz.targets import SEEDS, TARGETS


def main() -> None:
    program, name, *options = sys.argv
    names = list(TARGETS) if name == "every" else [name]

    def target(data: bytes) -> None:
        for each in names:
            TARGETS[each](data)

    if all(option.startswith("-") for option in options):
        options.append(tempfile.mkdtemp())  # libFuzzer writes into the first folder that it is given
    seeds = [str(SEEDS / each) for each in names]
    atheris.Setup([program, "-rss_limit_mb=2048", "-timeout=20", "-max_len=4000", *options, *seeds], target)
    atheris.Fuzz()


main()
