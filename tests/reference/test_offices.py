import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reference.office_table import office_table
from claimcheck.reference.offices import fits_role, is_loose, is_single, is_title, office_ids, posts
from claimcheck.reference.officials import Post, officials

ROWS = [
    row
    for rows in (office_table().file.field, office_table().file.title, office_table().file.institution)
    for row in rows
]
EXAMPLES = [example for row in ROWS for example in row.examples]


@pytest.mark.parametrize(("title", "polity", "offices"), EXAMPLES, ids=lambda value: value or "-")
def test_examples(title, polity, offices):
    assert " ".join(office_ids(title, polity or None)) == offices


def test_every_row_has_an_example():
    assert [row for row in ROWS if not row.examples] == []


@pytest.mark.parametrize(
    ("title", "polity", "expected"),
    [
        ("Russian Foreign Minister", None, ("foreign_minister", "RUS")),
        ("foreign minister of Japan", None, ("foreign_minister", "JPN")),
        ("governor of Texas", "USA", ("governor", "USA/texas")),
        ("governor", "gn:4736286", ("governor", "USA/texas")),
        ("mayor of New York", None, ("mayor", "USA/new-york-city")),
        ("New York governor", None, ("governor", "USA/new-york")),
        ("Georgia governor", None, ("governor", "USA/georgia")),
        ("president of the European Central Bank", "DEU", ("central_bank_governor", "EU")),
        ("Bank of England governor", None, ("central_bank_governor", "GBR")),
        ("U.S. ambassador to Russia", None, ("ambassador_rus", "USA")),
        ("Russia's envoy to the United Nations", None, ("un_permanent_representative", "RUS")),
        ("then-foreign minister", "BRA", ("foreign_minister", "BRA")),
        ("acting foreign minister", "IRN", ("foreign_minister", "IRN")),
        ("foreign ministers", "ARM", ("foreign_minister", "ARM")),
        ("Foreign Minister", None, ("foreign_minister", "")),
        ("minister of foreign affairs and international trade", "CAN", ("foreign_minister", "CAN")),
    ],
)
def test_posts(title, polity, expected):
    assert Post(*expected) in posts(title, polity)


@pytest.mark.parametrize(
    ("title", "polity"),
    [
        ("minister of state for foreign affairs", "GBR"),
        ("deputy defence minister", "RUS"),
        ("assistant secretary of state", "USA"),
        ("analyst", "USA"),
        ("chief of staff", "USA"),
        ("chairman", "USA"),
        ("", None),
        ("the", "RUS"),
    ],
)
def test_titles_that_are_no_office_of_the_record(title, polity):
    assert office_ids(title, polity) == ()


def test_a_president_is_no_prime_minister():
    assert not fits_role("prime minister", "President")
    assert not fits_role("Polish president", "Prime Minister")
    assert fits_role("Polish president", "President")


@pytest.mark.parametrize(
    ("title", "loose"), [("Kremlin spokesman", True), ("leader", True), ("foreign minister", False)]
)
def test_loose_titles(title, loose):
    assert is_loose(title) is loose


@pytest.mark.parametrize(
    ("text", "known"), [("Foreign Minister", True), ("secretary of defense", True), ("plumber", False)]
)
def test_is_title(text, known):
    assert is_title(text) is known


def test_single_offices_are_offices_of_the_record():
    held = {membership.office for membership in officials().search()}
    assert [office for office in office_table().file.single if office not in held] == []
    assert is_single("foreign_minister")
    assert not is_single("deputy_prime_minister")


@given(st.text(max_size=60), st.sampled_from([None, "RUS", "USA/texas", "gn:4736286", "nonsense"]))
def test_any_title_gives_offices_or_none(title, polity):
    assert isinstance(office_ids(title, polity), tuple)
