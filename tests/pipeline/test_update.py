"""Updating the store: equal to what lies below the paths, and nothing else touched."""

from itertools import islice

import msgspec
import pytest

from claimcheck.errors import StoreLocked
from claimcheck.pipeline.update import BATCH, update
from claimcheck.records.claim import Claim
from claimcheck.records.document import Failure
from claimcheck.records.identity import identify
from claimcheck.settings import Settings
from claimcheck.store.store import Store


def one_claim(document):
    """A stand-in for extraction: the first word is the claim."""
    word = document.text.split()[0]
    start = document.text.index(word)
    return Claim(
        claim_id=identify("c", document.document_id, start),
        kind="place" if word.istitle() else "quantity",
        document_id=document.document_id,
        path=document.path,
        start=start,
        end=start + len(word),
        exact=word,
        sentence_start=0,
        sentence_end=len(document.text),
        sentence=document.text,
    )


class Extractor:
    """Counts what it is given."""

    def __init__(self):
        self.asked = []

    def __call__(self, documents):
        for document in documents:
            self.asked.append(document.path)
            if "unparsable" in document.text:
                yield Failure(path=document.path, code="E103", message="no sentence")
            else:
                yield document, [one_claim(document)]


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def store(here):
    with Store.open("store/claims.db", create=True) as opened:
        yield opened


def write(**files):
    from pathlib import Path

    for name, text in files.items():
        file = Path(name.replace("__", "/") + ".txt")
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")


def run(store, *paths, key="key", **more):
    extractor = Extractor()
    summary = update(store, paths, settings=Settings(), extract=extractor, extraction_key=key, **more)
    return summary, extractor.asked


def found(store):
    return {claim.path: claim.exact for claim in store.claims()}


def test_first_run(store):
    write(a__x="Kursk fell.", a__y="twelve died.")
    summary, asked = run(store, "a")
    assert asked == ["a/x.txt", "a/y.txt"]
    assert found(store) == {"a/x.txt": "Kursk", "a/y.txt": "twelve"}
    assert (summary.read, summary.extracted, summary.unchanged, summary.dropped, summary.failed) == (2, 2, 0, 0, 0)
    assert summary.claims == {"place": 1, "quantity": 1}


def test_unchanged_articles_are_not_extracted_again(store):
    write(a__x="Kursk fell.", a__y="twelve died.")
    run(store, "a")
    summary, asked = run(store, "./a/", "a/x.txt")
    assert asked == []
    assert (summary.read, summary.extracted, summary.unchanged) == (2, 0, 2)
    assert summary.claims == {}


def test_extraction_is_not_begun_for_nothing(store):
    write(a__x="Kursk fell.")
    run(store, "a")
    update(store, ["a"], settings=Settings(), extract=None, extraction_key="key")


def test_another_key_extracts_again(store):
    write(a__x="Kursk fell.")
    run(store, "a")
    assert run(store, "a", key="other")[1] == ["a/x.txt"]
    assert store.known()["a/x.txt"][1] == "other"


def test_edited_deleted_and_new_articles(store, here):
    write(a__x="Kursk fell.", a__y="twelve died.", b__z="ten left.")
    run(store, "a", "b")
    write(a__x="Lviv held.", a__w="nine came.")
    (here / "a" / "y.txt").unlink()
    (here / "b" / "z.txt").unlink()
    summary, asked = run(store, "a")
    assert asked == ["a/w.txt", "a/x.txt"]
    assert found(store) == {"a/w.txt": "nine", "a/x.txt": "Lviv", "b/z.txt": "ten"}
    assert (summary.extracted, summary.dropped) == (2, 1)


@pytest.mark.parametrize("given", ["a", "a/x.txt", "."])
def test_a_path_that_is_gone_empties_its_part(store, here, given):
    write(a__x="Kursk fell.", ab__z="ten left.")
    run(store, ".")
    (here / "a" / "x.txt").unlink()
    (here / "a").rmdir()
    summary, _ = run(store, given)
    assert found(store) == {"ab/z.txt": "ten"}
    assert summary.dropped == 1
    assert store.failures() == []


def test_failures_become_rows_and_go_when_mended(store, here):
    write(a__x="Kursk fell.", a__y="", a__z="unparsable")
    summary, _ = run(store, "a", "nowhere")
    assert sorted(failure.code for failure in summary.failures) == ["E101", "E103", "E106"]
    assert [(failure.path, failure.code) for failure in store.failures()] == [("a/y.txt", "E106"), ("a/z.txt", "E103")]
    assert found(store) == {"a/x.txt": "Kursk"}
    write(a__x="", a__y="ten left.", a__z="nine came.")
    summary, _ = run(store, "a")
    assert [failure.path for failure in store.failures()] == ["a/x.txt"]
    assert found(store) == {"a/y.txt": "ten", "a/z.txt": "nine"}


