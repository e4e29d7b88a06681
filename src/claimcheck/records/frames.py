"""What the language stage hands to the claims stage: sentences with mentions and event frames, free of any parser."""

from __future__ import annotations

from typing import Literal

import msgspec

from claimcheck.records.mention import Mention
from claimcheck.records.vocabulary import Modality, Polarity, SourceKind

Link = Literal["part", "joined", "clause", "relative", "aside", "where", "apart"]
Standing = Literal["loose", "more", "them", "there", "subject", "object", "joined", "level", "behind"]


class EventFrame(msgspec.Struct, frozen=True, kw_only=True):
    """A happening with its participants as written.

    Attributes:
        start: First code point of the verb group or event noun.
        end: One past its last.
        action: Lemma of the verb, with its particle.
        is_nominal: Whether a noun names it.
        is_passive: Whether its verb is passive.
        is_reporting: Whether it is a saying.
        actor: Who does it.
        actor_span: Code points of the actor's head; (-1, -1) if none.
        patient: Who undergoes it.
        patient_span: Code points of the patient's head; (-1, -1) if none.
        modality: How certain it is.
        polarity: Whether it is affirmed.
        source: Who says so, innermost first.
        source_kind: Kind of the innermost source.
        complement: Adjective or noun behind the verb ("tested negative").
        parent: Index of the event it hangs below; -1 if none.
        link: How it hangs there: `part` of it, `joined` by "and" with its subject, a `clause` of its own subject, a
            `relative` clause of a noun, `aside` as one of the subject, a `where` clause, `apart` behind a semicolon.
    """

    start: int
    end: int
    action: str
    is_nominal: bool = False
    is_passive: bool = False
    is_reporting: bool = False
    actor: str | None = None
    actor_span: tuple[int, int] = (-1, -1)
    patient: str | None = None
    patient_span: tuple[int, int] = (-1, -1)
    modality: Modality = "asserted"
    polarity: Polarity = "positive"
    source: tuple[str, ...] = ()
    source_kind: SourceKind = "author"
    complement: str | None = None
    parent: int = -1
    link: Link = "part"


class Seed(msgspec.Struct, frozen=True, kw_only=True):
    """A mention on its way to a claim.

    Attributes:
        mention: The value with its span.
        event: Index of its event among the frames of the sentence; -1 if none.
        is_claim: Whether it can be a claim at all.
        owner: Whose the counted things are, as written.
        preposition: Word that makes a place a location.
        head_span: Code points of the counted noun or of the name; (-1, -1) if none.
        is_negated: Whether "not" stands right before the value.
        is_compound: Whether the value only modifies a noun ("40-tonne crane").
        shape: Shape of the amount.
        standing: How a number that names nothing stands: `more` of what was told, some of `them`, `there` are so many,
            `subject`, `object`, `joined` by "and", the `level` of something, `behind` a preposition, `loose`.
    """

    mention: Mention
    event: int = -1
    is_claim: bool = True
    owner: str | None = None
    preposition: str = ""
    head_span: tuple[int, int] = (-1, -1)
    is_negated: bool = False
    is_compound: bool = False
    shape: str = ""
    standing: Standing = "loose"


class ParsedSentence(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence as analysed.

    Attributes:
        start: First code point in the document.
        end: One past its last.
        text: The sentence.
        is_kept: Whether it passes the gate; what does not is parsed only to test the gate, and is no antecedent.
        seeds: Its mentions, in order.
        events: Its event frames, in order of their words.
        persons: Names of persons in it, in order, with their spans.
        plurals: Nouns of more than one, with where they begin.
    """

    start: int
    end: int
    text: str
    is_kept: bool = True
    seeds: tuple[Seed, ...] = ()
    events: tuple[EventFrame, ...] = ()
    persons: tuple[tuple[str, int, int], ...] = ()
    plurals: tuple[tuple[str, int], ...] = ()
