"""Quotations: words inside quotation marks, across sentences and paragraphs, and who spoke them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.language.clauses import surface_subject
from claimcheck.language.components.sources import attributions, source_text
from claimcheck.language.cues import cues, reporting_verbs
from claimcheck.language.found import Sentence
from claimcheck.language.titles import name_right
from claimcheck.language.tree import Tree

_OPEN = {"\u201c": "\u201d", "\u201e": "\u201c\u201d", "\u00ab": "\u00bb"}
_MARK = re.compile(r"[\"\u201c\u201d\u201e\u00ab\u00bb]|``|''")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_LOWER_WORDS = 2
_NEAR = 8  # tokens in which a name follows
_WORDS_OF = re.compile(
    r"(?:(?:those|these|such)\s+(?:were|are)\s+(?:the\s+)?words\s+of|the\s+words\s+(?:are|were|came|come|belong\w*)\s+(?:those\s+of|from|to)?"
    r"|so\s+(?:said|says|spoke|speaks)|thus\s+(?:said|spoke)|(?:that|this)\s+(?:was|is)\s+how)\b",
    re.IGNORECASE,
)
_SPOKEN = (
    "call",
    "describe",
    "dismiss",
    "label",
    "brand",
    "speak",
    "ask",
    "shout",
    "cry",
    "yell",
    "sing",
    "chant",
    "express",
    "hail",
    "praise",
    "denounce",
    "condemn",
    "think",
    "begin",
    "go",
)


class Quoted(NamedTuple):
    """A stretch inside quotation marks; offsets leave the marks out. `continues` where it goes on in the next block."""

    start: int
    end: int
    continues: bool = False


def find_quoted(text: str, blocks: Iterable[tuple[int, int]]) -> list[Quoted]:
    """Find what stands inside quotation marks.

    Args:
        text: The document.
        blocks: Paragraphs; a mark that is not closed ends with its paragraph.

    Returns:
        Stretches in order.
    """
    found: list[Quoted] = []
    for start, end in blocks:
        opened: int | None = None
        closers = ""
        for match in _MARK.finditer(text, start, end):
            mark = match[0]
            if opened is None:
                if _opens(text, start, match):
                    opened, closers = match.end(), _OPEN.get(mark, "\"''") if mark not in ("``", '"') else "\"\u201d''"
            elif mark in closers or mark in ('"', "\u201d", "''"):
                found.append(_tidy(text, opened, match.start()))
                opened = None
        if opened is not None and end - opened < 1500:
            found.append(_tidy(text, opened, end)._replace(continues=True))
    return [quoted for quoted in found if quoted.end > quoted.start]


def _opens(text: str, start: int, match: re.Match[str]) -> bool:
    if match[0] in ("\u201d", "\u00bb", "''"):
        return False
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end()] if match.end() < len(text) else " "
    if match[0] == '"' and before.isdigit():  # inches
        return False
    return not after.isspace() and not before.isalnum()


def _tidy(text: str, start: int, end: int) -> Quoted:
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ","):
        end -= 1
    if end > start and text[end - 1] == "." and text[start:end].count(".") == 1:
        end -= 1
    return Quoted(start, end)


def is_speech(text: str, quoted: Quoted) -> bool:
    """Whether quoted words give speech: three words or more, and no title of a work or a name."""
    words = _WORD.findall(text[quoted.start : quoted.end])
    if len(words) < 3 or _is_title(words):
        return False
    small = [word for word in words[1:] if word[0].islower() and len(word) > 3]
    return len(small) >= 1 or len(words) > 6 or any(word[0].islower() for word in words[1:] if len(word) > _LOWER_WORDS)


def _is_title(words: list[str]) -> bool:
    """Whether all words but the smallest are capital: `War and Peace`."""
    return words[0][0].isupper() and all(word[0].isupper() or word in cues().titles["small"] for word in words)


def speaker(sentences: Sequence[Sentence], quoted: Quoted, all_quoted: Sequence[Quoted]) -> str | None:
    """Return who spoke quoted words.

    Args:
        sentences: Parsed sentences of the document, in order.
        quoted: The words.
        all_quoted: All quoted stretches, since a verb of saying inside one does not introduce another.

    Returns:
        The speaker as written, from the sentences that hold the words, else the sentence after them that goes on with
        a verb of saying, else the sentence before that ends in one or in a colon, else that of the quotation which
        these words go on with.
    """
    name = _by_sentences(sentences, quoted, all_quoted)
    before = _gone_on_with(sentences, quoted, all_quoted) if name is None else None
    return speaker(sentences, before, all_quoted) if before is not None else name


def _gone_on_with(sentences: Sequence[Sentence], quoted: Quoted, all_quoted: Sequence[Quoted]) -> Quoted | None:
    """Return the quotation that one goes on with: not closed in its paragraph, or attributed in the sentence before."""
    place = all_quoted.index(quoted) if quoted in all_quoted else 0
    before = all_quoted[place - 1] if place else None
    if before is None or before.continues:
        return before
    own = next((index for index, one in enumerate(sentences) if one.offset <= quoted.start < _end(one)), 0)
    if not own or quoted.start - sentences[own].offset > 1:
        return None
    last = sentences[own - 1]
    is_next = last.offset <= before.start and before.end < _end(last) and sentences[own].offset - _end(last) == 1
    return before if is_next else None


def _end(sentence: Sentence) -> int:
    return sentence.offset + len(sentence.tree.text)


def _by_sentences(sentences: Sequence[Sentence], quoted: Quoted, all_quoted: Sequence[Quoted]) -> str | None:
    inside = [
        index
        for index, one in enumerate(sentences)
        if one.offset < quoted.end and one.offset + len(one.tree.text) > quoted.start
    ]
    for index in [*reversed(inside[-1:]), *inside[:-1]]:
        if (name := _introduced(sentences[index], quoted, all_quoted)) is not None:
            return name
    if not inside:
        return None
    after = inside[-1] + 1
    goes_on = after < len(sentences) and _follows(sentences[inside[-1]], sentences[after])
    if goes_on and (name := _introduced(sentences[after], quoted, all_quoted)) is not None:
        return name
    if after < len(sentences) and (found := _WORDS_OF.match(sentences[after].tree.text)) is not None:
        return _named_behind(sentences[after], found.end())
    before = inside[0] - 1
    if before >= 0 and sentences[before].tree.text.rstrip().endswith(":"):
        return _introduced(sentences[before], quoted, all_quoted)
    return None


def _named_behind(sentence: Sentence, at: int) -> str | None:
    """Return the person whose name comes first behind a place of a sentence, beside titles: `the words of Capt. X`."""
    tree = sentence.tree
    first = tree.token_at(at)
    for index in range(first or 0, min(len(tree), (first or 0) + _NEAR)):
        if (name := name_right(tree, index)) is not None and name[0] == index:
            return tree.text[tree.starts[name[0]] : tree.ends[name[1]]]
    return None


def _follows(quote: Sentence, after: Sentence) -> bool:
    """Whether a sentence goes on right behind the quotation with its attribution, as in `"Stop!" she cried`."""
    gap = after.offset - (quote.offset + len(quote.tree.text))
    starts_low = after.tree.text[:1].islower()
    return gap <= 2 and (
        starts_low
        or (len(after.tree) <= 6 and any(after.tree.lemma(token) in ("say", "add") for token in range(len(after.tree))))
    )


def _introduced(sentence: Sentence, quoted: Quoted, all_quoted: Sequence[Quoted]) -> str | None:
    """Return the subject of the verb of saying that stands outside all quotation marks, nearest to the words."""
    tree = sentence.tree
    best: tuple[int, str] | None = None
    for verb in range(len(tree)):
        at = sentence.offset + tree.starts[verb]
        if not tree.is_verb(verb) or any(one.start <= at < one.end for one in all_quoted):
            continue
        if tree.lemma(verb) not in reporting_verbs() and tree.lemma(verb) not in _SPOKEN:
            continue
        subject = _subject(tree, verb)
        if subject is None or any(one.start <= sentence.offset + tree.starts[subject] < one.end for one in all_quoted):
            continue
        distance = min(abs(at - quoted.start), abs(at - quoted.end))
        if best is None or distance < best[0]:
            best = (distance, source_text(tree, subject, sentence.offices))
    if best is None:
        return next((one.name for one in attributions(tree, sentence.offices)), None)
    return best[1]


def _subject(tree: Tree, verb: int) -> int | None:

    if tree.deps[verb] == "acl" and tree.tags[verb] == "VBN":
        return _agent(tree, verb)
    found = surface_subject(tree, verb)
    if found is not None and tree.lowers[found] not in ("that", "which", "it", "this", "what"):
        return found
    following = verb + 1  # "said Joost Maes" with a broken parse
    if following < len(tree) and tree.tags[following] in ("NNP", "PRP") and tree.deps[following] not in ("pobj",):
        last = following
        while last + 1 < len(tree) and tree.tags[last + 1] in ("NNP",):
            last += 1
        return last
    before = verb - 1
    if before >= 0 and tree.tags[before] in ("NNP", "PRP", "NN", "NNS"):
        return before
    return None


def _agent(tree: Tree, verb: int) -> int | None:
    """`The sentence, spoken on the steps by Ana Chikvaidze`: who stands behind the "by" of a participle."""
    for index in range(verb + 1, len(tree)):
        if tree.tags[index] in (",", ".", ":"):
            return None
        if tree.lowers[index] == "by":
            return tree.child(index, "pobj")
    return None
