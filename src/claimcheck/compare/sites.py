"""Places of one happening that two articles tell in other words: by its kind, and by what else shows that it is one.

`The ministers met in Brussels` and `in the chair at Luxembourg` place one meeting in two cities.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from claimcheck.compare.background import is_old
from claimcheck.compare.clauses import clause_of, kinds_of
from claimcheck.compare.evidence import compare_context, compare_prominence, is_lead, weigh
from claimcheck.compare.kinds import INCIDENT, incidents, kind_table, kinds_in, personals
from claimcheck.compare.likeliest import Caps, likeliest
from claimcheck.compare.nouns import names
from claimcheck.compare.participants import compare_ids, compare_places, compare_times, published_apart
from claimcheck.compare.place import is_origin
from claimcheck.compare.settings import concepts, thresholds
from claimcheck.compare.stages import are_of_stages, was_done_before
from claimcheck.compare.story import Story
from claimcheck.compare.vector import Outcome, Pair
from claimcheck.records.claim import Claim
from claimcheck.reference.gazetteer import gazetteer
from claimcheck.reference.lexicon import head_noun

_CARE = frozenset(("hospital", "medical", "infirmary", "clinic"))


class Sites:
    """The places that the articles of one story give to happenings.

    Args:
        story: The story.
    """

    def __init__(self, story: Story) -> None:
        self.story = story
        self.kinds: dict[str, frozenset[str]] = {}
        self._told: dict[str, list[Claim]] = defaultdict(list)
        self._main: dict[str, frozenset[str]] = defaultdict(frozenset)
        for claim in story.claims:
            if is_lead(claim):
                self._main[claim.document_id] |= kinds_in(claim.title or "") | kinds_in(claim.sentence)
        about = frozenset[str]().union(*self._main.values())
        for claim in story.claims:
            if claim.kind == "place" and claim.place:
                self._told[claim.document_id].append(claim)
                if claim.polarity == "positive" and concepts().astray.isdisjoint(clause_of(claim).text.lower().split()):
                    self.kinds[claim.claim_id] = kinds_of(claim, about) & (_placed() | {INCIDENT})

    def claims(self) -> list[Claim]:
        """Return the places of happenings whose kind is known, in reading order."""
        return [claim for claim in self.story.claims if self.kinds.get(claim.claim_id)]

    def shared(self, one: Claim, two: Claim) -> frozenset[str]:
        """Return the kinds that two places share; emergency services are called to incidents of all kinds."""
        a, b = self.kinds[one.claim_id], self.kinds[two.claim_id]
        for kinds, others in ((a, b), (b, a)):
            if INCIDENT in kinds and others & incidents():
                return others & incidents()
        return a & b

    def main(self, claim: Claim) -> frozenset[str]:
        """Return the kinds that title and lead of the article of a claim tell of."""
        return self._main[claim.document_id]

    def named(self, claim: Claim, other: Claim) -> Outcome:
        """Return whether the article of a claim names the place of the other: for such a happening, or at all."""
        shared = self.shared(claim, other)
        rows = [row for row in self._told[claim.document_id] if _names(row, other) and not _meets(row, claim)]
        if any(self.kinds.get(row.claim_id, frozenset()) & shared for row in rows):
            return "equal"
        return "compatible" if rows else "unknown"

    def are_sole(self, one: Claim, two: Claim, kinds: frozenset[str]) -> bool:
        """Whether both articles give kinds of happenings one place, or places of which one lies in the other."""
        return all(
            _meets(row, claim)
            for claim in (one, two)
            for row in self._told[claim.document_id]
            if self.kinds.get(row.claim_id, frozenset()) & kinds
            and is_origin(row) == is_origin(claim)
            and row.sentence_start != claim.sentence_start
        )

    def are_near(self, one: Claim, two: Claim) -> bool:
        """Whether the articles are linked as `Story.are_near` has it."""
        return self.story.are_near(one, two)


def compare_sites(story: Story, caps: Caps) -> Iterator[Pair]:
    """Yield the pairs of places that may be of one happening, compared.

    Args:
        story: The claims of one story.
        caps: Where to count what large blocks leave out.
    """
    sites = Sites(story)
    claims = sites.claims()
    seen: set[tuple[str, str]] = set()
    for name in sorted(_placed()):
        like = {name, INCIDENT} if name in incidents() else {name}
        block = [claim for claim in claims if sites.kinds[claim.claim_id] & like]
        for one, two in likeliest(block, lambda claim: claim.place_id or claim.place, caps):
            if one.document_id != two.document_id and (one.claim_id, two.claim_id) not in seen:
                seen.add((one.claim_id, two.claim_id))
                yield _compare(one, two, sites)


def _placed() -> frozenset[str]:
    """Return the kinds of happenings that have one place."""
    return frozenset(row.name for row in kind_table().kind if row.is_placed)


def _meets(one: Claim, two: Claim) -> bool:
    """Whether two places are one, or one lies in the other."""
    if one.place_id and two.place_id:
        return one.place_id == two.place_id or gazetteer().compatible(one.place_id, two.place_id)
    words = set((one.place or "").lower().split()), set((two.place or "").lower().split())
    return bool(words[0] & words[1]) or not (one.place_country or two.place_country)


def _names(row: Claim, other: Claim) -> bool:
    """Whether a place is another, or a town or site that meets it; the river beside it is not it."""
    return row.place_id == other.place_id if row.place_id and _size(row) == "area" else _meets(row, other)


def _compare(one: Claim, two: Claim, sites: Sites) -> Pair:
    pair = Pair(one, two)
    kinds = sites.shared(one, two)
    pair.step("kind", "equal", ", ".join(sorted(kinds)))
    place = compare_places(pair)
    if place in ("equal", "compatible"):
        return pair.decide("same" if place == "equal" else "granularity", "")
    reason = _other(pair, kinds, sites)
    if reason:
        return pair.decide("different_event", reason)
    compare_context(pair)
    compare_prominence(pair)
    mains = bool(kinds & sites.main(one)), bool(kinds & sites.main(two))
    pair.step("main", "equal" if all(mains) else "compatible" if any(mains) else "unknown")
    pair.step("sole", "equal" if sites.are_sole(one, two, kinds) else "unknown")
    pair.margin = weigh(pair, but=("place", "country")) - _least(pair, kinds)
    if pair.margin < 0:
        return pair.decide("different_event", "too little says that they speak of one event")
    return pair.decide("conflict", "one event cannot be in both places")


def _other(pair: Pair, kinds: frozenset[str], sites: Sites) -> str:
    """Return why two places are of two happenings, empty if nothing says so."""
    one, two = pair.one, pair.two
    is_common = bool(kinds & (incidents() | personals()))
    is_loose = is_common and not (sites.story.is_small and not published_apart(one, two, thresholds().fresh_days))
    if is_loose or (not sites.story.are_close(one, two) and (is_common or not sites.story.is_small)):
        return "too few names link the two articles"
    if are_of_stages(pair) or was_done_before(pair):
        return "they are of two stages, or of a plan and of what was done before"
    if not _are_comparable(one, two):
        return "one of them may lie in the other"
    if is_old(one) != is_old(two) or compare_times(pair) == "different":
        return "the times are apart"
    if is_origin(one) != is_origin(two):
        return "one of them is where it came from"
    if one.modality != two.modality:
        return "what was planned was done elsewhere"
    if "equal" in (sites.named(one, two), sites.named(two, one)):
        return "one article has both"
    pair.step("told", "equal" if "compatible" in (sites.named(one, two), sites.named(two, one)) else "unknown")
    if compare_ids(pair, "actor", (one.actor, one.actor_id), (two.actor, two.actor_id)) == "different":
        return "others took part"
    if compare_ids(pair, "patient", (one.patient, one.patient_id), (two.patient, two.patient_id)) == "different":
        return "others took part"
    if any(_CARE & set((claim.place or "").lower().split()) for claim in (one, two)):
        return "the hurt are taken to several hospitals"
    is_main = bool(kinds & sites.main(one)) and bool(kinds & sites.main(two)) and not kinds & incidents()
    if kinds & (incidents() | personals() - {"held"}) and {_size(one), _size(two)} != {"town"}:
        return "a quarter or a site may lie in the town"
    if kinds & (incidents() | personals() - {"held"}) and not (one.place_id and two.place_id):
        return "one place is unknown to the gazetteer"
    if kinds & incidents() and not sites.are_sole(one, two, kinds):
        return "one article tells of several"
    if not kinds & _single() and not is_main and not sites.are_near(one, two):
        return "nothing but the kind of event links the two articles"
    if kinds <= personals() and not _is_of_one_person(pair):
        return "nothing shows that they speak of one person"
    return ""


def _are_comparable(one: Claim, two: Claim) -> bool:
    """Whether two places can lie apart for all that is known: both listed, both sites, or towns of other names."""
    if one.place_id and two.place_id:
        return True
    a, b = _size(one), _size(two)
    return a == b and a != "area"


def _size(claim: Claim) -> str:
    """Return what size a place is: a site, a town, or an area."""
    place = gazetteer().get(claim.place_id) if claim.place_id else None
    if place is not None:
        return "town" if place.kind == "city" else "area"
    words = (claim.place or "").lower().split()
    if len(words) > 1 and words[-1] in concepts().areas:
        return "area"
    return "site" if words[-1:] and words[-1] in concepts().site_words else "town"


def _single() -> frozenset[str]:
    return frozenset(row.name for row in kind_table().kind if row.is_single)


def _is_of_one_person(pair: Pair) -> bool:
    """Whether doers or undergoers are alike, or the sentences share the name of somebody."""
    outcomes = {pair.outcome("actor"), pair.outcome("patient")}
    places = {pair.one.place, pair.two.place}
    told = [claim.patient or claim.actor or "" for claim in (pair.one, pair.two)]
    is_role = any(a.lower().startswith("the ") and b[:1].isupper() and " " in b for a, b in (told, told[::-1]))
    if is_role and pair.outcome("patient") == "unknown":
        return True
    heads = {head_noun((claim.patient or claim.actor or "").lower()) for claim in (pair.one, pair.two)}
    if pair.outcome("patient") == "unknown" and heads & concepts().generic and pair.one.person == pair.two.person:
        return True
    return bool(outcomes & {"equal", "compatible"}) or bool(
        (names(pair.one.sentence) & names(pair.two.sentence)) - places
    )


def _least(pair: Pair, kinds: frozenset[str]) -> float:
    least = thresholds().least
    one, two = pair.one, pair.two
    if kinds <= personals():
        return least["person"]
    is_named = pair.outcome("main") == "equal" and pair.outcome("names") != "unknown"
    needed = least["sites"] + (0.0 if kinds & _single() or is_named else least["weak"])
    needed += least["others"] if not one.place_id or not two.place_id else 0.0
    return needed + (0.5 if one.place_country and one.place_country == two.place_country else 0.0)
