"""Idioms: verbs that another word of their clause makes another happening."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.model


# text with one date, the class of its event
IDIOMS = [
    ("Soldiers opened fire on a rally in Gao on Monday.", "attack"),
    ("The shop opened its doors on Monday.", "occur"),
    ("The flood claimed 14 lives in Derna on Monday.", "kill"),
    ("Citizens went to the polls on Monday.", "elect_vote"),
    ("The president went to Paris on Monday.", "arrive_visit"),
    ("The toll had gone past 225 on Monday.", "occur"),
    ("The post went to Ana Ruiz on Monday.", "other"),
    ("Teachers struck in Lyon on Monday.", "protest"),
    ("Jets struck Lyon on Monday.", "attack"),
    ("The two sides struck a deal in Cairo on Monday.", "sign_agree"),
    ("The fire left a scar near Lyon on Monday.", "occur"),
    ("The minister left the government on Monday.", "resign_dismiss"),
    ("The minister left Lyon on Monday.", "arrive_visit"),
    ("Police launched an investigation on Monday.", "occur"),
    ("Rebels launched an attack on Monday.", "attack"),
    ("India launched a satellite on Monday.", "test_launch"),
    ("A flag was raised in Brussels on Monday.", "other"),
    ("Prices were raised in Brussels on Monday.", "increase"),
    ("Restrictions were lifted in Kampala on Monday.", "other"),
    ("The lower house passed the bill on Monday.", "elect_vote"),
    ("Berlin gave up its base in Niamey on Monday.", "other"),
    ("The ministry gave no figure on Monday.", "announce_say"),
    ("Moscow released two prisoners on Monday.", "other"),
    ("The bank took over its rival on Monday.", "fund_pay"),
    ("Ana Ruiz took office on Monday.", "appoint"),
    ("The ceremony took place in Baku on Monday.", "occur"),
    ("The patient fell ill on Monday.", "other"),
    ("The storm moved on to Mozambique on Monday.", "arrive_visit"),
    ("The troops moved on to Goma on Monday.", "deploy"),
    ("Marlo moved on to Goma on Monday.", "arrive_visit"),
    ("The president ordered a lockdown on Monday.", "announce_say"),
    ("Parliament held an extraordinary session on Monday.", "occur"),
    ("Sales beat expectations on Monday.", "occur"),
    ("Mexico cut ties with Ecuador on Monday.", "other"),
    ("The convoy reached Khartoum on Monday.", "arrive_visit"),
    ("The bill was withdrawn on Monday.", "other"),
    ("The troops were withdrawn on Monday.", "deploy"),
    ("She won a medal in Paris on Monday.", "other"),
    ("She won the election in Paris on Monday.", "elect_vote"),
    ("The board fired its chief executive on Monday.", "resign_dismiss"),
    ("A war broke out in Sudan on Monday.", "occur"),
]


@pytest.mark.parametrize(("text", "kind"), IDIOMS)
def test_idioms(find_claim, text, kind):
    assert find_claim(text, "date", "Monday").action_class == kind


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("A landslide struck a settlement outside Zomba on Monday.", "strike"),
        ("Lawyers reached a peace settlement with Goma on Monday.", "reach"),
        ("In return Moscow gave two men on Monday.", "give"),
    ],
)
def test_nouns_that_tell_no_event(find_claim, text, action):
    assert find_claim(text, "date", "Monday").action == action
