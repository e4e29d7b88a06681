"""What a large comparison leaves out is told on stderr and in JSON."""

from __future__ import annotations

import json

import msgspec


def test_what_is_left_out_is_told(cli, make_claim, tmp_path):
    text = "{} people were killed when the quake struck Kelmar, doctors said."
    fields = {"unit": "", "item": "people", "item_class": "killed", "action": "kill", "action_class": "kill"}
    claims = [
        make_claim(str(value), text.format(value), document_id="d0", lower=value, upper=value, **fields)
        for value in range(100, 160)
    ]
    (tmp_path / "claims.jsonl").write_bytes(b"\n".join(map(msgspec.json.encode, claims)))
    said = " ".join(cli("conflicts", "claims.jsonl").err.split())
    assert "warning[W100]: 1 group of like claims too large to compare each with each (the largest: 60 claims)" in said
    (capped,) = json.loads(cli("conflicts", "claims.jsonl", "--format", "json").out)["summary"]["capped"]
    assert (capped["type"], capped["claims"], capped["largest"]) == ("quantity", 60, 60)
    assert capped["compared"] + capped["left_out"] == 60 * 59 // 2
    assert "W100" not in cli("--quiet", "conflicts", "claims.jsonl").err
