"""Every figure about troops, and what the articles disagree on, through the Python API.

python examples/figures.py seeds/
"""

from __future__ import annotations

import sys

import claimcheck


def main(paths: list[str]) -> None:
    """Print the figures, then the conflicts."""
    claims = list(claimcheck.extract(claimcheck.read(paths)))

    print("Figures about troops")
    for claim in claims:
        if claim.kind == "quantity" and claim.item_class == "personnel":
            says = claim.source or "the author"
            print(f"  {claim.path}:{claim.line}  {claim.exact} ({claim.modality}; says {says})")

    print("Disagreements")
    for conflict in claimcheck.find_conflicts(claims):
        answers = " against ".join(position.value for position in conflict.positions)
        print(f"  [{conflict.severity}] {conflict.question} {answers}")
        for reason in conflict.reasons:
            print(f"      {reason}")


if __name__ == "__main__":
    main(sys.argv[1:] or ["seeds/"])
