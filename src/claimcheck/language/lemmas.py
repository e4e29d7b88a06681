"""Lemmas from tables, without running a component: exceptions, then suffix rules checked against an index.

The method is that of spaCy's rule lemmatizer (which took it from WordNet's Morphy), and so are the tables: they come
with the language model. Only verbs and nouns are needed here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

Rules = Iterable[tuple[str, str]]

_VERB_RULES = (("ies", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""))
_NOUN_RULES = (("men", "man"), ("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("s", ""))


class LemmaTable:
    """The tables of one word class."""

    def __init__(self, exceptions: Mapping[str, list[str]], index: Iterable[str], rules: Rules) -> None:
        self._exceptions = exceptions
        self._index = frozenset(index)
        self._rules = tuple((old, new) for old, new in rules)

    def lemma(self, form: str, *, is_inflected: bool = False) -> str:
        """Return the lemma of a form in lower case; an inflected form is no lemma even if the index has it."""
        if form in self._exceptions:
            return self._exceptions[form][0]
        if form in self._index and not is_inflected:
            return form
        candidates = [
            form[: -len(old)] + new for old, new in self._rules if form.endswith(old) and len(form) > len(old) + 1
        ]
        for candidate in candidates:
            if candidate in self._index:
                return candidate
        undoubled = [one[:-1] for one in candidates if len(one) > 3 and one[-1] == one[-2]]
        for candidate in undoubled:
            if candidate in self._index:
                return candidate
        return form if form in self._index or not candidates else candidates[-1]


def lemmatizer(verbs: LemmaTable, nouns: LemmaTable) -> Callable[[str, str], str]:
    """Make the cached function from form and class (`verb`, `noun`, `plural`, `other`) to lemma."""

    @lru_cache(maxsize=50_000)
    def lemmatize(form: str, kind: str) -> str:
        if kind == "verb":
            return verbs.lemma(form.lower(), is_inflected=form.lower().endswith(("ed", "ing")))
        if kind in ("noun", "plural") and form[:1].islower():
            return nouns.lemma(form, is_inflected=kind == "plural")
        if kind == "plural" and form.endswith("s") and not form.endswith(("ss", "us", "is")) and form[1:].islower():
            return form[:-1]
        return form

    return lemmatize


def plain_tables() -> tuple[LemmaTable, LemmaTable]:
    """Return tables without word lists, for pipelines that bring none."""
    return LemmaTable({}, (), _VERB_RULES), LemmaTable({}, (), _NOUN_RULES)
