"""Turn analysed sentences into records: mentions and event frames with offsets of the document."""

from __future__ import annotations

from claimcheck.language.analysis import Analysis
from claimcheck.language.components.ellipsis import standing
from claimcheck.language.components.quotes import Quoted, is_speech, speaker
from claimcheck.language.components.sources import source_kind
from claimcheck.language.found import Event, FoundOffice, FoundPlace, FoundQuantity, FoundTime, Sentence
from claimcheck.language.tree import SUBJECTS, Tree
from claimcheck.records.frames import EventFrame, Link, ParsedSentence, Seed
from claimcheck.records.identity import identify
from claimcheck.records.mention import Mention
from claimcheck.records.values import Quantity, Quotation, Tenure, tidy


def export(analysis: Analysis) -> list[ParsedSentence]:
    """Return the sentences of a document with their mentions, quotations among them.

    Args:
        analysis: The analysed document.

    Returns:
        Sentences in order; each quotation stands with the sentence in which it begins.
    """
    quotes = [quoted for quoted in analysis.quoted if is_speech(analysis.text, quoted)]
    rows = []
    for sentence in analysis.sentences:
        start, end = sentence.offset, sentence.offset + len(sentence.tree.text)
        own = [quoted for quoted in quotes if start <= quoted.start < end]
        rows.append(_sentence(analysis, sentence, own))
    return rows


def _sentence(analysis: Analysis, sentence: Sentence, quotes: list[Quoted]) -> ParsedSentence:
    place = {index: number for number, index in enumerate(sorted(sentence.events))}
    seeds = [_quantity(analysis.text, sentence, one, place) for one in sentence.quantities]
    seeds += [_time(sentence, one, place) for one in sentence.times if one.value is not None]
    seeds += [_place(sentence, one, place) for one in sentence.places]
    seeds += [_office(sentence, one) for one in sentence.offices]
    seeds += [_quote(analysis, one) for one in quotes]
    return ParsedSentence(
        start=sentence.offset,
        end=sentence.offset + len(sentence.tree.text),
        text=sentence.tree.text,
        is_kept=sentence.is_kept,
        seeds=tuple(sorted(seeds, key=lambda seed: (seed.mention.start, seed.mention.end))),
        events=tuple(_frame(sentence, index, place) for index in sorted(sentence.events)),
        persons=_persons(sentence),
        plurals=tuple(
            (sentence.tree.lemma(at), sentence.offset + sentence.tree.starts[at]) for at in _plurals(sentence)
        ),
    )


def _plurals(sentence: Sentence) -> list[int]:
    return [at for at, tag in enumerate(sentence.tree.tags) if tag == "NNS"]


def _persons(sentence: Sentence) -> tuple[tuple[str, int, int], ...]:
    """Return the names of persons with an office or an age."""
    spans = {(one.person_start, one.person_end): one.person for one in sentence.offices}
    aged = (_aged(sentence, one.person) for one in sentence.quantities if one.person is not None)
    spans |= {(end - len(name), end): name for name, end in aged if " " in name}
    return tuple((name, sentence.offset + start, sentence.offset + end) for (start, end), name in sorted(spans.items()))


def _aged(sentence: Sentence, span: tuple[int, int]) -> tuple[str, int]:
    """Return the person of an age as written, without the rank that an office knows of, and where the name ends."""
    known = (one.person for one in sentence.offices if one.person_end == span[1])
    return next(known, sentence.tree.text[span[0] : span[1]]), span[1]


def _span(sentence: Sentence, token: int | None) -> tuple[int, int]:
    if token is None:
        return (-1, -1)
    return sentence.offset + sentence.tree.starts[token], sentence.offset + sentence.tree.ends[token]


def _event(index: int | None, place: dict[int, int]) -> int:
    return place.get(index, -1) if index is not None else -1


def _frame(sentence: Sentence, index: int, place: dict[int, int]) -> EventFrame:
    event: Event = sentence.events[index]
    parent = next((above for above in sentence.tree.ancestors(index) if above in place), None)
    return EventFrame(
        start=sentence.offset + event.start,
        end=sentence.offset + event.end,
        action=event.action,
        is_nominal=event.is_nominal,
        is_passive=event.clause.is_passive,
        is_reporting=event.is_reporting,
        actor=event.actor,
        actor_span=_span(sentence, event.actor_head),
        patient=event.patient,
        patient_span=_span(sentence, event.patient_head),
        modality=event.modality,
        polarity=event.polarity,
        source=event.source,
        source_kind=event.source_kind,
        complement=event.complement,
        parent=_event(parent, place),
        link=_link(sentence.tree, index, parent),
    )


