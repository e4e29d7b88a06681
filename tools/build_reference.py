"""Turn the collected facts (CSV) into the sorted tables that claimcheck ships and searches in place.

    python tools/build_reference.py SOURCE_FOLDER

SOURCE_FOLDER holds `places.csv.gz`, `officials.csv`, `officials_more.csv.gz` and `subpolities.csv` in the columns
described in `src/claimcheck/data/officials/README.md`; beside this file, `corrections.csv` says which persons are one
and which rows are wrong, and `later_holders.csv` who took over since. Hand-kept tables (countries, areas, metonyms,
organisations, extra names) are not touched. A row that does not hold stops the build with its file and line.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from later_holders import with_later_holders

from claimcheck.errors import DataError
from claimcheck.reference.class_nouns import without_class_noun
from claimcheck.reference.countries import countries
from claimcheck.reference.folding import abbreviation, place_key
from claimcheck.reference.record_tables import name_index
from claimcheck.reference.tables import load_rows

DATA = Path(__file__).parents[1] / "src" / "claimcheck" / "data"

CODE = re.compile(r"\(|\d|^[A-Z]{1,4}$|^[A-Z]{2}-[A-Z0-9]+$")
# Alternate names of smaller towns are shipped only where English news spells one town in several ways.
MANY_SPELLINGS = {
    "UKR", "BLR", "MDA", "GEO", "ARM", "AZE", "ISR", "PSE", "LBN", "SYR", "IRQ", "YEM", "IRN", "AFG", "SDN", "SSD",
    "LBY", "MLI", "MMR", "PRK", "ETH", "SOM", "TWN", "ERI", "RUS", "JOR",
}  # fmt: skip
ALTERNATES_FROM_POPULATION = 100_000

Row = dict[str, str]


def main() -> None:
    """Build all tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, metavar="SOURCE_FOLDER")
    source = parser.parse_args().source
    build_places(source / "places.csv.gz")
    build_officials([source / "officials.csv", source / "officials_more.csv.gz"])
    build_polities(source / "subpolities.csv")


def read(path: Path) -> Iterator[tuple[str, Row]]:
    """Yield the place (`file:line`) and the cells of every row."""
    open_text = gzip.open if path.suffix == ".gz" else open
    with open_text(path, "rt", encoding="utf-8") as file:
        reader = csv.DictReader(file, strict=True)
        for row in reader:
            where = f"{path.name}:{reader.line_num}"
            if None in row or None in row.values():
                raise DataError(f"{where}: wrong number of columns")
            if any(mark in cell for cell in row.values() for mark in "\t\n"):
                raise DataError(f"{where}: a tab or line break inside a cell")
            yield where, row


def write(name: str, header: Iterable[str], lines: Iterable[Iterable[str]]) -> None:
    """Write a table sorted as bytes, its header first."""
    encoded = sorted({"\t".join(line).encode() for line in lines})
    path = DATA / name
    path.write_bytes(b"\n".join([("#" + "\t".join(header)).encode(), *encoded, b""]))
    sys.stdout.write(f"{name}: {len(encoded)} lines, {path.stat().st_size / 1e6:.1f} MB\n")


class ExtraNames(msgspec.Struct, frozen=True):
    """English names and abbreviations that GeoNames does not have for a place."""

    place_id: str
    names: tuple[str, ...]


def build_places(path: Path) -> None:
    """Write `places/places.tsv` (one line a place) and `places/names.tsv` (one line a folded name)."""
    alpha3 = {row.iso2: row.code for row in countries().values()}
    rows = []
    for where, row in read(path):
        if row["country"] not in alpha3:
            raise DataError(f"{where}: unknown country {row['country']!r}")
        rows.append(row | {"name": shown_name(row), "country": alpha3[row["country"]]})
    inhabitants: Counter[str] = Counter()
    regions = {(row["country"], row["admin1"]): row["geonameid"] for row in rows if row["kind"] == "admin1"}
    extra = {row.place_id.removeprefix("gn:"): row.names for row in load_rows("places/extra_names.csv", ExtraNames)}
    if unknown := extra.keys() - {row["geonameid"] for row in rows}:
        raise DataError(f"data/places/extra_names.csv: no such place: {', '.join(sorted(unknown))}")
    for row in rows:
        if region := regions.get((row["country"], row["admin1"])):
            inhabitants[region] += int(row["population"] or 0)
    write(
        "places/places.tsv",
        ("id", "name", "kind", "country", "region", "lat", "lon", "population"),
        (place_line(row, regions, inhabitants) for row in rows),
    )
    names: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows:
        number = row["geonameid"]
        for key, mark in marked_names(row, extra.get(number, ())):
            names[key][number] = min(mark, names[key].get(number, mark))
    write(
        "places/names.tsv",
        ("name", "places"),
        ([key, " ".join(i + m for i, m in ids.items())] for key, ids in names.items()),
    )


def shown_name(row: Row) -> str:
    """The name of a place; a region's is freed of what tells it from others, "Georgia (USA)"."""
    return re.sub(r" \(.*\)$", "", row["name"]) if row["kind"] == "admin1" else row["name"]


