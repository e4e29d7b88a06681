"""Settings: defaults < settings file < environment `CLAIMCHECK_*` < flags; each value knows where it came from."""

from __future__ import annotations

import codecs
import os
import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from itertools import chain
from pathlib import Path
from typing import Any, Final, get_type_hints

import msgspec

from claimcheck.errors import ConfigError
from claimcheck.records.vocabulary import EngineName, InputFormat, Severity

ENVIRONMENT_PREFIX: Final = "CLAIMCHECK_"


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What a run may be told.

    Attributes:
        store: File of the claim store; in a settings file relative to the folder of that file.
        officials: File of office-holders to count in beside the shipped record, null for none (the commands then take
            what was imported beside the store); in a settings file relative to the folder of that file.
        places: Table of places to count in, null for none; in a settings file relative to the folder of that file.
        model: Name of another installed spaCy pipeline, null for the locked one.
        input_format: What standard input holds, null to find out.
        stdin_filename: What standard input is called in records, null for `-`; its ending tells the format.
        encoding: Encoding of articles without byte order mark, null to find out.
        engine: Where articles are worked on, null for the caller's choice: commands use processes, Python code its own.
        jobs: How many worker processes, null for one for each core that may be used.
        max_bytes: Largest article that is read, in bytes.
        max_characters: Longest article that is read, in code points; the language model stops at 1,000,000.
        strict: Whether an article that cannot be read fails the run.
        min_severity: Least severity of the conflicts shown.
        origins: Where each value that is not a default came from.

    Raises:
        ConfigError: The encoding is unknown, or a limit is below 1.
    """

    store: str = ".claimcheck/claims.db"
    officials: str | None = None
    places: str | None = None
    model: str | None = None
    input_format: InputFormat | None = None
    stdin_filename: str | None = None
    encoding: str | None = None
    engine: EngineName | None = None
    jobs: int | None = None
    max_bytes: int = 5_000_000
    max_characters: int = 900_000
    strict: bool = False
    min_severity: Severity = "low"
    origins: dict[str, str] = {}

    def __post_init__(self) -> None:
        """Refuse values that could only fail later, article by article."""
        if self.encoding is not None and not _is_text_encoding(self.encoding):
            raise ConfigError(
                f"unknown encoding {self.encoding!r}{self._from('encoding')}",
                hint="Name one that Python knows, such as utf-8, windows-1252 or utf-16-le.",
            )
        for name in ("max_bytes", "max_characters", "jobs"):
            value = getattr(self, name)
            if value is not None and value < 1:
                raise ConfigError(f"{name} must be at least 1{self._from(name)}")

    def origin(self, name: str) -> str:
        """Say where the value of that name came from: `default`, a file, a variable, or `flag`."""
        return self.origins.get(name, "default")

    def _from(self, name: str) -> str:
        return f" (from {self.origins[name]})" if name in self.origins else ""


_PATHS: Final = ("store", "officials", "places")
NAMES: Final = tuple(name for name in Settings.__struct_fields__ if name != "origins")
_TYPES: Final = get_type_hints(Settings)


def load_settings(
    folder: Path | None = None, environment: Mapping[str, str] | None = None, **flags: object
) -> Settings:
    """Collect the settings of a run.

    Args:
        folder: Where to look for `claimcheck.toml` or a `pyproject.toml` with `[tool.claimcheck]`, and upwards
            from there; the nearest file counts alone. The working folder if not given.
        environment: Variables; those of the process if not given.
        flags: Values that the caller was given; null means not given.

    Raises:
        ConfigError: A file or variable is wrong; the message names it, and the nearest key for an unknown one.
        TypeError: A flag is not the name of a setting.
    """
    if unknown := flags.keys() - set(NAMES):
        raise TypeError(f"no such setting: {', '.join(sorted(unknown))}")
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for name, value, origin in chain(
        _from_file(folder or Path.cwd()),
        _from_environment(os.environ if environment is None else environment),
        ((name, _convert(name, value, "flag"), "flag") for name, value in flags.items() if value is not None),
    ):
        values[name] = value
        origins[name] = origin
    return Settings(**values, origins=origins)


def _from_file(folder: Path) -> Iterator[tuple[str, object, str]]:
    """Name, value and origin of each setting in the nearest settings file."""
    for place in (folder, *folder.absolute().parents):
        for file in (place / "claimcheck.toml", place / "pyproject.toml"):
            table = _table(file)
            if table is None:
                continue
            for name, value in table.items():
                _check_name(name, NAMES, str(file))
                converted = _convert(name, value, str(file))
                is_path = name in _PATHS and converted is not None
                yield name, str(place / str(converted)) if is_path else converted, str(file)
            return


def _table(file: Path) -> dict[str, Any] | None:
    """The settings that a file holds, null if it is not there or not about claimcheck."""
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise ConfigError(f"cannot read {file}: {error.strerror}") from error
    except ValueError as error:
        raise ConfigError(f"{file}: {error}") from error
    if file.name == "claimcheck.toml":
        return content
    tool = content.get("tool")
    table = tool.get("claimcheck") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigError(f"{file}: `tool.claimcheck` must be a table")
    return table


def _from_environment(environment: Mapping[str, str]) -> Iterator[tuple[str, object, str]]:
    """Name, value and variable of each setting in the environment.

    A variable that no setting comes near is somebody else's (a cluster invents `CLAIMCHECK_SERVICE_HOST`).
    """
    variables = {ENVIRONMENT_PREFIX + name.upper(): name for name in NAMES}
    for variable, value in sorted(environment.items()):
        if variable in variables:
            name = variables[variable]
            yield name, _convert(name, value, variable, strict=False), variable
        elif variable.startswith(ENVIRONMENT_PREFIX) and get_close_matches(variable, variables, 1, 0.9):
            _check_name(variable, tuple(variables), "the environment")


def _check_name(name: str, known: tuple[str, ...], where: str) -> None:
    """Refuse a name that is not known."""
    if name in known:
        return
    nearest = get_close_matches(name, known, 1)
    hint = f"Did you mean {nearest[0]!r}?" if nearest else f"Known are: {', '.join(known)}."
    raise ConfigError(f"unknown setting {name!r} in {where}", hint=hint)


def _convert(name: str, value: object, where: str, *, strict: bool = True) -> object:
    """Check one value against the type of its setting."""
    try:
        return msgspec.convert(value, _TYPES[name], strict=strict)
    except msgspec.ValidationError as error:
        raise ConfigError(f"setting {name!r} from {where}: {error}") from error


def _is_text_encoding(name: str) -> bool:
    """Whether bytes can be decoded with the codec of that name."""
    try:
        codecs.lookup(name)
        bytes(4).decode(name)
    except (LookupError, ValueError):
        return False
    return True
