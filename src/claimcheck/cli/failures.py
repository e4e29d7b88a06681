"""Articles that could not be read: each is told, none stops the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.cli.console import Terminal
from claimcheck.errors import ClaimcheckError, InputError, NothingToRead
from claimcheck.reading.source import STDIN
from claimcheck.records.document import Failure
from claimcheck.report.words import plural
from claimcheck.resources import load_toml


def hint_for(code: str) -> str | None:
    """Return the next step for an error of that code, if there is one to name."""
    hints: dict[str, str] = load_toml("cli/hints.toml", dict[str, str])
    return hints.get(code)


def tell_failures(terminal: Terminal, failures: Sequence[Failure], *, articles: int, is_strict: bool) -> None:
    """Warn of each article that could not be read, and stop where that was all or where it matters.

    Args:
        terminal: Where to.
        failures: What could not be read.
        articles: How many articles could.
        is_strict: Whether one failure fails the run.

    Raises:
        InputError: No article could be read, or one could not and the run is strict.
    """
    errors = [_error(failure) for failure in failures]
    if articles == 0 and len(errors) == 1:
        raise errors[0]
    for error in errors:
        terminal.complain("warning", error.code, error.message, error.hint)
    if articles == 0:
        raise NothingToRead("no article could be read", hint=hint_for(NothingToRead.code))
    if failures and is_strict:
        raise InputError(
            f"{plural(len(failures), 'path')} could not be read", hint="Without --strict the others count all the same."
        )


def _error(failure: Failure) -> ClaimcheckError:
    """Turn a failure back into the error that it was."""
    kinds = {kind.code: kind for kind in _kinds(InputError)}
    message = failure.message
    if failure.path == STDIN:
        message = f"standard input {message.removeprefix(f'{STDIN} ')}"
    return kinds.get(failure.code, InputError)(message, hint=hint_for(failure.code))


def _kinds(kind: type[InputError]) -> Iterator[type[InputError]]:
    yield kind
    for narrower in kind.__subclasses__():
        yield from _kinds(narrower)
