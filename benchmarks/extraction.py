"""Speed of extraction against the bare language model, and against other readers of numbers where they are installed.

    python benchmarks/extraction.py [PATH] [--articles 300] [--rounds 6]

PATH is a file or folder of articles: texts, or JSON lines with a `text` (`.jsonl`, `.jsonl.gz`); by default the samples
of `seeds/` and the texts of the tests. All systems read the same whole texts in one process and one thread of control,
CPU seconds are counted, and each round takes other articles, so that nobody reads a text twice; the order turns round
by round. The bare model is the whole pipeline as it is installed, its words by `nlp.pipe`; ours goes from the text to
the claims. The ratio is that of words per CPU second, the median of the rounds with the least and the most.

After that the claims are compared with those of every sentence parsed, each alone: they have to be the same.

To hold: 3 times the bare model on news.
"""

from __future__ import annotations

import argparse
import contextlib
import gzip
import importlib
import itertools
import json
import statistics
import time
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import claimcheck
from claimcheck.pipeline.extraction import extract_each
from claimcheck.records.document import Document
from table import Row, show

ROOT = Path(__file__).parent.parent
OWN = (ROOT / "seeds", ROOT / "tests" / "quality")
SUFFIXES = (".txt", ".jsonl", ".jsonl.gz")
WARM_UP = 5

Reader = Callable[[Sequence[Document]], object]


def articles(paths: Iterable[Path]) -> Iterator[Document]:
    """Yield the articles below paths, in a stable order."""
    for path in paths:
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.name.endswith(SUFFIXES):
                yield from _of_file(file)


def _of_file(file: Path) -> Iterator[Document]:
    if file.suffix == ".txt":
        yield Document.from_text(file.read_text(encoding="utf-8"), file.name)
        return
    with (gzip.open if file.suffix == ".gz" else open)(file, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            row = json.loads(line)
            if isinstance(row.get("text"), str):
                yield Document.from_text(row["text"], f"{file.name}#{number}", row.get("published"))


def ours() -> Reader:
    """Return our extraction, from texts to claims."""
    return lambda documents: list(claimcheck.extract(documents))


def bare_model() -> Reader:
    """Return the whole language model with all its components."""
    import spacy

    from claimcheck.language.models import locked_model, model_folder

    nlp = spacy.load(model_folder(locked_model()))
    return lambda documents: sum(len(doc) for doc in nlp.pipe(document.text for document in documents))


def quantulum() -> Reader:
    """Return quantulum3, which finds numbers with units."""
    parse = importlib.import_module("quantulum3.parser").parse
    return lambda documents: [parse(document.text) for document in documents]


def recognizers() -> Reader:
    """Return the recognizers of Microsoft, for numbers, units, money, ages and times."""
    suite = importlib.import_module("recognizers_suite")
    names = ("number", "percentage", "dimension", "currency", "age", "temperature", "datetime")
    calls = [getattr(suite, f"recognize_{name}") for name in names]
    culture = importlib.import_module("recognizers_text").Culture.English
    return lambda documents: [call(document.text, culture) for document in documents for call in calls]


SYSTEMS = {
    "claimcheck": ours,
    "bare model": bare_model,
    "quantulum3": quantulum,
    "Recognizers": recognizers,
}


def installed() -> dict[str, Reader]:
    """Load the systems that are installed."""
    found = {}
    for name, load in SYSTEMS.items():
        with contextlib.suppress(ImportError):
            found[name] = load()
    return found


def measure(systems: dict[str, Reader], rounds: Sequence[Sequence[Document]]) -> dict[str, list[float]]:
    """Return words per CPU second of each system in each round."""
    speeds: dict[str, list[float]] = {name: [] for name in systems}
    names = itertools.cycle([list(systems), list(reversed(systems))])
    for documents, order in zip(rounds, names, strict=False):
        words = sum(len(document.text.split()) for document in documents)
        for name in order:
            start = time.process_time()
            systems[name](documents)
            speeds[name].append(words / (time.process_time() - start))
    return speeds


def rows(paths: Sequence[Path], *, articles_at_most: int, rounds: int) -> Iterator[Row]:
    """Yield the rows of this file; articles that are too few for the rounds are shared out all the same."""
    warnings.simplefilter("ignore")  # those of other systems
    documents = list(itertools.islice(articles(paths), articles_at_most + WARM_UP))
    systems = installed()
    for read in systems.values():
        read(documents[:WARM_UP])
    parts = [part for number in range(rounds) if (part := documents[WARM_UP + number :: rounds])]
    words = sum(len(document.text.split()) for part in parts for document in part)
    speeds = measure(systems, parts)
    for name, own in speeds.items():
        ratios = [one / other for one, other in zip(own, speeds["bare model"], strict=True)]
        ratio = statistics.median(ratios)
        is_ours = name == "claimcheck"
        yield Row(
            f"{name}, words per CPU second on {words:,} words",
            f"{statistics.median(own):,.0f} = {ratio:.2f} x ({min(ratios):.2f}-{max(ratios):.2f})",
            ">= 3 x" if is_ours else "",
            ratio >= 3 if is_ours else None,
        )
    yield gate_check(documents)


def gate_check(documents: Sequence[Document]) -> Row:
    """Compare the claims with those of every sentence parsed, each alone."""
    gated, every = (
        [claim for _, claims in extract_each(documents, gated=gated) for claim in claims] for gated in (True, False)
    )
    what = "claims gated, and with every sentence parsed"
    return Row(what, f"{len(gated):,}, {len(every):,}", "the same", gated == every)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, nargs="*", default=list(OWN), help="files or folders of articles")
    parser.add_argument("--articles", type=int, default=300, help="how many articles at most")
    parser.add_argument("--rounds", type=int, default=6)
    args = parser.parse_args()
    show(rows(args.path, articles_at_most=args.articles, rounds=args.rounds))


if __name__ == "__main__":
    main()
