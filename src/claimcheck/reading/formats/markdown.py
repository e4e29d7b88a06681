"""Markdown: as it stands where it holds no more than headings and lists, else without its inline markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO, Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from claimcheck.reading.formats.plain import read_text
from claimcheck.reading.front_matter import front_matter
from claimcheck.records.document import Document
from claimcheck.settings import Settings

_PLAIN: Final = {"text", "softbreak", "hardbreak", "text_special"}
_NO_PROSE: Final = {"fence", "code_block", "html_block", "table_open"}


def read_markdown(file: BinaryIO, path: str, settings: Settings) -> Iterator[Document]:
    """Yield the article of a Markdown file.

    Headings keep their marks and lists their dashes, which layout understands. A file with links, emphasis, tables,
    code or markup is turned into the text that a reader of the page sees; its lines are then not those of the file.

    Raises:
        InputError: It is too large, empty, binary or undecodable.
    """
    for document in read_text(file, path, settings):
        end = front_matter(document.text).end
        tokens = _parser().parse(document.text[end:])
        if not _has_markup(tokens):
            yield document
            continue
        text = document.text[:end] + "\n\n".join(_blocks(tokens)) + "\n"
        yield Document.from_text(text, path, is_plain=False)


def _parser() -> MarkdownIt:
    """CommonMark with tables; no replacements of quotation marks or dashes."""
    return MarkdownIt("commonmark", {"maxNesting": 50}).enable(["table", "strikethrough"])


def _has_markup(tokens: Sequence[Token]) -> bool:
    return any(
        token.type in _NO_PROSE or any(child.type not in _PLAIN for child in token.children or ()) for token in tokens
    )


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    """The text of each heading, paragraph and list item, with the mark that tells which it is."""
    mark, depth_of_table = "", 0
    for token in tokens:
        depth_of_table += {"table_open": 1, "table_close": -1}.get(token.type, 0)
        if token.type == "heading_open":
            mark = "#" * int(token.tag[1]) + " "
        elif token.type == "list_item_open":
            mark = "- "
        elif token.type == "inline" and not depth_of_table:
            if text := _text(token.children or ()).strip():
                yield mark + text
            mark = ""


def _text(tokens: Sequence[Token]) -> str:
    """What is seen of inline markup: the words of links and code; no pictures, no HTML."""
    pieces = []
    for token in tokens:
        if token.type in {"softbreak", "hardbreak"}:
            pieces.append("\n")
        elif token.type not in {"image", "html_inline"}:
            pieces.append(token.content)
    return "".join(pieces)
