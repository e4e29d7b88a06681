"""Certainty: modality and polarity, from auxiliaries, adverbs, adjectives, nouns and the verbs above."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.model


# text, the number, modality
MODALITY = [
    # Asserted
    ("Kenya sent 400 soldiers to Haiti.", "400 soldiers", "asserted"),
    ("Kenya has been sending 400 soldiers a month to Haiti.", "400 soldiers", "asserted"),
    ("Officials said Kenya sent 400 soldiers.", "400 soldiers", "asserted"),
    ("Kenya confirmed that it sent 400 soldiers.", "400 soldiers", "asserted"),
    ("Kenya managed to send 400 soldiers.", "400 soldiers", "asserted"),
    ("Although Kenya sent 400 soldiers, the mission failed.", "400 soldiers", "asserted"),
    # Planned
    ("Kenya will send 400 soldiers to Haiti.", "400 soldiers", "planned"),
    ("Kenya plans to send 400 soldiers to Haiti.", "400 soldiers", "planned"),
    ("Kenya is to send 400 soldiers to Haiti.", "400 soldiers", "planned"),
    ("Kenya is going to send 400 soldiers to Haiti.", "400 soldiers", "planned"),
    ("Kenya is preparing to send 400 soldiers.", "400 soldiers", "planned"),
    ("Kenya is due to send 400 soldiers.", "400 soldiers", "planned"),
    ("Kenya is set to send 400 soldiers.", "400 soldiers", "planned"),
    ("Kenya has agreed to send 400 soldiers.", "400 soldiers", "planned"),
    ("Kenya promised to send 400 soldiers.", "400 soldiers", "planned"),
    ("Kenya said it would send 400 soldiers.", "400 soldiers", "planned"),
    ("Kenya was ordered to send 400 soldiers.", "400 soldiers", "planned"),
    ("The plan to send 400 soldiers to Haiti was dropped.", "400 soldiers", "planned"),
    ("Kenya intends to keep 400 soldiers there.", "400 soldiers", "planned"),
    ("The aim is to train 400 soldiers by May.", "400 soldiers", "planned"),
    ("400 soldiers are to be sent to Haiti.", "400 soldiers", "planned"),
    ("400 workers plan to strike on Monday.", "400 workers", "planned"),
    ("400 soldiers are due to be sent.", "400 soldiers", "planned"),
    # Possible
    ("Kenya may send 400 soldiers to Haiti.", "400 soldiers", "possible"),
    ("Kenya might have sent 400 soldiers.", "400 soldiers", "possible"),
    ("Kenya could send 400 soldiers.", "400 soldiers", "possible"),
    ("Kenya reportedly sent 400 soldiers.", "400 soldiers", "possible"),
    ("Kenya allegedly sent 400 soldiers.", "400 soldiers", "possible"),
    ("Kenya is alleged to have sent 400 soldiers.", "400 soldiers", "possible"),
    ("Kenya is accused of sending 400 soldiers.", "400 soldiers", "possible"),
    ("Uganda accused Kenya of sending 400 soldiers.", "400 soldiers", "possible"),
    ("Kenya is suspected of sending 400 soldiers.", "400 soldiers", "possible"),
    ("Officials fear that 400 soldiers died.", "400 soldiers", "possible"),
    ("It is possible that Kenya sent 400 soldiers.", "400 soldiers", "possible"),
    ("Kenya is unlikely to send 400 soldiers.", "400 soldiers", "possible"),
    ("Perhaps 400 soldiers died.", "400 soldiers", "possible"),
    ("Fears that 400 soldiers died grew on Monday.", "400 soldiers", "possible"),
    ("Allegations that Kenya sent 400 soldiers are false.", "400 soldiers", "possible"),
    # Estimated
    ("Seoul believes that 400 soldiers died.", "400 soldiers", "estimated"),
    ("Seoul estimates that 400 soldiers died.", "400 soldiers", "estimated"),
    ("Analysts expect Kenya to send 400 soldiers.", "400 soldiers", "estimated"),
    ("Kenya is expected to send 400 soldiers.", "400 soldiers", "estimated"),
    ("An estimated 400 soldiers died.", "An estimated 400 soldiers", "estimated"),
    ("Kenya is likely to send 400 soldiers.", "400 soldiers", "estimated"),
    ("Kenya has probably sent 400 soldiers.", "400 soldiers", "estimated"),
    ("Some 400 soldiers are believed to have died.", "Some 400 soldiers", "estimated"),
    ("400 soldiers are thought to have died.", "400 soldiers", "estimated"),
    ("The bank forecasts that 400 firms will close.", "400 firms", "estimated"),
    # Conditional
    ("If Kenya sends 400 soldiers, Uganda will leave.", "400 soldiers", "conditional"),
    ("Unless talks succeed, Kenya will send 400 soldiers.", "400 soldiers", "conditional"),
    ("Kenya would send 400 soldiers if asked.", "400 soldiers", "conditional"),
    ("Should Kenya send 400 soldiers, Uganda would leave.", "400 soldiers", "conditional"),
    # Denied
    ("Kenya denied sending 400 soldiers to Haiti.", "400 soldiers", "denied"),
    ("Kenya denied that it sent 400 soldiers to Haiti.", "400 soldiers", "denied"),
    ("Kenya denies having sent 400 soldiers.", "400 soldiers", "denied"),
    ("Kenya rejected claims that it sent 400 soldiers.", "400 soldiers", "denied"),
    ("Kenya dismissed reports that it sent 400 soldiers.", "400 soldiers", "denied"),
]


@pytest.mark.parametrize(("text", "exact", "modality"), MODALITY)
def test_modality(find_claim, text, exact, modality):
    claim = find_claim(text, "quantity", exact)
    assert claim.modality == modality
    assert claim.polarity == ("negative" if modality == "denied" else "positive")


# text, the number, polarity
POLARITY = [
    ("Kenya did not send 400 soldiers.", "400 soldiers", "negative"),
    ("Kenya didn't send 400 soldiers.", "400 soldiers", "negative"),
    ("Kenya didn’t send 400 soldiers.", "400 soldiers", "negative"),
    ("Kenya has never sent 400 soldiers.", "400 soldiers", "negative"),
    ("Kenya failed to send 400 soldiers.", "400 soldiers", "negative"),
    ("Kenya refused to send 400 soldiers.", "400 soldiers", "negative"),
    ("Kenya will not be sending 400 soldiers.", "400 soldiers", "negative"),
    ("No one sent 400 soldiers.", "400 soldiers", "negative"),
    ("Nobody sent 400 soldiers.", "400 soldiers", "negative"),
    ("Kenya was not able to send 400 soldiers.", "400 soldiers", "negative"),
    ("Kenya denied sending tanks but later admitted that it sent 400 soldiers.", "400 soldiers", "positive"),
    ("Kenya sent 300 soldiers, not 400.", "400", "negative"),
    ("Kenya sent 300 soldiers, not 400.", "300 soldiers", "positive"),
    ("Not 400 soldiers but 300 were sent.", "400 soldiers", "negative"),
    ("Neither Kenya nor Uganda sent 400 soldiers.", "400 soldiers", "negative"),
    ("Kenya did not fail to send 400 soldiers.", "400 soldiers", "positive"),
    ("Kenya not only sent 400 soldiers but paid for them.", "400 soldiers", "positive"),
    ("Kenya did not leave but sent 400 soldiers.", "400 soldiers", "positive"),
    ("Kenya sent 400 soldiers and did not pay.", "400 soldiers", "positive"),
    ("Kenya did not say that it sent 400 soldiers.", "400 soldiers", "positive"),
]


@pytest.mark.parametrize(("text", "exact", "polarity"), POLARITY)
def test_polarity(find_claim, text, exact, polarity):
    assert find_claim(text, "quantity", exact).polarity == polarity


@pytest.mark.parametrize(
    ("text", "exact", "lower"),
    [
        ("There were no casualties.", "no casualties", 0),
        ("Zero casualties were reported.", "Zero casualties", 0),
        ("No soldiers were killed in the attack.", "No soldiers", 0),
    ],
)
def test_none_is_zero_and_positive(find_claim, text, exact, lower):
    claim = find_claim(text, "quantity", exact)
    assert (claim.lower, claim.upper, claim.polarity) == (lower, lower, "positive")


# text, verb group, action, polarity, modality
EVENTS = [
    ("Kenya has not sent soldiers to Haiti.", "has not sent", "send", "negative", "asserted"),
    ("Kenya denied sending soldiers to Haiti.", "sending", "send", "negative", "denied"),
    ("The minister tested negative.", "tested", "test", "negative", "asserted"),
    ("Kenya signed the treaty with Somalia.", "signed", "sign", "positive", "asserted"),
    ("Kenya has sent troops to Haiti.", "has sent", "send", "positive", "asserted"),
    ("Kenya denied that it sent troops to Haiti.", "sent", "send", "negative", "denied"),
    ("Kenya dismissed reports that it sent troops to Haiti.", "sent", "send", "negative", "denied"),
    ("No agreement was signed by Kenya.", "was signed", "sign", "negative", "asserted"),
    ("Ana Ruiz was arrested on Monday.", "was arrested", "arrest", "positive", "asserted"),
    ("Ana Ruiz, 54, was killed on Monday.", "was killed", "kill", "positive", "asserted"),
    ("Kenya and Somalia signed the treaty.", "signed", "sign", "positive", "asserted"),
    ("Maria Ortega resigned on Monday.", "resigned", "resign", "positive", "asserted"),
    ("Kenya will not sign the treaty.", "will not sign", "sign", "negative", "planned"),
    ("Kenya never attacked Somalia.", "never attacked", "attack", "negative", "asserted"),
]


@pytest.mark.parametrize(("text", "exact", "action", "polarity", "modality"), EVENTS)
def test_bare_events(find_claim, text, exact, action, polarity, modality):
    claim = find_claim(text, "event", exact)
    assert (claim.action, claim.polarity, claim.modality) == (action, polarity, modality)


@pytest.mark.parametrize(
    "text",
    [
        "The talks were long.",
        "He said it was late.",
        "People walked home.",
        "It rained.",
        "The troops were tired.",
        "They did not like it.",
    ],
)
def test_no_events(claims_of, text):
    assert [claim.exact for claim in claims_of(text)] == []
