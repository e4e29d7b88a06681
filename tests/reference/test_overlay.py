"""A newer record over an older one."""

import pytest

from claimcheck.reference.overlay import laid_over
from claimcheck.reference.tenure import Membership


def tenure(person: str, start: str, end: str | None = None, office: str = "mayor", **more: str | None) -> Membership:
    fields = {"status": "full", "confidence": "high", "end_kind": "", "as_of": None} | more
    return Membership(
        person_id=person, office=office, polity="X", role="", start_date=start, end_date=end, sources=(), **fields
    )


def shown(tenures: list[Membership]) -> list[str]:
    return [f"{m.person_id} {m.start_date} {m.end_kind}{m.end_date or 'open'} {m.as_of or ''}".strip() for m in tenures]


OPEN = tenure("A", "2020-01-01", as_of="2022-07")
LEFT = "A 2020-01-01 open 2022-07"


@pytest.mark.parametrize(
    ("older", "newer", "expected"),
    [
        ([OPEN], [], [LEFT]),
        ([], [OPEN], [LEFT]),
        # the same person: the newer counts
        ([OPEN], [tenure("A", "2020-01-01", "2023-05")], ["A 2020-01-01 2023-05"]),
        ([OPEN], [tenure("A", "2020", as_of="2026")], ["A 2020 open 2026"]),
        ([OPEN], [tenure("A", "2019-12-15", "2020-02")], ["A 2019-12-15 2020-02"]),
        ([OPEN], [tenure("A", "2015", "2017")], ["A 2015 2017", LEFT]),
        # the same person again later: what came before is not lost
        ([OPEN], [tenure("A", "2021", as_of="2026")], ["A 2020-01-01 estimated2021 2022-07", "A 2021 open 2026"]),
        ([tenure("A", "2010", "2020")], [tenure("A", "2015", "2020")], ["A 2010 estimated2015", "A 2015 2020"]),
        # a successor ends what was open; it was sure only as far as it was seen
        ([OPEN], [tenure("B", "2025", as_of="2026")], ["A 2020-01-01 estimated2025 2022-07", "B 2025 open 2026"]),
        (
            [OPEN],
            [tenure("C", "2025"), tenure("B", "2024", "2025")],
            ["A 2020-01-01 estimated2024 2022-07", "B 2024 2025", "C 2025 open"],
        ),
        (
            [tenure("A", "2010", "2020", end_kind="at_least")],
            [tenure("B", "2022", as_of="2026")],
            ["A 2010 estimated2022 2020", "B 2022 open 2026"],
        ),
        # but nothing that is recorded, nor what may run beside it
        ([tenure("A", "2010", "2020")], [tenure("B", "2015", "2018")], ["A 2010 2020", "B 2015 2018"]),
        ([OPEN], [tenure("B", "2018", "2019")], ["B 2018 2019", LEFT]),
        ([OPEN], [tenure("B", "2025", status="acting")], [LEFT, "B 2025 open"]),
        ([tenure("A", "2020", status="concurrent")], [tenure("B", "2025")], ["A 2020 open", "B 2025 open"]),
        ([tenure("A", "2020", office="envoy")], [tenure("B", "2025", office="envoy")], ["A 2020 open", "B 2025 open"]),
        # in office on the same day: neither is known to be first
        ([OPEN], [tenure("B", "2020", as_of="2026")], ["B 2020 open 2026", LEFT]),
    ],
)  # fmt: skip
def test_laid_over(older, newer, expected):
    assert shown(laid_over(older, newer)) == expected


def test_laying_a_record_over_itself_changes_nothing():
    record = [tenure("A", "2001", "2004"), tenure("B", "2004-02", "2010", end_kind="at_least"), tenure("A", "2012-03")]
    assert laid_over(record, record) == record


@pytest.mark.parametrize(
    ("as_of", "sure_until"), [("2022-07-15", "2022-07-15"), ("2025-12", "2025-03-01"), (None, "2024-12-31")]
)
def test_until_when_an_estimated_end_is_sure(as_of, sure_until):
    m = tenure("A", "2020-01-01", "2025-03-01", end_kind="estimated", as_of=as_of)
    assert m.certain()[1].isoformat() == sure_until
    assert m.possible()[1].isoformat() == "2025-03-01"
