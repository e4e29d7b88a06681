"""The token vectors of the model, computed faster: each kind of token is embedded once, rows are multiplied in blocks.

Both hold for the layers that spaCy builds its small pipelines from (`MultiHashEmbed.v2`, `MaxoutWindowEncoder.v2`);
any other model is left as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from thinc.api import Model

from claimcheck.language.products import BLOCK, BlockOps, Matrix, is_even, multiply

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_EMBED = ("extract_features", "list2ragged", "with_array", "with_array", "ragged2list")
_STEP = ("expand_window", "maxout", "layernorm", "dropout")
_KINDS = 40_000  # more kinds of tokens than a day of news has; 15 MB of vectors
_PIECES = 3
_EPSILON = np.float32(1e-8)


def hasten(nlp: Language) -> None:
    """Give the parts of a pipeline that compute vectors their faster form.

    The vectors of a token stay the same to rounding, and do not depend on what stands beside its sentence in a batch.

    Args:
        nlp: A loaded pipeline.
    """
    if not nlp.has_pipe("tok2vec") or not is_even():
        return
    component: Any = nlp.get_pipe("tok2vec")
    steps = _steps(component.model)
    if not steps:
        return
    attrs = {"kept": Kept(component.model.layers[0]), "window": Window(steps)}
    component.model = Model("kept_tok2vec", _forward, attrs=attrs, dims={"nO": component.model.get_dim("nO")})
    parser: Any = nlp.get_pipe("parser")
    if parser.model.has_ref("lower"):
        parser.model.get_ref("lower").ops = BlockOps()


def _steps(model: Model[Any, Any]) -> list[list[Model[Any, Any]]]:
    """Return the layers of maxout with their norm, or nothing if the model is built otherwise."""
    if len(model.layers) != 2 or tuple(_name(layer) for layer in model.layers[0].layers) != _EMBED:
        return []
    stack = model.layers[1].layers[0].layers
    if any(layer.attrs.get("window_size", 1) != 1 for layer in model.walk()):
        return []
    inner = [[part for part in layer.walk(order="dfs_pre") if not part.layers] for layer in stack]
    if any(tuple(_name(part) for part in parts) != _STEP for parts in inner):
        return []
    if any(parts[1].get_dim("nP") != _PIECES for parts in inner) or any(_name(one) != "residual" for one in stack):
        return []
    return [parts[1:3] for parts in inner]


def _parameters(layer: Model[Any, Any], *names: str) -> list[Matrix]:
    return [np.asarray(layer.get_param(name)) for name in names]


def _pieces(maxout: Model[Any, Any]) -> tuple[Matrix, Matrix]:
    """Return weights and bias of a maxout; the pieces of which the greatest counts are put one beside the other."""
    weights, bias = _parameters(maxout, "W", "b")  # (width, pieces, inputs) and (width, pieces)
    return np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(-1, weights.shape[2]).T), bias.T.ravel().copy()


def _name(layer: Model[Any, Any]) -> str:
    return str(layer.name.partition("(")[0])


def _forward(model: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> tuple[list[Matrix], None]:  # noqa: ARG001
    """Run the model; it is not for training."""
    return model.attrs["window"](model.attrs["kept"](docs), [len(doc) for doc in docs]), None


class Kept:
    """Embeds tokens, each kind of them once: what a token is made of says all about its vector before the context.

    Args:
        embed: The layers from documents to vectors.
    """

    def __init__(self, embed: Model[Any, Any]) -> None:
        self._features, _, self._look_up, self._mix, _ = embed.layers
        self._place: dict[bytes, int] = {}
        self._vectors = np.empty((_KINDS, embed.get_dim("nO")), dtype=np.float32)

    def __call__(self, docs: Sequence[Doc]) -> Matrix:
        """Return the vectors of the tokens of all documents, one below the other."""
        features = np.concatenate(self._features.predict(docs))
        if len(features) > _KINDS:
            return self._embedded(features)
        data, width = features.tobytes(), features.itemsize * features.shape[1]
        return self._known([data[start : start + width] for start in range(0, len(data), width)], features)

    def _known(self, kinds: list[bytes], features: NDArray[np.uint64]) -> Matrix:
        place = self._place
        if len(place) + len(kinds) > _KINDS:
            place.clear()
        fresh = {kind: index for index, kind in enumerate(kinds) if kind not in place}
        if fresh:
            first = len(place)
            self._vectors[first : first + len(fresh)] = self._embedded(features[list(fresh.values())])
            place.update((kind, first + index) for index, kind in enumerate(fresh))
        return self._vectors[[place[kind] for kind in kinds]]

    def _embedded(self, features: NDArray[np.uint64]) -> Matrix:
        vectors: Matrix = self._mix.predict(self._look_up.predict(features))
        return vectors


class Window:
    """Mixes into each token what stands beside it, layer by layer.

    Args:
        steps: The maxout and the norm of each layer.
    """

    def __init__(self, steps: Sequence[Sequence[Model[Any, Any]]]) -> None:
        self._layers = [(*_pieces(maxout), *_parameters(norm, "G", "b")) for maxout, norm in steps]
        self._pad = len(steps)
        self._width = steps[0][0].get_dim("nO")

    def __call__(self, vectors: Matrix, lengths: Sequence[int]) -> list[Matrix]:
        """Return the vectors of each sentence, of those of all of them.

        Between two sentences lie as many empty rows as there are layers, so that neither sees the other.
        """
        ends = np.cumsum([length + self._pad for length in lengths])
        starts = ends - lengths
        total = int(ends[-1]) + self._pad
        rows = np.zeros((total + -total % BLOCK, self._width), dtype=np.float32)
        places = np.concatenate([np.arange(start, end) for start, end in zip(starts, ends, strict=True)])
        rows[places] = vectors
        for layer in self._layers:
            rows += self._mixed(rows, *layer)
        return [rows[start:end] for start, end in zip(starts, ends, strict=True)]

    def _mixed(self, rows: Matrix, weights: Matrix, bias: Matrix, gain: Matrix, shift: Matrix) -> Matrix:
        width = self._width
        beside = np.zeros((len(rows), 3 * width), dtype=np.float32)
        beside[1:, :width] = rows[:-1]
        beside[:, width : 2 * width] = rows
        beside[:-1, 2 * width :] = rows[1:]
        pieces = multiply(beside, weights)
        pieces += bias
        best = np.maximum(pieces[:, :width], pieces[:, width : 2 * width])
        np.maximum(best, pieces[:, 2 * width :], out=best)
        best -= best.mean(axis=1, keepdims=True)
        spread = np.einsum("ij,ij->i", best, best) / np.float32(width) + _EPSILON
        best *= (spread ** np.float32(-0.5))[:, None]
        best *= gain
        best += shift
        return best
