r"""Text of strangers made harmless for a terminal, for JSON and for a spreadsheet.

Articles, titles, file names and stored files are hostile: everything that is shown goes through here first.
"""

from __future__ import annotations

import re
from typing import Final

# C0 but newline and tab, DEL, C1; soft hyphen; bidirectional controls; zero width and invisible operators; line and
# paragraph separators; lone surrogates; interlinear annotation; tags. Then what makes a log of GitHub Actions obey:
# `::command` at the start of a line, which wrapping may make of any place, and `##[command]` anywhere.
_HIDDEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e007f]"
    r"|(?<=:):(?=[A-Za-z])|(?<=#)#(?=\[)"
)
_FORMULA: Final = re.compile(r"\s*[=+\-@\t\r\n＝＋－＠]")
_ASCII: Final = bytes(range(128))
_SPACES: Final = re.compile(r"\s+")


def terminal(text: str) -> str:
    r"""Make control, bidirectional and zero-width characters visible as `\u{…}`; keep newline and tab.

    The middle of workflow commands (`::error`, `##[error]`) counts as such a character.
    """
    return _HIDDEN.sub(lambda match: f"\\u{{{ord(match[0]):x}}}", text)


def inline(text: str) -> str:
    """Like `terminal`, on one line: each run of white space becomes one space."""
    return terminal(_SPACES.sub(" ", text))


def json_bytes(encoded: bytes) -> bytes:
    r"""Escape what a JSON encoder leaves as it is but a terminal would obey; the value stays the same.

    Args:
        encoded: JSON, UTF-8. Outside its strings nothing can match, so the whole of it is searched.
    """
    # What is ASCII goes fast: megabytes of it lie around one figure with "≈". Control characters were escaped before.
    beyond = encoded.translate(None, _ASCII).decode()
    if not any(mark in encoded for mark in (b"\x7f", b"::", b"##[")) and not _HIDDEN.search(beyond):
        return encoded
    return _HIDDEN.sub(_json_escape, encoded.decode()).encode()


def cell(text: str) -> str:
    """Make a text harmless for a spreadsheet: nothing hidden, and no formula (OWASP, CSV injection)."""
    visible = terminal(text)
    return "'" + visible if _FORMULA.match(visible) else visible


def _json_escape(match: re.Match[str]) -> str:
    r"""`\uXXXX`, as a pair of surrogates beyond the basic plane."""
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
