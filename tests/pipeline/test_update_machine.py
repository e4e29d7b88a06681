"""Add, edit, delete and break articles, interrupt, crash, run again, compare: the store equals a plain dict."""

import shutil
import tempfile
from contextlib import suppress
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

import claimcheck
from claimcheck.pipeline.update import update
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document
from claimcheck.records.identity import identify
from claimcheck.settings import Settings
from claimcheck.store.store import Store

NAMES = st.sampled_from(["a.txt", "sub/a.md", "sub/deep/c.text", "sub.txt"])
TEXTS = st.sampled_from(["4000 troops", "9000 troops", "12000 troops", "", "caf\xe9 shut.", "ten left. ten came."])
PATHS = st.sampled_from([["."], ["sub"], ["sub.txt", "sub/deep", "a.txt"]])
KEYS = st.sampled_from(["one", "two"])
FACT = {
    "unit": "", "item": "troop", "item_class": "personnel", "actor": "Kenya", "actor_id": "KEN", "action": "send",
    "action_class": "deploy", "place": "Haiti", "place_id": "HTI", "place_country": "HTI",
}  # fmt: skip


def claims_of(document, key):
    """A claim for each word; those of figures are about one fact."""
    return [
        Claim(
            claim_id=identify("c", document.document_id, number),
            kind="quantity",
            document_id=document.document_id,
            path=document.path,
            start=0,
            end=len(word),
            exact=word,
            sentence_start=0,
            sentence_end=1,
            sentence=key,
            **(FACT | {"lower": int(word), "upper": int(word)} if word.isdecimal() else {}),
        )
        for number, word in enumerate(document.text.split())
    ]


class Updates(RuleBasedStateMachine):
    """The model: which texts lie where, and with which key each was last extracted."""

    @initialize()
    def start(self):
        self.folder = Path(tempfile.mkdtemp())
        self.files = {}
        self.stored = {}
        self.crashes = 0
        self.place = self.folder / ".claimcheck" / "claims.db"
        self.store = Store.open(self.place, create=True)

    def teardown(self):
        if hasattr(self, "store"):
            self.store.close()
            shutil.rmtree(self.folder)

    @rule(name=NAMES, text=TEXTS)
    def write(self, name, text):
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("latin-1"))
        self.files[name] = text

    @precondition(lambda self: self.files)
    @rule(chance=st.integers(0, 3))
    def delete(self, chance):
        name = sorted(self.files)[chance % len(self.files)]
        (self.folder / name).unlink()
        del self.files[name]

    @rule(paths=PATHS, key=KEYS)
    def run(self, paths, key):
        self.update(paths, key, lambda documents: ((document, claims_of(document, key)) for document in documents))
        self.settle(paths, key)

    @rule(paths=PATHS, key=KEYS, done=st.integers(0, 3))
    def run_interrupted(self, paths, key, done):
        finished = []

        def extract(documents):
            for document in islice(documents, done):
                finished.append(document.path)
                yield document, claims_of(document, key)
            raise KeyboardInterrupt

        try:
            self.update(paths, key, extract)
        except KeyboardInterrupt:
            self.stored |= {name: (self.files[name], key) for name in finished}
        else:  # nothing had changed, so there was nothing to interrupt
            self.settle(paths, key)

    def settle(self, paths, key):
        """What a whole run does to the model."""
        for name in set(self.stored) - set(self.files):
            if self.lies_below(name, paths):
                del self.stored[name]
        self.stored |= {name: (text, key) for name, text in self.files.items() if self.lies_below(name, paths)}

    @rule()
    def crash(self):
        """Go on with the files as they lie there, as after a power cut: nobody closed them."""
        self.crashes += 1
        place = self.folder / ".claimcheck" / f"{self.crashes}.db"
        for end in ("", "-wal"):
            with suppress(FileNotFoundError):
                shutil.copy(f"{self.place}{end}", f"{place}{end}")
        self.store.close()
        self.place = place
        self.store = Store.open(place)

    @rule()
    def compare(self):
        documents = [Document.from_text(text, name) for name, (text, _) in self.stored.items() if readable(text)]
        keys = {name: key for name, (_, key) in self.stored.items()}
        expected = [claim for document in documents for claim in claims_of(document, keys[document.path])]
        assert claimcheck.find_conflicts(self.store.claims()) == claimcheck.find_conflicts(expected)

    @rule()
    def reopen(self):
        self.store.close()
        self.store = Store.open(self.place)

    @invariant()
    def store_equals_model(self):
        if not hasattr(self, "store"):
            return
        words = {}
        for claim in self.store.claims():
            words.setdefault(claim.path, []).append(claim.sentence)
        expected = {name: [key] * len(text.split()) for name, (text, key) in self.stored.items() if readable(text)}
        assert words == expected
        assert {failure.path for failure in self.store.failures()} == {
            name for name, (text, _) in self.stored.items() if not readable(text)
        }
        assert self.store.check() == []

    def update(self, paths, key, extract):
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(self.folder)
            update(self.store, paths, settings=Settings(encoding="utf-8"), extract=extract, extraction_key=key)

    @staticmethod
    def lies_below(name, paths):
        return any(path in (".", name) or name.startswith(path + "/") for path in paths)


def readable(text):
    return bool(text) and text.isascii()


TestUpdates = Updates.TestCase
TestUpdates.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
