"""Near-copies: documents made of one text, such as a wire story that several houses print, cut and edited.

Runs of words (shingles, Broder 1997) of the sentences that hold claims are what is compared: candidates are found by
MinHash signatures, and decided by the share of runs that the shorter text has in common with the longer one.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rensa import RMinHash

from claimcheck.compare.shelf import Shelf
from claimcheck.compare.story_settings import story_settings
from claimcheck.records.claim import Claim

_WORD = re.compile(r"\w+")
_SEED = 1
_LOOKED_AT = 3  # documents of a bucket, the fullest ones, that the others are compared with


@dataclass(frozen=True, slots=True)
class Text:
    """What is known of the text of a document: its runs of words, as numbers, and their MinHash signature.

    Both are empty where the text is too short to tell.
    """

    name: str
    order: tuple[int, str, str]
    runs: array[int]
    signature: array[int]


def find_copies(shelf: Shelf) -> dict[str, str]:
    """Find documents made of one text.

    Args:
        shelf: Claims of all documents; of their texts the sentences that hold claims are known.

    Returns:
        As `copies_among`.
    """
    return copies_among(map(text_of, shelf))


def copies_among(found: Iterable[Text]) -> dict[str, str]:
    """Find texts made of another one.

    Args:
        found: The texts of all documents, by their ids.

    Returns:
        For each document the id of the text that it stands for: its own, or that of the fullest document with which
        it has enough in common.
    """
    sources: dict[str, str] = {}
    texts: list[Text] = []
    for text in found:
        sources[text.name] = text.name
        if text.runs:
            texts.append(text)
    texts.sort(key=lambda text: text.order)
    for text, candidates in zip(texts, _candidates(texts), strict=True):
        fullest = (texts[index] for index in candidates if sources[texts[index].name] == texts[index].name)
        original = next((other for other in fullest if _is_copy(text, other)), text)
        sources[text.name] = original.name
    return sources


def text_of(claims: Sequence[Claim]) -> Text:
    """Return what is known of the text of a document.

    Args:
        claims: Its claims, in reading order.
    """
    settings = story_settings().copies
    first = claims[0]
    runs = sorted(_runs(claims, settings.words))
    order = (-len(runs), first.published or "9999", first.path)
    if len(runs) < settings.least:
        return Text(first.document_id, order, array("Q"), array("I"))
    hashes = RMinHash.hash_token_sets([runs])[0]
    signature = RMinHash(settings.signature, _SEED)
    signature.update(runs)
    return Text(first.document_id, order, array("Q", hashes), array("I", signature.digest()))


def _runs(claims: Iterable[Claim], size: int) -> set[str]:
    """Return the runs of so many words in the sentences of a document."""
    found: set[str] = set()
    for sentence in {claim.sentence for claim in claims}:
        words = _WORD.findall(sentence.lower())
        found.update(map(" ".join, zip(*(words[start:] for start in range(size)), strict=False)))
    return found


def _candidates(texts: Sequence[Text]) -> Iterator[list[int]]:
    """Yield for each text the fuller ones that it may be a copy of, the likeliest first."""
    settings = story_settings().copies
    shared: list[list[int]] = [[] for _ in texts]
    signatures = [text.signature.tobytes() for text in texts]
    width = settings.rows * array("I").itemsize
    for start in range(0, settings.signature * array("I").itemsize, width):
        buckets: dict[bytes, list[int]] = {}
        for index, band in enumerate([signature[start : start + width] for signature in signatures]):
            bucket = buckets.get(band)
            if bucket is None:
                buckets[band] = [index]
                continue
            shared[index] += bucket
            if len(bucket) < _LOOKED_AT:
                bucket.append(index)
    for found in shared:
        yield [index for index, _ in sorted(Counter(found).items(), key=lambda entry: (-entry[1], entry[0]))]


def _is_copy(text: Text, fuller: Text) -> bool:
    settings = story_settings().copies
    common = len(set(text.runs).intersection(fuller.runs))
    return common >= settings.least and common >= settings.share * len(text.runs)