def test_progress_is_told_of_each_article(store):
    write(a__x="Kursk fell.", a__y="twelve died.")
    run(store, "a/x.txt")
    told = []
    run(store, "a", on_progress=told.append)
    assert sorted(told) == ["a/x.txt", "a/y.txt"]


@pytest.mark.parametrize("stop", [KeyboardInterrupt, RuntimeError, GeneratorExit])
@pytest.mark.parametrize("done", [0, 3, BATCH, BATCH + 7])
def test_what_is_finished_is_kept_when_interrupted(store, stop, done):
    write(**{f"a__{number:02}": f"{number} left." for number in range(BATCH * 2)})
    extractor = Extractor()

    def interrupted(documents):
        yield from islice(extractor(documents), done)
        raise stop

    with pytest.raises(stop):
        update(store, ["a"], settings=Settings(), extract=interrupted, extraction_key="key")
    assert len(found(store)) == done
    assert store.check() == []
    summary, asked = run(store, "a")
    assert (summary.unchanged, len(asked)) == (done, BATCH * 2 - done)
    assert len(found(store)) == BATCH * 2


def test_an_interrupt_inside_a_commit_loses_nothing(store, monkeypatch):
    write(a__x="Kursk fell.", a__y="twelve died.")
    replace = Store.replace
    calls = []

    def interrupted_once(self, batch, key, **more):
        calls.append(1)
        if len(calls) == 1:
            raise KeyboardInterrupt
        replace(self, batch, key, **more)

    monkeypatch.setattr(Store, "replace", interrupted_once)
    monkeypatch.setattr("claimcheck.pipeline.update.BATCH", 2)
    with pytest.raises(KeyboardInterrupt):
        run(store, "a")
    assert len(found(store)) == 2


def test_a_store_that_fails_is_not_asked_twice(store, monkeypatch):
    write(a__x="Kursk fell.")
    calls = []

    def locked(self, batch, key, **more):
        calls.append(1)
        raise StoreLocked("locked")

    monkeypatch.setattr(Store, "replace", locked)
    with pytest.raises(StoreLocked):
        run(store, "a")
    assert len(calls) == 1


def test_nothing_is_written_when_nothing_changes(store, monkeypatch):
    write(a__x="Kursk fell.")
    run(store, "a")
    monkeypatch.setattr(Store, "replace", None)
    monkeypatch.setattr(Store, "drop", None)
    assert run(store, "a")[0].unchanged == 1


def test_the_order_of_paths_changes_nothing(here):
    write(a__x="Kursk fell.", a__y="twelve died.", b__z="ten left.", c="nine came.")
    exports = []
    for number, paths in enumerate((["a", "b", "c.txt"], ["c.txt", "b", "a/y.txt", "a"], ["."])):
        with Store.open(f"store{number}/claims.db", create=True) as store:
            run(store, *paths)
            exports.append(list(store.export()))
    assert exports[0] == exports[1] == exports[2]


@pytest.mark.parametrize(("field", "value"), [("date", "2024-03-05"), ("title", "Other"), ("publisher", "Other")])
def test_what_a_file_states_of_its_article_counts_as_much_as_the_text(here, store, field, value):
    record = {"text": "Kenya came.", "title": "T", "date": "2024-03-04", "publisher": "P"}
    extractor = Extractor()
    for changed in ({}, {}, {field: value}, {field: value}):
        (here / "a.json").write_bytes(msgspec.json.encode(record | changed))
        update(store, ["a.json"], settings=Settings(), extract=extractor, extraction_key="1")
    assert extractor.asked == ["a.json", "a.json"]


def test_records_of_a_file_come_and_go(here, store):
    extractor = Extractor()
    for lines, read, dropped in (("ab", 2, 0), ("a", 1, 1), ("ac", 2, 0)):
        (here / "a.jsonl").write_text("".join(f'{{"text": "{line} x"}}\n' for line in lines), encoding="utf-8")
        summary = update(store, ["a.jsonl"], settings=Settings(), extract=extractor, extraction_key="1")
        assert (summary.read, summary.dropped) == (read, dropped)
    assert sorted(store.known()) == ["a.jsonl#1", "a.jsonl#2"]
    assert extractor.asked == ["a.jsonl#1", "a.jsonl#2", "a.jsonl#2"]


def test_a_record_that_is_none_is_a_failed_row(here, store):
    (here / "a.jsonl").write_text('{"text": "a x"}\n{"text": 1}\n{"text": "b x"}\n', encoding="utf-8")
    summary = update(store, ["."], settings=Settings(), extract=Extractor(), extraction_key="1")
    assert (summary.read, [(failure.path, failure.code) for failure in summary.failures]) == (
        2,
        [("a.jsonl#2", "E107")],
    )
    assert [failure.path for failure in store.failures()] == ["a.jsonl#2"]
