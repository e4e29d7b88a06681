"""`claimcheck explain`: a conflict, a claim or a rule in words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated

import typer
from rich.console import RenderableType

from claimcheck.cli.console import Terminal
from claimcheck.cli.options import ModelOption, OfficialsOption, PlacesOption, StoreOption
from claimcheck.cli.record import use_record
from claimcheck.cli.stored import open_filled
from claimcheck.errors import NotFound
from claimcheck.records.conflict import Conflict
from claimcheck.settings import Settings, load_settings

EXAMPLES = """
Examples:

claimcheck explain CC101

claimcheck explain k3f9a1c20b7d4e856

claimcheck explain c0d1e8a6b2f4c7d93
"""

NameArgument = Annotated[
    str,
    typer.Argument(
        metavar="ID|CODE",
        help="A conflict (k…) or claim (c…) of the store, or how its id begins; a rule (CC…).",
    ),
]


def explain(
    context: typer.Context,
    name: NameArgument,
    model: ModelOption = None,
    store: StoreOption = None,
    officials: OfficialsOption = None,
    places: PlacesOption = None,
) -> None:
    """Explain a conflict with both sides and each step of the comparison, or what a code means.

    Of a claim the sentence is parsed again, to show which words gave what.
    """
    terminal: Terminal = context.obj
    settings = use_record(context, load_settings(store=store, officials=officials, places=places, model=model))
    for block in pages(name, settings, has_styles=terminal.has_styles):
        terminal.show(block)


def pages(name: str, settings: Settings, *, has_styles: bool) -> Iterable[RenderableType]:
    """Lay out what is known under a name.

    Raises:
        NotFound: Nothing is, or more than one thing.
        StoreError: A claim or conflict is asked for and there is no store.
        ModelError: A claim is asked for and the language model cannot be loaded.
    """
    from claimcheck.reference.rules import rule, rules
    from claimcheck.report.explanation import explain_claim, explain_conflict
    from claimcheck.report.rule_page import rule_page

    if re.fullmatch(r"(?i)cc\d+", name):
        return rule_page(rule(name))
    if re.fullmatch(r"k[0-9a-f]+", name):
        return explain_conflict(find_conflict(name, settings), has_styles=has_styles)
    if re.fullmatch(r"c[0-9a-f]+", name):
        with open_filled(settings) as store:
            claim = store.claim(name)

        from claimcheck.pipeline.trace import trace

        return explain_claim(claim, trace(claim, settings=settings), has_styles=has_styles)
    raise NotFound(
        f"{name!r} is no id and no code",
        hint=f"Ids of conflicts start with k, of claims with c; the codes are {', '.join(rules())}.",
    )


def find_conflict(conflict_id: str, settings: Settings) -> Conflict:
    """Return the conflict, or relation that is none, whose id starts so.

    Raises:
        NotFound: There is none, or more than one.
    """
    with open_filled(settings) as store:
        claims = list(store.claims())

    from claimcheck.pipeline.comparison import find_conflicts

    found = find_conflicts(claims, relations=True, capped=[])
    fitting = [conflict for conflict in found if conflict.conflict_id.startswith(conflict_id)]
    if len({conflict.conflict_id for conflict in fitting}) > 1:
        raise NotFound(f"more than one conflict starts with {conflict_id!r}", hint="Give more digits of the id.")
    if not fitting:
        raise NotFound(f"there is no conflict {conflict_id!r}", hint="`claimcheck conflicts` lists them.")
    return fitting[0]
