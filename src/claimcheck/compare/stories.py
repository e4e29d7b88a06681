"""Group documents that tell of the same events, from their claims alone."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from claimcheck.compare.context import stems
from claimcheck.compare.settings import thresholds
from claimcheck.normalise.edtf import as_day
from claimcheck.records.claim import Claim

_NAME = re.compile(r"(?<![.!?\u201d\"]\s)(?<!^)\b[A-Z][\w\u2019'-]+(?:\s+[A-Z][\w\u2019'-]+)*")
# Words are weighed as if so many other documents had been seen, in which one in so many has the word: a folder of
# three articles alone could not tell common words from telling ones.
_UNSEEN = 50
_RARITY = {"@": 0.02, "#": 0.02}  # of names, of places and days and figures
_COMMON = 0.1  # of other stems
_WEIGHT = {"@": 1.5, "#": 2.0}
_TELLING = 12  # figures above this are rare enough to tell a story


def group_stories(claims: Iterable[Claim]) -> dict[str, str]:
    """Group documents into stories.

    Args:
        claims: Claims of all documents.

    Returns:
        For each document the id of its story: the smallest document id in it.
    """
    documents: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        documents[claim.document_id].append(claim)
    if len(documents) < 2:
        return {name: name for name in documents}
    features = {name: _features(rows) for name, rows in documents.items()}
    weights = _weights(features.values())
    vectors = {name: _normed(counts, weights) for name, counts in features.items()}
    days = {name: as_day(rows[0].published) for name, rows in documents.items()}
    return _joined(vectors, days)


def _features(claims: list[Claim]) -> Counter[str]:
    """Count what a document speaks of: stems and names of its sentences, title, places, days, exact figures."""
    found: Counter[str] = Counter()
    sentences = {(claim.sentence_start, claim.sentence) for claim in claims}
    for _, sentence in sorted(sentences):
        found.update(stems(sentence))
        for name in _NAME.findall(sentence):
            found["@" + name.lower().removesuffix("\u2019s").removesuffix("'s")] += 1
    if claims[0].title:
        found.update(stems(claims[0].title))
    found.update({f"#{fact}" for claim in claims for fact in _facts(claim)})
    return found


def _facts(claim: Claim) -> Iterator[str]:
    """Yield the town or region of a claim, its day, its exact figure."""
    if claim.place_id and claim.place_id.startswith("gn:"):
        yield claim.place_id
    if as_day(claim.time_edtf) is not None:
        yield claim.time_edtf or ""
    if claim.lower is not None and claim.lower == claim.upper and claim.lower > _TELLING:
        yield f"{claim.lower:g}"


def _weights(rows: Iterable[Mapping[str, int]]) -> dict[str, float]:
    counts: Counter[str] = Counter()
    total = 0
    for row in rows:
        counts.update(row.keys())
        total += 1
    return {
        word: math.log((total + _UNSEEN) / (count + _UNSEEN * _RARITY.get(word[0], _COMMON)))
        for word, count in counts.items()
    }


def _normed(counts: Counter[str], weights: Mapping[str, float]) -> dict[str, float]:
    vector = {word: (1 + math.log(count)) * weights[word] * _WEIGHT.get(word[0], 1.0) for word, count in counts.items()}
    length = math.sqrt(sum(value * value for value in vector.values())) or 1.0
    return {word: value / length for word, value in vector.items()}


def _joined(vectors: dict[str, dict[str, float]], days: Mapping[str, dt.date | None]) -> dict[str, str]:
    """Join documents that are alike enough; only pairs that share a word are looked at."""
    parent = {name: name for name in vectors}
    scores: dict[tuple[str, str], float] = defaultdict(float)
    index: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for name, vector in sorted(vectors.items()):
        for word, value in vector.items():
            for other, weight in index[word]:
                scores[other, name] += value * weight
        for word, value in vector.items():
            index[word].append((name, value))
    limits = thresholds()
    for (one, two), score in sorted(scores.items()):
        if score >= (limits.story_similarity if _near(days[one], days[two]) else limits.story_similarity_far):
            a, b = sorted((_root(parent, one), _root(parent, two)))
            parent[b] = a
    return {name: _root(parent, name) for name in vectors}


def _near(one: dt.date | None, two: dt.date | None) -> bool:
    if one is None or two is None:
        return True
    return abs((one - two).days) <= thresholds().story_days


def _root(parent: dict[str, str], name: str) -> str:
    while parent[name] != name:
        parent[name] = parent[parent[name]]
        name = parent[name]
    return name
