"""One happening told in other words: by what days and places two short articles contradict each other, by what not."""

from __future__ import annotations

import pytest

import claimcheck

# first article, second article, type of the conflict
CONFLICTS = [
    (
        (
            "Chile's Congress approved the pension law on Tuesday after a night of debate, the chamber's "
            "president said. The bill passed by 78 votes to 61."
        ),
        (
            "The lights in Valparaiso burned late. Lawmakers waved the pension reform through on Wednesday, "
            "by 78 votes to 61, and went to bed."
        ),
        "date",
    ),
    (
        (
            "BAMAKO, Oct 16 (XW) - Gunmen stormed a hotel in the Malian town of Mopti on Monday evening and "
            "killed five guests, the governor said."
        ),
        (
            "Five guests of a hotel in Mopti are dead. The attackers came on Sunday evening, two of them on "
            "motorcycles, and forced their way in through the kitchen."
        ),
        "date",
    ),
    (
        "The ferry Stella Rossa capsized off Brackwater on Saturday with 40 aboard, the coastguard said.",
        "It was just after dawn on Sunday when the Stella Rossa turned turtle off Brackwater.",
        "date",
    ),
    (
        "Judge Harold Finch sentenced the former mayor Tom Brill to six years on 3 October for fraud.",
        (
            "Tom Brill, once mayor, got six years. The verdict was handed down on 13 October, in a courtroom "
            "full of pensioners."
        ),
        "date",
    ),
    (
        "Ecuador's new president Lucia Vega took the oath of office on Thursday before the National Assembly.",
        "The inauguration of Lucia Vega on Friday was attended by nine heads of state.",
        "date",
    ),
    (
        "The Soyuz rocket lifted off from Baikonur on Wednesday with three cosmonauts aboard.",
        "The Soyuz climbed away from Baikonur on Tuesday with three cosmonauts aboard, and the steppe shook.",
        "date",
    ),
    (
        "Typhoon Mirasol made landfall in northern Luzon on Sunday night, the weather bureau said.",
        "Mirasol came ashore in Luzon on Saturday night and tore the roofs off schools.",
        "date",
    ),
    (
        (
            "On 14 March 1998 soldiers opened fire on a crowd in the town of Kessering, killing 31 people. A "
            "memorial was unveiled on Monday."
        ),
        "A memorial to the 31 dead of Kessering was unveiled on Monday. The massacre happened on 14 May 1998.",
        "date",
    ),
    (
        "Kessering's footbridge gave way on Friday afternoon under a crowd of spectators, police said.",
        (
            "Rescuers pulled the last of the spectators from the river. The footbridge in Kessering had "
            "collapsed on Thursday."
        ),
        "date",
    ),
    (
        "The central bank's governor Ana Reyes stepped down on Monday, the finance ministry said.",
        "Ana Reyes, governor of the central bank, handed in her resignation on Friday.",
        "date",
    ),
    (
        "Poland's border guards arrested a Belarusian colonel on 9 October near Bialystok.",
        "The Belarusian colonel was taken into custody near Bialystok on 2 October, a border guard said.",
        "date",
    ),
    (
        (
            "The two governments put pen to paper on Monday: a fishing treaty between Norway and Iceland was "
            "signed in Bergen."
        ),
        "Norway and Iceland have a fishing treaty. It was signed in Bergen on Tuesday.",
        "date",
    ),
    (
        "Fighting stopped in the north. The ceasefire in Darfur took effect at 6 a.m. on Thursday.",
        "The guns fell silent in Darfur on Wednesday, as the ceasefire demanded.",
        "date",
    ),
    (
        "The plane carrying the freed hostages touched down in Tel Aviv on Sunday morning, the army said.",
        "The hostages, freed after a year, landed in Tel Aviv on Saturday, the army said.",
        "date",
    ),
    (
        "The presidents of Kenya and Somalia signed a maritime treaty in Nairobi on Monday.",
        "Kenya and Somalia have a maritime treaty: the presidents put their names to it in Mombasa on Monday.",
        "location",
    ),
    (
        "Foreign ministers of the Gulf states met in Doha on Tuesday to discuss Yemen.",
        "Gulf foreign ministers, who gathered in Muscat on Tuesday, spoke of Yemen for six hours.",
        "location",
    ),
    (
        "The talks on the Nile dam, hosted by the African Union in Kampala this week, ended without a deal.",
        "The talks on the Nile dam in Kinshasa this week ended without a deal, the African Union said.",
        "location",
    ),
    (
        "Sweden's battalion will be stationed in Rovaniemi, the defence minister said.",
        "The Swedish battalion will be quartered in Oulu, the defence minister said.",
        "location",
    ),
    (
        (
            "Pope Leo took part in a mass on Friday. The peace accord between the government and the rebels "
            "was initialled in Bogota on Friday."
        ),
        "The government and the rebels reached a peace accord in Medellin on Friday.",
        "location",
    ),
]

