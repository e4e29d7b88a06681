"""Quotations, denials, sums and the calendar."""

from __future__ import annotations

import pytest
from tests.tables import fails

from claimcheck.compare import denial
from claimcheck.compare.arithmetic import check_sums
from claimcheck.compare.calendar import check_calendar
from claimcheck.compare.denial import block_key
from claimcheck.compare.quote import compare_quotes

WORDS = "We will not accept this budget in any form"


def quote(make_claim, speaker, words=WORDS, path=None, **fields):
    text = f'"{words}," {speaker} said.'
    return make_claim(words, text, "quote", path=path or f"{speaker}.txt", quote=words, speaker=speaker, **fields)


@pytest.mark.parametrize(
    ("first", "second", "relations"),
    [
        (("Ellen Marsh",), ("Tom Okafor",), ["conflict"]),
        (("Ellen Marsh",), ("Marsh",), ["same"]),
        (("Ellen Marsh",), ("Ms Marsh",), ["same"]),
        (("Ellen Marsh",), ("the finance minister",), ["alias"]),
        (("Ellen Marsh",), ("She",), ["alias"]),
        (("Ellen Marsh",), ("Tom Okafor", "We will not accept that budget in any form"), ["conflict"]),
        (("Ellen Marsh",), ("Tom Okafor", "We will be glad to take it as it is"), []),
        (("Ellen Marsh", "We stay here now"), ("Tom Okafor", "We stay here now"), []),
        fails("one statement with words that change its meaning is no conflict", ("Ellen Marsh",),
              ("Ellen Marsh", "We will now accept this budget in any form"), ["conflict"]),
    ],
)  # fmt: skip
def test_quotations(make_claim, first, second, relations):
    one, two = quote(make_claim, *first, path="a.txt"), quote(make_claim, *second, path="b.txt")
    assert [pair.relation for pair in compare_quotes([one, two])] == relations
    assert [pair.relation for pair in compare_quotes([two, one])] == relations


def test_one_article_may_give_a_sentence_to_two(make_claim):
    """He said it, she repeated it."""
    text = f'"{WORDS}," Marsh said. "{WORDS}," Okafor said.'
    one = make_claim(WORDS, text, "quote", quote=WORDS, speaker="Ellen Marsh")
    two = make_claim(WORDS, text, "quote", quote=WORDS, speaker="Tom Okafor")
    assert list(compare_quotes([one, two])) == []


def treaty(make_claim, polarity, **fields):
    verb = fields.pop("verb", "has not signed" if polarity == "negative" else "signed")
    actor = fields.get("actor", "Kenya")
    text = fields.pop("text", f"{actor} {verb} the trade treaty with Somalia on 4 March 2024.")
    base = {
        "actor": "Kenya", "actor_id": "KEN", "patient": "the trade treaty", "patient_id": "trade treaty",
        "action": "sign", "action_class": "sign_agree", "polarity": polarity, "path": f"{polarity}.txt",
    }  # fmt: skip
    return make_claim(verb, text, "event", **(base | fields))


@pytest.mark.parametrize(
    ("other", "relation"),
    [
        ({}, "conflict"),
        ({"actor": "Uganda", "actor_id": "UGA"}, "different_event"),
        ({"patient": "the ceasefire", "patient_id": "ceasefire",
          "text": "Kenya has not signed the ceasefire with rebels in Goma."}, "different_event"),
        ({"time": "2019", "time_edtf": "2019", "time_earliest": "2019-01-01", "time_latest": "2019-12-31"},
         "different_event"),
    ],
)  # fmt: skip
def test_denials(make_claim, other, relation):
    day = {"time": "2024", "time_edtf": "2024", "time_earliest": "2024-01-01", "time_latest": "2024-12-31"}
    one, two = treaty(make_claim, "positive", **day), treaty(make_claim, "negative", **(day | other))
    assert block_key(one) == block_key(two)
    assert denial.compare(one, two).relation == denial.compare(two, one).relation == relation


