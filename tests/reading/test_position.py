"""Lines and columns."""

import pytest

from claimcheck.reading.position import position

TEXT = "ab\n\ncafé 😀 5\nend"


@pytest.mark.parametrize(
    ("needle", "expected"),
    [("a", (1, 1)), ("b", (1, 2)), ("c", (3, 1)), ("😀", (3, 6)), ("5", (3, 8)), ("end", (4, 1)), ("nd", (4, 2))],
)
def test_position_counts_code_points_from_one(needle, expected):
    assert position(TEXT, TEXT.index(needle)) == expected


def test_newline_belongs_to_its_line():
    assert position(TEXT, 2) == (1, 3)
    assert position(TEXT, len(TEXT)) == (4, 4)
    assert position("", 0) == (1, 1)
