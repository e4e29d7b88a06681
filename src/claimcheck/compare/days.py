"""Days of one happening that two articles tell in other words: by its kind, and by what else shows that it is one.

`Turnout in Saturday's referendum` and `citizens went to the polls on 23 November` share no verb, but both date the vote
that title and lead of both articles are about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from claimcheck.compare.clauses import clause_of, kinds_of
from claimcheck.compare.date import is_apart, is_fresh, values_of
from claimcheck.compare.evidence import compare_context, compare_prominence, is_lead, weigh
from claimcheck.compare.kinds import INCIDENT, are_alike, dailies, incidents, kind_table, kinds_in, personals, singles
from claimcheck.compare.likeliest import Caps, likeliest
from claimcheck.compare.nouns import names
from claimcheck.compare.participants import compare_ids, compare_places, published_apart
from claimcheck.compare.settings import concepts, thresholds
from claimcheck.compare.stages import are_of_stages, was_done_before
from claimcheck.compare.story import Story
from claimcheck.compare.vector import Outcome, Pair
from claimcheck.normalise.edtf import as_day
from claimcheck.records.claim import Claim

_YEAR = 365


class Days:
    """The days that the articles of one story give to happenings.

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
            if claim.kind == "date" and as_day(claim.time_edtf) is not None:
                self._told[claim.document_id].append(claim)
                if _tells(claim):
                    self.kinds[claim.claim_id] = kinds_of(claim, about)

    def claims(self) -> list[Claim]:
        """Return the dates of happenings whose kind is known, in reading order."""
        return [claim for claim in self.story.claims if self.kinds.get(claim.claim_id)]

    def shared(self, one: Claim, two: Claim) -> frozenset[str]:
        """Return the kinds that two dates share; emergency services are called to incidents of all kinds."""
        a, b = self.kinds[one.claim_id], self.kinds[two.claim_id]
        for kinds, others in ((a, b), (b, a)):
            if INCIDENT in kinds and others & incidents():
                return others & incidents()
        return a & b

    def main(self, claim: Claim) -> frozenset[str]:
        """Return the kinds that title and lead of the article of a claim tell of."""
        return self._main[claim.document_id]

    def is_known(self, claim: Claim, other: Claim, kinds: frozenset[str]) -> bool:
        """Whether the article of a claim itself dates something of these kinds to the day of the other."""
        return any(
            row.time_edtf == other.time_edtf
            and values_of(row, other) != "apart"
            and (self.kinds.get(row.claim_id, frozenset()) & kinds)
            for row in self._told[claim.document_id]
        )

    def is_sole(self, claim: Claim, kinds: frozenset[str]) -> bool:
        """Whether the article of a claim gives kinds of happenings no other hour or day."""
        rows = self._told[claim.document_id]
        return not any(
            self.kinds.get(row.claim_id, frozenset()) & kinds and values_of(row, claim) == "apart" for row in rows
        )

    def are_leads(self, pair: Pair, kinds: frozenset[str]) -> bool:
        """Whether two dates stand in leads on one kind of happening, at most a day apart."""
        one, two = pair.one, pair.two
        is_main = bool(kinds & self.main(one)) and bool(kinds & self.main(two))
        return is_main and is_lead(one) and is_lead(two) and _distance(pair) <= 1

    def is_near(self, one: Claim, two: Claim) -> bool:
        """Whether the articles are linked as `Story.are_near` has it."""
        return self.story.are_near(one, two)


def compare_days(story: Story, caps: Caps) -> Iterator[Pair]:
    """Yield the pairs of dates that may be of one happening, compared.

    Args:
        story: The claims of one story.
        caps: Where to count what large blocks leave out.
    """
    days = Days(story)
    seen: set[tuple[str, str]] = set()
    for block in _blocks(days):
        for one, two in likeliest(block, lambda claim: (claim.time_edtf, claim.day_part), caps):
            if one.document_id != two.document_id and (one.claim_id, two.claim_id) not in seen:
                seen.add((one.claim_id, two.claim_id))
                yield _compare(one, two, days)


def _blocks(days: Days) -> Iterator[list[Claim]]:
    """Yield for each kind the dates of it, of kinds like it, and of incidents of no said kind."""
    claims = days.claims()
    for row in kind_table().kind:
        like = {row.name} | {b for a, b in kind_table().alike.rows if a == row.name}
        like |= {INCIDENT} if row.is_incident else set()
        block = [claim for claim in claims if days.kinds[claim.claim_id] & like]
        if len(block) > 1:
            yield block


def _tells(claim: Claim) -> bool:
    """Whether a date is that of a happening: not of a saying, an anniversary or a plan that was given up."""
    if claim.polarity != "positive" or claim.modality not in ("asserted", "planned") or is_apart(claim):
        return False
    if "/" in (claim.time_edtf or ""):
        return False
    clause = clause_of(claim).text
    if claim.action_class == "announce_say" and not {INCIDENT, "approve"} & kinds_in(clause):
        return False
    return concepts().astray.isdisjoint(clause.lower().split())


def _compare(one: Claim, two: Claim, days: Days) -> Pair:
    pair = Pair(one, two)
    shared = days.shared(one, two)
    kinds = days.kinds[one.claim_id] | days.kinds[two.claim_id]
    if not shared and not are_alike(days.kinds[one.claim_id], days.kinds[two.claim_id]):
        return pair.decide("different_event", "other things happened then")
    pair.step("kind", "equal" if shared else "compatible", ", ".join(sorted(shared or kinds)))
    relation = values_of(one, two)
    if relation != "apart":
        return pair.decide("same" if relation == "same" else "granularity", "")
    pair.step("dates", "different", f"{one.time_edtf} / {two.time_edtf}")
    reason = _other(pair, shared or kinds, days)
    if reason:
        return pair.decide("different_event", reason)
    _gather(pair, shared or kinds, days)
    pair.margin = weigh(pair) - _least(pair, shared)
    if pair.margin < 0:
        return pair.decide("different_event", "too little says that they speak of one event")
    return pair.decide("conflict", "one event has one date")


