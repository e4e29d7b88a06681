"""Stable identifiers: the same content gives the same id, on every machine and in every run."""

from __future__ import annotations

from hashlib import blake2b


def identify(prefix: str, *parts: str | int) -> str:
    """Hash parts into an identifier.

    Args:
        prefix: One letter that says what is named: `d` document, `c` claim, `k` conflict, `g` group, `s` story.
        parts: What the identity rests on, in a fixed order.

    Returns:
        The prefix and 16 hexadecimal digits.
    """
    digest = blake2b(digest_size=8)
    for part in parts:
        data = str(part).encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return prefix + digest.hexdigest()
