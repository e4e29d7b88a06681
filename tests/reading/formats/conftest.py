"""Reading a file that a test makes."""

from __future__ import annotations

import pytest

from claimcheck.reading.read import read
from claimcheck.settings import Settings


@pytest.fixture
def read_file(tmp_path, monkeypatch):
    """Write a file and read it: the documents, and the codes and messages of what is none."""
    monkeypatch.chdir(tmp_path)

    def run(name: str, data: bytes | str, **settings):
        (tmp_path / name).write_bytes(data.encode() if isinstance(data, str) else data)
        failures = []
        documents = list(read([name], settings=Settings(**settings), failures=failures))
        for failure in failures:
            assert failure.message.startswith(f"{failure.path} ")
            assert "\n" not in failure.message
        return documents, failures

    return run