def _link(tree: Tree, index: int, parent: int | None) -> Link:
    """Return how an event hangs below another."""
    if parent is None:
        return "part"
    dep = tree.deps[index]
    if dep == "parataxis" or ";" in tree.words[min(index, parent) : max(index, parent)]:
        return "apart"
    if dep == "conj" and tree.heads[index] == parent:
        return "clause" if tree.child(index, *SUBJECTS) is not None else "joined"
    if dep != "relcl":
        return "part"
    if any(tree.lowers[one] == "where" for one in tree.kids(index, "advmod")):
        return "where"
    return "aside" if _is_of_subject(tree, tree.heads[index]) else "relative"


def _is_of_subject(tree: Tree, noun: int) -> bool:
    """Whether a noun is a subject, or stands in apposition to one."""
    while tree.deps[noun] in ("appos", "conj") and tree.is_noun(tree.heads[noun]):
        noun = tree.heads[noun]
    return tree.deps[noun] in SUBJECTS


def _quantity(text: str, sentence: Sentence, found: FoundQuantity, place: dict[int, int]) -> Seed:
    amount = found.amount
    group = identify("g", text[:200], sentence.offset, found.group) if found.group is not None else None
    value = Quantity(
        lower=tidy(amount.lower),
        upper=tidy(amount.upper),
        approximate=amount.approximate,
        unit=found.unit,
        item=found.item,
        item_class=found.item_class,
        item_modifiers=found.modifiers,
        role=found.role,
        group_id=group,
        change=found.change,  # type: ignore[arg-type]
        is_vague=amount.is_vague,
    )
    first = sentence.tree.token_at(found.start) or 0
    before = sentence.tree.lowers[max(0, first - 2) : first]
    return Seed(
        mention=_mention("quantity", sentence, found.start, found.end, value),
        event=_event(found.event, place),
        is_claim=found.is_claim,
        owner=_aged(sentence, found.person)[0] if found.person else found.owner,
        head_span=_span(sentence, found.head),
        is_negated="not" in before[-1:] or before == ["certainly", "not"],
        is_compound=amount.is_compound,
        shape=amount.shape,
        standing=standing(sentence.tree, found),
    )


def _time(sentence: Sentence, found: FoundTime, place: dict[int, int]) -> Seed:
    tree = sentence.tree
    first = tree.token_at(found.raw.start) or 0
    before = tree.lowers[first - 1] if first else ""
    if before in ("on", "in") and _begins(tree, first - 1):
        before = "since"
    return Seed(
        mention=_mention("time", sentence, found.raw.start, found.raw.end, found.value),
        event=_event(found.event, place),
        preposition=before,
        shape=found.raw.name,
    )


def _begins(tree: Tree, preposition: int) -> bool:
    """Whether a date opens an interval through a noun: `since the onset of the outbreak on 14 October`."""
    chain = list(tree.ancestors(preposition))
    clause = next((at for at, index in enumerate(chain) if tree.is_verb(index)), len(chain))
    return any(tree.lowers[index] == "since" and tree.tags[index] == "IN" for index in chain[:clause])


def _place(sentence: Sentence, found: FoundPlace, place: dict[int, int]) -> Seed:
    return Seed(
        mention=_mention("place", sentence, found.start, found.end, found.value),
        event=_event(found.event, place),
        preposition=found.preposition,
        head_span=_span(sentence, found.head),
    )


def _office(sentence: Sentence, found: FoundOffice) -> Seed:
    value = Tenure(
        person=found.person,
        office=found.office,
        polity=found.polity,
        polity_id=found.polity_id,
        status=found.status,
        edtf=found.edtf,
    )
    span = (sentence.offset + found.person_start, sentence.offset + found.person_end)
    return Seed(mention=_mention("office", sentence, found.start, found.end, value), head_span=span)


def _quote(analysis: Analysis, quoted: Quoted) -> Seed:
    words = analysis.text[quoted.start : quoted.end]
    who = speaker(analysis.sentences, quoted, analysis.quoted)
    value = Quotation(words=words, speaker=who, speaker_kind=source_kind((who,)) if who else "unnamed")
    return Seed(mention=Mention(kind="quote", start=quoted.start, end=quoted.end, exact=words, value=value))


def _mention(kind: str, sentence: Sentence, start: int, end: int, value: object) -> Mention:
    return Mention(
        kind=kind,  # type: ignore[arg-type]
        start=sentence.offset + start,
        end=sentence.offset + end,
        exact=sentence.tree.text[start:end],
        value=value,  # type: ignore[arg-type]
    )
