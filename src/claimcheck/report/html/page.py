"""One page, whole in one file: no network, no script needed to read it, and nothing in it that an article could run.

Everything that is shown passes `sanitise.inline` and then Jinja's escaping; the page allows itself only the one style
sheet and the one script that it carries, by their hashes (Content Security Policy).
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.records.vocabulary import KINDS, SEVERITIES
from claimcheck.reference.rules import Rule, rules
from claimcheck.report.findings import Findings
from claimcheck.report.html.articles import articles_of
from claimcheck.report.html.disputes import dispute_of
from claimcheck.report.html.matrix import matrices_of
from claimcheck.report.html.timeline import timeline
from claimcheck.report.json_report import Run
from claimcheck.report.marks import split_sentence
from claimcheck.report.sanitise import inline
from claimcheck.report.summary import ConflictsSummary
from claimcheck.report.words import PLAIN_STANDING, fact_words, location_words, plural, standing_words, value_words

_TEMPLATES: Final = "report/templates"
_MOST_CLAIMS: Final = 8_000  # of a claim table that a browser opens at once; beyond it the disputed ones are listed
_MOST_OPTIONS: Final = 400  # articles to choose from; in a longer list nobody finds one, and words find it too
_PIECES: Final = 64  # bits of the template that are written together


def html_page(run: Run, findings: Findings, summary: ConflictsSummary) -> Iterator[bytes]:
    """Write the report page piece by piece, UTF-8.

    Args:
        run: How the findings came about.
        findings: What is shown.
        summary: Its figures.
    """
    conflicts = findings.conflicts
    articles = articles_of(findings.claims, conflicts)
    disputes_by_claim: dict[str, list[str]] = {}
    for conflict in conflicts:
        for claim in conflict.claims:
            disputes_by_claim.setdefault(claim.claim_id, []).append(conflict.conflict_id)
    listed = findings.claims
    if len(listed) > _MOST_CLAIMS:
        listed = [claim for claim in listed if claim.claim_id in disputes_by_claim]
    parts = (
        _environment()
        .get_template("page.html.jinja")
        .stream(
            run=run,
            summary=summary,
            policy=_policy(),
            style=_asset("style.css"),
            script=_asset("script.js"),
            articles=list(articles.values()),
            disputes=[dispute_of(conflict, articles) for conflict in conflicts],
            relations=[dispute_of(relation, articles) for relation in findings.listed],
            years=timeline(listed, articles),
            matrices=matrices_of(conflicts, findings.relations, articles),
            claims=[(articles[name], list(group)) for name, group in groupby(listed, _document)],
            left_out=len(findings.claims) - len(listed),
            disputes_by_claim=disputes_by_claim,
            rules=_rules(conflicts),
            severities=SEVERITIES,
            kinds=KINDS,
            most_options=_MOST_OPTIONS,
        )
    )
    parts.enable_buffering(_PIECES)
    for part in parts:
        yield part.encode()


def _document(claim: Claim) -> str:
    return claim.document_id


def _rules(conflicts: Sequence[Conflict]) -> dict[str, Rule]:
    """The pages of the codes on this page."""
    known = rules()
    return {code: known[code] for code in sorted({conflict.code for conflict in conflicts}) if code in known}


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("claimcheck", _TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_visible,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "plural": plural,
        "value": value_words,
        "fact": fact_words,
        "location": location_words,
        "standing": lambda claim: "" if (words := standing_words(claim)) == PLAIN_STANDING else words,
        "marked": split_sentence,
        "spaced": lambda name: name.replace("_", " "),
    }
    return environment


def _visible(value: object) -> object:
    """What every expression of a template passes: hidden characters are made visible; what is markup is ours."""
    return inline(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _asset(name: str) -> Markup:
    """A style sheet or script of ours, as it stands in the page."""
    source, _, _ = PackageLoader("claimcheck", _TEMPLATES).get_source(Environment(autoescape=True), name)
    return Markup(source)  # noqa: S704 - a file of this package


def _policy() -> str:
    """The Content Security Policy: nothing at all but our style and our script, told by their hashes."""
    style, script = (_hash(_asset(name)) for name in ("style.css", "script.js"))
    return f"default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