def place_line(row: Row, regions: dict[tuple[str, str], str], inhabitants: Counter[str]) -> list[str]:
    """The cells of a place; a region has the inhabitants of its towns."""
    is_region = row["kind"] == "admin1"
    region = "" if is_region else regions.get((row["country"], row["admin1"]), "")
    point = [f"{float(row[axis]):.2f}" if row[axis] else "" for axis in ("lat", "lon")]
    kind = "region" if is_region else "city"
    population = inhabitants[row["geonameid"]] if is_region else int(row["population"] or 0)
    return [row["geonameid"], row["name"], kind, row["country"], region, *point, str(population or "")]


def marked_names(row: Row, extra: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the keys of a place, marked: nothing for its names, `a` for an alternate, `b` for a bare region name."""
    main = {abbreviation(name) or place_key(name) for name in extra} | {place_key(row["name"])}
    others = {place_key(name) for name in alternates(row)} - main
    bare: set[str] = set()
    if row["kind"] == "admin1":
        bare = {key for name in main | others if (key := without_class_noun(name))} - main
    yield from ((key, "") for key in main if key)
    yield from ((key, "a") for key in others - bare if key)
    yield from ((key, "b") for key in bare)


def alternates(row: Row) -> list[str]:
    """The alternate names that English news may use: capitalised, no codes, no romanised other scripts."""
    is_large = row["kind"] == "admin1" or int(row["population"] or 0) >= ALTERNATES_FROM_POPULATION
    if not is_large and row["country"] not in MANY_SPELLINGS:
        return []
    return [name for name in row["alternates"].split("|") if name[:1].isupper() and not CODE.search(name)]


def build_officials(paths: list[Path]) -> None:
    """Write `officials/memberships.tsv`, `officials/persons.tsv` and the name index of the persons."""
    folder = Path(__file__).parent
    corrections = {row["person_id"]: row["becomes"] for _, row in read(folder / "corrections.csv")}
    rows = [row for path in paths for row in collected(path, corrections)]
    memberships, persons, posts = [], {}, defaultdict(set)
    for row in with_later_holders(rows, read(folder / "later_holders.csv")):
        memberships.append(membership_line(row))
        posts[row["person_id"]].add(f"{row['polity']}:{row['office']}")
        name, aliases = persons.setdefault(row["person_id"], (row["name"], {}))
        aliases |= dict.fromkeys(a for a in (row["name"], *row["aliases"].split("|")) if a and a != name)
    write("officials/memberships.tsv", MEMBERSHIP_COLUMNS, memberships)
    write(
        "officials/persons.tsv",
        ("person_id", "name", "other_names", "posts"),
        ([i, name, "|".join(aliases), "|".join(sorted(posts[i]))] for i, (name, aliases) in persons.items()),
    )
    write(
        "officials/person_names.tsv",
        ("key", "by_family_name", "by_other_names"),
        name_index({i: (name, *aliases) for i, (name, aliases) in persons.items()}),
    )


def collected(path: Path, corrections: dict[str, str]) -> Iterator[Row]:
    """Yield the tenures of a collected file that are kept, each under the identifier that its person goes by."""
    # Their head of state is that of the state they belong to, whom the source names anew for each of them.
    territories = {row.code for row in countries().values() if row.status == "territory"}
    for where, row in read(path):
        is_reversed = row["end"] and row["end"] < row["start"][: len(row["end"])]
        if not row["person_id"] or not row["start"] or is_reversed:
            raise DataError(f"{where}: no person, no start, or an end before the start")
        row["office"] = row["office"].replace(" ", "_")
        row["person_id"] = corrections.get(row["person_id"], row["person_id"])
        if row["person_id"] and not (row["office"] == "head_of_state" and row["polity"] in territories):
            yield row


MEMBERSHIP_COLUMNS = (
    "polity", "office", "start_date", "end_date", "person_id", "status", "confidence", "end_kind", "as_of", "sources",
    "role",
)  # fmt: skip
SOURCE_LETTERS = {"wikidata_eps": "w", "cia_factbook": "f", "public_record": "p"}


def membership_line(row: Row) -> list[str]:
    """The cells of a tenure; `full`, `high` and a plain end are the rule and left empty."""
    end_kind = row["end_precision"] if row["end_precision"] in ("estimated", "at_least") else ""
    status = "" if row["status"] == "full" else row["status"]
    confidence = "" if row["confidence"] == "high" else row["confidence"]
    as_of = max(row["as_of"], row["start"]) if row["as_of"] else ""  # whoever took office is attested to that day
    head = [row["polity"], row["office"], row["start"], row["end"], row["person_id"]]
    sources = "".join(SOURCE_LETTERS[source] for source in row["source"].split("+"))
    return [*head, status, confidence, end_kind, as_of, sources, row["office_label"]]


def build_polities(path: Path) -> None:
    """Write `officials/polities.csv`: the regions and cities that have officials."""
    rows = [row for _, row in read(path)]
    with (DATA / "officials" / "polities.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["code", "name", "country", "kind", "place_id"])
        for row in rows:
            place_id = "gn:" + row["geonameid"] if row["geonameid"] else ""
            writer.writerow([row["code"], row["name"], row["iso3"], row["kind"], place_id])


if __name__ == "__main__":
    main()
