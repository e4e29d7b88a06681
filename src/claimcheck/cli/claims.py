"""`claimcheck claims`: the stored claim table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

import typer

from claimcheck.cli.chosen import settings_of
from claimcheck.cli.claim_options import (
    ActorOption,
    ClaimLimitOption,
    ClaimOrder,
    ClaimSortOption,
    DocumentOption,
    ItemOption,
    KindOption,
    PersonOption,
    PlaceOption,
    SinceOption,
    UntilOption,
)
from claimcheck.cli.console import Terminal
from claimcheck.cli.formats import Output, each, outputs
from claimcheck.cli.options import (
    ClaimFormat,
    ClaimFormatOption,
    CsvDelimiterOption,
    CsvRawOption,
    OutputOption,
    StoreOption,
)
from claimcheck.cli.output import describe_run, write_claims
from claimcheck.cli.record import use_record
from claimcheck.cli.stored import open_filled
from claimcheck.records.claim import Claim
from claimcheck.report.csv_report import dialect_of
from claimcheck.report.words import plural

EXAMPLES = """
Examples:

claimcheck claims --kind quantity --place Russia

claimcheck claims --kind quantity --sort value --limit 3

claimcheck claims --person Putin --since 2024-04 --format csv
"""


def claims(
    context: typer.Context,
    kind: KindOption = None,
    item: ItemOption = None,
    actor: ActorOption = None,
    place: PlaceOption = None,
    person: PersonOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    document: DocumentOption = None,
    limit: ClaimLimitOption = None,
    sort: ClaimSortOption = "path",
    formats: ClaimFormatOption = None,
    output: OutputOption = None,
    csv_raw: CsvRawOption = False,
    csv_delimiter: CsvDelimiterOption = ",",
    store: StoreOption = None,
) -> None:
    """List claims of the store. All filters that are given have to pass."""
    from claimcheck.store.query import ClaimQuery

    terminal: Terminal = context.obj
    wanted: list[Output[ClaimFormat]] = outputs(formats, ClaimFormat, output, dialect_of(csv_delimiter, is_raw=csv_raw))
    query = ClaimQuery(
        kind=kind,
        item=item,
        actor=actor,
        place=place,
        person=person,
        since=since,
        until=until,
        document=document,
        limit=limit if sort == "path" else None,
    )
    settings = use_record(context, settings_of(context))
    with open_filled(settings) as opened:
        for form, dialect in each(wanted, terminal):
            summary = write_claims(
                terminal,
                arranged(opened.claims(query), sort, limit),
                describe_run("claims"),
                form=form,
                dialect=dialect,
            )
    terminal.tell(f"{plural(summary.claims, 'claim')} of {plural(summary.articles, 'article')}.")


def _time(claim: Claim) -> tuple[bool, str]:
    return claim.time_earliest is None, claim.time_earliest or ""


def _value(claim: Claim) -> tuple[bool, float]:
    value = claim.lower if claim.upper is None else claim.upper
    return value is None, -(value or 0)


_KEYS: Final[dict[ClaimOrder, Callable[[Claim], object]]] = {
    "time": _time,
    "value": _value,
    "confidence": lambda claim: -claim.confidence,
}


def arranged(claims: Iterable[Claim], sort: ClaimOrder, limit: int | None) -> Iterable[Claim]:
    """Put claims in the order that is asked for, and keep the first of them; those of equal rank as in the articles."""
    key: Any = _KEYS.get(sort)
    return claims if key is None else sorted(claims, key=key)[:limit]
