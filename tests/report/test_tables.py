"""Tables for a terminal: they fit, they wrap, and nothing in an article can leave its place."""

from __future__ import annotations

import re
import unicodedata

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from claimcheck.records.conflict import Position, Reference
from claimcheck.records.story import Member, Story
from claimcheck.report.claim_table import claim_tables
from claimcheck.report.conflict_table import conflict_blocks
from claimcheck.report.marks import marked_sentence
from claimcheck.report.story_table import story_blocks

WIDTHS = (40, 60, 80, 160, 200)


def render(renderables, width, *, has_styles=False):
    console = Console(
        width=width,
        color_system="standard" if has_styles else None,
        force_terminal=has_styles,
        markup=False,
        emoji=False,
        highlight=False,
    )
    with console.capture() as capture:
        for renderable in renderables:
            console.print(renderable)
    return capture.get()


def claims_text(claims, width=80):
    return render(claim_tables(claims, width=width, has_styles=False), width)


def conflicts_text(conflicts, width=80, *, has_styles=False):
    return render(conflict_blocks(conflicts, width=width, has_styles=has_styles), width, has_styles=has_styles)


def squeezed(text):
    return " ".join(text.split())


@pytest.mark.parametrize("width", WIDTHS)
def test_tables_fit(troops, width):
    for text in (claims_text(troops.claims, width), conflicts_text([troops], width)):
        assert max(cell_len(line) for line in text.splitlines()) <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_wide_characters_fit(make_claim, make_conflict, width):
    text = "朝鲜向俄罗斯派遣了约一万二千名士兵，" * 8 + "😀 12,000 troops 👍🏽"
    claim = make_claim(
        "12,000 troops", text, path="新闻/文章.txt", title="朝鲜" * 30, lower=12000, upper=12000, unit=""
    )
    for shown in (claims_text([claim], width), conflicts_text([make_conflict(claim)], width)):
        assert max(cell_len(line) for line in shown.splitlines()) <= width


def test_claim_table_says_what_the_record_says(troops):
    text = squeezed(claims_text(troops.claims, 60))
    assert "news/one.txt Kenya in Haiti, 2024-03-04" in text
    assert troops.claims[0].claim_id[:9] in text
    assert "≈4,000 troop" in text
    assert "who: Kenya" in text
    assert "place: Haiti" in text
    assert "according to officials" in text
    assert "possible" in text


def test_articles_have_their_own_blocks(troops):
    lines = claims_text(troops.claims).splitlines()
    assert [line.strip() for line in lines if line.startswith("news/")] == [
        "news/one.txt  Kenya in Haiti, 2024-03-04",
        "news/two.txt",
    ]


def test_conflict_says_who_says_what_and_why(troops):
    reasons = (*troops.reasons, "not explained by rounding")
    reference = Reference(text="The record says so", source="a register")
    text = squeezed(conflicts_text([msgspec.structs.replace(troops, reasons=reasons, reference=reference)]))
    for part in (
        "high CC101 How many troops were deployed?",
        "≈4,000 (1 source) news/one.txt:1:16 (2024-03-04)",
        "Kenya has sent ‹about 4,000 troops› to Haiti, officials said. = asserted, according to officials",
        "9,000 (1 source) news/two.txt:1:16 Kenya may send ‹9,000 troops› to Haiti. = possible",
        "why Both count the same troops. and The intervals do not meet.",
        "ruled out rounding record The record says so (a register)",
        "note planned vs done",
        f"explain claimcheck explain {troops.conflict_id}",
    ):
        assert part in text


@pytest.mark.parametrize(("width", "is_beside"), [(60, False), (80, False), (119, False), (120, True), (200, True)])
def test_positions_stand_side_by_side_where_there_is_room(troops, width, is_beside):
    lines = conflicts_text([troops], width).splitlines()
    assert any("≈4,000" in line and "9,000" in line for line in lines) == is_beside


def test_more_positions_than_fit_stand_below_each_other(make_claim, make_conflict):
    claims = [make_claim(f"{n} men", f"{n} men.", path=f"{n}.txt", lower=n, upper=n, unit="") for n in range(4)]
    lines = conflicts_text([make_conflict(*claims)], 160).splitlines()
    assert not any("0 men  (1 source)" in line and "1 men  (1 source)" in line for line in lines)


@pytest.mark.parametrize("width", WIDTHS)
def test_places_can_be_clicked(troops, width):
    """Path, line and column stand in one piece, with nothing but spaces before them in their column."""
    text = conflicts_text([troops], width)
    assert re.search(r"(?m)(^|\s{3})\s*news/one\.txt:1:16(\s|$)", text)
    assert re.search(r"(?m)(^|\s{3})\s*news/two\.txt:1:16(\s|$)", text)


def test_lines_stay_readable(make_claim, make_conflict):
    claim = make_claim("12 men", "12 men " * 60, lower=12, upper=12, unit="")
    lines = conflicts_text([make_conflict(claim, reasons=("for a reason " * 40,))], 200).splitlines()
    assert max(len(line.rstrip()) for line in lines) <= 102


def test_what_an_author_simply_asserts_needs_no_word(make_claim, make_conflict):
    claim = make_claim("12 men", "12 men.", lower=12, upper=12, unit="")
    assert "asserted" not in conflicts_text([make_conflict(claim)])


