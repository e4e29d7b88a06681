"""Trace a claim: parse its sentence again and tell which words gave what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from claimcheck.claims.assemble import assemble
from claimcheck.normalise.edtf import as_day
from claimcheck.pipeline.additions import additions
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document
from claimcheck.records.trace import Finding, Trace
from claimcheck.reference.additions import using
from claimcheck.settings import Settings

if TYPE_CHECKING:
    from claimcheck.language.analysis import Analysis
    from claimcheck.language.found import Sentence

# Slots that the article around a sentence may fill or change.
_SLOTS: Final = (
    "actor", "patient", "item", "item_class", "item_of", "time", "time_edtf", "place", "place_country", "person",
    "polity", "speaker", "source", "polarity", "modality",
)  # fmt: skip


def trace(claim: Claim, *, settings: Settings | None = None) -> Trace:
    """Parse the sentence of a claim again, alone, and tell how each slot was found.

    Args:
        claim: The claim.
        settings: Model, officials and places; the defaults if not given.

    Raises:
        ModelError: The language model is missing or not the one of the lock file.
    """
    from claimcheck.language.analysis import Article, analyse
    from claimcheck.language.export import export
    from claimcheck.language.pipeline import load_parser
    from claimcheck.language.trace import findings_of, words_of

    settings = settings or Settings()
    document = Document.from_text(claim.sentence, claim.path, claim.published)
    article = Article(document.text, [(0, len(document.text))], as_day(claim.published))
    parser = load_parser(settings.model)
    with using(additions(settings)):
        analysis = next(analyse([article], parser, gated=False))
        claims = assemble(document, export(analysis))
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    sentence = _around(analysis, start)
    alone = next((one for one in claims if (one.kind, one.start, one.end) == (claim.kind, start, end)), None)
    if sentence is None:
        return Trace(is_found=alone is not None)
    span = (start - sentence.offset, end - sentence.offset)
    return Trace(
        words=tuple(words_of(sentence, *span)),
        findings=(*findings_of(sentence, *span), *_spoken(alone)),
        lent=tuple(_lent(claim, alone)) if alone is not None else (),
        is_found=alone is not None,
    )


def _around(analysis: Analysis, start: int) -> Sentence | None:
    return next((one for one in analysis.sentences if one.offset <= start < one.offset + len(one.tree.text)), None)


def _spoken(alone: Claim | None) -> Iterator[Finding]:
    if alone is not None and alone.quote is not None:
        yield Finding(slot="quote", words=alone.quote, how="between the marks")
        yield Finding(slot="speaker", words=alone.speaker or "", how=f"beside the quotation, {alone.source_kind}")


def _lent(claim: Claim, alone: Claim) -> Iterator[Finding]:
    """Yield the slots in which a claim differs from what its sentence gives alone."""
    for slot in _SLOTS:
        given, own = getattr(claim, slot), getattr(alone, slot)
        if given != own:
            here = f"here {own}" if own is not None else "not stated here"
            yield Finding(slot=slot.replace("_", " "), words=str(given or ""), how=f"from the article around; {here}")
