"""Class nouns in the names of regions: "Kursk region" and "Kursk Oblast" are one place."""

from __future__ import annotations

import msgspec

from claimcheck.resources import load_toml


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A name and what is left without its class noun, empty if it has none."""

    name: str
    bare: str


class ClassNouns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of `data/places/words.toml`."""

    trailing: tuple[str, ...]
    leading: tuple[str, ...]
    never_bare: frozenset[str]
    example: tuple[Example, ...]


def class_nouns() -> ClassNouns:
    """Return the class nouns of regions.

    Raises:
        DataError: The data file is invalid.
    """
    return load_toml("places/words.toml", ClassNouns)


def without_class_noun(key: str) -> str | None:
    """Strip the class noun from a folded name.

    Args:
        key: A folded name, `kursk region`.

    Returns:
        `kursk`; null if the name has no class noun or would be nothing without it (`northern territory`).
    """
    nouns = class_nouns()
    ends = [noun for noun in nouns.trailing if key.endswith(f" {noun}")]
    starts = [noun for noun in nouns.leading if key.startswith(f"{noun} ")]
    bare = None
    if ends:
        bare = key[: -len(max(ends, key=len)) - 1]
    elif starts:
        bare = key[len(max(starts, key=len)) + 1 :]
    if bare is None or bare in nouns.never_bare:
        return None
    return without_class_noun(bare) or bare