def _other(pair: Pair, kinds: frozenset[str], days: Days) -> str:
    """Return why two dates are of two happenings, empty if nothing says so."""
    one, two = pair.one, pair.two
    is_common = bool(kinds & (incidents() | personals()))
    is_loose = is_common and not (days.story.is_small and not published_apart(one, two, thresholds().fresh_days))
    if is_loose or (not days.story.are_close(one, two) and (is_common or not days.story.is_small)):
        return "too few names link the two articles"
    if are_of_stages(pair) or was_done_before(pair):
        return "they are of two stages, or of a plan and of what was done before"
    if one.modality != two.modality and _is_ahead(one) != _is_ahead(two):
        return "what was planned was done on another day"
    if pair.step("closeness", _closeness(pair), f"{_distance(pair)} days") == "different":
        return "the days are far apart"
    if days.is_known(one, two, kinds) or days.is_known(two, one, kinds):
        return "one article has both"
    if bool(one.clock and one.clock[5:]) != bool(two.clock and two.clock[5:]) and _distance(pair) <= 1:
        return "one of them counts in another time zone"
    if compare_ids(pair, "actor", (one.actor, one.actor_id), (two.actor, two.actor_id)) == "different":
        return "others took part"
    is_linked = days.is_near(one, two) or days.are_leads(pair, kinds)
    if not kinds & singles() and not (_is_old(one) and _is_old(two)) and not is_linked:
        return "nothing but the kind of event links the two articles"
    is_daily = bool(kinds & personals()) or not kinds & singles()
    if is_daily and not (is_lead(one) or is_lead(two)):
        return "neither is what its article is about"
    if is_common and bool(one.clock) != bool(two.clock) and _distance(pair) == 0:
        return "an hour is not held against a part of the day"
    if kinds & incidents() and not (days.is_sole(one, kinds) and days.is_sole(two, kinds)):
        return "one article tells of several"
    if kinds <= dailies():
        return "one may follow the other"
    if not kinds & singles() and not _is_old(one) and not (days.are_leads(pair, kinds) or _share_names(pair)):
        return "nothing in their clauses shows that they speak of one event"
    if not kinds & singles() and published_apart(one, two, 0) and _is_lagging(one, two):
        return "each is news of its own day"
    return ""


def _gather(pair: Pair, kinds: frozenset[str], days: Days) -> None:
    """Take the steps that show whether two dates are of one happening."""
    one, two = pair.one, pair.two
    if pair.outcome("place") is None:
        compare_places(pair)
    compare_context(pair)
    compare_prominence(pair)
    mains = bool(kinds & days.main(one)), bool(kinds & days.main(two))
    pair.step("main", "equal" if all(mains) else "compatible" if any(mains) else "unknown")
    alone = days.is_sole(one, kinds), days.is_sole(two, kinds)
    pair.step("sole", "equal" if all(alone) else "unknown")
    is_own = is_fresh(one) and is_fresh(two) and published_apart(one, two, thresholds().fresh_days)
    pair.step("news", "different" if is_own else "unknown")
    pair.step("old", "equal" if _is_old(one) and _is_old(two) else "unknown")


def _closeness(pair: Pair) -> Outcome:
    a, b = as_day(pair.one.time_edtf), as_day(pair.two.time_edtf)
    if a is None or b is None:
        return "unknown"
    if _distance(pair) <= thresholds().near_days:
        return "equal"
    is_slip = (a.day, a.month) == (b.day, b.month) or (a.day, a.year) == (b.day, b.year)
    return "compatible" if is_slip or (a.year, a.month) == (b.year, b.month) else "different"


def _distance(pair: Pair) -> int:
    a, b = as_day(pair.one.time_edtf), as_day(pair.two.time_edtf)
    return abs((a - b).days) if a is not None and b is not None else _YEAR


def _share_names(pair: Pair) -> bool:
    """Whether the clauses of two dates name one doer, one place or one other name."""
    told = {pair.outcome("actor"), compare_places(pair)}
    return bool(told & {"equal", "compatible"}) or bool(
        names(clause_of(pair.one).text) & names(clause_of(pair.two).text)
    )


def _is_lagging(one: Claim, two: Claim) -> bool:
    """Whether both days lie as long before publication: another such event is told by each day's paper."""
    a, b, c, d = (as_day(day) for day in (one.time_edtf, one.published, two.time_edtf, two.published))
    return a is not None and b is not None and c is not None and d is not None and b - a == d - c


def _is_ahead(claim: Claim) -> bool:
    """Whether a day lies behind publication."""
    return bool(claim.published and (claim.time_earliest or "") > claim.published)


def _is_old(claim: Claim) -> bool:
    """Whether a day lies a year or more before publication: the background of a story, of which little is told."""
    day, published = as_day(claim.time_edtf), as_day(claim.published)
    return day is not None and published is not None and (published - day).days > _YEAR


def _least(pair: Pair, shared: frozenset[str]) -> float:
    least = thresholds().least
    is_sure = bool(shared & singles()) or (_is_old(pair.one) and _is_old(pair.two))
    return least["days"] + (0.0 if is_sure else least["weak"])
