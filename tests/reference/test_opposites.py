"""Verbs and phrases that tell the contrary of each other."""

from __future__ import annotations

import pytest

from claimcheck.reference.opposites import stance


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("keep", "kept his post in the reshuffle"), ("leave", "leave the finance ministry after two years")),
        (("reappoint", "was reappointed as minister"), ("lose", "lost her job on Monday")),
        (("plead", "pleaded guilty to fraud"), ("deny", "denied all charges")),
        (("take", "took part in the talks"), ("stay", "stayed away from the talks")),
        (("free", "freed on bail"), ("deny", "denied bail")),
    ],
)
def test_contrary(one, two):
    first, second = stance(*one), stance(*two)
    assert first is not None
    assert second is not None
    assert (first.question, first.sign) == (second.question, -second.sign)


def test_other_matter():
    assert stance("keep", "kept the door open") is None
