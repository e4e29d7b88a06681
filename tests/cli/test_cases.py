"""Transcripts of the command line: what is typed, the exit code, and what stands on both outputs.

A file of `cases/` is a transcript. `folder:` names what lies in the working folder (see FOLDERS), `columns:` its
width. Then come commands as they are typed (`$`; pipes, `< FILE` and `> FILE` allowed), lines of stdout (`|`), lines of
stderr (`!`) and the exit code of the last command (`=`). `pytest --update-goldens` writes what was found; read the
difference before you commit it.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SEEDS = HERE.parent.parent / "seeds"
CASES = sorted((HERE / "cases").glob("*.txt"))
VOLATILE = (
    (re.compile(r'"started":"[^"]*"'), '"started":"TIME"'),
    (re.compile(r'"rules":"[0-9a-f]{12}"'), '"rules":"RULES"'),
    (re.compile(r"^(.{2}size +)[\d,]+ bytes$", re.MULTILINE), r"\1SIZE"),
    (re.compile(r"\brules [0-9a-f]{12}\b"), "rules RULES"),
    (re.compile(r"^(.{8}python  +).*$", re.MULTILINE), r"\1VERSION"),
)


def write(name: str, content: str | bytes) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(content.encode() if isinstance(content, str) else content)


def seeds() -> None:
    shutil.copytree(SEEDS, "seeds")


def bad_files() -> None:
    """One of everything that cannot be read, beside an article."""
    write("good.txt", "Kenya has sent about 4,000 troops to Haiti, officials said on 4 March 2024.\n")
    write("bad/binary.txt", bytes(range(256)) * 4)
    write("bad/picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(200))
    write("bad/utf8.txt", b"Caf\xc3\xa9 \xff\xfe\x80 said 4,000 troops.\n" * 3)
    write("bad/empty.txt", "")
    write("bad/huge.txt", "Kenya has sent 4,000 troops. " * 700_000)
    write("photo.jpg", b"\xff\xd8\xff")
    os.mkfifo("pipe.txt")
    Path("nothing").mkdir()
    write("pictures/photo.jpg", b"\xff\xd8\xff")


def odd_stores() -> None:
    """Files that are no store."""
    write("empty.db", "")
    write("foreign.db", "this is a text, " * 100)
    Path("folder.db").mkdir()


def records() -> None:
    """Files of claim records that are broken, each in its own way."""
    both = (HERE / "records.jsonl").read_text(encoding="utf-8")
    record = both.splitlines()[0]
    write("both.jsonl", both)
    write("cut.parquet", b"PAR1" + bytes(20))
    write("broken.jsonl", '{"schema": "claimcheck/v1", "claim_id": \n')
    write("second.jsonl", f"{record}\n\nnot a record\n")
    write("other.json", '{"title": "an article", "text": "4,000 troops"}\n')
    write("newer.jsonl", record.replace("claimcheck/v1", "claimcheck/v2") + "\n")
    write("records/a.jsonl", f"{record}\n")
    write("records/b.jsonl", record.replace('"quantity"', '"rumour"') + "\n")


MINISTERS = """name,office,polity,start_date,end_date,as_of
Anita Anand,foreign_minister,Canada,2025-05-13,,2026-03-20
Jane Roe,mayor,USA/springfield-il,2023-05-01,,2023-06
"""
OTTAWA = """Talks in Ottawa

OTTAWA, March 4, 2026 - Canadian Foreign Minister Melanie Joly met envoys on Wednesday.
"""
DEPOT = """DJIBOUTI, March 4, 2026 - Kenya has sent 400 troops to the Old Depot, officials said.
"""
POPOLO = """{"persons": [{"id": "1", "name": "Anita Anand"}, {"id": "2", "name": "Jane Roe"}],
 "memberships": [
  {"person_id": "1", "role": "Foreign Minister of Canada", "start_date": "2025-05-13"},
  {"person_id": "2", "role": "Member of Parliament", "start_date": "2021"},
  {"person_id": "2", "role": "Mayor of Ottawa"}]}
