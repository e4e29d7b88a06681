"""Locations: which place of the gazetteer a name means here, by what stands around it and what the article names."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from claimcheck.claims.slots import container
from claimcheck.records.frames import ParsedSentence, Seed
from claimcheck.records.values import Place
from claimcheck.reference.gazetteer import gazetteer
from claimcheck.reference.places import PlaceEntry

_SITE = 3  # rank of what is finer than a town

Fields = dict[str, str | None]


def areas_named(sentences: Sequence[ParsedSentence]) -> tuple[str, ...]:
    """Return the ids of the countries and regions that an article names, for telling towns of one name apart.

    Args:
        sentences: The analysed sentences of the article.
    """
    found: dict[str, None] = {}
    for sentence in sentences:
        for seed in sentence.seeds:
            value = seed.mention.value
            if isinstance(value, Place) and value.rank <= 1:
                found |= dict.fromkeys(one for one in (value.place_id, value.rank == 0 and value.country) if one)
    return tuple(found)


def located(sentence: ParsedSentence, seed: Seed, context: Collection[str]) -> Fields:
    """Return the fields of a place.

    Args:
        sentence: The sentence.
        seed: The place.
        context: Ids of the areas that the article names.

    Returns:
        `place`, `place_id`, `place_country`. The place behind a comma decides: Paris, Texas is in no other country.
    """
    value = seed.mention.value
    assert isinstance(value, Place)  # noqa: S101  # callers pass places
    outer = container(sentence, seed)
    if outer is not None and value.rank > 0 and isinstance(outer.mention.value, Place):
        around = gazetteer().resolve(outer.mention.value.name, context)
        if around is not None:
            return {"place": value.name, **_inside(value.name, around)}
    entry = gazetteer().resolve(value.name, context)
    if value.rank == _SITE and value.place_id is None:  # a quarter or a street may bear the name of a town
        return {"place": value.name, "place_country": None}
    place_id = entry.place_id if entry else value.place_id
    country = (entry.country if entry else value.country) or None
    return {"place": value.name, "place_id": place_id, "place_country": country}


def _inside(name: str, around: PlaceEntry) -> Fields:
    entry = gazetteer().resolve(name, (around.place_id,))
    is_there = entry is not None and gazetteer().contains(around.place_id, entry.place_id)
    return {"place_id": entry.place_id if entry and is_there else None, "place_country": around.country or None}
