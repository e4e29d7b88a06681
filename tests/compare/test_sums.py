"""Totals, changes and shares that come out, and such as do not."""

from __future__ import annotations

import pytest

import claimcheck

WRONG = [
    "With the 6,000 positions named on Monday and the 4,000 of last October, the group is removing 11,000 jobs in all.",
    "The company will cut 3,000 jobs in Germany and 2,000 in Poland, 6,000 in all.",
    "Twelve people died in the valley and seven on the coast, for a total of 21.",
    "Three hundred soldiers arrived on Monday and another 200 on Tuesday, bringing the total to 600.",
    "The first convoy brought 40 trucks, the second 35: altogether 85 trucks.",
    "The army lost 14 men on Friday and nine on Saturday, 25 in all.",
    "Forty-one members voted for the bill and 38 against it, with six abstaining; 95 members were present.",
    "The number of cases rose from 120 to 180, a rise of 80.",
    "Unemployment rose from 4.1 percent to 5.3 percent, an increase of 2.2 percentage points.",
    "The price rose from 200 euros to 300 euros, an increase of 80 percent.",
    "The price doubled from 200 euros to 550 euros.",
    "The firm will cut 6,000 jobs, or 30 percent of its workforce of 60,000.",
    "Fifty-eight percent voted yes and 52 percent voted no.",
    "Of the twelve accused, eight were convicted and six acquitted.",
    "The ferry carried 164 passengers and 23 crew, 197 people in all.",
    "Homeland and the Greens have 52 and 17 seats, together 79.",
    "Seven people died in Lindoro. Five were killed in Zimba. In all, 14 people died.",
    "The loan of $3 billion consists of $1.2 billion at once, $1 billion in November and $1.8 billion in March.",
    "The fund pays 1.2 billion dollars now and 1.8 billion next year, 4 billion dollars in all.",
    "To the 15 ships that it has, the navy will add six, which makes 24.",
]
RIGHT = [
    "With the 6,000 positions named on Monday and the 4,000 of last October, the group is removing 10,000 jobs in all.",
    "The company will cut 3,000 jobs in Germany and 2,000 in Poland, 5,000 in all.",
    "Twelve people died in the valley and seven on the coast, for a total of 19.",
    "Twelve people died and seven were hurt, including three children.",
    "Forty-one members voted for the bill and 38 against it, with six abstaining; 85 members were present.",
    "Of the 193 members, 158 voted for the text and seven against.",
    "The number of cases rose from 120 to 180, a rise of 60.",
    "Unemployment rose from 4.1 percent to 5.3 percent, an increase of 1.2 percentage points.",
    "The price rose from 200 euros to 300 euros, an increase of 50 percent.",
    "The price doubled from 200 euros to 410 euros.",
    "The firm will cut 6,000 jobs, or 10 percent of its workforce of 60,000.",
    "The firm will cut 6,000 jobs, about eight percent of its workforce of 77,000.",
    "Fifty-eight percent voted yes and 42 percent voted no.",
    "Of the twelve accused, eight were convicted and four acquitted.",
    "The ferry carried 164 passengers and 23 crew, 187 people in all.",
    "Seven people died in Lindoro. Five were killed in Zimba. In all, 12 people died.",
    "Seven people died in Lindoro. Five were hurt in Zimba. In all, 20 people were brought to hospital.",
    "About 1,000 people came on Monday and some 2,000 on Tuesday, 3,500 in all.",
    "The summit lasted three days, two of them in Geneva, and 40 delegations took part, 400 people in all.",
    "Five of the 19 ministers are women; 12 have served before, and seven are new, 19 in all.",
    "He scored 12 points in the first half and 14 in the second, and had 31 in all with the free throws.",
    "Two people died on Friday and three on Saturday; 61 people have died in all since January.",
    "The unions called out 3,000 drivers and 200 pilots, and 11,000 workers in all stayed away.",
]


def _types(text: str) -> list[str]:
    document = claimcheck.Document.from_text(text, path="a.txt", published="2024-10-17")
    return [conflict.type for conflict in claimcheck.find_conflicts(claimcheck.extract([document]))]


@pytest.mark.parametrize("text", WRONG)
def test_what_does_not_come_out(text):
    assert _types(text) == ["arithmetic"]


@pytest.mark.parametrize("text", RIGHT)
def test_what_comes_out(text):
    assert _types(text) == []
