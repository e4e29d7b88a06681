"""How a claim was found: what `claimcheck explain` shows of the analysis of its sentence."""

from __future__ import annotations

import msgspec


class Word(msgspec.Struct, frozen=True, kw_only=True):
    """A word around the event, as parsed.

    Attributes:
        text: The word.
        tag: Its part of speech, a tag of the Penn Treebank.
        relation: Its relation to the word that it hangs on, a label of ClearNLP; `ROOT` for the top.
        head: The word that it hangs on, itself for the top.
    """

    text: str
    tag: str
    relation: str
    head: str


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """Which words filled a slot.

    Attributes:
        slot: What they gave: `amount`, `item`, `actor`, `time` and so on.
        words: The words, of the sentence.
        how: Where they stand and what they were read as.
    """

    slot: str
    words: str
    how: str


class Trace(msgspec.Struct, frozen=True, kw_only=True):
    """What the sentence of a claim gives when it is parsed again, alone.

    Attributes:
        words: The verb or noun of the event with what hangs on it; of a value without event, the value's own words.
        findings: Its slots, in the order in which they are filled.
        lent: Slots that differ where the sentence stands alone: the claim has them from the article around it.
        is_found: Whether the sentence alone gives the claim at all; a quotation may begin in another one.
    """

    words: tuple[Word, ...] = ()
    findings: tuple[Finding, ...] = ()
    lent: tuple[Finding, ...] = ()
    is_found: bool = True
