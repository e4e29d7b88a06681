"""What the page works out before it is laid out: plots, timeline, agreement."""

from __future__ import annotations

import msgspec
import pytest

from claimcheck.records.conflict import Position, Reference
from claimcheck.report.html.articles import articles_of
from claimcheck.report.html.matrix import MOST_ARTICLES, Cell, matrices_of
from claimcheck.report.html.plot import MOST_ROWS, plot_of
from claimcheck.report.html.timeline import timeline
from claimcheck.report.marks import Marked, clipped


def plotted(conflict):
    return plot_of(conflict, articles_of(conflict.claims, [conflict]))


def figures(make_claim, *bounds, unit=""):
    return [
        make_claim(f"{n} men", f"{n} men.", path=f"{n}.txt", lower=low, upper=high, unit=unit)
        for n, (low, high) in enumerate(bounds)
    ]


def test_a_row_for_each_source(troops):
    plot = plotted(troops)
    assert [(row.article.name, row.position, row.value, row.is_approximate) for row in plot.rows] == [
        ("Kenya in Haiti", 1, "≈4,000", True),
        ("two.txt", 2, "9,000", False),
    ]
    assert all(row.is_point for row in plot.rows)
    assert plot.rows[0].start < plot.rows[1].start


def test_intervals_and_open_ends(make_claim, make_conflict):
    rows = plotted(make_conflict(*figures(make_claim, (10, 20), (None, 5), (30, None), (7, 7)))).rows
    assert [(row.value, row.is_point, row.is_open_below, row.is_open_above) for row in rows] == [
        ("≤ 5", False, True, False),
        ("7", True, False, False),
        ("10–20", False, False, False),
        ("≥ 30", False, False, True),
    ]
    assert rows[0].start == 0
    assert rows[-1].end == 100


def test_one_scale_for_units_that_convert(make_claim, make_conflict):
    km, mile, kg = (figures(make_claim, (10, 10), unit=unit)[0] for unit in ("km", "mile", "kg"))
    mile = msgspec.structs.replace(mile, claim_id="cm", document_id="m")
    kg = msgspec.structs.replace(kg, claim_id="ck", document_id="k")
    rows = plotted(make_conflict(km, mile, kg)).rows
    assert [row.value for row in rows] == ["10 km", "10 mile"]
    assert rows[0].start < rows[1].start


def test_days(make_claim, make_conflict):
    days = [("2024-10-17", "2024-10-17"), ("2024-10-01", "2024-10-31"), (None, None)]
    claims = [
        make_claim(f"day {n}", f"day {n}", "date", path=f"{n}", time_edtf=f"{n}", time_earliest=first, time_latest=last)
        for n, (first, last) in enumerate(days)
    ]
    plot = plotted(make_conflict(*claims, type="date"))
    assert [(row.value, row.is_point) for row in plot.rows] == [("1", False), ("0", True)]
    assert [tick.label for tick in plot.ticks] == ["2024-10-01", "2024-10-31"]


@pytest.mark.parametrize("type_", ["location", "official", "quote", "denial", "calendar"])
def test_no_plot_without_figures(troops, type_):
    assert plotted(msgspec.structs.replace(troops, type=type_)) is None


@pytest.mark.parametrize("bounds", [[(5, 5), (5, 5)], [(None, None)], [(1e200, 1e200), (-1e200, 1e200)]])
def test_no_plot_without_a_difference_or_a_scale(make_claim, make_conflict, bounds):
    assert plotted(make_conflict(*figures(make_claim, *bounds))) is None


def test_long_plots_are_cut_and_counted(make_claim, make_conflict):
    plot = plotted(make_conflict(*figures(make_claim, *((n, n) for n in range(MOST_ROWS + 5)))))
    assert len(plot.rows) == MOST_ROWS
    assert plot.left_out == 5


