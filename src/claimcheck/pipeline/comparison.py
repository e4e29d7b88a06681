"""Comparison: claims to conflicts. Loads no language model."""

from __future__ import annotations

import warnings
from collections.abc import Iterable

from claimcheck.compare.find import find
from claimcheck.compare.listing import list_stories
from claimcheck.compare.shelf import Shelf
from claimcheck.garbage import uncollected
from claimcheck.pipeline.additions import additions
from claimcheck.records.capped import Capped
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.records.document import Failure
from claimcheck.records.story import Story
from claimcheck.reference.additions import using
from claimcheck.report.words import capped_words
from claimcheck.settings import Settings


def find_conflicts(
    claims: Iterable[Claim],
    *,
    relations: bool = False,
    settings: Settings | None = None,
    capped: list[Capped] | None = None,
    failures: list[Failure] | None = None,
    pairs: list[int] | None = None,
) -> list[Conflict]:
    """Find where claims conflict, with each other, with themselves and with the public record.

    Args:
        claims: Claims of any number of documents, in any order.
        relations: Whether to return also the pairs that are no conflict, each with its relation.
        settings: Officials and places to count in, none but the shipped ones if not given. Work is done in this
            process unless they name an engine.
        capped: Is given what was not compared, where very many claims answer one question; a warning if not given.
        failures: Is given the stories that could not be compared, and the others are; an error if not given.
        pairs: Is given how many pairs of claims were compared, in parts.

    Returns:
        One conflict for each fact in dispute, the gravest first.

    Raises:
        InputError: Officials or places that the settings name cannot be read.
        DataError: They are wrong.
        StoryFailed: The comparison of a story failed, in an engine that the settings name.
        EngineError: Worker processes cannot be used.
    """
    settings = settings or Settings()
    left_out: list[Capped] = []
    pairs = [] if pairs is None else pairs
    # Where claims are extracted as they are asked for, that is done first: it may look up something else.
    if settings.engine in (None, "serial"):
        shelf = Shelf(claims)
        with using(additions(settings)), uncollected():
            conflicts = find(shelf, left_out, relations=relations, failures=failures, pairs=pairs)
    else:
        from claimcheck.pipeline.comparing import find_spread, gather

        gathered = gather(claims, settings)
        with using(additions(settings)), uncollected():
            conflicts = find_spread(gathered, left_out, failures, pairs, relations=relations, settings=settings)
    if capped is not None:
        capped += left_out
    elif left_out:
        warnings.warn(capped_words(left_out), stacklevel=2)
    return conflicts


def find_stories(claims: Iterable[Claim]) -> list[Story]:
    """Group articles into stories, by what their claims say.

    Args:
        claims: Claims of any number of documents, in any order.

    Returns:
        The stories, the largest first.
    """
    return list_stories(Shelf(claims))
