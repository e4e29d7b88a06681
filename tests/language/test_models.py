"""The language model: the locked one is verified, another is taken on trust and says so."""

from __future__ import annotations

import hashlib
import shutil

import msgspec
import pytest

from claimcheck.errors import ModelMismatch, ModelMissing
from claimcheck.language import models, pipeline
from claimcheck.language.models import LockedModel, locked_model, model_folder, verify
from claimcheck.language.pipeline import load_parser

pytestmark = pytest.mark.model


@pytest.fixture
def fresh():
    """A loader that remembers nothing."""
    load_parser.cache_clear()
    yield load_parser
    load_parser.cache_clear()


def lock(**files):
    return LockedModel("m", "m-package", "1.0", "MIT", "here", "m-1.0", files)


def digest(data):
    return hashlib.sha256(data).hexdigest()


def test_the_locked_model_is_installed_and_whole():
    model = locked_model()
    folder = model_folder(model)
    verify(folder, model)
    assert model.licence == "MIT"


def test_every_file_that_is_loaded_is_locked():
    """A file of the model that the lock file does not name could be changed unseen."""
    model = locked_model()
    folder = model_folder(model)
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    read = {name for name in found if name.startswith(pipeline._PARTS)}
    assert read
    assert read - {name for name in found if "__pycache__" in name} <= set(model.files)


def test_a_model_that_is_missing_names_the_command(monkeypatch, fresh):
    absent = msgspec.structs.replace(locked_model(), name="xx_absent_model", package="xx-absent", version="9.9")
    monkeypatch.setattr(pipeline, "locked_model", lambda: absent)
    with pytest.raises(ModelMissing, match=r"xx_absent_model 9\.9 is not installed") as caught:
        fresh()
    assert caught.value.code == "E301"
    assert caught.value.hint == "Run: python -m pip install xx-absent==9.9"


def test_a_changed_weight_file_is_refused(monkeypatch, fresh):
    good = locked_model()
    bad = msgspec.structs.replace(good, files=good.files | {"parser/model": digest(b"other")})
    monkeypatch.setattr(pipeline, "locked_model", lambda: bad)
    with pytest.raises(ModelMismatch, match="parser/model") as caught:
        fresh()
    assert caught.value.code == "E302"
    assert f"{good.package}=={good.version}" in (caught.value.hint or "")


def test_a_file_changed_on_disk_is_refused(tmp_path, monkeypatch, fresh):
    """Not only a wrong lock file: one byte of the weights."""
    model = locked_model()
    copy = tmp_path / "copy"
    shutil.copytree(model_folder(model), copy)
    weights = copy / "tagger" / "model"
    weights.write_bytes(weights.read_bytes()[:-1] + b"\x00")
    monkeypatch.setattr(pipeline, "model_folder", lambda _model: copy)
    with pytest.raises(ModelMismatch, match="tagger/model"):
        fresh()


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"right", None), (b"wrong", "is not the file"), (None, "is missing")],
)
def test_verify(tmp_path, content, message):
    if content is not None:
        (tmp_path / "weights").write_bytes(content)
    if message is None:
        verify(tmp_path, lock(weights=digest(b"right")))
    else:
        with pytest.raises(ModelMismatch, match=message):
            verify(tmp_path, lock(weights=digest(b"right")))


def test_what_is_not_loaded_need_not_be_read(tmp_path):
    (tmp_path / "weights").write_bytes(b"right")
    verify(tmp_path, lock(weights=digest(b"right"), ner=digest(b"absent")), parts=("weights",))


def test_another_pipeline_is_taken_on_trust():
    parser = load_parser(locked_model().name)
    assert not parser.is_verified
    assert load_parser().is_verified


def test_a_pipeline_that_is_not_installed():
    with pytest.raises(ModelMissing, match="'xx_nowhere'") as caught:
        load_parser("xx_nowhere")
    assert "--model" in (caught.value.hint or "")


def test_a_pipeline_without_a_parser(tmp_path):
    import spacy

    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(ModelMissing, match="no tagger and no parser"):
        load_parser(str(tmp_path / "blank"))


def test_parsing_keeps_the_offsets_of_the_text():
    text = "The army’s “400 men”\u00a0left\u2011by\nnoon."
    (tree,) = load_parser().parse([text])
    assert tree.text == text
    assert all(text[start:end] for start, end in zip(tree.starts, tree.ends, strict=True))
    assert text[tree.starts[tree.words.index("400")] :].startswith("400")


def test_sentences_are_parsed_each_alone():
    sentences = ["Kenya sent 400 soldiers.", "They left.", "Kenya sent 400 soldiers."]
    together = [(tree.tags, tree.heads) for tree in load_parser().parse(sentences)]
    alone = [(tree.tags, tree.heads) for one in sentences for tree in load_parser().parse([one])]
    assert together == alone


def test_no_sentence_at_all():
    assert list(load_parser().parse([])) == []
    assert models.locked_model() is locked_model()
