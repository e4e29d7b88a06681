"""Assemble claims: one for each checkable mention, with the slots that its sentence and its context state."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from typing import Any

import msgspec

from claimcheck.claims.about import about
from claimcheck.claims.antecedents import Memory, participants_above
from claimcheck.claims.confidence import confidence
from claimcheck.claims.dates import DateSpan, date_spans
from claimcheck.claims.descriptions import Descriptions
from claimcheck.claims.ellipsis import Counts, is_gathering
from claimcheck.claims.happenings import event_mention, happenings
from claimcheck.claims.offices import stated_tenure
from claimcheck.claims.participants import is_actorless, is_number, is_same_thing, owning_state, participant_id
from claimcheck.claims.scene import Scene
from claimcheck.normalise.edtf import bounds
from claimcheck.normalise.money import own_currency
from claimcheck.records.claim import Claim, reading_order
from claimcheck.records.document import Document
from claimcheck.records.frames import ParsedSentence, Seed
from claimcheck.records.identity import identify
from claimcheck.records.values import Place, Quantity, Quotation, Tenure, TimeExpression
from claimcheck.reference.lexicon import action_class, is_people, item_class, outcome_class
from claimcheck.reference.names import person_key
from claimcheck.reference.offices import posts
from claimcheck.reference.officials import officials
from claimcheck.reference.polities import polity_codes

_TO_PEOPLE = ("killed", "wounded", "missing", "arrested", "displaced")
_OF_STATES = frozenset(("head_of_state", "head_of_government"))

Locate = Callable[[int], tuple[int, int]]
Fields = dict[str, Any]


def assemble(document: Document, sentences: Sequence[ParsedSentence], *, locate: Locate | None = None) -> list[Claim]:
    """Make the claims of a document.

    Args:
        document: The document; its `published` date has anchored the times already.
        sentences: Its analysed sentences, in order.
        locate: Gives line and column of an offset, for plain formats.

    Returns:
        Claims in reading order.
    """
    return _Assembly(document, sentences, locate).claims()


class _Assembly:
    """The work on one document."""

    def __init__(self, document: Document, sentences: Sequence[ParsedSentence], locate: Locate | None) -> None:
        self._document = document
        self._sentences = sentences
        self._locate = locate
        self._memory = Memory()
        self._descriptions = Descriptions()
        self._counts = Counts()
        self._scene = Scene(sentences, document.text)
        self._ordinals: dict[tuple[int, int, str], int] = {}
        self._owners: dict[str, str] = {}
        self._ages: dict[tuple[float | None, float | None, str], set[str]] = {}
        self._about = about(document.text, sentences)
        self._quotes = [
            (seed.mention.start, seed.mention.end, seed.mention.value)
            for sentence in sentences
            for seed in sentence.seeds
            if isinstance(seed.mention.value, Quotation)
        ]

    def claims(self) -> list[Claim]:
        rows: list[Claim] = []
        for one in self._sentences:
            sentence = self._without_surnames(one)
            rows += self._of_sentence(sentence)
            if sentence.is_kept:
                self._memory.learn(sentence)
                self._descriptions.learn(sentence)
            self._counts.learn(sentence)
            self._scene.learn(sentence)
        return sorted(rows, key=reading_order)

    def _of_sentence(self, sentence: ParsedSentence) -> list[Claim]:
        rows = []
        tenures = [
            self._tenure_span(sentence, seed) for seed in sentence.seeds if isinstance(seed.mention.value, Tenure)
        ]
        dates = {
            id(date.seed): date
            for date in date_spans(sentence)
            if not any(start <= date.start < end for start, end in tenures)
        }
        for index, seed in enumerate(sentence.seeds):
            match seed.mention.value:
                case Quantity() if seed.is_claim:
                    rows.append(self._quantity(sentence, index))
                case TimeExpression() if id(seed) in dates:
                    rows.append(self._date(sentence, dates[id(seed)]))
                case TimeExpression() if (hour := self._scene.hour(sentence, seed)) is not None:
                    rows.append(self._date(sentence, hour))
                case Place():
                    rows.append(self._place_claim(sentence, seed))
                case Tenure():
                    rows.append(self._office(sentence, seed))
                case Quotation():
                    rows.append(self._quote(sentence, seed))
                case _:
                    pass
        rows += [self._event(sentence, index) for index in happenings(sentence)]
        return rows

    def _without_surnames(self, sentence: ParsedSentence) -> ParsedSentence:
        """Drop towns that bear the name of somebody whom the article named in full before."""
        seeds = tuple(one for one in sentence.seeds if not _is_town(one, self._memory.full))
        return sentence if len(seeds) == len(sentence.seeds) else msgspec.structs.replace(sentence, seeds=seeds)

    # ---- one kind each

    def _quantity(self, sentence: ParsedSentence, index: int) -> Claim:
        seed = sentence.seeds[index]
        value = seed.mention.value
        assert isinstance(value, Quantity)  # noqa: S101  # dispatched on the type
        measure = self._counts.measure(sentence, index)
        item, kind, modifiers = self._item(sentence, index, value, measure)
        is_own = _is_statement(seed, value)
        event = -1 if is_own else seed.event
        fields = self._event_fields(sentence, event, seed, kind)
        if seed.is_negated:
            fields["polarity"] = "negative"
        if value.approximate and "estimated" in seed.mention.exact.lower() and fields["modality"] == "asserted":
            fields["modality"] = "estimated"
        if kind != "age":
            fields |= self._owner(seed, fields, item, kind)
            fields |= self._scene.place(sentence, seed.event, seed, carry=True)
            fields |= self._scene.time(sentence, seed.event, seed, carry=True)
        else:
            person = self._aged(sentence, seed, value)
            fields |= {"person": person, "person_id": self._person_id(person), "actor": None, "actor_id": None}
        fields |= {"item": item, "item_class": kind, "item_modifiers": modifiers}
        fields |= {"lower": value.lower, "upper": value.upper, "approximate": value.approximate}
        unit = (
            measure.unit
            if measure is not None
            else "degC"
            if value.unit == "degree" and value.item_class == "temperature"
            else value.unit
        )
        if value.item_class == "money" and (payer := owning_state(fields.get("actor"))) is not None:
            unit = own_currency(seed.mention.exact, payer) or unit
        fields |= {"unit": unit, "role": value.role, "group_id": value.group_id}
        return self._claim("quantity", sentence, seed, fields, has_event=event >= 0)

    def _date(self, sentence: ParsedSentence, date: DateSpan) -> Claim:
        seed = date.seed
        value = seed.mention.value
        assert isinstance(value, TimeExpression)  # noqa: S101  # dispatched on the type
        fields = self._event_fields(sentence, seed.event, seed, None)
        if seed.event >= 0 and sentence.events[seed.event].is_reporting:
            fields |= {"modality": "asserted", "polarity": "positive"}
        fields |= self._scene.place(sentence, seed.event, seed)
        exact = sentence.text[date.start - sentence.start : date.end - sentence.start]
        fields |= {"time": exact, "time_edtf": date.edtf, "time_earliest": date.earliest, "time_latest": date.latest}
        fields |= {"day_part": value.day_part, "clock": value.clock}
        return self._claim("date", sentence, seed, fields, has_event=seed.event >= 0, span=(date.start, date.end))

    def _place_claim(self, sentence: ParsedSentence, seed: Seed) -> Claim:
        fields = self._event_fields(sentence, seed.event, seed, None)
        fields |= self._scene.located(sentence, seed) | self._scene.time(sentence, seed.event, seed)
        return self._claim("place", sentence, seed, fields, has_event=seed.event >= 0)

    def _tenure_span(self, sentence: ParsedSentence, seed: Seed) -> tuple[int, int]:
        return seed.mention.start, stated_tenure(sentence, seed, self._document.published).end

    def _office(self, sentence: ParsedSentence, seed: Seed) -> Claim:
        value = seed.mention.value
        assert isinstance(value, Tenure)  # noqa: S101  # callers pass offices
        stated = stated_tenure(sentence, seed, self._document.published)
        polity, polity_id = self._polity(value)
        known = posts(value.office, polity_id) if value.status else ()
        if known and known[0].office in _OF_STATES and polity_id is not None and polity_id.islower():
            known = ()  # a party or a firm has no head of state
        office_id = known[0].office if known else None
        if polity is None and polity_id is None and value.status:
            polity_id = self._about.polity_of(value.office, office_id)
        fields: Fields = {"person": value.person, "person_id": self._person_id(value.person), "office": value.office}
        fields |= {"office_id": office_id, "polity": polity, "polity_id": polity_id}
        earliest, latest = bounds(stated.edtf) if stated.edtf else (None, None)
        fields |= {
            "office_status": stated.status,
            "time_edtf": stated.edtf,
            "time_earliest": earliest,
            "time_latest": latest,
        }
        return self._claim("office", sentence, seed, fields, has_event=False, span=(seed.mention.start, stated.end))

    def _polity(self, value: Tenure) -> tuple[str | None, str | None]:
        """Return the polity of an office, as written or meant, and its id; whose minister he is, a president tells."""
        polity = self._memory.resolve(value.polity)
        if polity is None:
            return None, None
        if polity != value.polity and (known := officials().known_as(self._memory.full_name(polity))):
            states = {post.polity for person in known for post in person.posts if "/" not in post.polity}
            return None, next(iter(states)) if len(states) == 1 else None
        if polity[:1].islower() and (meant := self._about.meant(polity)) is not None:
            return polity, meant
        return polity, next(iter(polity_codes(polity)), None) or participant_id(polity)

    def _quote(self, sentence: ParsedSentence, seed: Seed) -> Claim:
        value = seed.mention.value
        assert isinstance(value, Quotation)  # noqa: S101  # dispatched on the type
        who = self._memory.resolve(value.speaker)
        fields: Fields = {"quote": value.words, "speaker": who, "source": who}
        fields["source_kind"] = value.speaker_kind
        return self._claim("quote", sentence, seed, fields, has_event=True)

    def _event(self, sentence: ParsedSentence, index: int) -> Claim:
        event = sentence.events[index]
        seed = Seed(mention=event_mention(sentence, event), event=index)
        fields = self._event_fields(sentence, index, seed, None)
        fields |= self._scene.place(sentence, index, seed) | self._scene.time(sentence, index, seed)
        if event.complement in ("negative", "positive"):
            fields["polarity"] = event.complement
        return self._claim("event", sentence, seed, fields, has_event=True)

    # ---- slots

    def _event_fields(self, sentence: ParsedSentence, event: int, seed: Seed, of_class: str | None) -> Fields:
        if event < 0:
            source = self._source_of(sentence, seed.event, seed)
            return {"action": "be", "action_class": "occur", "modality": "asserted", "polarity": "positive", **source}
        frame = sentence.events[event]
        action = frame.action.split()[0]
        kind = action_class(frame.action, of_class or self._undergoing(sentence, event))
        if kind in ("other", "occur") and frame.complement and (outcome := outcome_class(frame.complement)):
            kind = action_class(frame.action, outcome)
        above = participants_above(sentence, event)
        actor, patient = self._memory.resolve(frame.actor, above), self._memory.resolve(frame.patient, above)
        if is_actorless(action, patient):
            actor, patient = None, (None if action == "lose" else patient) or (actor if action != "be" else None)
        if _covers(seed, frame.actor_span) or is_number(actor):
            actor = None
        if _covers(seed, frame.patient_span) or is_number(patient):
            patient = None
        fields: Fields = {"action": action, "action_class": kind, "actor": actor, "actor_id": self._id(actor)}
        if seed.mention.kind in ("quantity", "time", "place", "event"):
            fields |= {"patient": patient, "patient_id": self._id(patient)}
        fields |= {"modality": frame.modality, "polarity": frame.polarity}
        return fields | self._source_of(sentence, event, seed)

    def _id(self, participant: str | None) -> str | None:
        if participant is None:
            return None
        return participant_id(self._descriptions.meant(participant) or self._memory.full_name(participant))

    def _undergoing(self, sentence: ParsedSentence, event: int) -> str | None:
        """Return the class of what an event is done to: troops are deployed, shells are supplied, both are sent."""
        for seed in sentence.seeds:
            value = seed.mention.value
            if (
                isinstance(value, Quantity)
                and seed.event == event
                and value.item_class not in ("age", "duration", "other")
            ):
                return value.item_class
        patient = sentence.events[event].patient
        return item_class(patient.split()[-1].lower().removesuffix("s")) if patient else None

    def _source_of(self, sentence: ParsedSentence, event: int, seed: Seed) -> Fields:
        frame = sentence.events[event] if event >= 0 else None
        above = participants_above(sentence, event) if event >= 0 else []
        names = [self._memory.resolve(one, above) for one in frame.source] if frame else []
        told = " < ".join(name for name in names if name and not is_number(name))
        if frame and told:
            return {"source": told, "source_kind": frame.source_kind}
        for start, end, quoted in self._quotes:
            if start <= seed.mention.start < end and (speaker := self._memory.resolve(quoted.speaker)):
                return {"source": speaker, "source_kind": quoted.speaker_kind}
        return {"source": None, "source_kind": "author"}

    def _item(
        self, sentence: ParsedSentence, index: int, value: Quantity, measure: Quantity | None
    ) -> tuple[str | None, str, tuple[str, ...]]:
        if measure is not None:
            return measure.item, measure.item_class or "other", ()
        item, kind, modifiers = value.item, value.item_class or "other", value.item_modifiers
        if (item is not None and item not in ("other", "more")) or kind == "age" or value.unit not in ("", "1"):
            return item, kind, modifiers
        model = self._counts.item(sentence, index)
        if model is None:
            is_crowd = item is None and is_gathering(sentence, sentence.seeds[index])
            item = "people" if is_crowd or (kind in _TO_PEOPLE and item in (None, "other", "more")) else item
        elif kind in _TO_PEOPLE and not is_people(model.item):
            item = "people"
        else:
            if kind == "other" and not (model.item_class in ("killed", "wounded") and item == "other"):
                kind = (
                    "rate" if model.item_class == "rate" else item_class(model.item)
                )  # what happened to the others need not have happened to these
            modifiers = modifiers or (model.modifiers if item is None else modifiers)
            item = model.item
        self._counts.keep(sentence.seeds[index], item, modifiers)
        return item, kind, modifiers

    def _owner(self, seed: Seed, fields: Fields, item: str | None, kind: str) -> Fields:
        """Whose the counted things are: said with the noun, else those who have or deploy them, else as said before."""
        is_pronoun = seed.owner is not None and seed.owner.lower() in ("its", "their", "his", "her")
        owner = self._memory.resolve(seed.owner) if is_pronoun else seed.owner
        has_them = fields.get("action_class") in ("possess", "deploy")
        unsaid = (owner is None and has_them) or (owner is not None and owner.lower() in ("its", "their"))
        if unsaid and fields.get("actor_id") and not is_same_thing(fields.get("actor"), item):
            owner = fields["actor"]
        identity = self._id(owner)
        if item and kind in ("personnel", "ammunition", "vehicle", "aircraft", "ship"):
            if identity is None and item in self._owners:
                owner = self._owners[item]
                identity = self._id(owner)
            elif owner is not None and identity is not None:
                self._owners[item] = owner
        return {"item_of": owner, "item_of_id": identity}

    def _aged(self, sentence: ParsedSentence, seed: Seed, value: Quantity) -> str | None:
        """Return whose age it is: named or meant there, or told to be of that age before."""
        person = self._memory.resolve(seed.owner)
        age = (value.lower, value.upper, value.unit)
        if person is not None:
            self._ages.setdefault(age, set()).add(self._memory.full_name(person))
            return person
        before = sentence.text[: seed.mention.start - sentence.start].lower().split()
        known = self._ages.get(age, set()) if before[-1:] == ["the"] else set()
        return next(iter(known)) if len(known) == 1 else None

    def _person_id(self, name: str | None) -> str | None:
        if name is None:
            return None
        full = self._memory.full_name(name)
        known = officials().known_as(full)
        return known[0].person_id if len(known) == 1 else person_key(full) or None

    # ---- the record

    def _claim(
        self,
        kind: str,
        sentence: ParsedSentence,
        seed: Seed,
        fields: Fields,
        *,
        has_event: bool,
        span: tuple[int, int] | None = None,
    ) -> Claim:
        start, end = span or (seed.mention.start, seed.mention.end)
        key = (start, end, kind)
        ordinal = self._ordinals[key] = self._ordinals.get(key, -1) + 1
        document = self._document
        line, column = self._locate(start) if self._locate else (None, None)
        sentence_end = max(sentence.end, end)
        return Claim(
            claim_id=identify("c", document.document_id, start, end, kind, ordinal),
            kind=kind,  # type: ignore[arg-type]
            document_id=document.document_id,
            path=document.path,
            title=document.title,
            publisher=document.publisher,
            published=document.published,
            start=start,
            end=end,
            exact=document.text[start:end],
            sentence_start=min(sentence.start, start),
            sentence_end=sentence_end,
            sentence=document.text[min(sentence.start, start) : sentence_end],
            line=line,
            column=column,
            confidence=confidence(kind, seed, has_event=has_event),
            **fields,
        )


def _is_statement(seed: Seed, value: Quantity) -> bool:
    """Whether a value is told of a noun and of no event: ages, strengths, measures that only modify a noun."""
    return value.item_class == "age" or seed.shape == "strong" or (value.unit == "magnitude" and seed.is_compound)


def _is_town(seed: Seed, names: Container[str]) -> bool:
    return isinstance(seed.mention.value, Place) and seed.mention.value.rank > 1 and seed.mention.value.name in names


def _covers(seed: Seed, span: tuple[int, int]) -> bool:
    return seed.mention.kind != "quantity" and seed.mention.start <= span[0] < seed.mention.end
