"""Who a person of a file is in the shipped record."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.reference.folding import fold
from claimcheck.reference.officials import shipped_officials

_WIKIDATA: Final = re.compile(r"Q\d{1,12}")


def identify(person_id: str, name: str, polity: str) -> str:
    """Return the identifier of a person.

    Args:
        person_id: Identifier in the file, empty if it has none.
        name: Name to show.
        polity: Polity of a post of the person.

    Returns:
        The identifier in the shipped record, if that has the person: by identifier, else by name, among those with a
        post in the same state; two Wikidata items are never one person. Else the identifier in the file, else one made
        of polity and name.
    """
    record = shipped_officials()
    if person_id and record.person(person_id):
        return person_id
    state = polity.partition("/")[0]
    namesakes = [
        person.person_id
        for person in record.known_as(name)
        if any(post.polity.partition("/")[0] == state for post in person.posts)
        and not (_WIKIDATA.fullmatch(person_id) and _WIKIDATA.fullmatch(person.person_id))
    ]
    if len(namesakes) == 1:
        return namesakes[0]
    return person_id or f"{polity.lower()}-{fold(name).replace(' ', '-')}"
