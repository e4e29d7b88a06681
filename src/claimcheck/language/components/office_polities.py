"""The polity of an office: before its title, `Norway's`, `Russian`, or behind it, `of the EBRD`, `to Vienna`."""

from __future__ import annotations

import re

from claimcheck.language.clauses import noun_phrase, phrase_text
from claimcheck.language.titles import Title, title_words
from claimcheck.language.tree import NAME_TAGS, Tree
from claimcheck.reference.countries import demonym

NAMES_OF_DAYS = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\Z|January|February|March|April|June|July|August|September|October|November|December"
)


def left_polity(tree: Tree, title: Title) -> tuple[int, str | None]:
    """Return where the polity before a title begins, and its text: `Norway's`, `Russian`, `General Staff`, `its`."""
    at = title.first - 1
    if at >= 0 and tree.lowers[at] == "-":
        return title.first, None
    if at >= 1 and tree.tags[at] == "POS":
        phrase = noun_phrase(tree, at - 1, prepositions=("of",))
        while phrase and tree.lowers[phrase[0]] in ("the", "a", "an"):
            phrase = phrase[1:]
        phrase = [token for token in phrase if token < at] or [at - 1]
        return phrase[0], phrase_text(tree, phrase)
    if at >= 0 and tree.lowers[at] in ("its", "his", "her", "their", "our"):
        return at, tree.words[at]
    first = title.first
    while first > 0:
        if _is_polity_word(tree, first - 1):
            first -= 1
        elif tree.lowers[first - 1] == "of" and first > 1 and first < title.first and _is_polity_word(tree, first - 2):
            first -= 2
        else:
            break
    if first < title.first:
        return first, tree.text[tree.starts[first] : tree.ends[title.first - 1]]
    return title.first, None


def _is_polity_word(tree: Tree, index: int) -> bool:
    word = tree.words[index]
    if not word[:1].isupper() or tree.lowers[index] in title_words().honorifics | {"the"}:
        return False
    if (
        demonym(word) is not None
        or tree.tags[index] in NAME_TAGS
        or tree.lowers[index] in title_words().parties["names"]
    ):
        return not NAMES_OF_DAYS.match(word)
    pairs = (
        f"{tree.words[index - 1]} {word}" if index else "",
        f"{word} {tree.words[index + 1]}" if index + 1 < len(tree) else "",
    )
    return any(demonym(pair) is not None for pair in pairs)


def right_polity(tree: Tree, title: Title) -> tuple[int, str | None, str | None]:
    """Return end, polity and part of the office behind a title: `of the EBRD`, `to Vienna`, `for energy`."""
    at = title.last + 1
    if at + 1 >= len(tree) or tree.lowers[at] not in ("of", "for", "to", "at", "in", "with"):
        return title.last, None, None
    target = next((token for token in tree.kids(at, "pobj")), None)
    if target is None:
        target = next((token for token in range(at + 1, min(at + 5, len(tree))) if tree.is_noun(token)), None)
    if target is None:
        return title.last, None, None
    phrase = noun_phrase(tree, target, prepositions=("of", "for"))
    head = tree.lowers[title.head]
    text = phrase_text(tree, [token for token in phrase if token > at])
    text = re.sub(r"^(?:the|a|an)\s+", "", text)
    is_mission = head in title_words().missions and tree.lowers[at] == "to"
    is_named = any(character.isupper() for character in text)
    if is_mission:
        return phrase[-1], None, f"to {text}"
    if not is_named and tree.lowers[at] not in ("of", "for"):
        return title.last, None, None
    if not is_named:
        is_field = tree.lowers[at] in ("of", "for") and head in (
            "minister",
            "secretary",
            "commissioner",
            "minister",
            "deputy",
            "director",
            "head",
            "undersecretary",
        )
        return (
            (phrase[-1], None, f"{tree.lowers[at]} {text}")
            if is_field and head in ("minister", "secretary")
            else (phrase[-1], text, None)
        )
    if tree.lowers[at] in ("in", "with", "at") and head not in (
        "ambassador",
        "envoy",
        "head",
        "chief",
        "director",
        "economist",
        "strategist",
        "professor",
        "executive",
        "economist",
    ):
        return title.last, None, None
    return phrase[-1], text, None
