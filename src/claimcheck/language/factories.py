"""spaCy factories of claimcheck, registered as entry points: `nlp.add_pipe("claimcheck_quantities")` works anywhere.

Every `Language()` loads all entry points, so nothing heavy is imported before a component is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language

if TYPE_CHECKING:
    from claimcheck.language.component import Component

_NEEDS = ["token.tag", "token.dep", "token.head"]


def _make(nlp: Language, kind: str, published: str | None) -> Component:
    from claimcheck.language.component import Component

    return Component(nlp, kind, published)


@Language.factory("claimcheck_quantities", requires=_NEEDS)
def make_quantities(nlp: Language, name: str, published: str | None = None) -> Component:  # noqa: ARG001  # spaCy passes it
    """Make the component that writes `doc._.cc_quantities`."""
    return _make(nlp, "quantities", published)


@Language.factory("claimcheck_times", requires=_NEEDS)
def make_times(nlp: Language, name: str, published: str | None = None) -> Component:  # noqa: ARG001  # spaCy passes it
    """Make the component that writes `doc._.cc_times`."""
    return _make(nlp, "times", published)


@Language.factory("claimcheck_places", requires=_NEEDS)
def make_places(nlp: Language, name: str, published: str | None = None) -> Component:  # noqa: ARG001  # spaCy passes it
    """Make the component that writes `doc._.cc_places`."""
    return _make(nlp, "places", published)


@Language.factory("claimcheck_offices", requires=_NEEDS)
def make_offices(nlp: Language, name: str, published: str | None = None) -> Component:  # noqa: ARG001  # spaCy passes it
    """Make the component that writes `doc._.cc_offices`."""
    return _make(nlp, "offices", published)


@Language.factory("claimcheck_quotes", requires=_NEEDS)
def make_quotes(nlp: Language, name: str, published: str | None = None) -> Component:  # noqa: ARG001  # spaCy passes it
    """Make the component that writes `doc._.cc_quotes`."""
    return _make(nlp, "quotes", published)


@Language.factory("claimcheck_events", requires=_NEEDS)
def make_events(nlp: Language, name: str, published: str | None = None) -> Component:  # noqa: ARG001  # spaCy passes it
    """Make the component that writes `doc._.cc_events`."""
    return _make(nlp, "events", published)


@Language.factory("claimcheck_sources", requires=_NEEDS)
def make_sources(nlp: Language, name: str, published: str | None = None) -> Component:  # noqa: ARG001  # spaCy passes it
    """Make the component that writes `doc._.cc_sources`."""
    return _make(nlp, "sources", published)


@Language.factory("claimcheck_certainty", requires=_NEEDS)
def make_certainty(nlp: Language, name: str, published: str | None = None) -> Component:  # noqa: ARG001  # spaCy passes it
    """Make the component that writes `doc._.cc_certainty`."""
    return _make(nlp, "certainty", published)
