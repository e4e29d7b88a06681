"""Who did what to whom, where: the event a number belongs to, through the constructions of English news."""

from __future__ import annotations

import pytest
from tests.tables import named

pytestmark = pytest.mark.model


# text, the number, fields of its claim
ACTIVE = [
    (
        "Kenya has sent about 4,000 troops to Haiti.",
        "about 4,000 troops",
        {"actor": "Kenya", "actor_id": "KEN", "action": "send", "action_class": "deploy", "place": "Haiti"},
    ),
    (
        "Poland delivered 300 shells to Moldova in May.",
        "300 shells",
        {"actor": "Poland", "action": "deliver", "action_class": "send_supply", "time_edtf": "2024-05"},
    ),
    (
        "Rebels killed 14 soldiers near Goma on Monday.",
        "14 soldiers",
        {"actor": "Rebels", "action": "kill", "item_class": "killed", "place": "Goma", "time_edtf": "2024-10-21"},
    ),
    (
        "The storm destroyed 220 houses in Beira.",
        "220 houses",
        {"actor": "The storm", "action": "destroy", "action_class": "attack", "item_class": "building"},
    ),
    (
        "Some 300 protesters marched through Tbilisi.",
        "Some 300 protesters",
        {"action": "march", "action_class": "protest", "place": "Tbilisi"},
    ),
    (
        "Norway will give Ukraine 12 tanks.",
        "12 tanks",
        {"actor": "Norway", "action": "give", "action_class": "send_supply", "modality": "planned"},
    ),
    (
        "The army has 40,000 soldiers in the region.",
        "40,000 soldiers",
        {"actor": "The army", "action": "have", "action_class": "possess", "item_class": "personnel"},
    ),
    (
        "Sweden pledged 13.5 billion kronor in aid.",
        "13.5 billion kronor",
        {"actor": "Sweden", "action": "pledge", "unit": "SEK", "item": "krona"},
    ),
    (
        "Police arrested 23 people in Lyon overnight.",
        "23 people",
        {"actor": "Police", "action": "arrest", "action_class": "detain_charge", "item_class": "arrested"},
    ),
    (
        "The company employs 1,200 workers in Gdansk.",
        "1,200 workers",
        {"actor": "The company", "action": "employ", "item_class": "employees", "place": "Gdansk"},
    ),
]
TIMED = [
    (
        "On Monday morning, rebels killed 14 soldiers.",
        "14 soldiers",
        {"actor": "rebels", "time_edtf": "2024-10-21", "day_part": "morning"},
    ),
    (
        "On Monday morning rebels killed 14 soldiers.",
        "14 soldiers",
        {"actor": "rebels", "time_edtf": "2024-10-21", "day_part": "morning"},
    ),
    (
        "At 9:30 p.m. on Monday, rebels killed 14 soldiers.",
        "14 soldiers",
        {"actor": "rebels", "time_edtf": "2024-10-21", "clock": "21:30"},
    ),
    ("Prices rose 12 percent in May and 3 percent in June.", "12 percent", {"time_edtf": "2024-05"}),
    ("Prices rose 12 percent in May and 3 percent in June.", "3 percent", {"time_edtf": "2024-06"}),
    ("Kenya has 400 soldiers in Haiti, up from 300 in May.", "400 soldiers", {"time_edtf": None}),
    ("Kenya has 400 soldiers in Haiti, up from 300 in May.", "300", {"time_edtf": "2024-05", "item": "soldier"}),
    ("The 6.1-magnitude quake killed 14 people.", "14 people", {"actor": "The 6.1-magnitude quake"}),
]
PASSIVE = [
    (
        "About 4,000 troops were sent to Haiti by Kenya.",
        "About 4,000 troops",
        {"actor": "Kenya", "action": "send", "action_class": "deploy", "place": "Haiti"},
    ),
    (
        "Fourteen soldiers were killed near Goma.",
        "Fourteen soldiers",
        {"actor": None, "action": "kill", "item_class": "killed", "place": "Goma"},
    ),
    (
        "At least 220 houses have been destroyed by the storm.",
        "At least 220 houses",
        {"actor": "the storm", "action": "destroy", "lower": 220, "upper": None},
    ),
    ("A total of 23 people were arrested.", "A total of 23 people", {"actor": None, "action": "arrest"}),
    (
        "12 tanks are being delivered to Moldova.",
        "12 tanks",
        {"actor": None, "action": "deliver", "action_class": "send_supply", "place": "Moldova"},
    ),
    ("Forty people got killed in the blast.", "Forty people", {"action": "kill", "item_class": "killed"}),
    (
        "The 300 shells handed over by Poland arrived on Monday.",
        "300 shells",
        {"action": "arrive", "time_edtf": "2024-10-21"},
    ),
]
RELATIVE = [
    (
        "The 300 soldiers who crossed the border on Monday were Kenyan.",
        "300 soldiers",
        {"action": "be", "time_edtf": "2024-10-21"},
    ),
    (
        "Kenya, which has sent 4,000 troops to Haiti, will pay for the mission.",
        "4,000 troops",
        {"actor": "Kenya", "action": "send", "action_class": "deploy", "place": "Haiti"},
    ),
    (
        "Rebels who killed 14 soldiers near Goma fled.",
        "14 soldiers",
        {"actor": "Rebels", "action": "kill", "place": "Goma"},
    ),
    (
        "The brigade lost 60 vehicles that it had received from Poland.",
        "60 vehicles",
        {"actor": "The brigade", "action": "lose"},
    ),
    (
        "The mission to which Kenya contributed 400 policemen is over.",
        "400 policemen",
        {"actor": "Kenya", "action": "contribute"},
    ),
]
APPOSITIVE = [
    (
        "Pelka, a maker of pumps, cut 340 jobs.",
        "340 jobs",
        {"actor": "Pelka", "action": "cut", "item": "job", "item_class": "employees"},
    ),
    (
        "The victims, 14 soldiers, were flown to Nairobi.",
        "14 soldiers",
        {"action": "fly", "place": "Nairobi"},
    ),
    (
        "Two brigades, about 6,000 men, moved to Kharkiv.",
        "about 6,000 men",
        {"action": "move", "place": "Kharkiv"},
    ),
]
NOMINAL = [
    (
        "Kenya's deployment of 4,000 troops to Haiti began in May.",
        "4,000 troops",
        {"actor": "Kenya", "action": "deploy", "action_class": "deploy", "place": "Haiti"},
    ),
    (
        "The arrest of 23 activists in Minsk drew criticism.",
        "23 activists",
        {"action": "arrest", "action_class": "detain_charge", "place": "Minsk"},
    ),
    (
        "The killing of 14 soldiers by rebels shocked the country.",
        "14 soldiers",
        {"actor": "rebels", "action": "kill", "item_class": "killed"},
    ),
    (
        "Poland's delivery of 300 shells was delayed.",
        "300 shells",
        {"actor": "Poland", "action": "deliver", "action_class": "send_supply"},
    ),
    ("The loss of 60 vehicles weakened the brigade.", "60 vehicles", {"action": "lose"}),
]
LIGHT = [
    ("The air force carried out 12 strikes on Idlib.", "12 strikes", {"actor": "The air force", "action": "strike"}),
    ("Israel launched 40 attacks on Monday.", "40 attacks", {"actor": "Israel", "action": "attack"}),
    ("Police made 23 arrests in Lyon.", "23 arrests", {"actor": "Police", "action": "arrest"}),
    ("The factory makes 12 deliveries a day.", "12 deliveries", {"actor": "The factory", "action": "deliver"}),
]
CONJUNCTION = [
    ("Kenya and Uganda sent 4,000 troops to Haiti.", "4,000 troops", {"actor": "Kenya and Uganda", "action": "send"}),
    (
        "Rebels attacked the base and killed 14 soldiers.",
        "14 soldiers",
        {"actor": "Rebels", "action": "kill"},
    ),
    (
        "The blast killed 12 people and wounded 40 others.",
        "12 people",
        {"actor": "The blast", "action": "kill", "item_class": "killed"},
    ),
    (
        "The blast killed 12 people and wounded 40 others.",
        "40 others",
        {"actor": "The blast", "action": "wound", "item_class": "wounded"},
    ),
    (
        "The fire left 12 dead and 40 wounded.",
        "12 dead",
        {"item_class": "killed", "action": "leave"},
    ),
    (
        "The fire left 12 dead and 40 wounded.",
        "40 wounded",
        {"item_class": "wounded"},
    ),
    (
        "Kenya sent 4,000 soldiers and 60 vehicles to Haiti.",
        "60 vehicles",
        {"actor": "Kenya", "action": "send", "place": "Haiti"},
    ),
    (
        "Police arrested 23 people and later released 20.",
        "20",
        {"actor": "Police", "action": "release", "item": "people"},
    ),
    (
        "Officials from Kenya visited Kigali and signed 12 contracts.",
        "12 contracts",
        {"actor": "Officials", "action": "sign", "action_class": "sign_agree"},
    ),
]
CONSTRUCTIONS = {
    "active": ACTIVE,
    "passive": PASSIVE,
    "relative": RELATIVE,
    "appositive": APPOSITIVE,
    "nominal": NOMINAL,
    "light verb": LIGHT,
    "conjunction": CONJUNCTION,
    "time": TIMED,
}


