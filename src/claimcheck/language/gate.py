"""The gate: which sentences can hold a claim and are worth parsing. It must lose none."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.language.titles import title_words
from claimcheck.normalise.numbers import words as number_words
from claimcheck.normalise.times.patterns import triggers


@cache
def _pattern() -> re.Pattern[str]:
    table = number_words()
    numbers = {
        *table.cardinals,
        *table.plural_magnitudes,
        *table.denominators,
        *table.multipliers,
        "dozen",
        "no",
        "none",
        "hundred",
        "thousand",
        "million",
        "billion",
        "trillion",
        "several",
    }
    titles = {head.split()[-1].split("-")[-1] for head in title_words().heads if head.isascii()}
    ranks = {rank.capitalize() for rank in title_words().ranks}
    words = "|".join(sorted(map(re.escape, numbers | titles), key=len, reverse=True))
    return re.compile(
        r"\d|[\"\u201c\u201d\u00ab]|``|[½¼¾⅓⅔]"
        rf"|\b(?i:{words})\b"
        rf"|\b(?:{'|'.join(sorted(ranks, key=len, reverse=True))})\b"
        r"|(?i:\b(?:not|never|den(?:y|ies|ied)|reject\w*|refut\w*|neither|nor|fail\w*|refus\w*)\b|n['\u2019]t\b)"
        r"|(?<=[\w,;:)\u2019'\u201d\u2014-]\s)[\"'(\u2018]?[A-Z]"
    )


def may_hold_claim(sentence: str) -> bool:
    """Whether a sentence can hold a claim.

    Args:
        sentence: Its text.

    Returns:
        False only where no number, date, title, quotation, denial or name can be found by any component.
    """
    if _pattern().search(sentence):
        return True
    return any(trigger.search(sentence) for trigger in triggers().values())
