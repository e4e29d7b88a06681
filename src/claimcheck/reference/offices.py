"""From a worded title to the offices of the record: "Russian Foreign Minister", "Kremlin spokesman", "Texas Gov."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from claimcheck.reference.additions import depends_on_additions
from claimcheck.reference.countries import countries
from claimcheck.reference.folding import fold
from claimcheck.reference.metonyms import metonym
from claimcheck.reference.office_table import TitleRow, office_table
from claimcheck.reference.officials import Post, officials
from claimcheck.reference.organisations import organisation
from claimcheck.reference.polities import polity_codes

_LINK: Final = re.compile(r"(?<!\s)\s++(?:of|for|to|at|in|from|with)\s++(?:the\s++)?")
_FIELD: Final = re.compile(r"(?:of|for) (.+)")
_INITIALS: Final = re.compile(r"(?<=\b\w) (?=\w\b)")  # "u n" is "un"
_MOST_WORDS: Final = 8  # of a name of a polity or institution inside a title


def office_ids(title: str, polity_id: str | None = None) -> tuple[str, ...]:
    """Return the offices that a title stands for.

    Args:
        title: Title as worded, with or without status words and a polity inside: `foreign minister`, `acting U.S.
            Secretary of State`, `Kremlin spokesman`.
        polity_id: Polity it is of, if known: ISO 3166-1 alpha-3, code of an organisation, `USA/texas`, or identifier of
            a place.

    Returns:
        Offices of the record, the most likely first; none if the title is none that the record knows.
    """
    return tuple(dict.fromkeys(post.office for post in posts(title, polity_id)))


@depends_on_additions
@lru_cache(maxsize=8192)
def posts(title: str, polity_id: str | None = None) -> tuple[Post, ...]:
    """Return the posts (office and polity) that a title stands for.

    Args:
        title: As for `office_ids`. A polity or institution inside the title counts more than `polity_id`:
            `president of the European Central Bank` is `central_bank_governor` of `EU`, whatever the polity given.
        polity_id: As for `office_ids`.

    Returns:
        Posts, the most likely first; their polity is empty where neither title nor caller tell it.
    """
    found = [Post(office, code) for code in _codes(polity_id) or ("",) for office in _direct(normal_title(title), code)]
    if found:
        return _on_record(found)
    readings = (list(_beside(rest, name, polity_id)) for rest, name in _splits(title))
    return _on_record(next(filter(None, readings), []))


def is_title(text: str) -> bool:
    """Whether the text is a title that the record knows, of any polity."""
    title = normal_title(text)
    return title in office_table().titles or bool(_by_field(title))


def is_loose(title: str) -> bool:
    """Whether several people may bear the title at once ("spokesman", "leader"), so that no holder proves it wrong."""
    words = f" {normal_title(title)} "
    return any(f" {loose} " in words for loose in office_table().file.words.loose)


def is_single(office: str) -> bool:
    """Whether one person at a time holds the office."""
    return office in office_table().file.single


def same_rank(office: str) -> frozenset[str]:
    """Return the offices that are the same at other bodies: all heads of organisations, else the office itself."""
    heads = office_table().file.organisation_heads
    return heads if office in heads else frozenset({office})


def deputy_of(office: str) -> str | None:
    """Return the office of the deputy, null if the record has none."""
    return office_table().file.deputies.get(office)


def fits_role(title: str, role: str) -> bool:
    """Whether a tenure worded `role` can be what the title says: a `President` is no prime minister."""
    return not any(word in fold(role) for row in _rows(title) for word in row.without_roles)


@lru_cache(maxsize=8192)
def normal_title(title: str) -> str:
    """Bring a title into the form of the table: folded, one spelling, without articles and status words."""
    spelling, dropped = office_table().file.spelling, office_table().file.words.dropped
    words = [spelling.get(word, word) for word in _INITIALS.sub("", fold(title)).split()]
    kept = [word for word in words if word not in dropped] or words
    return " ".join(kept)


@depends_on_additions
@lru_cache(maxsize=8192)
def _rows(title: str) -> tuple[TitleRow, ...]:
    """The rows of a whole title, alone or beside the name of a polity ("Russian president")."""
    titles = office_table().titles
    wordings = (normal_title(each) for each in (title, *(rest for rest, _ in _splits(title))))
    return next((titles[wording] for wording in wordings if wording in titles), ())


def _codes(polity_id: str | None) -> tuple[str, ...]:
    if not polity_id:
        return ()
    return polity_codes(polity_id) if polity_id.startswith("gn:") else (polity_id,)


def _direct(title: str, polity: str) -> tuple[str, ...]:
    """The offices of a normalised title of a polity (empty: of any)."""
    rows = office_table().titles.get(title, ())
    special = [row for row in rows if polity in row.polities or ("/" in polity and "*/*" in row.polities)]
    general = [row for row in rows if not row.polities]
    for group in (special, general):
        if group:
            return _offices(group)
    return _by_field(title) or _deputy(title, polity)


def _offices(rows: list[TitleRow]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(office for row in rows for office in row.offices))


def _by_field(title: str) -> tuple[str, ...]:
    """The offices of "X minister", "minister of X" and "secretary of state for X and Y"."""
    fields = office_table().fields
    for head in sorted(office_table().file.words.ministers, key=len, reverse=True):
        if title.endswith(f" {head}"):
            field = title.removesuffix(f" {head}")
        elif title.startswith(f"{head} ") and (match := _FIELD.fullmatch(title, len(head) + 1)):
            field = match[1]
        else:
            continue
        if field in fields:
            return (fields[field],)
        parts = [fields.get(part) for part in field.split(" and ")]
        if any(parts):
            return tuple(dict.fromkeys(filter(None, parts)))
    return ()


def _deputy(title: str, polity: str) -> tuple[str, ...]:
    """The offices of "deputy X"."""
    for word in office_table().file.words.deputies:
        if title.startswith(f"{word} "):
            of = _direct(title.removeprefix(f"{word} "), polity)
            return tuple(dict.fromkeys(filter(None, map(deputy_of, of))))
    return ()


def _splits(title: str) -> Iterator[tuple[str, str]]:
    """Yield the rest of a title and the polity or institution inside it, the longest name first."""
    words = title.split()
    for size in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        name, rest = " ".join(words[:size]), " ".join(words[size:])
        name = name.removesuffix("'s").removesuffix("’s").removesuffix("'").removesuffix("’")
        if _means(name):
            yield rest, name
    for match in _LINK.finditer(title):
        if _means(title[match.end() :]):
            yield title[: match.start()], title[match.end() :]
    if organisation(title):
        yield "head", title


def _means(name: str) -> bool:
    return bool(metonym(name) or polity_codes(name))


def _beside(rest: str, name: str, polity_id: str | None) -> Iterator[Post]:
    """Yield the posts of a title beside the name of a polity or institution."""
    title = normal_title(rest)
    body = metonym(name)
    if body and (offices := office_table().institutions.get((body.role, title))):
        yield from (Post(office, body.polity) for office in offices)
        return
    for code in polity_codes(name):
        yield from (Post(office, code) for office in _direct(title, code))
        if code in countries():
            yield from _ambassadors(rest, code, polity_id)


def _ambassadors(rest: str, host: str, polity_id: str | None) -> Iterator[Post]:
    """Yield the posts of "U.S. ambassador" and the like beside the state that it is to."""
    *owner, head = rest.split()
    if normal_title(head) in office_table().file.words.ambassadors:
        owners = polity_codes(" ".join(owner)) if owner else _codes(polity_id)
        yield from (Post(f"ambassador_{host.lower()}", code) for code in owners or ("",))


def _on_record(found: list[Post]) -> tuple[Post, ...]:
    """Drop the posts that nobody ever held, if others are left: no state of Georgia has a governor, the other has."""
    record = officials()
    held = [post for post in found if not post.polity or record.tenures(post.office, post.polity)]
    return tuple(dict.fromkeys(held or found))
