"""The parser: tokens, tags and dependencies of sentences, from the language model and nothing else of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from functools import cache
from typing import TYPE_CHECKING, Any

from claimcheck.errors import ModelMissing
from claimcheck.language.lemmas import LemmaTable, lemmatizer, plain_tables
from claimcheck.language.models import locked_model, model_folder, verify
from claimcheck.language.sentences import abbreviations
from claimcheck.language.tree import Lemmatize, Tree

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Parts of the model that are not loaded: names come from grammar and gazetteer, coarse tags are not needed.
_EXCLUDED = ("ner", "senter", "attribute_ruler")
_PARTS = ("config.cfg", "lemmatizer/", "meta.json", "parser/", "tagger/", "tok2vec/", "tokenizer", "vocab/")
# As the model was trained on them, one to one, so that offsets stay.
_PLAIN = str.maketrans(
    {
        "\u2019": "'",
        "\u2018": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\n": " ",
        "\t": " ",
        "\u00a0": " ",
        "\u2011": "-",
        "\u2010": "-",
    }
)
_BATCH = 128
_BATCH_CHARACTERS = 40_000  # so many in one batch take some 200 MB; sentences of articles stay well below


# The vocabulary keeps the words of so much text, among which are the usual ones; those of later texts it forgets.
_KEPT_CHARACTERS = 500_000


class Parser:
    """Parses sentences one by one, each on its own, in batches.

    Args:
        nlp: A loaded pipeline with tagger and parser.
        name: Name and version, for the output.
        is_verified: Whether its files are those of the lock file.
    """

    def __init__(self, nlp: Language, name: str, *, is_verified: bool) -> None:
        from claimcheck.language.encoder import hasten  # loads spaCy

        self.name = name
        self.is_verified = is_verified
        hasten(nlp)
        self._nlp = nlp
        self._kept = _KEPT_CHARACTERS
        self._lemmatize = lemmatizer_of(nlp)
        for form in abbreviations().whole:
            nlp.tokenizer.add_special_case(form, [{"ORTH": form}])  # type: ignore[union-attr]

    def parse(self, sentences: Iterable[str]) -> Iterator[Tree]:
        """Parse sentences, in order.

        Args:
            sentences: Their texts.

        Yields:
            A tree for each; its offsets are those of the given text.
        """
        with self._nlp.select_pipes(disable=[name for name in self._nlp.pipe_names if name == "lemmatizer"]):
            for texts in _batches(sentences):
                self._kept -= sum(map(len, texts))
                with nullcontext() if self._kept > 0 else self._nlp.memory_zone():
                    docs = self._nlp.pipe([text.translate(_PLAIN) for text in texts], batch_size=_BATCH)
                    trees = [tree_of(doc, self._lemmatize, text) for text, doc in zip(texts, docs, strict=True)]
                yield from trees


def _batches(sentences: Iterable[str]) -> Iterator[list[str]]:
    """Group sentences as many at a time as the parser has memory for, which long ones take more of."""
    batch: list[str] = []
    characters = 0
    for sentence in sentences:
        if batch and (len(batch) == _BATCH or characters + len(sentence) > _BATCH_CHARACTERS):
            yield batch
            batch, characters = [], 0
        batch.append(sentence)
        characters += len(sentence)
    if batch:
        yield batch


def tree_of(doc: Doc, lemmatize: Lemmatize, text: str | None = None) -> Tree:
    """Turn a parsed spaCy document into a tree; white space tokens are left out."""
    kept = [token for token in doc if not token.is_space]
    if len(kept) == len(doc):
        heads = [token.head.i for token in kept]
    else:
        place = {token.i: index for index, token in enumerate(kept)}
        heads = [place.get(token.head.i, index) for index, token in enumerate(kept)]
    return Tree(
        text if text is not None else doc.text,
        [token.text for token in kept],
        [token.idx for token in kept],
        [token.tag_ for token in kept],
        [token.dep_ for token in kept],
        heads,
        lemmatize,
    )


@cache
def load_parser(name: str | None = None) -> Parser:
    """Load the parser.

    Args:
        name: Another installed spaCy pipeline; by default the locked one.

    Raises:
        ModelMissing: It is not installed, or has no parser.
        ModelMismatch: A file of the locked model differs from the lock file.
    """
    import spacy

    if name is None:
        model = locked_model()
        folder = model_folder(model)
        verify(folder, model, parts=_PARTS)
        nlp = spacy.load(folder, exclude=_EXCLUDED)
        return Parser(nlp, f"{model.name} {model.version}", is_verified=True)
    try:
        nlp = spacy.load(name, exclude=_EXCLUDED)
    except OSError as error:
        raise ModelMissing(
            f"no spaCy pipeline named {name!r} is installed", hint="Leave --model out to use the default one."
        ) from error
    missing = [part for part in ("tagger", "parser") if part not in nlp.pipe_names]
    if missing:
        raise ModelMissing(f"the pipeline {name!r} has no {' and no '.join(missing)}")
    return Parser(nlp, f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}", is_verified=False)


def lemmatizer_of(nlp: Language) -> Lemmatize:
    """Take the lemma tables out of a pipeline's own lemmatizer, if it has one by rules; plain rules otherwise."""
    if not nlp.has_pipe("lemmatizer"):
        return lemmatizer(*plain_tables())
    lookups: Any = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    if not all(lookups.has_table(name) for name in ("lemma_exc", "lemma_index", "lemma_rules")):
        return lemmatizer(*plain_tables())
    tables = [
        LemmaTable(
            lookups.get_table("lemma_exc").get(kind, {}),
            lookups.get_table("lemma_index").get(kind, ()),
            lookups.get_table("lemma_rules").get(kind, ()),
        )
        for kind in ("verb", "noun")
    ]
    return lemmatizer(tables[0], tables[1])
