"""Work for engines that needs no language model; in a module, since workers find it by its name."""

from __future__ import annotations

import os
import time

from claimcheck.errors import ModelMissing
from claimcheck.records.claim import Claim


def shout(documents):
    """Give each document one claim, its first word; some documents are trouble."""
    entries = []
    for document in documents:
        match document.text.split()[0]:
            case "raise":
                raise ValueError(document.text)
            case "die":
                os._exit(1)
            case "sleep":
                time.sleep(0.2)
            case "model":
                raise ModelMissing("the language model is not installed")
            case _:
                pass
        entries.append((document, [claim(document)]))
    return entries


def shout_unit(unit):
    """Give a unit of words back in capitals."""
    if b"die" in unit.split():
        os._exit(1)
    return unit.upper()


def claim(document):
    word = document.text.split()[0]
    return Claim(
        claim_id="c" + document.document_id[1:],
        kind="place",
        document_id=document.document_id,
        path=document.path,
        start=0,
        end=len(word),
        exact=word,
        sentence_start=0,
        sentence_end=len(document.text),
        sentence=document.text,
        item_modifiers=("a", "b"),
    )