def test_timeline_is_in_the_order_of_events(make_claim):
    rows = [
        ("2025", "2025-01-01", "event"),
        ("2025-01-01", "2025-01-01", "date"),
        ("XXXX-04-26", None, "date"),
        ("2023-05", "2023-05-01", "quantity"),
        (None, None, "place"),
    ]
    claims = [
        make_claim("then", f"It was then {n}.", kind, path="a.txt", time_edtf=edtf, time_earliest=day, document_id="a")
        for n, (edtf, day, kind) in enumerate(rows)
    ]
    claims = [
        msgspec.structs.replace(claim, sentence_start=n * 50, sentence_end=n * 50 + len(claim.sentence))
        for n, claim in enumerate(claims)
    ]
    claims[0] = msgspec.structs.replace(claims[0], published="2024-06-01", title="A title")
    years = timeline(claims, articles_of(claims, []))
    assert [(year.name, [moment.when for moment in year.moments]) for year in years] == [
        ("2023", ["2023-05"]),
        ("2024", ["2024-06-01"]),
        ("2025", ["2025", "2025-01-01"]),
        ("Year not stated", ["XXXX-04-26"]),
    ]
    assert years[1].moments[0].words is None


def test_one_moment_for_a_sentence_and_a_time(make_claim):
    claims = [
        make_claim(exact, "About 12 men on Friday.", kind, time_edtf="2024-10-18", time_earliest="2024-10-18")
        for exact, kind in (("12 men", "event"), ("Friday", "date"), ("men", "event"))
    ]
    (year,) = timeline(claims, articles_of(claims, []))
    assert [moment.words.words for moment in year.moments] == ["Friday"]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("one two ", "X", " three four"), ("…two ", "X", " three…")),
        (("a ", "X", " b"), ("a ", "X", " b")),
        (("one two three", "", ""), ("", "", "one two…")),
    ],
)
def test_clipped(parts, expected):
    assert clipped(Marked(*parts), 7 if parts[1] else 9) == expected


def test_agreement(make_claim, make_conflict):
    a, b, c, d = (
        make_claim("12", "12", path=name, document_id=name, lower=1, upper=1, unit="") for name in ("a", "b", "c", "d")
    )
    first = make_conflict(a, b, c, conflict_id="k1")
    both = Position(value="1", claim_ids=(a.claim_id, b.claim_id), sources=2)
    first = msgspec.structs.replace(first, positions=(both, first.positions[2]))
    second = make_conflict(a, a, conflict_id="k2", reference=Reference(text="x", source="calendar"))
    same = make_conflict(a, d, relation="rounding")
    update = make_conflict(b, d, relation="update")
    articles = articles_of([a, b, c, d], [first, second])
    (matrix,) = matrices_of([first, second], [same, update], articles)
    cells = {
        (line.article.path, other.article.path): cell
        for line in matrix.lines
        for other, cell in zip(matrix.lines, line.cells, strict=True)
    }
    assert cells["a", "b"] == cells["b", "a"] == Cell(0, 1, None)
    assert cells["a", "c"] == cells["c", "b"] == Cell(1, 0, "k1")
    assert cells["a", "a"] == Cell(1, 0, "k2")
    assert cells["a", "d"] == Cell(0, 1, None)
    assert cells["b", "d"] == Cell(0, 0, None)
    assert [line.record.conflicts for line in matrix.lines] == [1, 0, 0, 0]


def test_articles_with_nothing_in_common_are_apart(make_claim, make_conflict):
    claims = [
        make_claim("12", "12", path=f"{n:03}", document_id=f"{n:03}", lower=1, upper=1, unit="")
        for n in range(2 + MOST_ARTICLES + 3)
    ]
    pair = make_conflict(*claims[:2], conflict_id="k1")
    crowd = make_conflict(*claims[2:], conflict_id="k2")
    small, large = matrices_of([pair, crowd], [], articles_of(claims, [pair, crowd]))
    assert [line.article.number for line in small.lines] == [1, 2]
    assert len(large.lines) == MOST_ARTICLES
    assert large.left_out == 3
