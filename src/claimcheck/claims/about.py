"""What an article is about: the state and the body whose officials it may name without saying of what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache

from claimcheck.claims.words import claim_words
from claimcheck.records.frames import ParsedSentence
from claimcheck.records.values import Place, Quotation, Tenure
from claimcheck.reference.countries import country_codes, demonym
from claimcheck.reference.offices import is_single, posts

_WORD = re.compile(r"[^\W\d_][\w&\u2019'-]*(?<!['\u2019-])")
_OWN = re.compile(r"['\u2019]s?\Z")
_SHARE = 0.6  # of the mentions of what leads, those that the next may have
_LEAST = 2  # weight of the mentions of a body that an article is about
_LEAD = 400  # characters of title and lead, whose mentions count twice
_OPENS = re.compile(r"(?:[.?!:]['\"\u2019\u201d)]?\s|\n)\s{0,5}['\"\u2018\u201c(]?\Z")  # any word may be capital behind
_BYLINE = re.compile(r"^(?:by|from)\s+[^\n]{3,60}$", re.IGNORECASE | re.MULTILINE)
_BEFORE = 6  # characters before a word that tell whether it opens a sentence
_REGIONAL = frozenset(
    ("chief_minister", "first_minister", "regional_prime_minister", "head_of_region", "premier", "governor")
)


class About:
    """What an article is about, told by the names in it: `state` and `body`, None where two come near each other.

    Args:
        text: The article.
        persons: Words, in lower case, of the names of its persons and places.
        offices: Ids of the offices that it speaks of.
    """

    def __init__(self, text: str, persons: Container[str], offices: Container[str]) -> None:
        states: Counter[str] = Counter()
        bodies: Counter[str] = Counter()
        openings: Counter[str] = Counter()
        for start, name, state in _names(_BYLINE.sub(lambda line: " " * len(line[0]), text)):
            word = name.lower()
            if state is not None:
                states[state] += 1
            elif word not in persons and word not in claim_words().no_bodies:
                is_opening = _OPENS.search(text, max(0, start - _BEFORE), start) is not None
                (openings if is_opening else bodies)[word] += 2 if start < _LEAD else 1
        bodies.update({word: count for word, count in openings.items() if word in bodies})
        is_regional = any(office in offices for office in _REGIONAL)
        self.state = None if is_regional else _leader(states, 1)
        self.body = _leader(bodies, _LEAST)

    def meant(self, noun: str) -> str | None:
        """Return what a noun stands for: `country` for the state, `company` for the body."""
        word = noun.lower().split()[-1]
        return self.state if word in claim_words().states else self.body if word in claim_words().bodies else None

    def polity_of(self, office: str, office_id: str | None) -> str | None:
        """Return the state or body that an office told alone is of; None where the article is about two as much.

        Args:
            office: The office as written; `president` in small letters may be that of anything.
            office_id: The office of the record, if it is one.
        """
        title = " ".join(office.lower().split())
        if title in claim_words().company_posts:
            return self.body
        if title == "premier" and self.state in claim_words().with_premiers:
            return None
        is_department = title.endswith(" minister") and title.split()[0] not in claim_words().no_departments
        is_of_state = office_id in claim_words().state_posts or (
            is_department and (not office_id or is_single(office_id))
        )
        return self.state if is_of_state and (office_id != "head_of_state" or office[:1].isupper()) else None


def _names(text: str) -> Iterator[tuple[int, str, str | None]]:
    """Yield the capital words of a text, where they start, and the state that one names, or two together."""
    before: re.Match[str] | None = None
    for match in _WORD.finditer(text):
        word = _OWN.sub("", match[0])
        if not word[:1].isupper():
            before = None
            continue
        pair = f"{before[0]} {word}" if before is not None and match.start() - before.end() == 1 else ""
        yield match.start(), word, _state(word) or (_state(pair) if pair else None)
        before = match


@lru_cache(maxsize=16384)
def _state(name: str) -> str | None:
    return demonym(name) or next(iter(country_codes(name)), None)


def _leader(counts: Counter[str], least: int) -> str | None:
    """Return what is counted most if nothing else comes near."""
    first, second = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first[0] if first[1] >= least and second[1] <= _SHARE * first[1] else None


def about(text: str, sentences: Sequence[ParsedSentence]) -> About:
    """Tell what an article is about.

    Args:
        text: The article.
        sentences: Its analysed sentences.
    """
    names = [name for sentence in sentences for name, _, _ in sentence.persons]
    values = [seed.mention.value for sentence in sentences for seed in sentence.seeds]
    names += [value.speaker for value in values if isinstance(value, Quotation) and value.speaker]
    names += [value.name for value in values if isinstance(value, Place)]
    offices = {post.office for value in values if isinstance(value, Tenure) for post in posts(value.office)[:1]}
    return About(text, {word for name in names for word in name.lower().split()}, offices)