@pytest.mark.parametrize(("text", "exact", "fields"), named(CONSTRUCTIONS, shown=2))
def test_the_event_of_a_number(find_claim, text, exact, fields):
    claim = find_claim(text, "quantity", exact)
    assert {name: getattr(claim, name) for name in fields} == fields


# text, span, patient and its id
PATIENTS = [
    ("Kenya's troops were deployed to Haiti in May.", "place", "Haiti", "Kenya's troops"),
    ("The deployment of its troops to Haiti began.", "place", "Haiti", "its troops"),
    ("Kenya deployed its soldiers to Haiti.", "place", "Haiti", "its soldiers"),
    ("The minister was dismissed on Monday.", "date", "Monday", "The minister"),
    ("Kenyan soldiers arrived in Haiti on Monday.", "place", "Haiti", None),
    ("Kenyan soldiers reached Haiti.", "place", "Haiti", None),
]


@pytest.mark.parametrize(("text", "kind", "exact", "patient"), PATIENTS)
def test_who_undergoes_it(find_claim, text, kind, exact, patient):
    assert find_claim(text, kind, exact).patient == patient


# text, the number, whose the counted things are
OWNERS = [
    ("North Korea has sent 4,000 North Korean troops.", "4,000 North Korean troops", "PRK"),
    ("About 4,000 North Korean soldiers are in Ussuriysk.", "About 4,000 North Korean soldiers", "PRK"),
    ("Some 50,000 Russian troops fight near Kursk.", "Some 50,000 Russian troops", "RUS"),
    ("About 4,000 troops from North Korea are in Ussuriysk.", "About 4,000 troops", "PRK"),
    ("Kenya has sent about 4,000 troops to Haiti.", "about 4,000 troops", "KEN"),
    ("Kenya deployed 4,000 of its soldiers.", "4,000 of its soldiers", "KEN"),
    ("Kenya's 4,000 soldiers left Haiti.", "4,000 soldiers", "KEN"),
    ("Russia's army has 50,000 soldiers there.", "50,000 soldiers", "RUS"),
    ("4,000 troops were deployed to Haiti by Kenya.", "4,000 troops", "KEN"),
    ("Ukraine killed 300 Russian soldiers.", "300 Russian soldiers", "RUS"),
    ("Ukraine killed 300 soldiers.", "300 soldiers", None),
    ("Rebels captured 12 tanks.", "12 tanks", None),
    ("Poland gave Ukraine 12 Polish tanks.", "12 Polish tanks", "POL"),
]


@pytest.mark.parametrize(("text", "exact", "code"), OWNERS)
def test_whose_the_counted_things_are(find_claim, text, exact, code):
    assert find_claim(text, "quantity", exact).item_of_id == code