"""
ENTITIES = """{"id": "p", "schema": "Person", "properties": {"name": ["Anita Anand"]}}
{"id": "f", "schema": "Position", "properties": {"name": ["Minister of Foreign Affairs"], "country": ["ca"]}}
{"id": "o", "schema": "Occupancy", "properties": {"holder": ["p"], "post": ["f"], "startDate": ["2025-05-13"]}}
"""


def ministers() -> None:
    """Files of office-holders, right, wrong and hostile, and articles that they decide about."""
    write("ministers.csv", MINISTERS)
    write("popolo.json", POPOLO)
    write("entities.ftm.json", ENTITIES)
    write("article.txt", OTTAWA)
    write("wrong.csv", MINISTERS.replace("2025-05-13", "13 May 2025").replace("mayor", "major"))
    write("columns.csv", "name,offise\n")
    write("latin.csv", MINISTERS.replace("Jane", "José").encode("latin-1"))
    write("hostile.csv", MINISTERS.replace("Jane Roe", "=Jane \u202eRoe [red]").replace("mayor", "governor"))
    write("escape.csv", MINISTERS.replace("Jane", "\x1b]0;Jane\x07"))
    write("lines.jsonl", ENTITIES.replace('"p"]', '"q"]'))
    write("broken.json", POPOLO[:60])
    write("overlap.csv", MINISTERS + "Jane Roe,foreign_minister,CAN,2023-05-01,2025-12-01,\n")
    write("none.csv", "name,start_date\n")
    os.mkfifo("pipe.csv")


def places() -> None:
    """An article on a place that no gazetteer has, and a table that has it."""
    write("a.txt", DEPOT)
    write("b.txt", DEPOT.replace("the Old Depot", "Kenya"))
    write("places.csv", "name,kind,within\nOld Depot,facility,Djibouti\n")
    write("wrong.csv", "name,kind,within\nOld Depot,facility,Nowhereville\n")
    write("claimcheck.toml", 'places = "places.csv"\n')


WIRE = """{title}

{city}, May 7, 2024 - {house}A ferry with 120 people on board sank near Port Ambo on Monday night, police said.
Forty-one people drowned when the Sea Lily turned over in high waves, harbour master Ana Vrel said on Tuesday.
Divers found 12 of the dead inside the hull, and 30 people were still missing on Tuesday evening.
The Sea Lily, built in 1987, was allowed to carry 80 people, according to the port of Ambo.
"""
GRAIN = """Grain deal signed

GENEVA, May 9, 2024 - Farmers in Ruritania will sell 400 tons of wheat to Graustark, minister Jan Oder said.
"""


def wire() -> None:
    """A wire story, a copy that a paper cut and edited, a report of its own on the same event, and another story."""
    full = WIRE.format(title="Ferry sinks off Port Ambo", city="PORT AMBO", house="")
    write("wire.txt", full)
    write(
        "post.txt", WIRE.format(title="Dozens drown", city="TARNA", house="(The Post) ").rpartition("The Sea Lily,")[0]
    )
    write(
        "own.txt",
        "Our man in Port Ambo\n\nPORT AMBO, May 8, 2024 - At least 44 people died on the Sea Lily, the ferry that sank"
        " off Port Ambo, nurses told us.\nAna Vrel, the harbour master, spoke of 41 dead on Tuesday.\n",
    )
    write("grain/\u202edeal.txt", GRAIN)


FOLDERS: dict[str, Callable[[], None]] = {
    "empty": lambda: None,
    "seeds": seeds,
    "bad files": bad_files,
    "odd stores": odd_stores,
    "records": records,
    "ministers": ministers,
    "places": places,
    "wire": wire,
}


def play(cli, transcript: str, monkeypatch) -> str:
    """Run the commands of a transcript and return it with what they said."""
    written = []
    for line in transcript.splitlines():
        name, _, value = line.partition(": ")
        if name == "folder":
            FOLDERS[value]()
        elif name == "columns":
            monkeypatch.setenv("COLUMNS", value)
        if not line.startswith(("|", "!", "=")):
            written.append(line)
        if line.startswith("$ "):
            written += result_lines(cli, line.removeprefix("$ "))
    return "\n".join(written) + "\n"


def result_lines(cli, line: str) -> list[str]:
    """Run one line; of a pipe only the last command shows its output, `>` keeps it back."""
    data = b""
    for part in line.split(" | "):
        words = shlex.split(part)
        if words[-2] == "<":
            data = Path(words.pop()).read_bytes()
            words.pop()
        output = words.pop() if words[-2] == ">" else None
        result = cli(*[word for word in words[1:] if word != ">"], stdin=data)
        data = result.out.encode()
    if output:
        write(output, data)
    said = (("|", "" if output else result.out), ("!", result.err))
    lines = [f"{mark} {text}".rstrip() for mark, stream in said for text in stream.splitlines()]
    return [replace_volatile("\n".join([*lines, f"= {result.code}"]))]


def replace_volatile(text: str) -> str:
    for pattern, replacement in VOLATILE:
        text = pattern.sub(replacement, text)
    return text


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path, cli, monkeypatch, request):
    transcript = path.read_text(encoding="utf-8")
    played = play(cli, transcript, monkeypatch)
    if request.config.getoption("--update-goldens"):
        path.write_text(played, encoding="utf-8")
    assert played == transcript


def test_every_case_ends_in_an_exit_code():
    for path in CASES:
        lines = path.read_text(encoding="utf-8").splitlines()
        assert sum(line.startswith("$ ") for line in lines) == sum(line.startswith("= ") for line in lines), path.name


def test_no_case_has_a_traceback_or_a_control_character():
    for path in CASES:
        text = path.read_text(encoding="utf-8")
        assert "Traceback" not in text, path.name
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text), path.name
