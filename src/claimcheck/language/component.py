"""One spaCy component for each kind of thing, on documents of anybody's pipeline."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc

from claimcheck.language.analysis import Analysis, find_mentions
from claimcheck.language.components.quotes import find_quoted
from claimcheck.language.components.times import resolve_times
from claimcheck.language.export import export
from claimcheck.language.found import Sentence
from claimcheck.language.pipeline import lemmatizer_of, tree_of
from claimcheck.records.frames import ParsedSentence
from claimcheck.records.mention import Mention

if TYPE_CHECKING:
    from spacy.language import Language

_KEY = "claimcheck"


def _mentions(kind: str) -> Callable[[list[ParsedSentence]], list[Any]]:
    def read(sentences: list[ParsedSentence]) -> list[Mention]:
        return [seed.mention for one in sentences for seed in one.seeds if seed.mention.kind == kind]

    return read


# What each component leaves in `doc._.cc_<name>`.
_READERS: dict[str, Callable[[list[ParsedSentence]], list[Any]]] = {
    "quantities": _mentions("quantity"),
    "times": _mentions("time"),
    "places": _mentions("place"),
    "offices": _mentions("office"),
    "quotes": _mentions("quote"),
    "events": lambda sentences: [event for one in sentences for event in one.events],
    "sources": lambda sentences: [(event.source, event.source_kind) for one in sentences for event in one.events],
    "certainty": lambda sentences: [(event.modality, event.polarity) for one in sentences for event in one.events],
}
NAMES = tuple(_READERS)


def register_extensions() -> None:
    """Register `doc._.cc_quantities` and its like, once.

    Raises:
        ValueError: Somebody else has taken one of the names.
    """
    for name in NAMES:
        if not Doc.has_extension(f"cc_{name}"):
            Doc.set_extension(f"cc_{name}", default=None, force=False)


class Component:
    """A spaCy component that writes one kind of thing to `doc._.cc_<name>`.

    The document needs tags and dependencies. `cc_quantities`, `cc_times`, `cc_places`, `cc_offices` and `cc_quotes` are
    lists of `Mention`; `cc_events` of `EventFrame`; `cc_sources` and `cc_certainty` stand in the order of the events:
    names with kind of source, modality with polarity. Work is shared between the components of one pipeline
    that have the same publication date.

    Args:
        nlp: The pipeline.
        name: Which kind, one of `NAMES`.
        published: Publication date as ISO 8601, the anchor of relative times.
    """

    def __init__(self, nlp: Language, name: str, published: str | None = None) -> None:
        register_extensions()
        self._name = name
        self._nlp = nlp
        self._published = dt.date.fromisoformat(published) if published else None

    def __call__(self, doc: Doc) -> Doc:
        """Find the things of one document."""
        # Components that count from another date need another analysis.
        key = f"{_KEY} {self._published}"
        if key not in doc.user_data:
            doc.user_data[key] = self._analysed(doc)
        setattr(doc._, f"cc_{self._name}", _READERS[self._name](doc.user_data[key]))
        return doc

    def _analysed(self, doc: Doc) -> list[ParsedSentence]:
        lemmatize = lemmatizer_of(self._nlp)
        analysis = Analysis(doc.text, quoted=find_quoted(doc.text, [(0, len(doc.text))]))
        reference: dt.date | None = None
        for span in _sentences(doc):
            part = span.as_doc()
            sentence = Sentence(tree_of(part, lemmatize), span.start_char)
            find_mentions(sentence)
            reference = resolve_times(sentence, self._published, reference)
            analysis.sentences.append(sentence)
        return export(analysis)


def _sentences(doc: Doc) -> Iterable[Any]:
    return doc.sents if doc.has_annotation("SENT_START") else [doc[:]]