@pytest.mark.parametrize(
    ("first", "second", "name", "relation"),
    [
        ("was found guilty of fraud", "was cleared of all charges", "Ellen Marsh", "conflict"),
        ("was convicted of fraud", "was found not guilty of fraud", "Ellen Marsh", "conflict"),
        ("tested positive for the virus", "tested negative for the virus", "Ellen Marsh", "conflict"),
        ("tested positive for the virus", "tested negative for the virus", "A nurse", "different_event"),
    ],
)
def test_verdicts(make_claim, first, second, name, relation):
    verbs = {"found": "find", "cleared": "clear", "convicted": "convict", "tested": "test"}

    def made(words):
        verb = next(verbs[word] for word in words.split() if word in verbs)
        text = f"{name} {words} on Monday."
        fields = {"action": verb, "patient": name, "published": "2024-03-12"}
        return make_claim(words.split(" of ")[0], text, "event", path=f"{words}.txt", **fields)

    one, two = made(first), made(second)
    assert denial.block_key(one) == denial.block_key(two)
    assert denial.stand(one) == -denial.stand(two)
    assert denial.compare(one, two).relation == denial.compare(two, one).relation == relation


def addends(make_claim, text, *numbers, **fields):
    made = []
    for value in numbers:
        words = str(value)
        made.append(
            make_claim(words, text, lower=value, upper=value, unit="", item="people", item_class="killed", **fields)
        )
    return made


@pytest.mark.parametrize(
    ("text", "numbers", "found"),
    [
        ("It left 12 dead: 9 soldiers and 5 policemen.", (12, 9, 5), ["9 + 5 = 14, not 12"]),
        ("It left 14 dead: 9 soldiers and 5 policemen.", (14, 9, 5), []),
        ("It freed 887 men: 706 fighters and 191 others.", (887, 706, 191), ["706 + 191 = 897, not 887"]),
        ("It killed 14, including 3 boys and 4 girls.", (14, 3, 4), []),
        ("It killed 40 people. Of them 30 and 20 fled.", (40, 30, 20), []),
        ("It had 900 men: 20 drivers and 30 cooks.", (900, 20, 30), []),
        ("It killed 12 and wounded 9 and 5.", (12, 9, 5), []),
        ("It left 12 dead: 9 men, 5 women and 3 boys.", (12, 9, 5, 3), ["9 + 5 + 3 = 17, not 12"]),
        ("It killed 12 people, including 9 soldiers and 5 policemen.", (12, 9, 5), ["9 + 5 = 14, not 12"]),
        ("It added 52 men to the 37 it had, which takes the number to 79.", (52, 37, 79), ["52 + 37 = 89, not 79"]),
        ("It added 52 men to the 37 it had, which takes the number to 89.", (52, 37, 89), []),
    ],
)  # fmt: skip
def test_sums(make_claim, text, numbers, found):
    findings = list(check_sums(addends(make_claim, text, *numbers)))
    assert [finding.reference.text for finding in findings if finding.reference] == found
    for finding in findings:
        assert sorted(claim.exact for claim in finding.claims) == sorted(str(value) for value in numbers)


@pytest.mark.parametrize("change", [{"approximate": True}, {"upper": None}, {"unit": "USD"}, {"item_class": "votes"}])
def test_only_exact_counts_are_added(make_claim, change):
    import msgspec

    claims = addends(make_claim, "It left 12 dead: 9 soldiers and 5 policemen.", 12, 9, 5)
    claims[1] = msgspec.structs.replace(claims[1], **change)
    assert list(check_sums(claims)) == []


@pytest.mark.parametrize(
    ("exact", "edtf", "published", "right"),
    [
        ("Friday, 17 October 2024", "2024-10-17", None, "Thursday"),
        ("Thursday, 17 October 2024", "2024-10-17", None, None),
        ("Friday, 17 October", "2024-10-17", "2024-10-24", "Thursday"),
        ("Friday, 17 October", "XXXX-10-17", None, None),
        ("Friday", "2024-10-18", "2024-10-24", None),
        ("17 October 2024", "2024-10-17", None, None),
        ("Monday, February 29, 2023", None, None, None),
    ],
)
def test_calendar(make_claim, exact, edtf, published, right):
    claim = make_claim(exact, f"They met on {exact}.", "date", time_edtf=edtf, published=published)
    findings = list(check_calendar([claim]))
    assert [finding.reference.text.split()[-1] for finding in findings if finding.reference] == (
        [right] if right else []
    )


def test_dates_of_the_calendar_only(make_claim):
    assert list(check_calendar([make_claim("Friday", "On Friday it rained.", "place")])) == []
