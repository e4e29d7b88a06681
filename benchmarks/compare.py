"""Time and memory of comparing, for growing numbers of claims.

    python benchmarks/compare.py [NUMBER ...] [--store 100000]

Claims are generated. Sizes of stories follow a power law (Pareto, exponent 1.2: most have one or two articles, a few
have thousands), and so do the words and how often a fact is told; a third of the articles are copies of another one.
Each number runs in its own process; the time of making the claims is taken off. To hold: time per claim grows by less
than 1.5 times from 100,000 claims to 1,000,000, memory stays under 2 GB. The last rows are the whole command
`claimcheck conflicts` from a store of 100,000 claims, as it is called by default (10 s at most), and in one process.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, islice
from pathlib import Path
from typing import Any

from claimcheck.pipeline.comparison import find_conflicts
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document
from claimcheck.records.identity import identify
from claimcheck.store.store import Store
from table import Row, show

NUMBERS = (10_000, 100_000, 1_000_000)
IN_STORE = 100_000
RUNS = 3
ALONE = ("--engine", "serial")
MOST_GROWTH, MOST_BYTES, MOST_SECONDS = 1.5, 2_000_000_000, 10.0

EXPONENT = 1.2  # of the sizes of stories
LARGEST = 0.02  # of all articles, in one story
COPIES = 0.33
PER_ARTICLE = 9  # claims, about
WRONG, ROUNDED = 0.04, 0.1
DAYS = 365
SYLLABLES = "ba do ke li mo nu pa ra so ti vu ze cha fen gor hul mar nor pel rin sten tal ver wick".split()
COUNTRIES = "USA GBR FRA DEU RUS UKR CHN IND BRA ZAF NGA EGY TUR JPN MEX IDN KEN ARG POL PRK".split()
# What is counted: noun, class, verb, class of the verb.
COUNTED = (
    ("people", "killed", "kill", "kill"),
    ("people", "wounded", "wound", "wound"),
    ("soldier", "personnel", "deploy", "deploy"),
    ("people", "displaced", "evacuate", "evacuate_displace"),
    ("house", "building", "destroy", "attack"),
    ("vote", "votes", "win", "elect_vote"),
    ("dollar", "money", "pay", "fund_pay"),
    ("worker", "employees", "dismiss", "resign_dismiss"),
    ("suspect", "arrested", "arrest", "detain_charge"),
    ("percent", "share", "rise", "increase"),
)
KINDS = ("quantity", "place", "date", "office", "quote", "event")
SHARES = (0.46, 0.2, 0.16, 0.07, 0.05, 0.06)


class Words:
    """A vocabulary of made-up words; the common ones come up most."""

    def __init__(self, dice: random.Random, size: int = 20_000) -> None:
        self._dice = dice
        self._words = ["".join(dice.choices(SYLLABLES, k=dice.randint(1, 4))) for _ in range(size)]
        self._weights = list(accumulate(1 / rank for rank in range(2, size + 2)))

    def some(self, number: int) -> list[str]:
        """Draw words by their frequency."""
        return self._dice.choices(self._words, cum_weights=self._weights, k=number)

    def name(self) -> str:
        """Make a proper name, most likely a new one."""
        return "".join(self._dice.choices(SYLLABLES, k=3)).capitalize()


@dataclass(frozen=True)
class Fact:
    """Something that articles of a story tell: its right value, and the words that most of them use."""

    kind: str
    counted: tuple[str, str, str, str]
    value: int
    day: int
    place: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Telling:
    """A fact as one article tells it."""

    fact: Fact
    value: int
    day: str
    place: str
    text: str


class Story:
    """Facts on one event, with the names, places and the day that its articles share."""

    def __init__(self, dice: random.Random, words: Words, size: int) -> None:
        self.size = size
        self.day = dice.randrange(DAYS)
        self.country = dice.choice(COUNTRIES)
        self.names = [words.name() for _ in range(8)]
        self.facts = [self._fact(dice, words) for _ in range(8 + int(4 * size**0.5))]
        self.weights = list(accumulate(1 / rank for rank in range(1, len(self.facts) + 1)))

    def _fact(self, dice: random.Random, words: Words) -> Fact:
        return Fact(
            kind=dice.choices(KINDS, SHARES)[0],
            counted=dice.choice(COUNTED),
            value=int(10 ** dice.uniform(0.5, 5)),
            day=self.day - dice.randrange(3),
            place=dice.choice(self.names[:3]),
            words=(*words.some(9), *dice.sample(self.names, 2)),
        )


def date(day: int) -> str:
    """Write a day of the year of this benchmark."""
    return time.strftime("%Y-%m-%d", time.gmtime(1_704_067_200 + 86_400 * day))


def generate(number: int, seed: int = 1) -> Iterator[Claim]:
    """Yield so many claims, article by article, story after story."""
    dice = random.Random(seed)  # noqa: S311
    words = Words(dice)
    most = max(3, int(LARGEST * number / PER_ARTICLE))

    def stories() -> Iterator[Claim]:
        count = 0
        while True:
            story = Story(dice, words, min(most, int(dice.paretovariate(EXPONENT))))
            wire: list[Telling] = []
            for _ in range(story.size):
                count += 1
                if not wire or dice.random() >= COPIES:
                    wire = list(article(dice, words, story))
                yield from claims(f"{count % 1000:03}/{count}.txt", date(story.day + dice.randrange(3)), story, wire)

    return islice(stories(), number)


def article(dice: random.Random, words: Words, story: Story) -> Iterator[Telling]:
    """Yield what an article tells: facts, each in a sentence; the answers may be wrong, or figures rounded."""
    number = dice.randint(PER_ARTICLE - 4, PER_ARTICLE + 4)
    for fact in dice.choices(story.facts, cum_weights=story.weights, k=number):
        chance = dice.random()
        value, day, place = fact.value, date(fact.day), fact.place
        if chance < WRONG:
            value, day, place = (
                int(value * dice.choice((0.5, 1.3, 10))) + 1,
                date(fact.day - 1),
                dice.choice(story.names),
            )
        elif chance < WRONG + ROUNDED:
            value = int(float(f"{value:.1g}"))
        own = words.some(6)
        text = " ".join(word if dice.random() < 0.7 else own[at % 6] for at, word in enumerate(fact.words))
        yield Telling(fact, value, day, place, f"{fact.counted[2]}ed {value:,} {fact.counted[0]}s {text}")


def claims(path: str, published: str, story: Story, told: Iterable[Telling]) -> Iterator[Claim]:
    """Yield the claims of one article."""
    offset = 0
    document = identify("d", path)
    for number, telling in enumerate(told):
        kind = telling.fact.kind
        sentence = f"{story.names[number % 8]} {telling.text} in {telling.place} on {telling.day}."
        exact = {"place": telling.place, "date": telling.day}.get(kind, telling.fact.counted[2])
        start = offset + sentence.rindex(exact)
        yield Claim(
            claim_id=identify("c", document, number),
            kind=kind,  # type: ignore[arg-type]
            document_id=document,
            path=path,
            published=published,
            start=start,
            end=start + len(exact),
            exact=exact,
            sentence_start=offset,
            sentence_end=offset + len(sentence),
            sentence=sentence,
            line=1,
            column=start + 1,
            **slots(telling, story, number),
        )
        offset += len(sentence) + 1


def slots(telling: Telling, story: Story, number: int) -> dict[str, Any]:
    """Return the fields that go with the kind of a fact."""
    fact, value, day, place = telling.fact, telling.value, telling.day, telling.place
    noun, item_class, verb, action_class = fact.counted
    actor = story.names[3 + number % 2]
    common = {
        "actor": actor,
        "actor_id": actor.lower(),
        "action": verb,
        "action_class": action_class,
        "place": place,
        "place_id": f"gn:{int.from_bytes(place.encode()) % 10_000_000}",
        "place_country": story.country,
    }
    match fact.kind:
        case "quantity":
            unit = {"money": "USD", "share": "percent"}.get(item_class, "")
            return common | {"lower": value, "upper": value, "unit": unit, "item": noun, "item_class": item_class}
        case "date":
            return common | {"time": day, "time_edtf": day, "time_earliest": day, "time_latest": day}
        case "office":
            person = f"{story.names[5]} {story.names[6 + (value != fact.value)]}"
            office = {"office": "mayor", "office_id": "mayor", "office_status": "current", "polity": fact.place}
            return office | {"person": person, "person_id": person.lower()}
        case "quote":
            return {"quote": " ".join(fact.words), "speaker": story.names[5 + (value != fact.value)]}
    return common | {"polarity": "positive" if value == fact.value else "negative"}


def compare(number: int) -> dict[str, float]:
    """Compare so many claims in this process; return seconds without those of making the claims, and peak memory."""
    spent = 0.0

    def timed() -> Iterator[Claim]:
        nonlocal spent
        source = generate(number)
        while True:
            start = time.process_time()
            claim = next(source, None)
            spent += time.process_time() - start
            if claim is None:
                return
            yield claim

    start = time.process_time()
    found = find_conflicts(timed(), capped=[])
    seconds = time.process_time() - start - spent
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return {"seconds": seconds, "peak": peak, "conflicts": len(found)}


def from_store(number: int) -> Iterator[Row]:
    """Measure the command on a store of so many claims, after a warm-up: as by default, and in one process."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.db"
        with Store.open(path, create=True) as store:
            articles = (list(rows) for _, rows in groupby(generate(number), key=lambda claim: claim.document_id))
            store.replace(((stored(rows[0]), rows) for rows in articles), "benchmark")
        command(path)
        seconds, alone = (statistics.median(command(path, *flags) for _ in range(RUNS)) for flags in ((), ALONE))
    what = f"claimcheck conflicts, {number:,} claims in the store"
    yield Row(what, f"{seconds:.1f} s", f"<= {MOST_SECONDS:.0f} s", seconds <= MOST_SECONDS)
    yield Row(f"{what}, one process", f"{alone:.1f} s", "")


