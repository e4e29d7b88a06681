"""The gate: which sentences can hold a claim and are worth parsing. It must lose none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from claimcheck.language.guards import guards
from claimcheck.language.titles import title_words
from claimcheck.normalise.numbers import words as number_words
from claimcheck.normalise.times.patterns import triggered


@cache
def _pattern() -> re.Pattern[str]:
    table = number_words()
    numbers = {
        *table.cardinals,
        *table.plural_magnitudes,
        *table.denominators,
        *table.multipliers,
        *(f"{word}fold" for word in table.cardinals),
        "dozen",
        "no",
        "none",
        *guards().decades,
        "hundred",
        "thousand",
        "million",
        "billion",
        "trillion",
        "several",
    }
    heads = title_words().heads | title_words().occupations
    titles = {head.split()[-1].split("-")[-1] for head in heads if head.isascii()}
    ranks = {rank.capitalize() for rank in title_words().ranks}
    words = "|".join(sorted(map(re.escape, numbers | titles), key=len, reverse=True))
    return re.compile(
        r"\d|\b[Aa] score of\b|[\"\u201c\u201d\u00ab]|``|[½¼¾⅓⅔]"
        rf"|\b(?i:{words})\b"
        rf"|\b(?:{'|'.join(sorted(ranks, key=len, reverse=True))})\b"
        r"|(?i:\b(?:not|never|nobody|nothing|den(?:y|ies|ied)|reject\w*|refut\w*|neither|nor|fail\w*|refus\w*|declin\w*|avoid\w*|ceas\w*|dismiss\w*|rebut\w*|disput\w*)\b|n['\u2019]t\b)"
        # Happenings that a name at the head of the sentence makes a claim: "Laylah died at a hospital".
        r"|(?i:\b(?:die[ds]?|dying|resign\w*|sign(?:s|ed|ing)?|arriv\w*|test(?:s|ed|ing)?|guilty|acquitt\w*|cleared)\b)"
        # What another article may tell the contrary of: "Suzuki kept his post".
        r"|(?i:\b(?:sack\w*|fired|oust\w*|quits?|surviv\w*|boycott\w*|attend\w*|convict\w*|reappoint\w*|reinstat\w*|admit\w*|confess\w*|plead\w*|perish\w*|drown\w*|skip(?:s|ped)|(?:keeps?|kept|lost|loses|leaves?|left|retain(?:s|ed)?)\s+(?:his|her|the)|(?:stay|step|stand|stood|call|take|took)(?:s|ed|ped)?\s+(?:on|away|in|down|aside|off|part))\b)"
        r"|(?<=[\w,;:)\u2019'\u201d\u2014-]\s)[\"'(\u2018]?[A-Z]"
    )


# How a sentence begins that says no more than who or what the one before spoke of.
_LEANS_BACK = re.compile(r"\W*(?:he|she|it|they|his|her|its|their|another)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[\"\u201d\u00bb]|''")
_LONGEST_ATTRIBUTION = 80


def worth_parsing(sentences: Sequence[str]) -> list[bool]:
    """Tell which sentences of an article are worth parsing.

    Args:
        sentences: The sentences, in order.

    Returns:
        For each, whether it can hold a claim, or tells who is meant or who speaks in one beside it: the sentence before
        a pronoun, a short one behind a quotation, one that ends with a colon.
    """
    kept = [may_hold_claim(sentence) for sentence in sentences]
    return [kept[index] or _is_context(sentences, kept, index) for index in range(len(sentences))]


def _is_context(sentences: Sequence[str], kept: Sequence[bool], index: int) -> bool:
    own = sentences[index]
    has_next = index + 1 < len(sentences) and kept[index + 1]
    if has_next and (own.endswith(":") or _LEANS_BACK.match(sentences[index + 1])):
        return True
    return index > 0 and len(own) <= _LONGEST_ATTRIBUTION and bool(_QUOTED.search(sentences[index - 1]))


def may_hold_claim(sentence: str) -> bool:
    """Whether a sentence can hold a claim.

    Args:
        sentence: Its text.

    Returns:
        False only where no number, date, title, quotation, denial or name can be found by any component.
    """
    return bool(_pattern().search(sentence)) or bool(triggered(sentence))
