"""Places: names used as locations, and names that act, own or govern."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.model


# text, the places with their countries
PLACES = [
    ("The two sides signed it at a ceremony in the German capital.", [("German capital", "DEU")]),
    # Called by their names
    ("They met in the Georgian capital, Tbilisi, on Monday.", [("Tbilisi", "GEO")]),
    ("The text came out of the Kenyan capital, Nairobi, on Monday.", [("Nairobi", "KEN")]),
    ("The envoys met in Libya's second city, Benghazi, on Monday.", [("Benghazi", "LBY")]),
    ("The prisoners were exchanged at the airport of Tirana.", [("Tirana", "ALB")]),
    ("The man has been held in the prison of Riobamba since May.", [("Riobamba", "ECU")]),
    ("Two schools in the poorer quarters of Lusaka were closed.", [("Lusaka", "ZMB")]),
    ("Villages outside Herat were destroyed.", [("Herat", "AFG")]),
    ("The army will take its troops out of Chad by May.", [("Chad", "TCD")]),
    # What leads away from a place, and what only comes from it
    ("She appeared on the screen from Norway.", [("Norway", "NOR")]),
    ("A convoy from Port Sudan reached Khartoum.", [("Port Sudan", "SDN"), ("Khartoum", "SDN")]),
    (
        "The plane brought them to Rinas airport from Italy, Greece and Turkey.",
        [("Rinas airport", None), ("Italy", "ITA"), ("Greece", "GRC"), ("Turkey", "TUR")],
    ),
    ("Soldiers from Kenya arrived in Haiti.", [("Haiti", "HTI")]),
    # Houses of a town
    ("Papers were signed at the same Geneva office.", [("Geneva", "CHE")]),
    ("He was arrested at a Tbilisi courthouse.", [("Tbilisi", "GEO")]),
    # Sites that nothing lists
    ("Thirty soldiers were killed at Camp 14 outside Gao.", [("Camp 14", None), ("Gao", "MLI")]),
    ("Paint was thrown at Melsen air base, police said.", [("Melsen air base", None)]),
    ("The prisoner was returned to El Encino on Tuesday.", [("El Encino", None)]),
    ("She died at St. Anne's Hospital on Friday.", [("St. Anne's Hospital", None)]),
    # A name that a person's follows
    ("At dawn in Goma Pierre Lumbala opened the school.", [("Goma", "COD")]),
    ("Five people were shot in Goma Monday.", [("Goma", "COD")]),
    # An article is no town's
    ("Two men were shot in the West End on Monday.", [("West End", None)]),
    ("Two men were shot in the Bronx on Monday.", [("Bronx", "USA")]),
    ("Two men were shot in the Goma area on Monday.", [("Goma", "COD")]),
    # A state lies around no town of another
    ("The talks in the port of Jeddah, the United States said, went on.", [("Jeddah", "SAU")]),
    ("The vaccine was used in Congo, Ervex, last year.", [("Congo", "COD")]),
    ("Ministers signed the pact in the City of London.", [("City of London", "GBR")]),
    ("Rebels killed 14 soldiers in Goma.", [("Goma", "COD")]),
    ("Rebels killed 14 soldiers near Goma.", [("Goma", "COD")]),
    ("Some 300 people marched through Tbilisi.", [("Tbilisi", "GEO")]),
    ("The ship sank off Somalia.", [("Somalia", "SOM")]),
    ("The ship sailed from Odesa to Istanbul.", [("Odesa", "UKR"), ("Istanbul", "TUR")]),
    ("The bus left for Nairobi.", [("Nairobi", "KEN")]),
    ("Kenyan troops arrived in Haiti.", [("Haiti", "HTI")]),
    ("The troops were sent to Haiti.", [("Haiti", "HTI")]),
    ("The troops crossed into Ukraine.", [("Ukraine", "UKR")]),
    ("The shells fell across Ukraine.", [("Ukraine", "UKR")]),
    ("The talks were held at Geneva.", [("Geneva", "CHE")]),
    ("The city of Goma was attacked.", [("Goma", "COD")]),
    ("The camp lies outside Goma.", [("Goma", "COD")]),
    ("Envoys visited Lviv.", [("Lviv", "UKR")]),
    ("The junta ordered them to leave Niamey.", [("Niamey", "NER")]),
    ("The wind farm lies off Dogger Bank.", [("Dogger Bank", None)]),
    ("The water rose along the Turia.", [("Turia", None)]),
    ("Rebels fought in Gaziantep and Hatay, Turkey's army said.", [("Gaziantep", "TUR"), ("Hatay", "TUR")]),
    # Headlines with capitals
    ("North Korean Troops Sent To Ukraine Spur Concern", [("Ukraine", "UKR")]),
    # Nested and listed
    ("The plant is in Tapa, Estonia.", [("Tapa", "EST"), ("Estonia", "EST")]),
    ("The plant is in Paris, Texas.", [("Paris", "USA"), ("Texas", "USA")]),
    ("Protests were held in Kraków and Łódź.", [("Kraków", "POL"), ("Łódź", "POL")]),
    ("Protests were held in Lyon, Nice and Lille.", [("Lyon", "FRA"), ("Nice", "FRA"), ("Lille", "FRA")]),
    # Regions and possessors of regions
    ("Troops fight in Russia's Kursk Region.", [("Kursk Region", "RUS")]),
    ("Troops fight in the Kursk region.", [("Kursk region", "RUS")]),
    ("Troops fight in Kursk Oblast.", [("Kursk Oblast", "RUS")]),
    ("Troops train in Russia's Far East.", [("Russia's Far East", "RUS")]),
    ("Troops fight in the Donbas.", [("Donbas", "UKR")]),
    ("The boat sank on Lake Chad.", [("Lake Chad", None)]),
    # A demonym or a state with its land
    ("The troops entered Russian territory.", [("Russian territory", "RUS")]),
    ("The drone fell on Ukrainian soil.", [("Ukrainian soil", "UKR")]),
    ("The jet flew through Polish airspace.", [("Polish airspace", "POL")]),
    # Streets
    (
        "The fire began on the 2800 block of Rimer Boulevard.",
        [("2800 block of Rimer Boulevard", None)],
    ),
    ("The man was shot on Harlow Street.", [("Harlow Street", None)]),
    ("The man was shot at 1200 Harlow Street.", [("1200 Harlow Street", None)]),
    # Unlisted towns
    ("The man was shot in Brackwater.", [("Brackwater", None)]),
    # The whole world
    ("The aid goes to people in Gaza.", [("Gaza", "PSE")]),
    ("The president flew to Washington.", [("Washington", "USA")]),
    ("Troops were moved to the Black Sea.", [("Black Sea", None)]),
    ("Fighting broke out in South Sudan.", [("South Sudan", "SSD")]),
    ("He was born in the Netherlands.", [("Netherlands", "NLD")]),
]


@pytest.mark.parametrize(("text", "places"), PLACES)
def test_places(claims_of, text, places):
    assert [(one.exact, one.place_country) for one in claims_of(text) if one.kind == "place"] == places


@pytest.mark.parametrize(
    "text",
    [
        "The Kremlin said 14 soldiers died.",
        "Kyiv said 14 soldiers died.",
        "Sudan's army killed 14 people.",
        "Kyiv officials said 14 soldiers died.",
        "The firm has ties to Russia.",
        "Russia sent 400 soldiers.",
        "Talks with Russia failed.",
        "The mayor of Lyon spoke.",
        "Ana Ruiz, the president of France, spoke.",
        "Russian soldiers fled.",
        "The Bank of England cut its rate.",
        "Sanctions against Iran were lifted.",
        "He gave Ukraine 12 tanks.",
        "Washington is sending 12 tanks.",
        "According to Seoul, 14 soldiers died.",
        "The University of Lagos closed.",
        "France beat Spain.",
        "It was sold to Nissan.",
        "She spoke in May.",
        "He spoke in English.",
        "In Parliament, 40 members spoke.",
        "Vesti Telegram channel said 14 died.",
        "An analyst at the Center for Strategic Studies spoke.",
        "The office is on Level 2.",
        "Critics praised the Catch on Ice.",
        "It drew attention to the U.S.",
        "He fled in a white Brenner Comet.",
        "A letter from Moscow arrived.",
        "Pressure from Washington grew.",
        "The officer pointed a gun at Brenner.",
        "He sat on the Supreme Court for nine years.",
        "She was his guest at the State of the Union address.",
        "His flag hung next to Spain's.",
        "Money was set aside for Kyiv this year.",
    ],
)
def test_no_places(claims_of, text):
    assert [one.exact for one in claims_of(text) if one.kind == "place"] == []


# text, number, the place of its event
MOST_SPECIFIC = [
    ("Kenya sent 400 soldiers from Nairobi to Haiti.", "400 soldiers", "Haiti"),
    ("Rebels killed 14 soldiers near Goma, in Congo.", "14 soldiers", "Goma"),
    ("In Congo, rebels killed 14 soldiers near Goma.", "14 soldiers", "Goma"),
    ("In Paris, the minister said 14 soldiers died near Goma.", "14 soldiers", "Goma"),
    ("Rebels killed 14 soldiers and fled to Rwanda.", "14 soldiers", None),
]


@pytest.mark.parametrize(("text", "exact", "place"), MOST_SPECIFIC)
def test_the_place_of_an_event(find_claim, text, exact, place):
    assert find_claim(text, "quantity", exact).place == place


def test_a_block_is_called_by_its_street(find_claim):
    text = "The man was shot on the 2800 block of Rimer Boulevard."
    assert find_claim(text, "place", "2800 block of Rimer Boulevard").place == "Rimer Boulevard"


def test_regions_lie_in_their_country(find_claim):
    claim = find_claim("Troops fight in Russia's Kursk Region.", "place", "Kursk Region")
    other = find_claim("Troops fight in the Kursk region.", "place", "Kursk region")
    assert claim.place_id == other.place_id != "RUS"


@pytest.mark.parametrize(
    ("text", "exact", "country"),
    [
        ("The fire began in Paris. It is the largest in Texas since May.", "Paris", "USA"),
        ("The fire began in Tripoli. It is the largest in Lebanon since May.", "Tripoli", "LBN"),
        ("The fire began in Tripoli. It is the largest in Libya since May.", "Tripoli", "LBY"),
    ],
)
def test_names_are_told_apart_by_the_countries_of_the_article(find_claim, text, exact, country):
    assert find_claim(text, "place", exact).place_country == country


# an article whose paragraphs hold several sentences, and one of a sentence each
GROUPED = "Bank reform passes\n\nThe minister spoke in Lahore. He was late.\n\n{}. Nobody knows why."
SINGLE = "Bank reform passes\n\nThe minister spoke in Lahore on Monday.\n\n{}."


@pytest.mark.parametrize(("article", "place"), [(GROUPED, None), (SINGLE, "Lahore")])
def test_a_paragraph_of_several_sentences_is_a_scene_of_its_own(find_claim, article, place):
    text = article.format("The crowd threw 14 stones")
    assert find_claim(text, "quantity", "14 stones").place == place
