"""Which language model to trust: the lock file with a hash for every file that spaCy reads."""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Iterable
from pathlib import Path

import msgspec

from claimcheck.errors import ModelMismatch, ModelMissing
from claimcheck.resources import load_toml


class LockedModel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One model of `data/models/models.lock.toml`.

    Attributes:
        name: Import name of its package.
        package: Name on the package index.
        version: Version.
        licence: Licence of the weights.
        origin: Where it comes from.
        folder: Folder of the weights inside the package.
        files: SHA-256 of each file, by its path below the folder.
    """

    name: str
    package: str
    version: str
    licence: str
    origin: str
    folder: str
    files: dict[str, str]


class ModelLock(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lock file."""

    model: list[LockedModel]


def locked_model() -> LockedModel:
    """Return the default model: the first of the lock file."""
    return load_toml("models/models.lock.toml", ModelLock).model[0]


def model_folder(model: LockedModel) -> Path:
    """Return the folder of an installed locked model.

    Raises:
        ModelMissing: Its package is not installed; the hint names the command that installs it.
    """
    found = importlib.util.find_spec(model.name)
    if found is None or found.origin is None:
        raise ModelMissing(
            f"the language model {model.name} {model.version} is not installed",
            hint=f"Run: python -m pip install {model.package}=={model.version}",
        )
    return Path(found.origin).parent / model.folder


def verify(folder: Path, model: LockedModel, *, parts: Iterable[str] = ("",)) -> None:
    """Compare the files of a model with the lock file.

    Args:
        folder: Folder of the weights.
        model: What they should be.
        parts: Beginnings of the paths that matter, all by default; what is not loaded need not be read.

    Raises:
        ModelMismatch: A file is missing or differs.
    """
    for name, digest in model.files.items():
        if not name.startswith(tuple(parts)):
            continue
        path = folder / name
        actual = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "missing"
        if actual != digest:
            what = "is missing" if actual == "missing" else "is not the file that claimcheck was tested with"
            raise ModelMismatch(
                f"{name} of the language model {model.name} {what}",
                hint=f"Install it again: python -m pip install --force-reinstall {model.package}=={model.version}",
            )
