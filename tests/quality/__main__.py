"""Show the figures of quality beside their floors; `--update` raises the floors.

python -m tests.quality
python -m tests.quality --update
python -m tests.quality --update --allow-regression    # after a change of the sets, or with a reason to tell
"""

from __future__ import annotations

import argparse
import sys

from tests.quality.figures import data_digest, figures
from tests.quality.floors import Floors, load, raised, regressions, save


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true", help="raise the floors to what is reached")
    parser.add_argument("--allow-regression", action="store_true", help="let --update lower floors too")
    args = parser.parse_args()
    found, known = figures(), load()
    for name in sorted(found):
        floor = known.floors.get(name)
        print(f"{name:36} {found[name]:8.4f}   floor {'-' if floor is None else f'{floor:.4f}'}")  # noqa: T201
    return _update(found, known, allow=args.allow_regression) if args.update else 0


def _update(found: dict[str, float], known: Floors, *, allow: bool) -> int:
    lower = regressions(known.floors, found)
    if (lower or known.data != data_digest()) and not allow:
        what = ", ".join(sorted(lower)) or "the sets have changed"
        print(f"not updated: {what}; --allow-regression lowers floors", file=sys.stderr)  # noqa: T201
        return 1
    save(found if allow else raised(known.floors, found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
