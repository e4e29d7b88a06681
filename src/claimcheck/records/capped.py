"""What a comparison left out, so that large blocks do not take the square of their size in time."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from claimcheck.records.vocabulary import ConflictType


class Capped(msgspec.Struct, frozen=True, kw_only=True):
    """Blocks of like claims that were too large to compare each claim with each other one."""

    type: ConflictType
    blocks: Annotated[int, Meta(ge=1, description="How many blocks were too large")]
    claims: Annotated[int, Meta(ge=1, description="How many claims they hold")]
    largest: Annotated[int, Meta(ge=1, description="How many claims the largest holds")]
    compared: Annotated[int, Meta(ge=0, description="How many pairs of their claims were compared, the likeliest")]
    left_out: Annotated[int, Meta(ge=0, description="How many pairs were not")]
