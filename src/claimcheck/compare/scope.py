"""Scope: whole or part, wider or narrower, on top of others."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.compare.matter import MatterRow, matter, told_words
from claimcheck.compare.settings import are_like, concepts, is_known
from claimcheck.compare.story import Story
from claimcheck.compare.values import compare_figures
from claimcheck.compare.vector import Pair
from claimcheck.compare.votes import is_vote
from claimcheck.records.claim import Claim
from claimcheck.reference.lexicon import head_noun, is_people, outcome_class

_STAGE = re.compile(
    r"\b(?:first|initial|second|next|last|latest|final) (?:wave|group|batch|contingent|phase|stage|tranche|convoy)"
)
_OF_WHICH = re.compile(r"\bof (?:which|this|that|it|whom|them)\W+(?:(?:only|some|about|around|nearly|almost)\W+)?\Z")
_SHARE = re.compile(r"\b(?:share|portion|part|fraction) of\b")
_CALIBRE = re.compile(r"\b(\d+(?:\.\d+)?)[ -]?(?:mm|millimet(?:re|er)s?)\b")
_PARTITIVE = re.compile(r"\A\S+ of (?:the|his|her|their|its|them|those|these)\b", re.IGNORECASE)
_PARTITIVE_OF_OUTCOME = re.compile(
    r"\A\S+ of (?:them|these|whom|(?:the|those|his|her|their|its) (?:\w+ ){0,2}?(?:dead|killed|injured|"
    r"wounded|missing|victims?|casualties|fatalities|deaths|detained|detainees|arrested|defendants?|suspects?|accused|"
    r"infected|cases|patients|survivors)\b)",
    re.IGNORECASE,
)
_REACH = 40  # characters behind a figure in which a stage or a calibre belongs to it
_AKIN = re.compile(r"of (?:the same|a similar) (family|type|kind|class|make|series)")
_OTHERS = frozenset(("other", "others"))
_AND = re.compile(r"(?<!\s)\s+(?:and|or)\s+([a-z]+)")
_NEAR = 32  # characters behind a figure in which its calibre stands
_CHANGES = ("change_by", "change_from")


def compare_scope(pair: Pair, story: Story) -> Pair | None:
    """Decide pairs that differ in scope; None where both count the whole.

    Args:
        pair: The pair; steps are recorded in it.
        story: The story, for the wholes that parts belong to.
    """
    return _addition(pair) or _stage(pair) or _part(pair, story) or _change(pair) or _kind(pair)


def _addition(pair: Pair) -> Pair | None:
    """Another 2,000 come on top; three others beside the dead do not, since the wounded are not the dead anyway."""
    for claim, other in ((pair.one, pair.two), (pair.two, pair.one)):
        words = _additional(claim)
        if not words or claim.unit:
            continue
        if _additional(other) and not (words | _additional(other)) & _OTHERS:  # both come on top
            continue
        if claim.item_class == other.item_class == "other":
            return pair.decide("scope", "one of them comes on top of others")
        if words & _additional(other):
            continue
        is_beside = claim.item_class in ("wounded", "missing", "arrested") and matter(claim) is None
        if words <= {"other", "others"} and is_beside:
            continue
        return pair.decide("scope", "one of them comes on top of others")
    return None


def _additional(claim: Claim) -> frozenset[str]:
    """Return the first words of a figure that put it on top of others: another, more."""
    words = claim.exact.lower().split()[:2]
    return frozenset() if words == ["more", "than"] else concepts().additional.intersection(words)


def _stage(pair: Pair) -> Pair | None:
    """`11,000 in a first wave` is no whole."""
    if _tells_stage(pair.one) != _tells_stage(pair.two):
        return pair.decide("part_whole", "one tells of a stage or a share only")
    alike = concepts().additional if _additional(pair.one) and _additional(pair.two) else frozenset[str]()
    if _apart(pair.one) - alike != _apart(pair.two) - alike:
        return pair.decide("different_event", "one tells of another event of the kind")
    return None


@lru_cache(maxsize=4096)
def _tells_stage(claim: Claim) -> bool:
    is_share = claim.unit != "percent" and bool(_SHARE.search(_before(claim)))
    return bool(_STAGE.search(_behind(claim))) or is_share


@lru_cache(maxsize=4096)
def _apart(claim: Claim) -> frozenset[str]:
    """Return the words of the figure, and of who and what takes part in its event, that set the event apart."""
    text = " ".join(part for part in (claim.exact, claim.actor, claim.patient) if part)
    akin = _AKIN.findall(claim.actor or "") if "of" in text else ()  # another missile of the same family
    return concepts().apart.intersection(text.lower().replace(",", " ").split()).union(akin)


def _before(claim: Claim) -> str:
    at = claim.start - claim.sentence_start
    return claim.sentence[max(0, at - _REACH) : at]


def _behind(claim: Claim) -> str:
    at = claim.end - claim.sentence_start
    return claim.sentence[at : at + _REACH]


def _part(pair: Pair, story: Story) -> Pair | None:
    one, two = pair.one, pair.two
    wholes = story.whole_of(one), story.whole_of(two)
    if wholes[0] and wholes[1] and wholes[0] != wholes[1] and compare_figures(wholes[0], wholes[1]) == "apart":
        return pair.decide("part_whole", "they are parts of different wholes")
    if one.group_id and one.group_id == two.group_id:
        return pair.decide("part_whole", "one sentence tells both apart")
    if _is_part(one) != _is_part(two) and not _says_own_kind(pair):
        return pair.decide("part_whole", "one is a part of a larger number")
    return None


def _is_part(claim: Claim) -> bool:
    """Whether a figure counts some of a group that is known: `four of the defendants`.

    Of those on board eleven were hurt, and of the members eighty voted: these are all who were hurt or voted.
    """
    row = matter(claim)
    if row is not None and row.of is None:
        return False  # all of whom it is told, of however many
    if claim.role == "part" or _OF_WHICH.search(_before(claim)):
        return True
    is_told_of = claim.item_class in _OUTCOMES or is_vote(claim)
    return bool((_PARTITIVE_OF_OUTCOME if is_told_of else _PARTITIVE).match(_with_rest(claim)))


def _with_rest(claim: Claim) -> str:
    return claim.exact + _behind(claim)


def _says_own_kind(pair: Pair) -> bool:
    """Whether both name the kind counted, so that being a part of something wider does not matter."""
    kinds = narrow(pair.one), narrow(pair.two)
    return bool(kinds[0]) and kinds[0] == kinds[1]


def _change(pair: Pair) -> Pair | None:
    one, two = pair.one, pair.two
    row = matter(one)
    if (
        one.role == two.role
        or (row is not None and row.changes and row is matter(two))
        or not {one.role, two.role} & set(_CHANGES)
    ):
        return None
    if "change_from" in (one.role, two.role):
        return pair.decide("update", "one is where a change began")
    return pair.decide("different_thing", "one is the amount of a change")


def _kind(pair: Pair) -> Pair | None:
    one, two = narrow(pair.one), narrow(pair.two)
    row = matter(pair.one)
    if row is not None and row is matter(pair.two):
        one, two = (_kinds(claim, row) for claim in (pair.one, pair.two))
    if one == two or any(are_like(a, b) for a in one for b in two):
        if one:
            pair.step("modifiers", "equal", "/".join(sorted(one)))
        return None
    pair.step("modifiers", "different", f"{'/'.join(sorted(one)) or '-'} / {'/'.join(sorted(two)) or '-'}")
    if one and two and not one & two:
        return pair.decide("different_thing", "the things counted are of different kinds")
    return pair.decide("part_whole", "one counts a narrower kind")


def _kinds(claim: Claim, row: MatterRow) -> frozenset[str]:
    """Return what narrows the thing counted, beside what it is about: all who were acquitted, officers or men."""
    words = narrow(claim) - told_words(claim, row)
    noun = head_noun(claim.item or "")
    if not row.kinds:
        return words - set((claim.item or "").lower().split())
    return words | {noun} if is_kind_of_people(claim, noun) else words


def is_kind_of_people(claim: Claim, noun: str) -> bool:
    """Whether the noun beside a figure tells a kind of people: children of the displaced, teachers of those aboard."""
    return noun in concepts().narrower - concepts().dwellers and _says(claim, noun) and not _is_joined(claim)


def _says(claim: Claim, noun: str) -> bool:
    """Whether a figure has its noun beside it; `two passengers died and 20 were hurt` does not say who were hurt."""
    stem = "men" if noun == "man" and claim.upper != 1 else noun[:3]
    return stem in claim.exact.lower() or stem in _behind(claim)[:_NEAR].lower()


def _is_joined(claim: Claim) -> bool:
    """Whether another kind of people is counted along: `seventeen passengers and crew`."""
    match = _AND.search(claim.exact) or _AND.match(_behind(claim))
    return match is not None and is_people(match[1].removesuffix("s"))


@lru_cache(maxsize=4096)
def narrow(claim: Claim) -> frozenset[str]:
    """Return what narrows the thing counted: its modifiers, and the item itself where it is a kind of people."""
    noun = head_noun(claim.item or "")
    words = {word for word in claim.item_modifiers if word not in concepts().loose and word != noun}
    words = {word for word in words if outcome_class(word) != claim.item_class}
    is_kind = noun in concepts().narrower and claim.item_class in _OUTCOMES and is_people(noun)
    if claim.item_class == "displaced" and noun in concepts().dwellers:
        is_kind = False  # whoever is driven from home lived there
    if is_kind and _says(claim, noun) and not _is_joined(claim):
        words.add(noun)
    if not is_known(claim.item or ""):
        words |= {word for word in (claim.item or "").lower().split()[:-1] if word not in concepts().loose}
    if claim.item_class == "ammunition":
        words = {f"{size} mm" for size in _CALIBRE.findall(claim.exact + _behind(claim)[:_NEAR])} or words
    owner = set((claim.item_of or "").lower().split())
    return frozenset(word for word in words if word not in owner and word[-1:].isalpha() and word[:1].isalnum())


_OUTCOMES = frozenset(("killed", "wounded", "missing", "captured", "arrested", "displaced", "infected"))
