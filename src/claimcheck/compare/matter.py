"""What a figure is about, in whatever words: acquitted, walked free, found not guilty are one matter."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

import msgspec

from claimcheck.compare.votes import is_vote, side
from claimcheck.normalise.numbers import words as number_words
from claimcheck.records.claim import Claim
from claimcheck.reference.lexicon import head_noun, is_people
from claimcheck.resources import load_toml

_BEFORE, _AFTER = 110, 90  # characters around a figure in which its matter is told
# Where another clause may begin, and with it another matter.
_BREAK = re.compile(r"[;:()\u2013\u2014]|\.\s|,\s|\s(?:and|but|while|or|plus|who|which)\s")
_OUTCOMES = frozenset(("killed", "wounded", "missing", "captured", "arrested", "displaced", "infected"))
_HERE = re.compile(
    r"\b(?:here|abroad|overseas|locally|among|in our|in (?:the )?(?:\w+ )?(?:capital|north|south|east|west"
    r"|cent(?:re|er)|provinces?|regions?|districts?|diaspora|countryside|cities|towns?|villages?|suburbs?|county|counties|islands?"
    r"|constituency|stations?))\b"
)
_UNITS = ("", "1")
_RATES = {"percent": "share", "percentage_point": "points", "basis_point": "points"}
_PERSONS = ("man", "woman", "worker", "goer", "striker", "listener", "viewer")
_FRACTIONS = (
    "half",
    "halves",
    "quarters?",
    "thirds",
    "two-thirds",
    "dozens",
    "scores",
    "hundreds",
    "thousands",
    "millions",
)
# Of the twenty hurt, three: what is told of the whole is not told of the part.
_WHOLE = re.compile(
    r"\b(?:of|among) (?:the|those|these|them|all|its|their|which|whom)\b[^,;]*,\s*(?:\w+\s+)?\Z", re.IGNORECASE
)
_OF_ALL = re.compile(r"\s*(?:out )?of (?:the|its|all|their)?\s*[\w,.]+(?=\s)", re.IGNORECASE)  # 52 of the 141 seats
_FAR = 70  # characters from which on words tell of something else


class MatterRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One matter.

    Attributes:
        name: Its name.
        question: The question that its figures answer.
        words: Patterns of words that tell it.
        counts: Nouns counted; `people` for all nouns of people and for none.
        measures: Classes of measures; `count` for counts.
        classes: Classes of items whose outcome is known and that it may be told of all the same.
        of: The class of items that is always of this matter.
        needs: Pattern that must stand in the sentence.
        never: Patterns that must not stand near the figure.
        first: Whether it goes before matters told nearer to the figure.
        names: Whether two figures must share a name or a doer.
        strict: Whether the nouns must be alike.
        changes: Whether it may be the amount of a change: went down by 73 percent.
        alone: Whether a figure of which nothing is told is not about it.
        local: Whether each place has a figure of its own.
        kinds: Whether the nouns may tell of kinds of people.
        grows: Whether a later, higher figure may bring an earlier one up to date.
    """

    name: str
    question: str
    words: tuple[str, ...]
    counts: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset(("count",))
    classes: frozenset[str] = frozenset()
    of: str | None = None
    needs: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    first: bool = False
    names: bool = False
    strict: bool = False
    changes: bool = False
    alone: bool = False
    local: bool = False
    kinds: bool = False
    grows: bool = False


class MatterTable(msgspec.Struct, forbid_unknown_fields=True):
    """The file `data/compare/matters.toml`."""

    matter: list[MatterRow]


class Matter(NamedTuple):
    """A matter with its patterns compiled."""

    row: MatterRow
    words: re.Pattern[str]
    needs: re.Pattern[str] | None
    never: re.Pattern[str] | None


class _Near(NamedTuple):
    """The text around a figure, in lower case, and where the figure stands in it."""

    text: str
    start: int
    end: int

    def gap(self, match: re.Match[str]) -> int:
        return max(0, self.start - match.end(), match.start() - self.end)


class Told(NamedTuple):
    """What a figure is about, and what it would be about if words beside it did not say otherwise."""

    row: MatterRow | None = None
    barred: frozenset[str] = frozenset()


def matter(claim: Claim) -> MatterRow | None:
    """Return what a figure is about; None where no words of the table tell it."""
    return _told(claim).row


def is_apart(one: Claim, two: Claim) -> bool:
    """Whether only one of two figures is about something that the other, by its words or by their lack, is not."""
    for claim, other in ((_told(one), _told(two)), (_told(two), _told(one))):
        if claim.row is not None and other.row is None:
            return claim.row.alone or claim.row.name in other.barred
    return False


