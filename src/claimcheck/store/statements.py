"""SQL of the store, from `data/store`."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from claimcheck.records.claim import Claim
from claimcheck.resources import data_file

COLUMNS: Final = Claim.__struct_fields__


@cache
def statements() -> dict[str, str]:
    """Return the statements by name."""
    text = data_file("store/statements.sql").read_text(encoding="utf-8")
    text = text.replace("{columns}", ", ".join(f'"{name}"' for name in COLUMNS))
    text = text.replace("{values}", ", ".join("?" * len(COLUMNS)))
    _, *parts = re.split(r"^-- name: (\w+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[::2], (part.strip() for part in parts[1::2]), strict=True))


@cache
def migrations() -> tuple[str, ...]:
    """Return the scripts that lead from version 0 to 1, 1 to 2 and so on."""
    files = sorted(data_file("store/migrations").iterdir(), key=lambda file: file.name)
    return tuple(file.read_text(encoding="utf-8") for file in files)
