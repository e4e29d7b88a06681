"""What is doubtful in a record."""

from datetime import date

import pytest

from claimcheck.reference.audit import DOUBT_KINDS, audit, limits
from claimcheck.reference.officials import shipped_officials
from claimcheck.reference.tenure import Membership


def tenure(person: str, start: str, end: str | None = None, polity: str = "FRA", **more: str | None) -> Membership:
    fields = {"office": "mayor", "status": "full", "confidence": "high", "end_kind": "", "as_of": "2026-02"} | more
    return Membership(person_id=person, polity=polity, role="", start_date=start, end_date=end, sources=(), **fields)


def found(*tenures: Membership) -> list[str]:
    """Kind of each doubt, with the persons it is about."""
    return [f"{d.kind} {''.join(m.person_id for m in d.tenures)}" for d in audit([tenures], date(2026, 3, 1))]


@pytest.mark.parametrize(
    ("tenures", "expected"),
    [
        ([tenure("A", "2020", "2024"), tenure("B", "2024")], []),
        ([tenure("A", "2020-01-01", "2024-03-01"), tenure("B", "2024-01-01", "2026")], ["overlap AB"]),
        ([tenure("A", "2020-01-01", "2024-02-10"), tenure("B", "2024-01-01", "2026")], []),
        ([tenure("A", "2020-01-01"), tenure("B", "2024-01-01")], ["overlap AB"]),
        ([tenure("A", "2020-01-01"), tenure("A", "2024-01-01")], []),
        ([tenure("A", "2020-01-01"), tenure("B", "2024-01-01", status="acting")], []),
        ([tenure("A", "2020-01-01"), tenure("B", "2024-01-01", office="minister")], ["overlap AB"]),
        ([tenure("A", "2020-01-01", office="minister"), tenure("B", "2024-01-01", office="minister")], []),
        (
            [tenure("A", "2010", "2024-06"), tenure("B", "2011", "2013"), tenure("C", "2013", "2015")],
            ["overlap AB", "overlap AC"],
        ),
        ([tenure("A", "2010", "2012"), tenure("B", "2013-08-01")], ["gap AB"]),
        ([tenure("A", "2010", "2012"), tenure("B", "2013-05-01")], []),
        ([tenure("A", "2010", "2012-01-01", end_kind="at_least"), tenure("B", "2019")], []),
        ([tenure("A", "2010", "2016"), tenure("B", "2011", "2013"), tenure("C", "2019")], ["overlap AB", "gap AC"]),
        ([tenure("A", "2020", as_of="2023-06")], ["stale_tenure A"]),
        ([tenure("A", "2020", as_of=None)], ["stale_tenure A"]),
        ([tenure("A", "2025-05-01", as_of=None)], []),
        ([tenure("A", "2025", polity="XYZ"), tenure("B", "2026", polity="XYZ", status="acting")], ["unknown_polity A"]),
        ([tenure("A", "2025", polity="USA/texas")], []),
    ],
)  # fmt: skip
def test_doubts(tenures, expected):
    assert found(*tenures) == expected


def test_an_unknown_polity_is_told_once():
    posts = [[tenure("A", "2025", polity="XYZ")], [tenure("A", "2025", polity="XYZ", office="governor")]]
    assert [d.polity for d in audit(posts, date(2026, 3, 1))] == ["XYZ"]


def test_doubts_have_words_and_severity():
    (doubt,) = audit([[tenure("A", "2020-01-01", "2024-03-01"), tenure("B", "2024-01-01", "2026")]], date(2026, 3, 1))
    assert (doubt.severity, doubt.office, doubt.polity) == ("high", "mayor", "FRA")
    assert doubt.text == "two persons hold an office of one person for 60 days"
    assert limits().text.keys() == limits().severity.keys() == set(DOUBT_KINDS)


def test_the_shipped_record_has_no_unknown_polity():
    assert "unknown_polity" not in {doubt.kind for doubt in audit(shipped_officials().posts(), date(2026, 1, 1))}


def test_many_holders_at_once_take_linear_time():
    """All pairs of these would be five thousand million."""
    crowd = [tenure(f"P{number}", "2020-01-01", "2024-01-01") for number in range(100_000)]
    assert sum(doubt.kind == "overlap" for doubt in audit([crowd], date(2026, 3, 1))) == len(crowd) - 1
