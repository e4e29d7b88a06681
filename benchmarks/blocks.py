"""Blocks of claims that may answer one question: how large they are, and what is lost where large ones are cut.

    python benchmarks/blocks.py [CLAIMS]

Claims are generated as in compare.py. In a block of more than `block_all` claims each is compared with the likeliest
others only (see `data/compare/thresholds.toml`). Here all pairs are compared as well, which takes the square of the
largest block, and the findings are set side by side.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator

import msgspec

from claimcheck.compare import blocking, date, likeliest, place, quantity
from claimcheck.compare.copies import find_copies
from claimcheck.compare.settings import thresholds
from claimcheck.compare.shelf import Shelf
from claimcheck.compare.stories import group_stories
from claimcheck.compare.story import Story
from claimcheck.pipeline.comparison import find_conflicts
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from compare import generate
from table import Row, show

CLAIMS = 30_000
QUESTIONS = (quantity.QUESTION, place.QUESTION, date.QUESTION)


def rows(number: int = CLAIMS) -> Iterator[Row]:
    """Yield the rows of this file."""
    claims = list(generate(number))
    stories, sizes = measured(claims)
    most = thresholds().block_all
    what = f"{number:,} claims"
    yield Row(f"{what}: claims of a story, median; 99%; largest", spread(stories), "")
    yield Row(f"{what}: claims of a block, median; 99%; largest", spread(sizes), "")
    hot = [size for size in sizes if size > most]
    pairs, all_pairs = (sum(size * (size - 1) // 2 for size in some) for some in (hot, sizes))
    share = f"{len(hot) / len(sizes):.1%}; {sum(hot) / sum(sizes):.0%}; {pairs / all_pairs:.0%}"
    yield Row(f"{what}: blocks over {most}: share of blocks; claims; pairs", share, "")
    capped = find_conflicts(claims, capped=[])
    usual = likeliest.thresholds
    likeliest.thresholds = lambda: msgspec.structs.replace(thresholds(), block_all=number)  # type: ignore[assignment]
    try:
        whole = find_conflicts(claims, capped=[])
    finally:
        likeliest.thresholds = usual
    found = sum(any(map(Sides(conflict).are_in, capped)) for conflict in whole) / len(whole)
    yield Row(f"{what}: conflicts found as if all pairs were compared", f"{found:.1%}", "")
    kept = len(disputed(capped) & disputed(whole)) / len(disputed(whole))
    yield Row(f"{what}: claims in dispute found likewise", f"{kept:.1%}", "")


class Sides:
    """The sides of a conflict.

    Args:
        conflict: The conflict.
    """

    def __init__(self, conflict: Conflict) -> None:
        self._type = conflict.type
        self._sides = {name: at for at, position in enumerate(conflict.positions) for name in position.claim_ids}

    def are_in(self, other: Conflict) -> bool:
        """Whether another conflict tells it, too: sets claims of two of its sides against each other."""
        sides = [{self._sides[name] for name in one.claim_ids if name in self._sides} for one in other.positions]
        return other.type == self._type and len(set().union(*sides)) > 1


def measured(claims: Iterable[Claim]) -> tuple[list[int], list[int]]:
    """Return the sizes of stories and of blocks, in claims."""
    shelf = Shelf(claims)
    stories = [shelf.claims(documents) for documents in group_stories(shelf, find_copies(shelf))]
    told = map(Story, stories)
    sizes = [len(block.claims) for story in told for one in QUESTIONS for block in blocking.blocks(story, one)]
    return sorted(map(len, stories)), sorted(sizes)


def spread(sizes: list[int]) -> str:
    return f"{sizes[len(sizes) // 2]:,}; {sizes[len(sizes) * 99 // 100]:,}; {sizes[-1]:,}"


def disputed(conflicts: Iterable[Conflict]) -> set[tuple[str, str]]:
    """Return the claims in dispute, each with the type of its dispute."""
    return {(conflict.type, claim.claim_id) for conflict in conflicts for claim in conflict.claims}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", type=int, nargs="?", default=CLAIMS)
    show(rows(parser.parse_args().claims))


if __name__ == "__main__":
    main()
