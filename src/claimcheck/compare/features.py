"""What has to be known of a document to group it with others, small enough to bring that of a million to one place."""

from __future__ import annotations

import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

import msgspec

from claimcheck.compare.copies import Text, copies_among, text_of
from claimcheck.compare.stories import Traits, group, traits_of
from claimcheck.records.claim import Claim

_ENCODER = msgspec.msgpack.Encoder()


class Features(msgspec.Struct, frozen=True, array_like=True):
    """Features of a document.

    Attributes:
        traits: What tells its story.
        order: As in `copies.Text`.
        runs: As in `copies.Text`, as bytes of this machine.
        signature: As in `copies.Text`, likewise.
        kinds: How many claims of each kind it has.
        digest: Changes when a claim does.
    """

    traits: Traits
    order: tuple[int, str, str]
    runs: bytes
    signature: bytes
    kinds: dict[str, int]
    digest: bytes

    @property
    def claims(self) -> int:
        """How many claims it has."""
        return sum(self.kinds.values())

    def text(self, name: str) -> Text:
        """Return what is known of its text."""
        return Text(name, self.order, array("Q", self.runs), array("I", self.signature))


_DECODER = msgspec.msgpack.Decoder(Features)


def pack_features(claims: Sequence[Claim]) -> bytes:
    """Return the features of a document, packed.

    Args:
        claims: Its claims, in reading order, each once.
    """
    text = text_of(claims)
    features = Features(
        traits=traits_of(claims),
        order=text.order,
        runs=text.runs.tobytes(),
        signature=text.signature.tobytes(),
        kinds=Counter(claim.kind for claim in claims),
        digest=blake2b(msgspec.json.encode(claims), digest_size=16).digest(),
    )
    return zlib.compress(_ENCODER.encode(features), 1)


def unpack_features(packed: bytes) -> Features:
    """Return features that were packed."""
    return _DECODER.decode(zlib.decompress(packed))


def group_features(packed: Mapping[str, bytes]) -> tuple[list[list[str]], dict[str, str]]:
    """Group documents into stories, by their features alone.

    Args:
        packed: The features of each document.

    Returns:
        The stories, as `group_stories` returns them, and the sources, as `find_copies` does.
    """
    texts = (unpack_features(packed[name]).text(name) for name in sorted(packed))
    sources = copies_among(texts)
    return group(sources, lambda name: unpack_features(packed[name]).traits), sources


def digest_of(stories: Iterable[Iterable[str]], packed: Mapping[str, bytes], sources: Mapping[str, str]) -> bytes:
    """Return what changes when anything in stories does that their comparison depends on.

    Args:
        stories: The documents of each story.
        packed: The features of each document.
        sources: For each document the id of the text that it was made of.
    """
    rows = [
        [(name, sources[name], unpack_features(packed[name]).digest) for name in sorted(story)] for story in stories
    ]
    return blake2b(_ENCODER.encode(rows), digest_size=16).digest()
