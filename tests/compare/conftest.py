"""Claims of two articles on one event; a test changes what it is about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from claimcheck.records.claim import Claim

Troops = Callable[..., Claim]


@pytest.fixture(scope="session")
def troops(make_claim) -> Troops:
    """Make the claim that Kenya deployed so many troops to Haiti, told in article `a.txt` unless said otherwise."""

    def made(lower: float | None, upper: float | str | None = "same", **fields: Any) -> Claim:
        top = lower if upper == "same" else upper
        exact = fields.pop("exact", f"{lower if lower is not None else top:g} troops")
        text = fields.pop("text", f"Kenya has deployed {exact} to Haiti, the government said.")
        base = {
            "lower": lower, "upper": top, "unit": "", "item": "troop", "item_class": "personnel", "item_of": "Kenya",
            "item_of_id": "KEN", "actor": "Kenya", "actor_id": "KEN", "action": "deploy", "action_class": "deploy",
            "place": "Haiti", "place_id": "HTI", "place_country": "HTI",
        }  # fmt: skip
        return make_claim(exact, text, **(base | fields))

    return made


@pytest.fixture(scope="session")
def deployed(make_claim) -> Troops:
    """Make the claim that Kenyan troops were deployed to a place."""

    def made(place: str, place_id: str | None, country: str | None, **fields: Any) -> Claim:
        text = fields.pop("text", f"The Kenyan troops have been deployed to {place}, officials said on Monday.")
        base = {
            "actor": "Kenya", "actor_id": "KEN", "patient": "The Kenyan troops", "patient_id": "kenyan troops",
            "action": "deploy", "action_class": "deploy", "place": place, "place_id": place_id,
            "place_country": country,
        }  # fmt: skip
        return make_claim(place, text, "place", **(base | fields))

    return made


@pytest.fixture(scope="session")
def signed(make_claim) -> Troops:
    """Make the claim that Kenya and Somalia signed the treaty on a day."""

    def made(exact: str, edtf: str, **fields: Any) -> Claim:
        from claimcheck.normalise.edtf import bounds

        text = fields.pop("text", f"Kenya and Somalia signed the trade treaty in Nairobi on {exact}.")
        first, last = bounds(edtf)
        base = {
            "actor": "Kenya", "actor_id": "KEN", "patient": "the trade treaty", "patient_id": "trade treaty",
            "action": "sign", "action_class": "sign_agree", "place": "Nairobi", "time": exact, "time_edtf": edtf,
            "time_earliest": first, "time_latest": last,
        }  # fmt: skip
        return make_claim(exact, text, "date", **(base | fields))

    return made
