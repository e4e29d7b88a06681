from __future__ import annotations

import pytest

from claimcheck.errors import NotFound
from claimcheck.records.vocabulary import CONFLICT_TYPES
from claimcheck.reference.rules import rule, rules

CODES = ["CC101", "CC201", "CC301", "CC401", "CC402", "CC403", "CC501", "CC601", "CC701", "CC801"]


def test_every_code_has_a_page():
    assert list(rules()) == CODES


def test_every_type_has_a_code():
    assert {page.type for page in rules().values()} == set(CONFLICT_TYPES)


def test_codes_are_found_in_any_case():
    assert rule("cc101") is rules()["CC101"]


@pytest.mark.parametrize(("code", "hint"), [("CC110", "CC101"), ("nonsense", "CC101, CC201")])
def test_unknown_codes_name_the_nearest(code, hint):
    with pytest.raises(NotFound, match="no rule") as caught:
        rule(code)
    assert hint in (caught.value.hint or "")
