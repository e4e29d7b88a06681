"""Files by address: listed, read, and named in records without what is nobody's business."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.errors import InputError, PathNotFound, UnreadableInput
from claimcheck.reading.remote import files_at, is_address, open_address, shown_address
from claimcheck.reading.source import named_source

pytest.importorskip("pyarrow")

TEXT = "Kenya has sent 4,000 troops to Haiti.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a b" / "ü").mkdir(parents=True)
    (tmp_path / "a b" / "ü" / "x#1 50%.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a b" / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a b" / ".hidden.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a b" / "picture.png").write_bytes(b"\x89PNG")
    return tmp_path / "a b"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("s3://bucket/a", True), ("file:///a", True), ("memory://a", True),
        ("a.txt", False), ("C:/a", False), ("-", False), ("news/http://a", False), ("/s3://a", False),
    ],
)  # fmt: skip
def test_what_is_an_address(path, expected):
    assert is_address(path) is expected


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("s3://bucket/a/b.txt", "s3://bucket/a/b.txt"),
        ("s3://KEY:secret@bucket/a.txt?region=eu-west-1", "s3://bucket/a.txt"),
        ("s3://bucket?endpoint_override=host:9000", "s3://bucket"),
        ("file:///a%20b/c@d.txt", "file:///a%20b/c@d.txt"),
    ],
)
def test_records_show_no_keys_and_no_options(address, shown):
    assert shown_address(address) == shown


def test_files_below_a_folder(folder):
    found = files_at(folder.as_uri())
    assert [file.address.removeprefix(folder.as_uri()) for file in found] == [
        "/%C3%BC/x%231%2050%25.txt",
        "/one.txt",
        "/picture.png",
    ]
    assert {file.size for file in found} == {len(TEXT), 4}
    for file in found:
        with open_address(file.address) as opened:
            assert len(opened.read()) == file.size
        assert named_source(file.address).size == file.size


def test_articles_of_a_folder(folder):
    documents = list(claimcheck.read([folder.as_uri()]))
    assert [document.text for document in documents] == [TEXT, TEXT]
    assert sorted(document.path.removeprefix(folder.as_uri()) for document in documents) == [
        "/%C3%BC/x%231%2050%25.txt",
        "/one.txt",
    ]
    (alone,) = claimcheck.read([documents[0].path])
    assert alone == documents[0]


def test_by_fsspec():
    fsspec = pytest.importorskip("fsspec")
    fsspec.filesystem("memory").pipe({"/news/a.txt": TEXT.encode(), "/news/b/c.txt": TEXT.encode()})
    assert [document.path for document in claimcheck.read(["memory://news"])] == [
        "memory://news/a.txt",
        "memory://news/b/c.txt",
    ]


@pytest.mark.parametrize(
    ("address", "error"),
    [("file:///no/such/folder", PathNotFound), ("file:///a b", UnreadableInput), ("nonsense://x", UnreadableInput)],
)
def test_what_cannot_be_opened_has_a_code(address, error):
    with pytest.raises(error, match=address):
        list(claimcheck.read([address]))
    failures = []
    assert list(claimcheck.read([address], failures=failures)) == []
    assert [failure.code for failure in failures] == [error.code]


def test_a_folder_without_articles(folder):
    (folder / "ü" / "x#1 50%.txt").unlink()
    (folder / "one.txt").unlink()
    with pytest.raises(InputError, match="holds no article"):
        list(claimcheck.read([folder.as_uri()]))
