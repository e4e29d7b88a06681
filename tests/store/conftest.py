"""Claims and stores to test with."""

import pytest

from claimcheck.records.claim import Claim
from claimcheck.records.document import Document
from claimcheck.records.identity import identify
from claimcheck.store.store import Store


def make(path, text, *values, **fields):
    """A document and one claim on each value, in the order given."""
    document = Document.from_text(text, path, fields.pop("published", None), title=fields.pop("title", None))
    claims = []
    for number, exact in enumerate(values):
        start = document.text.index(exact)
        claims.append(
            Claim(
                claim_id=identify("c", document.document_id, start, number),
                kind=fields.get("kind", "quantity"),
                document_id=document.document_id,
                path=path,
                title=document.title,
                published=document.published,
                start=start,
                end=start + len(exact),
                exact=exact,
                sentence_start=0,
                sentence_end=len(document.text),
                sentence=document.text,
                **{name: value for name, value in fields.items() if name != "kind"},
            )
        )
    return document, claims


@pytest.fixture
def path(tmp_path):
    return tmp_path / ".claimcheck" / "claims.db"


@pytest.fixture
def store(path):
    with Store.open(path, create=True) as opened:
        yield opened


@pytest.fixture(scope="session")
def article():
    return make