def command(store: Path, *flags: str) -> float:
    """Return the seconds that `claimcheck conflicts` takes."""
    code = "import sys; from claimcheck.cli.app import main; sys.exit(main(sys.argv[1:]))"
    start = time.perf_counter()
    argv = [sys.executable, "-c", code, "conflicts", "--store", str(store), "--format", "jsonl", *flags]
    subprocess.run(argv, check=True, capture_output=True)
    return time.perf_counter() - start


def stored(claim: Claim) -> Document:
    """Return the article of a claim, as far as the store keeps it."""
    return Document(document_id=claim.document_id, path=claim.path, text="", published=claim.published)


def rows(numbers: Sequence[int] = NUMBERS, in_store: int = IN_STORE) -> Iterator[Row]:
    """Yield the rows of this file."""
    each: dict[int, float] = {}
    for number in numbers:
        script = [sys.executable, __file__, "--here", str(number)]
        found = json.loads(subprocess.run(script, check=True, capture_output=True, text=True).stdout)
        each[number] = found["seconds"] / number
        figures = f"{found['seconds']:.1f} s, {each[number] * 1e6:.0f} us each"
        yield Row(f"comparing {number:,} claims, one process, {found['conflicts']:,} conflicts", figures, "")
        peak = found["peak"]
        yield Row(f"comparing {number:,} claims: memory", f"{peak / 1e6:.0f} MB", "<= 2,000 MB", peak <= MOST_BYTES)
    if len(each) > 1:
        few, many = list(each)[-2:]
        growth = each[many] / each[few]
        what = f"time per claim, {many:,} claims to {few:,}"
        yield Row(what, f"{growth:.2f} x", f"<= {MOST_GROWTH} x", growth <= MOST_GROWTH)
    yield from from_store(in_store)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("numbers", nargs="*", type=int, default=NUMBERS, help="how many claims")
    parser.add_argument("--store", type=int, default=IN_STORE, help="how many claims in the store")
    parser.add_argument("--here", action="store_true", help="compare the first number in this process, print JSON")
    options = parser.parse_args()
    if options.here:
        print(json.dumps(compare(options.numbers[0])))
    else:
        show(rows(options.numbers, options.store))


if __name__ == "__main__":
    main()
