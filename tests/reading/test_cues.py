"""Each cue keeps the promises of its own examples."""

import re

import pytest

from claimcheck.reading.cues import is_byline, is_furniture_line, is_section_line, load_cues

RECOGNISE = {"furniture": is_furniture_line, "sections": is_section_line, "bylines": is_byline}
FLAGS = {"furniture": re.IGNORECASE, "sections": re.IGNORECASE, "bylines": re.NOFLAG}
CASES = [(name, cue, flags) for name, flags in FLAGS.items() for cue in load_cues(name)]
GOOD = [pytest.param(cue, flags, line, id=f"{cue.id}-{line[:24]}") for _, cue, flags in CASES for line in cue.match]
BAD = [pytest.param(name, line, id=f"{cue.id}-{line[:24]}") for name, cue, flags in CASES for line in cue.no_match]


@pytest.mark.parametrize(("cue", "flags", "line"), GOOD)
def test_match_examples(cue, flags, line):
    assert re.fullmatch(cue.pattern, line, flags)


@pytest.mark.parametrize(("name", "line"), BAD)
def test_no_cue_of_the_file_matches_a_counter_example(name, line):
    assert not RECOGNISE[name](line)


@pytest.mark.parametrize("name", FLAGS)
def test_ids_are_unique(name):
    ids = [cue.id for cue in load_cues(name)]
    assert len(ids) == len(set(ids))
