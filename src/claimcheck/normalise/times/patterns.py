"""The patterns of the time grammar. Each name has its reading in `reading.py`.

Patterns are written with the pieces of `words.macros`; `(?i:…)` marks words whose case does not matter, since the
names of months and weekdays must be capitalised (`may` and `sun` are words).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claimcheck.normalise.times.words import macros

_AMOUNT = r"(?:{NUMBER}|an?|(?:a\s+)?(?:few|couple(?:\s+of)?)|several|many|some|half\s+an?|an?\s+half)"
_PREPOSITIONS = ("for", "in", "of", "nearly", "almost", "within", "after", "about", "spent", "over", "than", "lasted")
_LATE = r"(?:early|mid|late|earlier|later|sometime)"

_PATTERNS: tuple[tuple[str, str, str], ...] = (
    # name, words one of which the text must hold, pattern
    ("iso", "digit", r"\b(?P<y>(?:1[5-9]|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?:T(?P<clock>\d\d:\d\d)(?::\d\d)?)?\b"),
    ("numeric", "digit", r"(?<![\d/])(?P<a>0?[1-9]|[12]\d|3[01])/(?P<b>0?[1-9]|[12]\d|3[01])/(?P<y>(?:1[5-9]|20)\d\d|\d\d)(?![\d/])"),
    ("days", "month", r"\b(?P<d>[12]\d|3[01]|[1-9])(?:st|nd|rd|th)?\s*(?:-|\u2013|\bto\b|\band\b|\bor\b)\s*(?P<d2>{DAY})\s+(?:of\s+)?(?P<m>{MONTH})(?:,?\s+(?P<y>{YEAR}))?"),
    ("days", "month", r"\b(?P<m>{MONTH})\s+(?P<d>{DAY})\s*(?:-|\u2013|\bto\b|\bthrough\b|\band\b|\bor\b)\s*(?P<d2>{DAY})(?:,?\s+(?P<y>{YEAR}))?(?!\s*(?i:people|percent|per))"),
    ("date", "month", r"(?:(?i:(?:the\s+)?(?P<part>{PART})\s+of\s+))?(?:(?P<w>{WEEKDAY}),?\s+(?:the\s+)?)?\b(?P<d>{DAY})\s+(?:of\s+)?(?P<m>{MONTH})(?:,?\s+(?P<y>{YEAR}))?(?:\s+(?P<part2>(?i:{PART}))\b)?"),
    ("date", "month", r"(?:(?i:(?:the\s+)?(?P<part>{PART})\s+of\s+))?(?:(?P<w>{WEEKDAY}),?\s+)?\b(?P<m>{MONTH})\s+(?:the\s+)?(?P<d>{DAY})(?:,?\s+(?P<y>{YEAR}))?(?:\s+(?P<part2>(?i:{PART}))\b)?"),
    ("month", "month", r"\b(?:(?i:(?:the\s+)?(?P<edge>early|mid|late|(?:start|beginning|middle|end|first\s+(?:half|week|days?)|second\s+week|third\s+week|last\s+week|second\s+half)\s+of|first\s+week\s+in)[\s-]+))?(?:(?P<rel>(?i:last|next|this|past))\s+)?(?P<m>{MONTH})(?:(?:,|\s+of)?\s+(?P<y>{YEAR})|(?!\s+\d{1,2}\b))(?![\w])"),
    ("weekday", "weekday", r"\b(?:(?P<rel>(?i:last|next|this\s+past|this\s+coming|this|past|previous|following|coming))\s+)?(?P<w>{WEEKDAY})(?:\s+(?P<part>(?i:{PART})))?(?:\s+at\s+(?P<clock>{CLOCK})(?:\s+(?P<zone>{ZONE}\b|(?i:local\s+time)))?)?(?![\w])"),
    ("weekdays", "weekday", r"\b(?P<w>{WEEKDAY})s(?:\b|(?=[\u2019']))(?![\u2019']s)"),
    ("part_of_weekday", "weekday", r"\b(?i:the\s+(?P<part>{PART})\s+of\s+)(?P<w>{WEEKDAY})\b"),
    ("day_part_on", "part", r"\b(?i:(?:shortly\s+|just\s+|soon\s+)?(?:before|after)\s+)(?P<part>(?i:{PART}))\s+(?i:on\s+)?(?P<w>{WEEKDAY})\b"),
    ("clock", "clock", r"(?<![\d:.$\u20ac\u00a3])(?P<clock>{CLOCK})(?:\s+\((?:\d{4}|[\d:.]+)\s+(?:GMT|UTC)\))?(?:\s+(?P<zone>{ZONE}\b|(?i:local\s+time)))?(?:,?\s+(?:(?i:on)\s+)?(?:(?P<w>{WEEKDAY})(?:\s+(?P<part>(?i:{PART}))\b)?|(?P<deictic>(?i:today|yesterday|tomorrow|last\s+night|this\s+morning))|(?P<m>{MONTH})\s+(?P<d>{DAY})(?:,?\s+(?P<y>{YEAR}))?|(?P<d2>{DAY})\s+(?P<m2>{MONTH})(?:,?\s+(?P<y2>{YEAR}))?))?(?![\w])"),
    ("hours", "clock", r"\b(?P<h>[01]\d|2[0-3])(?P<min>[0-5]\d)\s+(?P<zone>{ZONE}|(?i:hours(?:\s+local\s+time)?|local\s+time))\b"),
    ("noon", "part", r"\b(?i:(?P<part>noon|midday|midnight))(?:\s+(?i:on\s+)?(?P<w>{WEEKDAY}))?\b"),
    ("deictic", "deictic", r"\b(?:(?i:late|early|earlier)\s+)?(?P<day>(?i:today|yesterday|tomorrow|tonight))(?:\s+(?P<part>(?i:{PART})))?\b"),
    ("deictic", "deictic", r"\b(?i:the\s+day\s+(?P<two>before\s+yesterday|after\s+tomorrow))\b"),
    ("this_part", "part", r"\b(?:(?i:early|earlier|late|later)\s+)?(?P<rel>(?i:this|last|that|the\s+same|the\s+next|the\s+following))\s+(?P<part>(?i:morning|afternoon|evening|night))\b"),
    ("overnight", "deictic", r"\b(?i:overnight)\b"),
    ("now", "deictic", r"\b(?i:(?P<present>now|currently|presently|nowadays|at\s+present|at\s+the\s+moment|at\s+this\s+time|these\s+days)|(?P<past>recently|lately|in\s+the\s+past(?!\s+\w+\s)|(?<=\bin\s)recent\s+(?:days|weeks|months|years))|(?P<future>soon|in\s+the\s+(?:near\s+)?future|shortly(?!\s+(?:before|after))))\b(?!-)"),
    ("unit", "unit", r"\b(?:(?P<edge>(?i:{LATE}))\s+)?(?i:(?:(?:the|its|his|her|their)\s+)?(?P<rel>last|next|this\s+past|this\s+coming|this|past|previous|following|coming|current|same|that|prior|preceding|latest)\s+(?P<fiscal>fiscal\s+|financial\s+)?(?P<u>weekend|day|week|month|quarter|year|decade|century))(?:(?P<of>\s+earlier)|\b)(?!-)"),
    ("edge_of_unit", "unit", r"\b(?i:(?:the\s+)?(?P<edge>start|beginning|middle|end|close|first\s+half|second\s+half|rest)\s+of\s+(?P<rel>the|this|next|last|that)\s+(?P<u>week|month|quarter|year|decade|century))\b"),
    ("edge_of_unit", "unit", r"\b(?i:(?P<u>year)[\s-](?P<edge>end))\b"),
    ("weekend", "unit", r"\b(?i:the\s+weekend)\b"),
    ("ago", "unit", r"\b(?P<n>(?i:{AMOUNT}))\s+(?P<u>(?i:{UNIT}))s?(?P<half>(?i:\s+and\s+a\s+half))?\s+(?P<way>(?i:ago|earlier|later|before(?=[.,;)]|$)|previously|from\s+now|hence))\b"),
    ("ago", "unit", r"\b(?i:the\s+(?P<u>day|week|month|year)\s+(?P<way>before|after|earlier))\b(?!\s+(?:the|a|an|yesterday|tomorrow|he|she|it|they|his|her|[A-Z])\b)"),
    ("stretch", "unit", r"\b(?i:(?:the\s+|these\s+|its\s+)?(?P<rel>past|last|next|previous|coming|first|following|preceding|final)\s+(?P<n>{NUMBER}|(?:a\s+)?few|several|couple\s+of)\s+(?P<u>{UNIT})s?)\b"),
    ("quarter", "unit", r"\b(?i:(?:the\s+|its\s+)?(?:(?P<whose>this|last|next)\s+year['\u2019]s\s+|(?P<before>year-earlier|year-ago)\s+|fiscal\s+|(?P<rel>last|next|this|current|same)\s+)?(?P<nth>{ORDINAL})[\s-]+(?P<fiscal>fiscal\s+)?(?P<u>quarter|half))(?:\s+(?i:of\s+)?(?:(?P<y>{YEAR})|(?P<yrel>(?i:last|this|next|the)\s+(?i:year))))?\b"),
    ("quarter", "quarter", r"\bQ(?P<q>[1-4])(?:\s+(?:of\s+)?(?P<y>{YEAR}))?\b"),
    ("quarter", "unit", r"\b(?i:the\s+(?P<before>year-earlier|year-ago)\s+(?P<u>quarter|half|period))\b"),
    ("season", "season", r"\b(?i:(?P<edge>early|mid|late)[\s-]+)?(?:(?P<rel>(?i:last|next|this|the|that|past))\s+)(?P<s>(?i:{SEASON}))(?:\s+(?:of\s+)?(?P<y>{YEAR}))?\b(?!\s+(?:of|in|by|to)\b(?!\s+\d))"),
    ("season", "season", r"\b(?i:(?P<edge>early|mid|late)[\s-]+)?(?P<s>(?i:{SEASON}))\s+(?:of\s+)?(?P<y>{YEAR})"),
    ("season", "season", r"(?<=\b[Ii]n\s)(?:(?P<edge>early|late)\s+)?(?P<s>spring|summer|autumn|winter)\b"),
    ("decade", "decade", r"\b(?i:(?:the\s+)?(?:(?P<edge>early|mid|late)[\s-]*)?)(?:(?P<dec>(?:1[5-9]|20)\d)0s|['\u2019](?P<short>\d)0s)(?!\w)"),
    ("century", "century", r"\b(?i:(?:the\s+)?(?:(?P<edge>early|mid|late)[\s-]+)?(?P<c>\d{1,2})(?:st|nd|rd|th)[\s-]century)\b"),
    ("years", "digit", r"(?<![\d.,$\u20ac\u00a3/-])\b(?P<y>(?:19|20)\d\d)[-\u2013/](?P<y2>\d\d|(?:19|20)\d\d)\b(?![-/\d])"),
    ("year", "digit", r"(?<![\d.,$\u20ac\u00a3\u00a5#/:-])\b(?:(?i:(?P<edge>early|mid|late|fiscal|the\s+year|the\s+(?:start|beginning|middle|end)\s+of|FY)[\s-]*))?(?P<y>{YEAR})(?:(?i:\s+or\s+later))?(?![\w%]|-\d|\s*(?i:percent|per\s+cent|million|billion|km|miles?|metres?|meters?|tonnes?|tons?|dollars?|euros?|pounds?|rpm|hours?|people|troops|men|women)\b)"),
    ("holiday", "holiday", r"\b(?P<h>(?i:{HOLIDAY}))(?:\s+(?P<week>(?i:week|weekend)))?(?:,?\s+(?P<y>{YEAR}))?\b"),
    ("set", "set", r"\b(?i:(?:almost\s+)?(?:every|each)\s+(?:(?P<n>other|{NUMBER})\s+)?(?:(?P<u>{UNIT})s?|(?P<part>morning|afternoon|evening))|(?P<adv>daily|weekly|monthly|quarterly|annually|yearly|nightly|hourly))\b"),
    ("set", "weekday", r"\b(?i:every|each)\s+(?P<w>{WEEKDAY})\b"),
    ("duration", "unit", r"(?<![\d.,-])\b(?P<n>{NUMBER})(?:\s+|-)(?:(?i:more|straight|consecutive|full|whole|additional|long|working|business)[\s-])?(?P<u>(?i:{UNIT}))s?(?P<half>(?i:\s+and\s+a\s+half))?\b(?![\s-](?i:old|olds|of\s+age)\b)"),
    ("duration", "unit", r"\b(?P<n>(?i:several|(?:a\s+)?few|a\s+couple\s+of|couple\s+of|many|half\s+an?|half\s+a))\s+(?:(?i:more)\s+)?(?P<u>(?i:{UNIT}))s?\b"),
    ("duration", "unit", r"{AFTER_PREPOSITION}(?P<n>(?i:an?))\s+(?:(?i:full|whole)\s+)?(?P<u>(?i:minute|hour|day|week|month|quarter|year|decade|century))(?P<half>(?i:\s+and\s+a\s+half))?\b(?!\s+(?i:ago|earlier|later))"),
    ("duration", "unit", r"\b(?P<u>(?i:day|week|month|year|hour|decade)s?)-long\b"),
    ("durations", "unit", r"{AFTER_PREPOSITION}(?P<u>(?i:minutes|hours|days|weeks|months|years|decades|centuries))\b(?!\s+(?i:old))"),
)  # fmt: skip

_TRIGGERS = {
    "digit": r"\d{4}|\d/\d",
    "month": r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)",
    "weekday": r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)",
    "part": r"(?i:morning|afternoon|evening|night|noon|midday|lunchtime|dawn|daybreak|dusk|sunrise|sunset)",
    "clock": r"\d\s?[aApP]\.?\s?[mM]|\d:\d\d|\b\d{4}\s+(?:[A-Z]{2}|hours|local)",
    "deictic": r"(?i:today|yesterday|tomorrow|tonight|overnight|\bnow|current|present|recent|lately|soon|shortly|these days|future|\bpast\b|at th)",
    "unit": r"(?i:second|minute|hour|day|night|week|month|quarter|year|decade|centur|half)",
    "quarter": r"Q[1-4]",
    "season": r"(?i:spring|summer|autumn|fall|winter)",
    "decade": r"\d0s",
    "century": r"(?i:century)",
    "holiday": r"(?i:day|easter|christmas|thanksgiving|hallow|fourth of)",
    "set": r"(?i:every|each|ly\b)",
}


class TimePattern(NamedTuple):
    """One compiled pattern with the trigger that a text must hold."""

    name: str
    trigger: str
    pattern: re.Pattern[str]


@cache
def patterns() -> tuple[TimePattern, ...]:
    """Return the compiled patterns, in order of precedence."""
    pieces = macros() | {"AFTER_PREPOSITION": _after(*_PREPOSITIONS), "LATE": _LATE}
    pieces["AMOUNT"] = _filled(_AMOUNT, pieces)
    return tuple(TimePattern(name, trigger, re.compile(_filled(text, pieces))) for name, trigger, text in _PATTERNS)


def _filled(template: str, pieces: dict[str, str]) -> str:
    return re.sub(r"\{([A-Z_]+)\}", lambda match: pieces[match[1]], template)


def _after(*words: str) -> str:
    """Return a look-behind for any of the words (each must have a fixed width)."""
    return "(?:" + "|".join(rf"(?<=\b{word}\s)" for word in words) + ")"


@cache
def triggers() -> dict[str, re.Pattern[str]]:
    """Return the compiled triggers: cheap tests that spare most texts most patterns."""
    return {name: re.compile(text) for name, text in _TRIGGERS.items()}
