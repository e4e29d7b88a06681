"""Write the pages of `docs/` that say what the data says: one for each code, and the tables of the records.

    python tools/build_docs.py          write them
    python tools/build_docs.py --check  exit 1 if one is out of step

The examples of a code are those that the tests run; the descriptions of fields are those of the JSON Schema.
"""

from __future__ import annotations

import sys
import types
import typing
from collections.abc import Iterator
from pathlib import Path

import msgspec

from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict, Position, Reference, Step
from claimcheck.reference.rules import Rule, RuleExample, rules

DOCS = Path(__file__).parent.parent / "docs"
NOTE = "<!-- Written by tools/build_docs.py from {source}; change it there. -->"

Struct = type[msgspec.Struct]
RECORDS: dict[str, tuple[Struct, ...]] = {"claim": (Claim,), "conflict": (Conflict, Position, Reference, Step)}


def pages() -> dict[Path, str]:
    """Return the text of each page by its path below `docs/`."""
    made = {Path("codes", f"{code}.md"): code_page(rule) for code, rule in rules().items()}
    made[Path("codes", "README.md")] = codes_index()
    made |= {Path("records", f"{name}.md"): record_page(name, shapes) for name, shapes in RECORDS.items()}
    return made


def code_page(rule: Rule) -> str:
    """Lay out the page of a code."""
    source = NOTE.format(source=f"src/claimcheck/data/rules/{rule.code}.toml")
    ruled_out = "\n".join(f"- {bold_name(line)}" for line in rule.ruled_out)
    return "\n\n".join(
        (
            f"# {rule.code}: {rule.title}",
            source,
            line_of(rule.meaning),
            "## Why it is reported",
            line_of(rule.why),
            "## Ruled out before",
            ruled_out,
            *examples("Reported", rule.match),
            *examples("Not reported", rule.no_match),
            "## See these alone",
            f"```sh\nclaimcheck conflicts --type {rule.type}\nclaimcheck explain {rule.code}\n```",
            "All codes: [README.md](README.md). How a conflict is found: [how it decides](../how-it-decides.md).\n",
        )
    )


def examples(title: str, given: list[RuleExample]) -> Iterator[str]:
    """Lay out examples."""
    for example in given:
        date = f" (all published {example.published})" if example.published else ""
        yield f"## {title}: {example.about}{date}"
        yield "\n".join(f"> {line_of(article)}\n>" for article in example.articles).removesuffix("\n>")


def codes_index() -> str:
    """Lay out the list of codes."""
    rows = "\n".join(f"| [{rule.code}]({rule.code}.md) | {rule.type} | {rule.title} |" for rule in rules().values())
    return (
        "# Codes\n\n"
        f"{NOTE.format(source='src/claimcheck/data/rules')}\n\n"
        "A code names the kind of a conflict, in every form of output and in `claimcheck explain CODE`. It never gets\n"
        "another meaning.\n\n"
        f"| code | type | is |\n| --- | --- | --- |\n{rows}\n"
    )


def record_page(name: str, shapes: tuple[Struct, ...]) -> str:
    """Lay out the fields of a record and of what it holds."""
    parts = [f"# The {name} record", NOTE.format(source=f"src/claimcheck/records/{name}.py"), intro(shapes[0])]
    for shape in shapes:
        if shape is not shapes[0]:
            parts += [f"## {shape.__name__}", intro(shape)]
        rows = "\n".join(field_row(field) for field in msgspec.structs.fields(shape))
        parts.append(f"| field | type | meaning |\n| --- | --- | --- |\n{rows}")
    parts.append(
        f"`claimcheck schema {name}` prints the JSON Schema. Fields may be added within `claimcheck/v1`, never renamed;"
        " `null` where one does not apply.\n"
    )
    return "\n\n".join(parts)


def intro(shape: Struct) -> str:
    """The first paragraphs of a docstring, without its sections."""
    text = (shape.__doc__ or "").split("\n    Raises:")[0].split("\n    Attributes:")[0]
    return "\n\n".join(line_of(paragraph) for paragraph in text.split("\n\n") if paragraph.strip())


def field_row(field: msgspec.structs.FieldInfo) -> str:
    """One field as a row of a table."""
    description, shape = "", field.type
    if typing.get_origin(shape) is typing.Annotated:
        shape, *notes = typing.get_args(shape)
        description = next((note.description for note in notes if getattr(note, "description", None)), "")
    return f"| `{field.name}` | {type_words(shape)} | {description.replace('|', '/')} |"


def type_words(shape: object) -> str:
    """A type in words: `text or null`, `one of high, medium, low`."""
    if typing.get_origin(shape) is typing.Annotated:
        return type_words(typing.get_args(shape)[0])
    arguments = typing.get_args(shape)
    match typing.get_origin(shape):
        case typing.Literal:
            return ", ".join(f"`{word}`" for word in arguments)
        case types.UnionType | typing.Union:
            words = dict.fromkeys(type_words(part) for part in arguments if part is not type(None))
            return " or ".join(words) + (" or null" if type(None) in arguments else "")
        case origin if origin in (tuple, dict):
            return f"list of {type_words(arguments[0])}" if origin is tuple else "object"
    names = {str: "text", int: "number", float: "number", bool: "true or false"}
    return names.get(shape, getattr(shape, "__name__", "object"))  # type: ignore[call-overload]


def bold_name(line: str) -> str:
    """Set the name of a relation off from what it means here."""
    name, colon, meaning = line.partition(": ")
    return f"`{name}`: {meaning}" if colon else line


def line_of(text: str) -> str:
    """A text of several lines on one."""
    return " ".join(text.split())


def main() -> int:
    """Write the pages, or compare them."""
    stale = [path for path, text in pages().items() if not is_written(DOCS / path, text)]
    if "--check" in sys.argv[1:]:
        sys.stderr.writelines(f"docs/{path} is out of step\n" for path in stale)
        return bool(stale)
    for path in stale:
        (DOCS / path).parent.mkdir(exist_ok=True)
        (DOCS / path).write_text(pages()[path], encoding="utf-8")
    return 0


def is_written(file: Path, text: str) -> bool:
    """Whether a page stands there as it should."""
    return file.exists() and file.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main())
