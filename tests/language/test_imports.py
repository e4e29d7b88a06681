"""What an import loads: `import claimcheck` no spaCy, the factories no component and no model."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("spacy", "thinc", "claimcheck.language.analysis", "claimcheck.reference.officials", "pint", "en_core")


def loaded(code):
    """The heavy modules that a fresh interpreter holds after some code."""
    probe = f"{code}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
    root = Path(__file__).parent.parent.parent
    done = subprocess.run([sys.executable, "-c", probe], cwd=root, capture_output=True, text=True, check=True)
    modules = json.loads(done.stdout.splitlines()[-1])
    return {heavy for heavy in HEAVY if any(name == heavy or name.startswith(f"{heavy}") for name in modules)}


@pytest.mark.parametrize(
    "code",
    [
        "import claimcheck",
        "import claimcheck; claimcheck.Document.from_text('Kenya sent 400 men.', 'a')",
        "import claimcheck; claimcheck.find_conflicts([])",
        "import claimcheck; list(claimcheck.read(['README.md']))",
        "import claimcheck.pipeline.comparison",
        "import claimcheck.normalise.amounts, claimcheck.normalise.times.resolve, claimcheck.normalise.units",
        "import claimcheck.language.models; claimcheck.language.models.locked_model()",
    ],
)
def test_no_spacy(code):
    assert not loaded(code) & {"spacy", "thinc", "en_core", "pint"}


def test_the_entry_points_load_no_component_and_no_model():
    """Every `Language()` imports them, whoever makes it."""
    found = loaded("import claimcheck.language.factories")
    assert found <= {"spacy", "thinc"}


def test_a_blank_pipeline_loads_no_component_and_no_model():
    found = loaded("import spacy; spacy.blank('en')")
    assert found <= {"spacy", "thinc"}
