"""The rules of the house, held by walking over its files."""

from __future__ import annotations

import ast
import csv
import re
import statistics
import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

import claimcheck

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "claimcheck"
MODULES = sorted(PACKAGE.rglob("*.py"))
DATA = sorted(file for file in (PACKAGE / "data").rglob("*") if file.is_file() and file.suffix != ".md")

# Each layer may import what stands before it. Members of one layer may import each other, but for the stages.
LAYERS = (
    {"errors", "resources", "atomic", "garbage"},
    {"settings", "records"},
    {"normalise", "reference"},
    {"reading", "language", "claims", "compare", "store", "engine", "report"},
    {"pipeline"},
    {"cli"},
)
STAGES = LAYERS[3]
RANKS = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}

MOST_LINES_OF_A_FILE = 400
MOST_LINES_OF_A_FUNCTION = 60


def name_of(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


def part_of(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(file: Path) -> Iterator[str]:
    """All modules that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(file)}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def calls(file: Path) -> Iterator[ast.Call]:
    return (node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))


def functions() -> Iterator[tuple[str, int]]:
    for file in MODULES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{name_of(file)}:{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


inner = [file for file in MODULES if file.name != "__init__.py" or file.parent != PACKAGE]
each_inner_module = pytest.mark.parametrize("file", inner, ids=name_of)
each_data_file = pytest.mark.parametrize("file", DATA, ids=name_of)


@each_inner_module
def test_layers(file):
    own = part_of(file)
    assert own in RANKS, f"{own} has no place in the layers"
    for module in imports(file):
        if module.startswith("claimcheck."):
            other = module.split(".")[1]
            assert RANKS[other] <= RANKS[own], f"{own} must not import {module}"
            assert other == own or not {other, own} <= STAGES, f"{own} must not import its brother {module}"


@each_inner_module
def test_spacy_is_known_below_language_only(file):
    if part_of(file) != "language":
        assert not {module for module in imports(file) if module.split(".")[0] in {"spacy", "thinc"}}


@each_inner_module
def test_printing_is_for_the_command_line(file):
    if part_of(file) != "cli":
        assert not [call for call in calls(file) if isinstance(call.func, ast.Name) and call.func.id == "print"]


@each_inner_module
def test_files_are_written_in_few_places(file):
    writers = {"write_text", "write_bytes", "mkdir", "touch", "unlink", "rmdir", "mkstemp", "NamedTemporaryFile"}
    if part_of(file) not in {"store", "report", "engine", "atomic"}:
        names = {call.func.attr for call in calls(file) if isinstance(call.func, ast.Attribute)}
        assert not names & writers
        modes = {argument.value for call in calls(file) for argument in call.args if is_write_mode(call, argument)}
        assert not modes


def is_write_mode(call: ast.Call, argument: ast.expr) -> bool:
    function = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    is_text = isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    return function == "open" and is_text and bool(re.fullmatch(r"[wax][bt+]*", argument.value))


@each_inner_module
def test_nothing_is_unpickled_evaluated_or_fetched(file):
    roots = {module.split(".")[0] for module in imports(file)}
    assert not roots & {"pickle", "marshal", "shelve", "dill", "cloudpickle", "yaml"}
    assert not roots & {"socket", "requests", "httpx", "http", "ftplib", "aiohttp", "urllib3"}
    assert "urllib.request" not in {".".join(module.split(".")[:2]) for module in imports(file)}
    assert not {"eval", "exec"} & {call.func.id for call in calls(file) if isinstance(call.func, ast.Name)}


def test_files_are_small():
    sizes = {name_of(file): len(file.read_text(encoding="utf-8").splitlines()) for file in MODULES}
    assert {name: size for name, size in sizes.items() if size > MOST_LINES_OF_A_FILE} == {}
    assert statistics.median(size for name, size in sizes.items() if not name.endswith("__init__.py")) <= 120


def test_functions_are_small():
    sizes = dict(functions())
    assert {name: size for name, size in sizes.items() if size > MOST_LINES_OF_A_FUNCTION} == {}
    assert statistics.median(sizes.values()) <= 10


def test_every_folder_says_what_it_is_for():
    for folder in {file.parent for file in MODULES}:
        assert ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))), folder


@each_data_file
def test_data_files_load(file):
    text = file.read_bytes().decode("utf-8")
    match file.suffix:
        case ".toml":
            assert tomllib.loads(text)
        case ".csv":
            assert_rectangular(file, delimiter=",")
        case ".tsv":
            assert_rectangular(file, delimiter="\t")
        case ".jsonl":
            assert [msgspec.json.decode(line) for line in text.splitlines()]
        case ".json":
            assert msgspec.json.decode(text)
        case ".sql":
            assert text.strip()
        case _:
            pytest.fail(f"nothing is known of files that end in {file.suffix}")


def assert_rectangular(file: Path, *, delimiter: str) -> None:
    with file.open(encoding="utf-8", newline="") as stream:
        quoting = csv.QUOTE_NONE if delimiter == "\t" else csv.QUOTE_MINIMAL
        rows = [row for row in csv.reader(stream, delimiter=delimiter, quoting=quoting) if row]
    header = next(row for row in rows if not row[0].startswith("# "))
    widths = {len(row) for row in rows if not row[0].startswith("# ")}
    assert widths == {len(header)}


@each_data_file
def test_data_files_have_a_reader(file):
    """A file that no code names, by its own name or by its folder, is a dead one."""
    sources = "".join(module.read_text(encoding="utf-8") for module in MODULES)
    name = file.relative_to(PACKAGE / "data").as_posix()
    folders = [parent.as_posix() for parent in Path(name).parents if parent.as_posix() != "."]
    assert any(re.search(rf"""["']{re.escape(known)}["'/{{]""", sources) for known in (name, file.name, *folders))


@pytest.mark.parametrize("folder", ["src", "examples", "models", "benchmarks", "."], ids=str)
def test_no_file_names_a_machine_or_an_index(folder):
    pattern = "*" if folder == "." else "**/*"
    suffixes = {".py", ".md", ".toml", ".lock", ".sh", ".sql", ""}
    for file in (ROOT / folder).glob(pattern):
        if file.is_file() and file.suffix in suffixes and not file.name.startswith(".git"):
            text = file.read_text(encoding="utf-8", errors="replace")
            found = re.search(r"/work/(main|shared)|pypi\.org|pythonhosted|/root/|shared/(eval|corpus|reference)", text)
            assert not found, f"{file.relative_to(ROOT)}: {found}"


PUBLIC = ["Claim", "Conflict", "Document", "Mention", "Settings", "extract", "find_conflicts", "mentions", "read"]


def test_public_names():
    """Additions are decisions: change this list together with the README."""
    assert claimcheck.__all__ == PUBLIC
    assert dir(claimcheck) == PUBLIC
    for name in PUBLIC:
        assert getattr(claimcheck, name).__doc__


def test_unknown_names_are_refused():
    with pytest.raises(AttributeError, match="no attribute 'Clam'"):
        getattr(claimcheck, "Clam")  # noqa: B009
