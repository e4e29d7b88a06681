"""Sources: who says so, innermost first, and what the narrator says without any."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.model


# text, the number, source, kind of source
SOURCES = [
    # None: the narrator
    ("Kenya sent 400 soldiers to Haiti.", "400 soldiers", None, "author"),
    ("Kenya, it turned out, sent 400 soldiers.", "400 soldiers", None, "author"),
    # said and its like, before, behind and amid
    ("The army said 400 soldiers died.", "400 soldiers", "The army", "named"),
    ("The army said on Monday that 400 soldiers died.", "400 soldiers", "The army", "named"),
    ("400 soldiers died, Seoul said.", "400 soldiers", "Seoul", "named"),
    ("400 soldiers died, said Ana Ruiz.", "400 soldiers", "Ana Ruiz", "named"),
    ("400 soldiers, Seoul said, died near Goma.", "400 soldiers", "Seoul", "named"),
    ("Officials said 400 soldiers died.", "400 soldiers", "Officials", "unnamed"),
    ("Witnesses told reporters that 400 soldiers died.", "400 soldiers", "Witnesses", "unnamed"),
    ("Colonel Ana Ruiz said 400 soldiers died.", "400 soldiers", "Ana Ruiz", "named"),
    ("Maria Ortega, the defence minister, said 400 soldiers died.", "400 soldiers", "Maria Ortega", "named"),
    ("Seoul announced that 400 soldiers died.", "400 soldiers", "Seoul", "named"),
    ("Seoul believes 400 soldiers died.", "400 soldiers", "Seoul", "named"),
    ("Kenya denied that it sent 400 soldiers.", "400 soldiers", "Kenya", "named"),
    ("Kenya denied sending 400 soldiers.", "400 soldiers", "Kenya", "named"),
    ("Uganda accused Kenya of sending 400 soldiers.", "400 soldiers", "Uganda", "named"),
    ("Kenya is accused of sending 400 soldiers.", "400 soldiers", None, "author"),
    ("Kenya was accused by Uganda of sending 400 soldiers.", "400 soldiers", "Uganda", "named"),
    ("Police put the crowd at 60,000.", "60,000", "Police", "named"),
    ("Police counted 18,000 protesters.", "18,000 protesters", "Police", "named"),
    ("The ministry estimated the damage at $40 million.", "$40 million", "The ministry", "named"),
    ('"We lost 400 soldiers," General Ana Ruiz said.', "400 soldiers", "Ana Ruiz", "named"),
    # headlines
    ("400 soldiers die near Goma, Seoul says", "400 soldiers", "Seoul", "named"),
    ("Seoul says 400 soldiers died near Goma", "400 soldiers", "Seoul", "named"),
    ("400 soldiers die near Goma: Seoul", "400 soldiers", "Seoul", "named"),
    # attributions
    ("According to Seoul, 400 soldiers died.", "400 soldiers", "Seoul", "named"),
    ("400 soldiers died, according to Seoul.", "400 soldiers", "Seoul", "named"),
    ("400 soldiers died, the army said.", "400 soldiers", "the army", "named"),
    ("400 soldiers died, according to Reuters.", "400 soldiers", "Reuters", "media"),
    ("The Guardian reported that 400 soldiers died.", "400 soldiers", "The Guardian", "media"),
    ("State media reported that 400 soldiers died.", "400 soldiers", "State media", "media"),
    ("Reports say 400 soldiers died.", "400 soldiers", "Reports", "unnamed"),
    ("In the words of Ana Ruiz, 400 soldiers died.", "400 soldiers", "Ana Ruiz", "named"),
    ("400 soldiers died, per the ministry.", "400 soldiers", "the ministry", "named"),
    # nested
    ("Reuters reported, citing Seoul, that 400 soldiers died.", "400 soldiers", "Seoul < Reuters", "named"),
    ("Kyiv said Seoul believes that 400 soldiers died.", "400 soldiers", "Seoul < Kyiv", "named"),
    ("Citing Seoul, Reuters said 400 soldiers died.", "400 soldiers", "Seoul < Reuters", "named"),
    ("400 soldiers died, Seoul said, according to Reuters.", "400 soldiers", "Seoul < Reuters", "named"),
    (
        "400 soldiers died, Reuters reported, citing two officials.",
        "400 soldiers",
        "two officials < Reuters",
        "unnamed",
    ),
    ("The spy chief, Ana Ruiz, said 400 soldiers died.", "400 soldiers", "Ana Ruiz", "named"),
    ("400 soldiers died, police said.", "400 soldiers", "police", "named"),
    ("400 soldiers died, residents said.", "400 soldiers", "residents", "unnamed"),
    ('"It was war," Ana Ruiz said, "and 400 soldiers died."', "400 soldiers", "Ana Ruiz", "named"),
    # A source reaches no further than what it reports, but what follows it over `and`
    ("A ship sank, the army said, and 400 soldiers died.", "400 soldiers", "the army", "named"),
    ("The army lost 12 tanks; Seoul said 400 soldiers died.", "12 tanks", None, "author"),
    ("The army said it was ready, and 400 soldiers left.", "400 soldiers", None, "author"),
    ("After the army said it was ready, 400 soldiers left.", "400 soldiers", None, "author"),
]


@pytest.mark.parametrize(("text", "exact", "source", "kind"), SOURCES)
def test_source(find_claim, text, exact, source, kind):
    claim = find_claim(text, "quantity", exact)
    assert (claim.source, claim.source_kind) == (source, kind)


@pytest.mark.parametrize(
    ("text", "exact", "source"),
    [
        ("The army said 12 tanks burned. It added that 400 soldiers died.", "400 soldiers", "The army"),
        ("General Ana Ruiz spoke on Monday. She said 400 soldiers died.", "400 soldiers", "Ana Ruiz"),
        ("Rebels attacked. Officials blamed Kenya. They said 400 soldiers died.", "400 soldiers", "Officials"),
        ("The army said 12 tanks burned. Some 400 soldiers died.", "Some 400 soldiers", None),
    ],
)
def test_source_across_sentences(find_claim, text, exact, source):
    assert find_claim(text, "quantity", exact).source == source


# text, date, its action, class and actor: the day of a saying belongs to the saying
SAYING_DAYS = [
    ("The army said on Monday that 400 soldiers died.", "Monday", "say", "announce_say", "The army"),
    ("Maria Ortega told parliament on Tuesday that 400 had died.", "Tuesday", "tell", "announce_say", "Maria Ortega"),
    ("Kenya announced on Monday that it sent 400 soldiers.", "Monday", "announce", "announce_say", "Kenya"),
]


@pytest.mark.parametrize(("text", "exact", "action", "action_class", "actor"), SAYING_DAYS)
def test_the_day_of_a_saying(find_claim, text, exact, action, action_class, actor):
    claim = find_claim(text, "date", exact)
    assert (claim.action, claim.action_class, claim.actor) == (action, action_class, actor)


@pytest.mark.parametrize(("text", "exact"), [(row[0], row[1]) for row in SAYING_DAYS])
def test_the_day_of_a_saying_is_not_that_of_what_is_said(claims_of, text, exact):
    for claim in claims_of(text):
        if claim.kind == "quantity":
            assert claim.time != exact
