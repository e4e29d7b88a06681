"""Bytes to text: byte order mark, given encoding, UTF-8, detector, in that order and strictly."""

from __future__ import annotations

import codecs
import re
from functools import cache
from typing import Final

import msgspec

from claimcheck.errors import EmptyInput, InputTooLarge, UndecodableInput, UnsupportedInput
from claimcheck.resources import load_toml

# UTF-32 first: its little-endian mark starts with that of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROLS_PER_CHARACTER: Final = 0.01
_HINT: Final = "Name the encoding with --encoding, such as windows-1252."


class Signature(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """First bytes of a kind of file.

    Attributes:
        id: Name of the kind.
        name: The kind in words.
        hex: The bytes.
    """

    id: str
    name: str
    hex: str


def decode(data: bytes, encoding: str | None, *, declared: str | None = None, max_characters: int) -> str:
    """Decode an article.

    Args:
        data: The bytes of the file.
        encoding: What the user says it is; a byte order mark is believed more.
        declared: What the page or its server says it is; believed if it is no UTF-8.
        max_characters: Most code points that the text may have.

    Returns:
        The text without byte order mark, otherwise as it is, newlines too.

    Raises:
        EmptyInput: There is nothing to see in it.
        UnsupportedInput: It is no text.
        UndecodableInput: The bytes do not fit the encoding, or no encoding fits them.
        InputTooLarge: It has too many code points.
    """
    _refuse_signatures(data)
    text = _decode(data, encoding, declared)
    check_text(text, max_characters)
    return text


def check_text(text: str, max_characters: int) -> None:
    """Refuse what is no text of an article.

    Raises:
        EmptyInput: There is nothing to see in it.
        UnsupportedInput: It is binary.
        UndecodableInput: It holds surrogates.
        InputTooLarge: It has too many code points.
    """
    if len(text) > max_characters:
        raise InputTooLarge(f"has {len(text):,} characters, over the limit of {max_characters:,}")
    if _SURROGATE.search(text):
        raise UndecodableInput("holds lone surrogates, which are no characters", hint=_HINT)
    _refuse_binary(text)


def _decode(data: bytes, encoding: str | None, declared: str | None) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], name)
    if encoding is not None:
        return _strict(data, encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _as_declared(data, declared) or _detect(data)
    # ASCII in UTF-16 is valid UTF-8 full of NULs.
    return _detect(data) if "\0" in text else text


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeError as error:
        raise UndecodableInput(f"is not {encoding}: {error}", hint=_HINT) from error


def _as_declared(data: bytes, declared: str | None) -> str | None:
    try:
        return data.decode(declared) if declared else None
    except (LookupError, ValueError):
        return None


def _detect(data: bytes) -> str:
    """Let the detector choose; among equals prefer Windows-1252, which English articles are written in."""
    from charset_normalizer import from_bytes  # slow to import, seldom needed

    matches = from_bytes(data)
    best = matches.best()
    if best is None:
        if b"\0" in data:
            raise UnsupportedInput("is binary, not text")
        raise UndecodableInput("fits no encoding", hint=_HINT)
    western = next((match for match in matches if match.encoding == "cp1252" and match.chaos <= best.chaos), best)
    return _strict(data, western.encoding)


def _refuse_signatures(data: bytes) -> None:
    for start, name in signatures():
        if data.startswith(start):
            raise UnsupportedInput(f"is {name}, not text", hint="Name it by what it is, or save the article as text.")


def _refuse_binary(text: str) -> None:
    if "\0" in text or len(_CONTROL.findall(text)) > _CONTROLS_PER_CHARACTER * len(text):
        raise UnsupportedInput("is binary, not text")
    if not any(character.isprintable() and not character.isspace() for character in text):
        raise EmptyInput("holds no text")


@cache
def signatures() -> tuple[tuple[bytes, str], ...]:
    """Return the first bytes of files that are no text, with the kind in words."""
    table: dict[str, list[Signature]] = load_toml("reading/signatures.toml", dict[str, list[Signature]])
    return tuple((bytes.fromhex(entry.hex), entry.name) for entry in table["signature"])
