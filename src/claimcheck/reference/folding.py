"""Folding of names: what is left of a name when case, accents, hyphens and apostrophes do not count."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

# Letters that Unicode does not decompose into a base letter and a mark.
_LETTERS: Final = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ı": "i",
        "ŋ": "ng",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ə": "a",
        "ɓ": "b",
        "ɗ": "d",
    }
)
_APOSTROPHES: Final = dict.fromkeys(map(ord, "'’‘ʼʻʹʽʾʿ`´ˈ′ꞌ"))
_SEPARATORS: Final = re.compile(r"[\W_]+")
_ABBREVIATION: Final = re.compile(r"[A-Z](?:\.?[A-Z]){1,3}\.?")


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Fold a name: lower case, no accents, no apostrophes, one space for any other separator.

    Args:
        text: A name in any Latin spelling; letters of other scripts are kept.

    Returns:
        `kim jong un` for `Kim Jong-un`, `sanaa` for `Sana'a`; Cyrillic stays Cyrillic.
    """
    text = text.translate(_APOSTROPHES)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.casefold()).translate(_LETTERS)
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return _SEPARATORS.sub(" ", text.lower()).strip()


def abbreviation(name: str) -> str | None:
    """Return the key of a name that only counts as written, since in other letters it is a word.

    Args:
        name: A name as written.

    Returns:
        `=US` for `US` and `U.S.`, `=Calif.` for `Calif.`, null for any other name.
    """
    name = name.strip()
    if _ABBREVIATION.fullmatch(name):
        return "=" + name.replace(".", "")
    if name.endswith(".") and name[:1].isupper():
        return "=" + name.replace(" ", "")
    return None


def place_key(name: str) -> str:
    """Fold the name of a place: as `fold`, without leading article, with one form of Saint.

    Args:
        name: A name as written, "the Hague", "Saint-Denis".

    Returns:
        `hague`, `st denis`.
    """
    words = fold(name).split(" ")
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join("st" if word in {"saint", "sankt", "sainte"} else word for word in words)


def place_keys(name: str) -> tuple[str, ...]:
    """Return the keys a name of a place is looked up by, the first that hits wins.

    Args:
        name: A name as written.

    Returns:
        Case-sensitive key first if the name is an abbreviation, then the folded key.
    """
    short = abbreviation(name)
    key = place_key(name)
    return (short, key) if short else (key,)
