"""The baseline: conflicts that are known and accepted, by fingerprint, each with reason and date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

from claimcheck.errors import ConfigError, DataError, StoreError
from claimcheck.records.conflict import Conflict
from claimcheck.resources import decode_toml
from claimcheck.store.officials_file import replace_file

VERSION: Final = "claimcheck-baseline/v1"
_HEADER: Final = """\
# Conflicts that are known and accepted; `claimcheck conflicts --baseline` keeps quiet about them.
# Write better reasons; delete an entry to see its conflict again.
"""


class Accepted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A conflict that is known.

    Attributes:
        id: Its fingerprint, which stays when lines move and articles are added.
        code: Its rule.
        question: The fact in dispute, for who reads the file.
        reason: Why it is accepted.
        date: Since when.
    """

    id: Annotated[str, Meta(pattern=r"^k[0-9a-f]{16}$")]
    code: str
    question: str
    reason: str
    date: dt.date


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    schema: Literal["claimcheck-baseline/v1"]
    conflict: list[Accepted] = []


Baseline = dict[str, Accepted]


def read_baseline(path: str | Path) -> Baseline:
    """Read a baseline.

    Returns:
        Its entries by fingerprint.

    Raises:
        ConfigError: There is no such file, or it cannot be read.
        DataError: It is no baseline; the message names file and line.
    """
    try:
        text = Path(path).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ConfigError(
            f"there is no baseline {path}", hint=f"`claimcheck conflicts --write-baseline {path}` makes it."
        ) from error
    except OSError as error:
        raise ConfigError(f"cannot read the baseline {path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise DataError(f"{path}: is no UTF-8 text") from error
    return {entry.id: entry for entry in decode_toml(text, _File, str(path)).conflict}


def accept(conflicts: Iterable[Conflict], before: Baseline, *, reason: str, date: dt.date) -> Baseline:
    """Return a baseline of conflicts; those that were known keep their reason and date.

    Args:
        conflicts: What is to be accepted.
        before: The baseline so far.
        reason: Why, for those that are new in it.
        date: Today.
    """
    return {
        conflict.conflict_id: before.get(conflict.conflict_id)
        or Accepted(
            id=conflict.conflict_id,
            code=conflict.code,
            question=" ".join(conflict.question.split()),
            reason=reason,
            date=date,
        )
        for conflict in conflicts
    }


def write_baseline(path: str | Path, baseline: Baseline) -> None:
    """Write a baseline, ordered by code and fingerprint, whole or not at all.

    Raises:
        StoreError: It cannot be written.
    """
    if not Path(path).parent.is_dir():
        raise StoreError(f"cannot write {path}: there is no such folder", hint="Make the folder first.")
    entries = sorted(baseline.values(), key=lambda entry: (entry.code, entry.id))
    text = f'{_HEADER}\nschema = "{VERSION}"\n' + "".join(map(_entry, entries))
    replace_file(Path(path), text.encode())


def _entry(entry: Accepted) -> str:
    lines = [f"{name} = {_string(getattr(entry, name))}" for name in ("id", "code", "question", "reason")]
    return "\n".join(["", "[[conflict]]", *lines, f"date = {entry.date.isoformat()}", ""])


def _string(text: str) -> str:
    r"""A basic string of TOML: what has no place in one becomes `\uXXXX`."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(char if char.isprintable() else _escape(char) for char in escaped) + '"'


def _escape(char: str) -> str:
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"
