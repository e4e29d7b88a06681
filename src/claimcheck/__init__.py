"""claimcheck: checkable claims in news articles, and where they conflict.

    documents = claimcheck.read(["seeds/"])
    claims = list(claimcheck.extract(documents))
    conflicts = claimcheck.find_conflicts(claims)

Whatever loads the language model is imported when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.pipeline.comparison import find_conflicts
    from claimcheck.pipeline.extraction import extract, mentions
    from claimcheck.reading.read import read
    from claimcheck.records.claim import Claim
    from claimcheck.records.conflict import Conflict
    from claimcheck.records.document import Document
    from claimcheck.records.mention import Mention
    from claimcheck.settings import Settings

__all__ = [
    "Claim",
    "Conflict",
    "Document",
    "Mention",
    "Settings",
    "extract",
    "find_conflicts",
    "mentions",
    "read",
]

_HOMES = {
    "Claim": "claimcheck.records.claim",
    "Conflict": "claimcheck.records.conflict",
    "Document": "claimcheck.records.document",
    "Mention": "claimcheck.records.mention",
    "Settings": "claimcheck.settings",
    "extract": "claimcheck.pipeline.extraction",
    "find_conflicts": "claimcheck.pipeline.comparison",
    "mentions": "claimcheck.pipeline.extraction",
    "read": "claimcheck.reading.read",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module 'claimcheck' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__
