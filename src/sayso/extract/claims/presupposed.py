"""Who holds a place by what a text takes for granted: "the rebel-held town of Marvik".

It is the narrator's word, whoever speaks around it; only in a direct quotation is it the speaker's. Of a place that
changes hands in the same report such words tell how it was before, and they are left out.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from sayso.extract.claims.beside_place import beside_places
from sayso.extract.claims.context import Context
from sayso.extract.claims.holder import Presupposed, holder_before
from sayso.extract.claims.sites import resolved
from sayso.extract.findings import Entity
from sayso.extract.syntax import Word
from sayso.lexicon.held import held_words
from sayso.model.claim import Claim, ClaimEvent
from sayso.model.record import identity
from sayso.model.selector import Selector, select

CHANGES = frozenset({"capture", "withdrawal", "surrender"})
AHEAD = 6  # words from the participle to the place's name


def presupposed(context: Context, made: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each place that is taken to be held by somebody, once a report."""
    changing = {claim.event.place.name for claim in made if claim.event and claim.event.place and _is_change(claim)}
    told = {key for claim in made if claim.event and claim.event.type == "control_status" and (key := _key(claim))}
    for found in (*_found(context), *beside_places(context)):
        key = found.place.name, found.holder.actor_id or found.holder.text
        if found.place.name not in changing and key not in told:
            told.add(key)
            yield _claim(context, found, _around(made, found.words))


def _found(context: Context) -> Iterator[Presupposed]:
    known = held_words()
    words = context.parse.words
    for word in words:
        if word.tag != "VBN" or word.text.lower() not in known.held or word.index < 2:
            continue
        if words[word.index - 1].text != "-" or words[word.index - 1].end != word.start:
            continue
        named = holder_before(context, word.index - 2)
        entity = _place(context, word)
        place = resolved(context, entity.head) if named and entity else None
        if named is None or entity is None or place is None or not place.name or place.count is not None:
            continue
        between = {other.text.lower() for other in words[word.index + 1 : entity.last + 1]}
        is_part = bool(between & known.parts)
        yield Presupposed(
            holder=named,
            place=replace(place, facility=None),
            outcome="partial_control" if is_part else "full_control",
            trigger=select(context.parse.text, word.start, word.end),
            words=select(context.parse.text, named.selector.start if named.selector else word.start, entity.end),
        )


def _place(context: Context, held: Word) -> Entity | None:
    """The place whose name comes next, with nothing between but words for what kind of place it is."""
    known = held_words()
    near = (e for e in context.entities if e.kind == "place" and held.index < e.last <= held.index + AHEAD)
    entity = min(near, key=lambda one: one.last, default=None)
    if entity is None or context.parse.words[entity.head].sentence != held.sentence:
        return None
    for word in context.parse.words[held.index + 1 : entity.last + 1]:
        is_named = word.tag in {"NNP", "NNPS"} or word.index > entity.head
        is_kind = word.text.lower() in known.kinds | known.parts | {"of", "the", "in"}
        if not (is_named or is_kind or word.tag in {"JJ", "HYPH", "CD"} or entity.first <= word.index):
            return None
    return entity


def _around(made: Sequence[Claim], words: Selector) -> Claim | None:
    """The innermost claim that the words stand in."""
    around = [c for c in made if c.content.start <= words.start and words.end <= c.content.end]
    return min(around, key=lambda claim: (claim.content.end - claim.content.start, claim.id), default=None)


def _claim(context: Context, found: Presupposed, around: Claim | None) -> Claim:
    is_quoted = around is not None and around.mode == "direct"
    report, spoken = context.page.report, around if is_quoted else None
    told = around.event if around else None
    return Claim(
        id=identity(report.id, found.words.start, found.words.end, "control_status", found.trigger.start),
        report_id=report.id,
        content=found.words,
        speaker=spoken.speaker if spoken else None,
        co_speakers=spoken.co_speakers if spoken else (),
        speaker_chain=spoken.speaker_chain if spoken else (),
        cue=spoken.cue if spoken else None,
        medium=spoken.medium if spoken else None,
        mode=spoken.mode if spoken else "narrated",
        factuality="CT+",
        modality="asserted",
        interest="unknown" if spoken else "neutral",
        blame=None,
        background=around.background if around else False,
        event=ClaimEvent(
            type="control_status",
            trigger=found.trigger,
            actors=(found.holder,),
            actors_any_of=False,
            recipients=(),
            place=found.place,
            destination=None,
            date=told.date if told else None,
            weapon=None,
            outcome=found.outcome,
            stage="done",
        ),
        facility=None,
        toll=(),
        rules=(held_words().id,),
    )


def _is_change(claim: Claim) -> bool:
    event = claim.event
    if event is None or claim.background:
        return False
    return event.type in CHANGES and bool(event.actors or event.recipients)


def _key(claim: Claim) -> tuple[str | None, str] | None:
    event = claim.event
    if event is None or event.place is None or not event.actors:
        return None
    return event.place.name, event.actors[0].actor_id or event.actors[0].text
