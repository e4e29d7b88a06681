"""The conflicts of stories: kind by kind, story by story, whatever else there is to compare."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

import msgspec

from claimcheck.compare import date, denial, place, quantity
from claimcheck.compare.arithmetic import check_sums
from claimcheck.compare.bearing import show_place
from claimcheck.compare.blocking import Block, Question, blocks, compare_block
from claimcheck.compare.calendar import check_calendar
from claimcheck.compare.days import compare_days
from claimcheck.compare.explain import conflict_of, relation_of
from claimcheck.compare.findings import Finding
from claimcheck.compare.holders import compare_holders
from claimcheck.compare.likeliest import Caps
from claimcheck.compare.merge import merge
from claimcheck.compare.office import against_record
from claimcheck.compare.quote import compare_quotes
from claimcheck.compare.ranks import compare_ranks
from claimcheck.compare.ratios import check_ratios
from claimcheck.compare.repeats import without_repeats
from claimcheck.compare.shelf import unpack
from claimcheck.compare.sites import compare_sites
from claimcheck.compare.story import Story
from claimcheck.compare.totals import check_totals
from claimcheck.compare.unit import Compared, Unit, decode_unit, encode
from claimcheck.compare.values import show
from claimcheck.compare.vector import Pair
from claimcheck.errors import ClaimcheckError, StoryFailed
from claimcheck.records.claim import Claim
from claimcheck.records.document import Failure
from claimcheck.records.vocabulary import ConflictType

# Relations worth showing: the pairs answer one question. The rest merely stood in one block.
_TOLD = frozenset(
    (
        "same",
        "rounding",
        "within_bounds",
        "update",
        "correction",
        "scope",
        "part_whole",
        "granularity",
        "alias",
        "future",
        "background",
    )
)

_KEPT = _TOLD | {"conflict"}
_TYPES: tuple[ConflictType, ...] = ("quantity", "location", "date", "official", "quote", "denial")


def compare(unit: Unit, *, raises: bool = False) -> Compared:
    """Compare the stories of a unit.

    Args:
        unit: The unit.
        raises: Whether what goes wrong is raised; else the story is a failure, and the others are compared.
    """
    done = Compared([], [], [], [])
    caps = {type_: Caps(type_) for type_ in _TYPES}
    for packed in unit.stories:
        claims = unpack(packed)
        try:
            _compare_story(claims, unit, caps, done)
        except ClaimcheckError:
            raise
        except Exception as error:
            if raises:
                raise
            done.failures.append(failed_story(claims, type(error).__name__))
    done.capped.extend(filter(None, (cap.record() for cap in caps.values())))
    return msgspec.structs.replace(done, pairs=sum(cap.small + cap.compared for cap in caps.values()))


def _compare_story(claims: list[Claim], unit: Unit, caps: Mapping[ConflictType, Caps], done: Compared) -> None:
    findings, compared = _of_story(claims, caps, keeps_told=unit.relations)
    conflicts = [conflict_of(finding, unit.sources) for finding in findings]
    told = [relation_of(pair, type_, code) for pair, type_, code in compared]
    done.conflicts.extend(conflicts)  # now that nothing can fail any more
    done.told.extend(told)


def compare_unit(data: bytes) -> bytes:
    """Compare an encoded unit, anywhere; `decode_compared` reads what comes of it."""
    return encode(compare(decode_unit(data)))


def lost_story(data: bytes) -> Compared:
    """Return what comes of an encoded unit of one story whose process died."""
    return Compared([], [], [], [failed_story(unpack(decode_unit(data).stories[0]), "its process died")])


def failed_story(claims: Sequence[Claim], reason: str) -> Failure:
    """Return the row of a story that could not be compared."""
    others = len({claim.document_id for claim in claims}) - 1
    around = f"{claims[0].path} and {others:,} more on its story" if others else claims[0].path
    message = f"{around} could not be compared ({reason})"
    return Failure(path=claims[0].path, code=StoryFailed.code, message=message)


Told = tuple[Pair, ConflictType, str]


def _of_story(
    claims: list[Claim], caps: Mapping[ConflictType, Caps], *, keeps_told: bool
) -> tuple[list[Finding], list[Told]]:
    story = Story(claims)
    findings: list[Finding] = []
    told: list[Told] = []
    some = partial(_compared, story, keeps_told=keeps_told)
    kinds: tuple[tuple[ConflictType, str, Iterator[Pair], Callable[[Claim], str]], ...] = (
        ("quantity", "CC101", some(quantity.QUESTION, quantity.compare, caps["quantity"]), show),
        (
            "location",
            "CC301",
            chain(some(place.QUESTION, place.compare, caps["location"]), compare_sites(story, caps["location"])),
            show_place,
        ),
        (
            "date",
            "CC201",
            chain(some(date.QUESTION, date.compare, caps["date"]), compare_days(story, caps["date"])),
            _date,
        ),
        ("official", "CC402", compare_holders(claims, caps["official"]), _holder),
        ("official", "CC403", compare_ranks(claims, caps["official"]), _rank),
        ("quote", "CC501", compare_quotes(claims, caps["quote"]), _speaker),
        ("denial", "CC601", denial.compare_stands(claims, caps["denial"]), _stand),
    )
    for type_, code, compared, words in kinds:
        rows = [pair for pair in compared if pair.relation in _KEPT]
        findings += merge(rows, type_, code, words)
        if keeps_told:
            told += [(pair, type_, code) for pair in rows if pair.relation in _TOLD]
    findings += against_record(claims)
    findings += check_calendar(claims)
    findings += check_sums(claims)
    findings += check_totals(claims)
    findings += check_ratios(claims)
    return without_repeats(findings), told


def _compared(
    story: Story,
    question: Question,
    compare: Callable[[Claim, Claim, Block], Pair],
    caps: Caps,
    *,
    keeps_told: bool,
) -> Iterator[Pair]:
    for block in blocks(story, question):
        yield from compare_block(block, compare, caps, keeps_told=keeps_told)


def _date(claim: Claim) -> str:
    return (
        f"{claim.exact} ({claim.time_edtf})" if claim.time_edtf and claim.time_edtf not in claim.exact else claim.exact
    )


def _holder(claim: Claim) -> str:
    return claim.person or claim.exact


def _rank(claim: Claim) -> str:
    return claim.office or claim.exact


def _speaker(claim: Claim) -> str:
    return claim.speaker or "unnamed"


def _stand(claim: Claim) -> str:
    return "asserted" if denial.stand(claim) > 0 else "denied"
