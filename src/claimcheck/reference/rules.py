"""The rules: for each code of a conflict a page that says what it means, with examples that must and must not match."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from typing import Annotated

import msgspec
from msgspec import Meta

from claimcheck.errors import DataError, NotFound
from claimcheck.records.vocabulary import ConflictType
from claimcheck.resources import data_file, load_toml

Words = Annotated[str, Meta(pattern=r"\S")]


class RuleExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A few short articles which together are, or are not, an instance of the rule.

    Attributes:
        about: What the example shows.
        articles: Their texts.
        published: Publication date of all of them, EDTF, if that matters.
    """

    about: Words
    articles: Annotated[list[Words], Meta(min_length=1)]
    published: str | None = None


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The page of one code.

    Attributes:
        code: `CC` and three digits; never reused.
        type: Type of the conflicts with this code.
        title: The rule in a few words.
        meaning: What such a conflict is.
        why: What must be so for it to be reported.
        ruled_out: The innocent explanations that were tried first.
        match: Examples that are reported.
        no_match: Examples that are not.
    """

    code: Annotated[str, Meta(pattern=r"^CC\d{3}$")]
    type: ConflictType
    title: Words
    meaning: Words
    why: Words
    ruled_out: Annotated[list[Words], Meta(min_length=1)]
    match: Annotated[list[RuleExample], Meta(min_length=1)]
    no_match: Annotated[list[RuleExample], Meta(min_length=1)]


@cache
def rules() -> dict[str, Rule]:
    """Return all rules by code, in the order of their codes.

    Raises:
        DataError: A page is malformed, or its file is not named after its code.
    """
    names = sorted(page.name for page in data_file("rules").iterdir() if page.name.endswith(".toml"))
    pages = {name: load_toml(f"rules/{name}", Rule) for name in names}
    for name, page in pages.items():
        if name != f"{page.code}.toml":
            raise DataError(f"data/rules/{name}: the page of {page.code} must be named {page.code}.toml")
    return {page.code: page for page in pages.values()}


def rule(code: str) -> Rule:
    """Return the page of a code, in any case.

    Raises:
        NotFound: There is no such code; the hint names the nearest.
    """
    pages = rules()
    if found := pages.get(code.upper()):
        return found
    nearest = get_close_matches(code.upper(), pages, n=1)
    hint = f"Did you mean {nearest[0]}?" if nearest else f"The codes are {', '.join(pages)}."
    raise NotFound(f"there is no rule {code!r}", hint=hint)