@lru_cache(maxsize=16384)
def _told(claim: Claim) -> Told:
    if claim.kind != "quantity" or claim.item_class in (None, "age") or claim.role == "change_from":
        return Told()
    if is_vote(claim) and not claim.unit:
        return Told(_named()[f"votes {side(claim)}"].row)
    noun = _noun(claim)
    is_person = noun is not None and _is_person(claim, noun)
    rows = [one for one in _of_measure(_measure(claim)) if _may_tell(claim, one.row, noun, is_person=is_person)]
    if not rows:
        return Told()
    near, sentence = _near(claim), claim.sentence.lower()
    best: tuple[bool, int] | None = None
    found: MatterRow | None = None
    barred: set[str] = set()
    for one in rows:
        gaps = [gap for match in one.words.finditer(near.text) if (gap := near.gap(match)) <= _FAR]
        if one.row.of == claim.item_class and one.row.of is not None:
            gaps.append(_AFTER)
        if not gaps or (one.needs and not one.needs.search(sentence)):
            continue
        if one.never and one.never.search(near.text):
            barred.add(one.row.name)
            continue
        rank = (not one.row.first, min(gaps))
        if best is None or rank < best:
            best, found = rank, one.row
    return Told(found, frozenset(barred))


def here(claim: Claim) -> bool:
    """Whether a figure is of a part of the land only: `in the capital`, `abroad`, a town named beside it."""
    text = _near(claim).text
    if _HERE.search(text):
        return True
    is_town = (claim.place_id or "").startswith("gn:")
    return is_town and claim.place is not None and f"in {claim.place.lower()}" in text


def told_words(claim: Claim, row: MatterRow) -> frozenset[str]:
    """Return the words by which a figure's matter is told: they narrow nothing."""
    one = _named()[row.name]
    return frozenset(word for match in one.words.finditer(_near(claim).text) for word in match[0].split())


def _measure(claim: Claim) -> str:
    if claim.unit in (None, *_UNITS):
        is_share = claim.unit == "1" and 0 < (claim.upper or claim.lower or 0) < 1
        return "share" if is_share else "count"
    return _RATES.get(claim.unit or "") or claim.item_class or ""


def _may_tell(claim: Claim, row: MatterRow, noun: str | None, *, is_person: bool) -> bool:
    """Whether a matter may be told of what a figure counts, or of the part that it plays in a change."""
    if claim.role == "change_by" and not row.changes:
        return False
    if "count" not in row.measures:
        return True
    if claim.item_class in _OUTCOMES and claim.item_class not in row.classes:
        return False
    if noun is None or noun in row.counts or claim.item_class in row.classes:
        return True
    return is_person and "people" in row.counts


def _is_person(claim: Claim, noun: str) -> bool:
    return is_people(noun) or noun.endswith(_PERSONS) or claim.item_class in ("personnel", "voters")


def _noun(claim: Claim) -> str | None:
    """Return the noun that stands beside the figure; one that was only taken over from other figures does not count."""
    if not claim.item:
        return None
    noun = head_noun(claim.item.lower())
    at = claim.end - claim.sentence_start
    beside = (claim.exact + claim.sentence[at : at + _AFTER // 2]).lower()
    stem = noun[:3] if len(noun) > 3 else noun[:2]
    return noun if stem in beside else None


def _near(claim: Claim) -> _Near:
    """Return the text from the figure before to the figure behind, each cut at the clause."""
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    before, exact, after = claim.sentence[max(0, start - _BEFORE) : start], claim.exact, claim.sentence[end:]
    after = after[:_AFTER]
    numbers = list(_numbers().finditer(before))
    is_conversion = claim.item_class == "money" and before.rstrip().endswith("(")
    if numbers and not is_conversion:  # a conversion is of the matter of its figure
        before = before[numbers[-1].end() :]
        breaks = list(_BREAK.finditer(before.rstrip(" :\u2013\u2014-")))
        before = before[breaks[-1].end() :] if breaks else before
    inside = _OF_ALL.match(after)
    other = _numbers().search(after, inside.end() if inside else 0)
    if other is not None:
        after = after[: other.start()]
        clause_end = _BREAK.search(after)
        after = after[: clause_end.start()] if clause_end else after
    before = _WHOLE.sub("", before)
    text = f"{before.replace(chr(10), ' ')}{exact}{after}".lower()
    return _Near(text, len(before), len(before) + len(exact))


@cache
def _numbers() -> re.Pattern[str]:
    """Digits, and number words but for `one`, which may be a pronoun."""
    words = (word for word in number_words().cardinals if word not in ("one", "zero"))
    cardinals = "|".join((*sorted(words), *_FRACTIONS))
    return re.compile(rf"(?<![\w.,])\d[\d.,]*|\b(?:{cardinals})\b", re.IGNORECASE)


@cache
def _table() -> list[Matter]:
    rows = load_toml("compare/matters.toml", MatterTable).matter
    return [Matter(row, _pattern(row.words), _optional(row.needs), _optional(row.never)) for row in rows]


@cache
def _named() -> dict[str, Matter]:
    return {one.row.name: one for one in _table()}


@cache
def _of_measure(name: str) -> tuple[Matter, ...]:
    return tuple(one for one in _table() if name in one.row.measures)


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?:{word})" for word in words))


def _optional(words: tuple[str, ...]) -> re.Pattern[str] | None:
    return _pattern(words) if words else None
