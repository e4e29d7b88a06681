"""Vectors computed the faster way: those of the model, whatever stands beside a sentence."""

from __future__ import annotations

import numpy as np
import pytest
import spacy

from claimcheck.language import encoder
from claimcheck.language.encoder import Kept, hasten
from claimcheck.language.models import locked_model, model_folder
from claimcheck.language.products import BLOCK, is_even, multiply

pytestmark = pytest.mark.model

SENTENCES = [
    "Russia has deployed some 12,000 troops to Kursk, officials said on Monday.",
    "Yes.",
    "“We will not leave,” he said .",
    "…",
    "Two  double  spaces and a \t tab",
    *(f"On day {day} the army lost {day * 7} men near Uspenivka {'and Goma ' * (day % 9)}." for day in range(1, 60)),
]


def load():
    return spacy.load(model_folder(locked_model()), exclude=["ner", "senter", "attribute_ruler", "lemmatizer"])


@pytest.fixture(scope="module")
def stock():
    return list(load().pipe(SENTENCES))


@pytest.fixture(scope="module")
def fast():
    nlp = load()
    hasten(nlp)
    return nlp


def test_same_vectors_and_trees(stock, fast):
    for one, other in zip(stock, fast.pipe(SENTENCES), strict=True):
        assert np.allclose(one.tensor, other.tensor, atol=1e-3)
        assert [(token.tag_, token.dep_, token.head.i) for token in one] == [
            (token.tag_, token.dep_, token.head.i) for token in other
        ]


@pytest.mark.skipif(not is_even(), reason="numpy is not even here, so the stock products are used")
@pytest.mark.parametrize("batch_size", [1, 2, 64])
def test_a_sentence_does_not_depend_on_its_batch(fast, batch_size):
    whole = [doc.tensor for doc in fast.pipe(SENTENCES, batch_size=7)]
    turned = [doc.tensor for doc in fast.pipe(SENTENCES[::-1], batch_size=batch_size)][::-1]
    assert all(np.array_equal(one, other) for one, other in zip(whole, turned, strict=True))


def test_what_is_kept_may_overflow(monkeypatch, fast):
    embed = load().get_pipe("tok2vec").model.layers[0]
    docs = [fast.make_doc(text) for text in SENTENCES]
    expected = np.concatenate(embed.predict(docs))
    for most in (40, 200, 5_000):  # less than the batch, less than all batches, enough
        monkeypatch.setattr(encoder, "_KINDS", most)
        kept = Kept(embed)
        assert all(np.array_equal(np.concatenate([kept([doc]) for doc in docs]), expected) for _ in range(2))
        assert np.array_equal(kept(docs), expected)


def test_another_model_is_left_alone(fast):
    nlp = spacy.blank("en")
    hasten(nlp)
    assert nlp.pipe_names == []
    model = fast.get_pipe("tok2vec").model
    hasten(fast)  # no longer built as spaCy builds it
    assert fast.get_pipe("tok2vec").model is model


@pytest.mark.parametrize("rows", [0, 1, BLOCK - 1, BLOCK, 2 * BLOCK + 3])
def test_products(rows):
    numbers = np.random.default_rng(1)
    left = numbers.standard_normal((rows, 12), dtype=np.float32)
    right = numbers.standard_normal((12, 5), dtype=np.float32)
    assert np.allclose(multiply(left, right), left @ right, atol=1e-5)
