"""Which language model a run uses, and whether it is the one that we trust."""

from __future__ import annotations

from claimcheck.cli.console import Terminal
from claimcheck.language.models import locked_model
from claimcheck.report.json_report import Model
from claimcheck.settings import Settings


def model_used(settings: Settings, terminal: Terminal) -> Model:
    """Describe the model of a run, and say so where nobody has verified it.

    Raises:
        ModelMissing: Another model is asked for and is not installed.
    """
    if settings.model is None:
        locked = locked_model()
        return Model(name=locked.name, version=locked.version, verified=True)

    from claimcheck.language.pipeline import load_parser

    parser = load_parser(settings.model)
    name, _, version = parser.name.rpartition(" ")
    terminal.tell(f"The language model {parser.name} is not verified: its weights are not in our lock file.")
    return Model(name=name, version=version, verified=parser.is_verified)
