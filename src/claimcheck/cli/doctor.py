"""`claimcheck doctor`: is everything there that claimcheck needs?"""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator
from typing import NamedTuple

import typer

from claimcheck.cli.chosen import settings_of
from claimcheck.cli.console import Terminal
from claimcheck.cli.guard import WRONG_USE
from claimcheck.cli.options import ModelOption, StoreOption
from claimcheck.cli.record import use_record
from claimcheck.cli.stored import open_store
from claimcheck.cli.version import program_version, rules_version
from claimcheck.errors import ClaimcheckError, StoreError, StoreMissing
from claimcheck.language.models import locked_model, model_folder, verify
from claimcheck.report.pairs import pairs_table
from claimcheck.settings import Settings

EXAMPLES = """
Examples:

claimcheck doctor

claimcheck doctor --store .claimcheck/claims.db
"""


class Finding(NamedTuple):
    """What one check found."""

    name: str
    is_sound: bool
    detail: str


def doctor(context: typer.Context, store: StoreOption = None, model: ModelOption = None) -> None:
    """Check program, language model, data files and store; exit 2 if something is broken."""
    terminal: Terminal = context.obj
    findings = list(examine(context, settings_of(context)))
    terminal.show(pairs_table((f"{'ok' if f.is_sound else 'BROKEN':<8}{f.name}", f.detail) for f in findings))
    if not all(finding.is_sound for finding in findings):
        raise typer.Exit(WRONG_USE)


def examine(context: typer.Context, settings: Settings) -> Iterator[Finding]:
    """Yield what each check finds; the user's officials and places count from the check of their files on."""
    added = _check("added", lambda: _added(use_record(context, settings)))
    yield Finding("python", True, platform.python_version())
    yield Finding("claimcheck", True, f"{program_version()}, rules {rules_version()}")
    yield _check("model", lambda: _model(settings))
    yield _check("rules", _rules)
    yield _check("officials", _officials)
    yield _check("places", _places)
    yield added
    yield _check("store", lambda: _store(settings))


def _check(name: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(name, True, look())
    except ClaimcheckError as error:
        return Finding(name, False, ". ".join(filter(None, (f"[{error.code}] {error.message}", error.hint))))


def _model(settings: Settings) -> str:
    if settings.model:
        from claimcheck.language.pipeline import load_parser

        return f"{load_parser(settings.model).name}, not verified"
    model = locked_model()
    verify(model_folder(model), model)
    return f"{model.name} {model.version}, {len(model.files)} files verified"


def _rules() -> str:
    from claimcheck.reference.rules import rules

    return f"{len(rules())} pages"


def _officials() -> str:
    from claimcheck.reference.officials import officials

    tenures = list(officials().search())
    return f"{len(tenures):,} tenures, the latest seen {max(tenure.as_of or '' for tenure in tenures)}"


def _places() -> str:
    from claimcheck.reference.countries import countries
    from claimcheck.reference.gazetteer import gazetteer

    return f"{len(countries())} countries, {len(gazetteer().candidates('Kursk'))} places called Kursk"


def _added(settings: Settings) -> str:
    files = [file for file in (settings.officials, settings.places) if file]
    return ", ".join(files) or "no officials or places of your own"


def _store(settings: Settings) -> str:
    try:
        with open_store(settings) as store:
            if problems := store.check():
                raise StoreError("; ".join(problems))
            about = store.info()
            return f"{about.path}: {about.documents} articles, {sum(about.claims.values())} claims"
    except StoreMissing:
        return f"none yet at {settings.store}"
