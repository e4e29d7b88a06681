"""A parsed sentence as plain lists: fast to walk, and easy to build by hand in tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

Lemmatize = Callable[[str, str], str]

VERB_TAGS = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"))
NOUN_TAGS = frozenset(("NN", "NNS", "NNP", "NNPS"))
NAME_TAGS = frozenset(("NNP", "NNPS"))
_NOTHING = "x"  # stands for a word that says nothing
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))


class Tree:
    """Tokens of a sentence with tags and dependencies (labels of the English models of spaCy, ClearNLP style).

    Args:
        text: The sentence.
        words: Forms of the tokens.
        starts: First code point of each token.
        tags: Penn Treebank tags.
        deps: Dependency labels.
        heads: Index of the head of each token; the root is its own head.
        lemmatize: Function from form and coarse class (`verb`, `noun`) to lemma.
    """

    __slots__ = (
        "_lemmas",
        "_lemmatize",
        "children",
        "deps",
        "ends",
        "heads",
        "lowers",
        "starts",
        "tags",
        "text",
        "words",
    )

    def __init__(
        self,
        text: str,
        words: Sequence[str],
        starts: Sequence[int],
        tags: Sequence[str],
        deps: Sequence[str],
        heads: Sequence[int],
        lemmatize: Lemmatize,
    ) -> None:
        self.text = text
        self.words = words
        self.starts = starts
        self.ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
        self.tags = tags
        self.deps = list(deps)
        self.heads = list(heads)
        self.lowers = [word.lower().replace("\u2019", "'") for word in words]
        self.children: list[list[int]] = [[] for _ in words]
        for index, head in enumerate(heads):
            if head != index:
                self.children[head].append(index)
        self._lemmatize = lemmatize
        self._lemmas: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self.words)

    def lemma(self, index: int) -> str:
        """Return the lemma of a token, in lower case but for names."""
        if index not in self._lemmas:
            tag = self.tags[index]
            kind = (
                "verb"
                if tag in VERB_TAGS or tag == "MD"
                else "plural"
                if tag in ("NNS", "NNPS")
                else "noun"
                if tag in NOUN_TAGS
                else "other"
            )
            form = self.words[index] if tag in NAME_TAGS else self.lowers[index]
            self._lemmas[index] = self._lemmatize(form, kind)
        return self._lemmas[index]

    def is_verb(self, index: int) -> bool:
        """Whether a token is tagged as a verb."""
        return self.tags[index] in VERB_TAGS

    def is_noun(self, index: int) -> bool:
        """Whether a token is tagged as a noun or a name."""
        return self.tags[index] in NOUN_TAGS

    def child(self, index: int, *labels: str) -> int | None:
        """Return the first child with one of these labels."""
        for one in self.children[index]:
            if self.deps[one] in labels:
                return one
        return None

    def kids(self, index: int, *labels: str) -> list[int]:
        """Return the children with one of these labels."""
        return [one for one in self.children[index] if self.deps[one] in labels]

    def ancestors(self, index: int) -> Iterator[int]:
        """Yield the heads above a token, nearest first."""
        while self.heads[index] != index:
            index = self.heads[index]
            yield index

    def subtree(self, index: int) -> list[int]:
        """Return a token with all below it, in order."""
        found, todo = [], [index]
        while todo:
            one = todo.pop()
            found.append(one)
            todo += self.children[one]
        return sorted(found)

    def attach(self, index: int, head: int, label: str) -> None:
        """Hang a token, with all below it, on another head: to mend what the parser got wrong."""
        if self.heads[index] != index:
            self.children[self.heads[index]].remove(index)
        self.heads[index], self.deps[index] = head, label
        self.children[head] = sorted([*self.children[head], index])

    def without(self, index: int) -> Tree:
        """Return the sentence as if a word said nothing: the others stand as they stood."""
        words = [_NOTHING if one == index else word for one, word in enumerate(self.words)]
        deps = ["dep" if one == index and dep == "neg" else dep for one, dep in enumerate(self.deps)]
        return Tree(self.text, words, self.starts, self.tags, deps, self.heads, self._lemmatize)

    def token_at(self, offset: int) -> int | None:
        """Return the token that covers a code point, or the first one after it."""
        low, high = 0, len(self.words)
        while low < high:
            middle = (low + high) // 2
            if self.ends[middle] <= offset:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self.words) else None

    def tokens_in(self, start: int, end: int) -> range:
        """Return the tokens that a span of code points touches."""
        first = self.token_at(start)
        if first is None:
            return range(0)
        last = first
        while last < len(self.words) and self.starts[last] < end:
            last += 1
        return range(first, last)

    def top(self, tokens: range) -> int:
        """Return the token of a span whose head lies outside it: the syntactic head of the span."""
        for index in tokens:
            head = self.heads[index]
            if head == index or head not in tokens:
                return index
        return tokens[0]

    def span(self, tokens: Sequence[int]) -> tuple[int, int]:
        """Return start and end, in code points, of the stretch from the first to the last of these tokens."""
        return self.starts[min(tokens)], self.ends[max(tokens)]
