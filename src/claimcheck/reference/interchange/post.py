"""Which post of the record a file means by a title or office and the name of a polity."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, Literal

from claimcheck.reference.actors import actor_id
from claimcheck.reference.countries import countries
from claimcheck.reference.folding import fold
from claimcheck.reference.office_table import office_table
from claimcheck.reference.offices import posts
from claimcheck.reference.officials import Post, shipped_officials
from claimcheck.reference.organisations import organisations
from claimcheck.reference.polities import is_polity, polity_codes
from claimcheck.reference.record_tables import shipped_tables

NoPost = Literal["unknown_office", "no_polity"]

_CODE: Final = re.compile(r"[A-Z]{2,12}(?:-[A-Z]{2,4})?(?:/[a-z0-9-]{1,64})?")
_DIVISION: Final = re.compile(r"ocd-division/country:([a-z]{2})")
_AMBASSADOR: Final = re.compile(r"ambassador_[a-z]{3}")


def post_of_office(office: str, polities: Sequence[str]) -> Post | NoPost:
    """Return the post of a normalised office.

    Args:
        office: `foreign_minister`.
        polities: Codes or names; the first that is known counts.
    """
    if not is_office(office):
        return "unknown_office"
    for text in polities:
        codes = tuple(_codes(text))
        held = [code for code in codes if shipped_officials().tenures(office, code)]
        states = [code for code in codes if "/" not in code]
        for group in (held, states, codes):
            if len(group) == 1:
                return Post(office, group[0])
    return "no_polity"


def post_of_title(roles: Sequence[str], polities: Sequence[str]) -> tuple[Post, str] | NoPost:
    """Return the post of a worded title, and the wording that told it.

    Args:
        roles: Titles as worded, with or without the polity inside; the first that is known counts.
        polities: Codes or names, for titles that do not tell the polity.
    """
    codes: list[str | None] = [code for text in polities for code in _codes(text)]
    is_known = False
    for role in roles:
        found = [post for code in codes or [None] for post in posts(role, code)[:1]]
        is_known = is_known or bool(found)
        told = [post for post in found if post.polity]
        held = [post for post in told if shipped_officials().tenures(post.office, post.polity)]
        if post := next(iter(held or told), None):
            return post, role
    return "no_polity" if is_known else "unknown_office"


def is_acting(role: str) -> bool:
    """Whether a title is that of somebody who holds the office for the time being."""
    return not office_table().file.words.acting.isdisjoint(fold(role).split())


def is_office(office: str) -> bool:
    """Whether the rules or the record know an office by that name."""
    return office in offices() or bool(_AMBASSADOR.fullmatch(office))


@cache
def offices() -> frozenset[str]:
    """Return the normalised offices that the rules or the shipped record know, but for ambassadors."""
    file = office_table().file
    named = {office for row in file.title for office in row.offices}
    named |= {office for row in file.institution for office in row.offices}
    named |= {row.office for row in file.field} | file.single | set(file.deputies.values())
    return frozenset(named | {row[1] for row in shipped_tables().memberships if not _AMBASSADOR.fullmatch(row[1])})


def _codes(text: str) -> Iterator[str]:
    """The codes that the code or name of a polity can stand for; a code that nobody knows stands for itself."""
    if is_polity(text):
        yield text
        return
    division = _DIVISION.fullmatch(text)
    short = (division[1] if division else text).upper()
    if code := _by_two_letters().get(short) or (short if short in organisations() else None):
        yield code
        return
    if found := polity_codes(text):
        yield from found
    elif code := actor_id(text):
        yield code
    elif _CODE.fullmatch(text):
        yield text


@cache
def _by_two_letters() -> dict[str, str]:
    return {row.iso2: row.code for row in countries().values()}