def test_conflicts_are_told_apart(troops):
    lines = conflicts_text([troops, troops]).splitlines()
    assert lines.count("─" * 80) == 1


def test_a_narrow_terminal_gives_the_question_its_own_lines(troops):
    assert conflicts_text([troops], 40).splitlines()[:2] == ["high  CC101", "How many troops were deployed?"]


def test_relations_are_headed_by_their_name(troops):
    assert conflicts_text([msgspec.structs.replace(troops, relation="rounding")]).startswith("no conflict: rounding")


def test_long_positions_are_cut_and_counted(make_claim, make_conflict):
    claims = [make_claim("12 men", "12 men.", path=f"{n}.txt", lower=12, upper=12, unit="") for n in range(5)]
    conflict = make_conflict(*claims)
    everywhere = Position(value="12", claim_ids=tuple(claim.claim_id for claim in claims), sources=5)
    text = squeezed(conflicts_text([msgspec.structs.replace(conflict, positions=(everywhere,))]))
    assert "12 (5 sources) 0.txt" in text
    assert "3.txt" not in text
    assert f"and 2 more claims: claimcheck explain {conflict.conflict_id}" in text


def test_the_claims_shown_are_of_as_many_articles_as_possible(make_claim, make_conflict):
    paths = ["0.txt", "0.txt", "0.txt", "1.txt", "2.txt"]
    claims = [
        make_claim(f"{n} men", f"{n} men.", path=path, lower=n, upper=n, unit="", document_id=path)
        for n, path in enumerate(paths)
    ]
    everywhere = Position(value="many", claim_ids=tuple(claim.claim_id for claim in claims), sources=3)
    conflict = msgspec.structs.replace(make_conflict(*claims), positions=(everywhere,))
    shown = [line.strip() for line in conflicts_text([conflict]).splitlines() if ".txt" in line]
    assert shown == ["0.txt:1:1", "1.txt:1:1", "2.txt:1:1"]


def test_claims_without_a_position_are_shown(troops):
    text = conflicts_text([msgspec.structs.replace(troops, positions=troops.positions[:1])])
    assert "news/two.txt" in text


@pytest.mark.parametrize(
    ("exact", "sentence", "has_styles", "marked"),
    [
        ("12", "About 12 men", False, "About ‹12› men"),
        ("12", "About 12 men", True, "About 12 men"),
        ("12\nmen", "12\nmen [b]x[/b]", False, "‹12 men› [b]x[/b]"),
        ("\x1b[2J", "a \x1b[2J b", False, "a ‹\\u{1b}[2J› b"),
    ],
)
def test_marks(make_claim, exact, sentence, has_styles, marked):
    text = marked_sentence(make_claim(exact, sentence, "event"), has_styles=has_styles)
    assert text.plain == marked
    assert [text.plain[span.start : span.end] for span in text.spans] == ([exact] if has_styles else [])


def test_a_span_that_runs_on_is_marked_as_far_as_the_sentence_goes(make_claim):
    claim = make_claim("We go. We stay", "We go. We stay.", "quote")
    claim = msgspec.structs.replace(claim, sentence_end=6, sentence="We go.")
    assert marked_sentence(claim, has_styles=False).plain == "‹We go.›"


def test_spans_are_underlined_where_there_are_styles(troops):
    assert "\x1b[1;4mabout 4,000 troops\x1b[0m" in conflicts_text([troops], has_styles=True)


HOSTILE = "\x1b]52;c;aGk=\x07\x1b[2J\r\u202e[/b][bold]:smile:\u200b\x9b"


def test_hostile_texts_stay_texts(make_claim, make_conflict):
    claim = make_claim("12", f"{HOSTILE} 12 men", path=f"{HOSTILE}.txt", title=HOSTILE, item=HOSTILE, source=HOSTILE)
    conflict = make_conflict(claim, question=HOSTILE, reasons=(HOSTILE,), relation_notes=(HOSTILE,))
    member = Member(document_id="d0", path=f"{HOSTILE}.txt", publisher=HOSTILE, published=HOSTILE, claims=1)
    story = Story(story_id="s0", title=HOSTILE, sources=1, claims=1, articles=(member,))
    for text in (claims_text([claim], 160), conflicts_text([conflict], 160), render(story_blocks([story]), 160)):
        assert "[/b][bold]:smile:" in text
        assert not {character for character in text if unicodedata.category(character) in {"Cc", "Cf"}} - {"\n"}


@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=200), width=st.sampled_from(WIDTHS))
def test_any_text_fits(make_claim, make_conflict, text, width):
    claim = make_claim("said", f"{text} said", "event", path=text or "a", title=text, actor=text, source=text)
    conflict = make_conflict(claim, question=text, values=(text,), reasons=(text,))
    member = Member(document_id="d0", path=text, publisher=text, claims=1, copy_of="d0")
    story = Story(story_id="s0", title=text, sources=1, claims=1, articles=(member,))
    for shown in (claims_text([claim], width), conflicts_text([conflict], width), render(story_blocks([story]), width)):
        assert not {character for character in shown if unicodedata.category(character) == "Cc"} - {"\n"}
        assert max(cell_len(line) for line in shown.split("\n")) <= width