# Two articles that agree, or tell of two happenings.
SILENT = [
    (
        (
            "Turnout in Saturday's referendum was 53 percent, the ministry said on Sunday. The new "
            "constitution was backed by 91 percent."
        ),
        "Gabonese citizens went to the polls on Saturday. The result was announced on Sunday.",
    ),
    (
        "The trial of the mayor began on Monday in Lyon.",
        "The mayor's trial opened on Monday; the verdict is expected on Friday.",
    ),
    (
        "Russian missiles hit Kharkiv on Monday, killing two people.",
        "Russian missiles struck Kharkiv on Tuesday and killed three people.",
    ),
    (
        "Protesters marched in Tbilisi on Monday evening.",
        "Tens of thousands took to the streets of Tbilisi on Tuesday evening.",
    ),
    (
        "The leaders arrived in Kazan on Monday for the summit.",
        "The summit opened in Kazan on Tuesday.",
    ),
    (
        "Parliament approved the budget in a first reading on Tuesday.",
        "Parliament adopted the budget on Thursday in its final reading.",
    ),
    (
        "The earthquake struck on Monday at 6:10 a.m. near Izmir.",
        "An aftershock hit Izmir on Tuesday.",
    ),
    (
        "A ferry sank off Cebu on Saturday. Divers found the wreck on Monday.",
        "Divers found the ferry off Cebu on Monday, two days after it went down.",
    ),
    (
        "The president was sworn in on Monday in Quito.",
        "The president, elected on 14 April, takes office. She was elected in a runoff in Quito.",
    ),
    (
        "Ministers met in Brussels on Monday to discuss steel.",
        "Ministers met in Luxembourg last week to discuss steel.",
    ),
    (
        "The president flew to Paris on Monday and met Emmanuel Macron.",
        "The president met Keir Starmer in London on Tuesday.",
    ),
    (
        "The treaty was signed in Rome in 1957.",
        "The treaty was amended and signed in Lisbon in 2007.",
    ),
    (
        "He was arrested in Marseille on Friday and taken to Paris.",
        "He is being held in Paris, prosecutors said, after his arrest in Marseille.",
    ),
    (
        "The victim, from Hull, was stabbed in Leeds on Friday.",
        "A vigil for the victim was held in Hull on Sunday.",
    ),
    (
        "Voting began at 8 a.m. on Sunday in Chisinau.",
        "Polls closed in Chisinau on Sunday at 9 p.m.",
    ),
    (
        "The storm made landfall in Honduras on Monday.",
        "The storm came ashore in Belize on Tuesday after crossing the gulf.",
    ),
    (
        "Guards opened fire on 28 September 2009 on a rally in Conakry. The court ruled on Wednesday.",
        "The rally of 28 September 2009 ended in a massacre. The trial opened on 28 September 2022.",
    ),
    (
        "Finland's president will visit Kyiv on Monday.",
        "Finland's president visited Kyiv on Thursday.",
    ),
    (
        "Hamas released three hostages on Saturday in Gaza City.",
        "Hamas handed over four more hostages on Sunday in Khan Younis.",
    ),
    (
        "Oakley, a suburb of Leeds, was quiet.",
        "Oakley, a suburb of Leeds in West Yorkshire, was quiet.",
    ),
    (
        "The bus left Lille on Friday and crashed near Lyon.",
        "The bus, on its way from Lille to Nice, crashed near Lyon on Friday.",
    ),
    (
        "Workers walked out at the Ghent plant on Monday.",
        "Workers downed tools at the Antwerp plant on Tuesday.",
    ),
    (
        "A court in Milan convicted the banker on Thursday.",
        "The banker, convicted on Thursday, will appeal to a court in Rome.",
    ),
    (
        "Ugandan voters go to the polls on 14 January. The campaign began on Monday.",
        "The last general election in Uganda was held on 14 January 2021. Voters will choose again next year.",
    ),
    (
        "Lava burst from the volcano on Tuesday night near Grindavik.",
        "The eruption near Grindavik, the sixth, began on Tuesday night; the fifth started on 29 May.",
    ),
    (
        "The central bank met on Thursday and kept rates at 5 percent.",
        "The central bank, which meets next on 19 December, kept rates at 5 percent.",
    ),
]


def _types(*texts):
    documents = [
        claimcheck.Document.from_text(text, path=f"{index}.txt", published="2024-10-17")
        for index, text in enumerate(texts)
    ]
    return {conflict.type for conflict in claimcheck.find_conflicts(claimcheck.extract(documents))}


@pytest.mark.parametrize(("first", "second", "type_"), CONFLICTS)
def test_conflicts(first, second, type_):
    assert type_ in _types(first, second)
    assert type_ in _types(second, first)


@pytest.mark.parametrize(("first", "second"), SILENT)
def test_silent(first, second):
    assert not _types(first, second) & {"date", "location"}
