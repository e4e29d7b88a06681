"""Which claimcheck this is: version of the program, of its rules and data, and of the language model it trusts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.resources.abc import Traversable

from claimcheck.language.models import locked_model
from claimcheck.resources import data_file


@cache
def program_version() -> str:
    """Return the version of the installed program."""
    from importlib import metadata  # heavy, and needed by few commands

    return metadata.version("claimcheck")


@cache
def rules_version() -> str:
    """Return a digest of all words, rules, thresholds and reference data: other data, other findings."""
    digest = blake2b(digest_size=6)
    for name, file in _files(data_file(""), ""):
        content = file.read_bytes()
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def version_lines() -> list[str]:
    """Return what `--version` says, a line each."""
    model = locked_model()
    return [f"claimcheck {program_version()}", f"rules {rules_version()}", f"model {model.name} {model.version}"]


def _files(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{prefix}/{entry.name}"
        if entry.is_dir():
            if not entry.name.startswith("__"):
                yield from _files(entry, name)
        else:
            yield name, entry
