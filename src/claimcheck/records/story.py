"""The story record, `claimcheck/v1`: articles on the same events."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from claimcheck.records.claim import SCHEMA


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """One article of a story."""

    document_id: str
    path: str
    title: str | None = None
    publisher: str | None = None
    published: Annotated[str | None, Meta(description="Publication date, EDTF")] = None
    claims: Annotated[int, Meta(ge=1, description="How many claims it makes")]
    copy_of: Annotated[str | None, Meta(description="Id of the fullest article made of the same text")] = None


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """Articles on the same events; claims are compared within a story only."""

    schema: Annotated[Literal["claimcheck/v1"], Meta(description="Version of the record")] = SCHEMA
    story_id: Annotated[str, Meta(description="`s` and 16 hex digits, of the earliest article")]
    title: Annotated[str | None, Meta(description="Title of the article with the most claims that has one")] = None
    earliest: Annotated[str | None, Meta(description="First day of publication, ISO 8601, if any is known")] = None
    latest: Annotated[str | None, Meta(description="Last day of publication, ISO 8601, if any is known")] = None
    sources: Annotated[int, Meta(ge=1, description="How many articles, copies of one text counted once")]
    claims: Annotated[int, Meta(ge=1, description="How many claims its articles make")]
    articles: Annotated[tuple[Member, ...], Meta(description="By date of publication, then by path")]

    def to_dict(self) -> dict[str, Any]:
        """Return the v1 record as plain builtins."""
        result: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return result
