"""What has to be known of a document to group it with others, small enough to bring that of a million to one place."""

from __future__ import annotations

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
        published: When it was published.
        path: Its path.
        topics: Its topics in order, packed: they are wanted later than the rest.
        order: As in `copies.Text`.
        runs: As in `copies.Text`, as bytes of this machine.
        signature: As in `copies.Text`, likewise.
    """

    published: str | None
    path: str
    topics: bytes
    order: tuple[int, str, str]
    runs: bytes
    signature: bytes

    def text(self, name: str) -> Text:
        """Return what is known of its text."""
        return Text(name, self.order, array("Q", self.runs), array("I", self.signature))

    def traits(self) -> Traits:
        """Return what tells its story."""
        return Traits(self.published, self.path, _TOPICS.decode(self.topics))


_TOPICS = msgspec.msgpack.Decoder(list[str])


def features_of(claims: Sequence[Claim]) -> Features:
    """Return the features of a document.

    Args:
        claims: Its claims, in reading order, each once.
    """
    text, traits = text_of(claims), traits_of(claims)
    return Features(
        published=traits.published,
        path=traits.path,
        topics=_ENCODER.encode(sorted(traits.topics)),
        order=text.order,
        runs=text.runs.tobytes(),
        signature=text.signature.tobytes(),
    )


def group_features(found: Mapping[str, Features]) -> tuple[list[list[str]], dict[str, str]]:
    """Group documents into stories, by their features alone.

    Args:
        found: The features of each document.

    Returns:
        The stories, as `group_stories` returns them, and the sources, as `find_copies` does.
    """
    names = sorted(found, key=lambda name: (found[name].published or "", found[name].path, name))  # as on the shelf
    sources = copies_among(found[name].text(name) for name in names)
    return group(sources, lambda name: found[name].traits()), sources


class Contents(msgspec.Struct, frozen=True, array_like=True):
    """What else is told of the claims of a document that stay where they are.

    Attributes:
        kinds: How many of each kind there are.
        digest: Changes when one of them does.
    """

    kinds: dict[str, int]
    digest: bytes

    @property
    def claims(self) -> int:
        """How many there are."""
        return sum(self.kinds.values())


def contents_of(claims: Sequence[Claim]) -> Contents:
    """Return what else is told of the claims of a document."""
    digest = blake2b(msgspec.json.encode(claims), digest_size=16).digest()
    return Contents(Counter(claim.kind for claim in claims), digest)


def digest_of(stories: Iterable[Iterable[str]], contents: Mapping[str, Contents], sources: Mapping[str, str]) -> bytes:
    """Return what changes when anything in stories does that their comparison depends on.

    Args:
        stories: The documents of each story.
        contents: What is told of the claims of each document.
        sources: For each document the id of the text that it was made of.
    """
    rows = [[(name, sources[name], contents[name].digest) for name in sorted(story)] for story in stories]
    return blake2b(_ENCODER.encode(rows), digest_size=16).digest()
