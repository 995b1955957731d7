"""What is said to have happened: the event of a claim, from a frame and the entities in its clause."""

from msgspec.structs import replace

from sayso.extract.claims.context import Context, Span
from sayso.extract.claims.naming import actor_mention, phrase, side_of
from sayso.extract.claims.share import extent
from sayso.extract.claims.when import date_of
from sayso.extract.claims.where import destination_of, place_of
from sayso.extract.factuality import Judgement
from sayso.extract.findings import Attribution, Framed, Predication
from sayso.extract.syntax import Word
from sayso.model.claim import ActorMention, ClaimEvent
from sayso.model.place import Place
from sayso.model.selector import select
from sayso.model.terms import EventType, Stage

HELD: frozenset[EventType] = frozenset({"capture", "control_status", "withdrawal", "siege"})
PRONOUNS = frozenset({"PRP", "PRP$"})


def is_told(context: Context, framed: Framed, predication: Predication) -> bool:
    """Whether an event is told as one of its own, not only as a circumstance of another.

    "After days of skirmishes" names no one and no place: it dates the withdrawal, as "when it was bombed" does.
    "Shielded by airstrikes of the coalition" says whose.
    """
    if predication.marker == "before" and framed.rule == "withdrawal.left_alone":
        return False  # "blew up the base before they left" dates the blast
    if predication.link == "time" and not framed.swallows and not framed.actors:
        named = (*framed.recipients, *framed.places, *framed.facilities)
        is_named = any(context.parse.words[word].tag not in PRONOUNS for word in named)
        return not named or is_named or bool(context.clauses.dates_of.get(predication.word))
    if predication.kind != "noun" or predication.link != "adjunct" or framed.swallows:
        return True
    return bool(framed.actors or framed.recipients or framed.places or framed.facilities)


def event_of(context: Context, framed: Framed, clause: Span, judged: Judgement, told_by: int | None) -> ClaimEvent:
    """The event as the contract has it; what the words do not say is `None`."""
    parse = context.parse
    predication = context.predications[framed.predication]
    trigger = parse.words[predication.word]
    attribution = context.attributions[told_by] if told_by is not None else None
    actors = _of_speaker(context, _mentions(context, framed.actors), attribution)
    return ClaimEvent(
        type=framed.type,
        trigger=select(parse.text, trigger.start, trigger.end),
        actors=actors,
        actors_any_of=len(actors) > 1 and _is_alternative(context, framed.actors),
        recipients=_mentions(context, framed.recipients),
        place=_ground(context, framed, place_of(context, framed, clause)),
        destination=destination_of(context, framed),
        date=date_of(context, framed, clause, judged, attribution),
        weapon=framed.weapon or _weapon(context, framed),
        outcome=extent(context, predication, framed.outcome),
        stage=_stage(framed, judged),
    )


def _ground(context: Context, framed: Framed, place: Place | None) -> Place | None:
    """The place of a change of control: of "a village in Alder province" a part is meant, not the province."""
    if framed.type not in HELD or place is None or not place.name or place.relation or place.facility:
        return place
    for index in context.predications[framed.predication].objects:
        if _is_part(context, context.parse.words[index]):
            start, end = phrase(context, index)
            return replace(place, relation=f"{context.parse.text[start:end]} in")
    return place


def _is_part(context: Context, noun: Word) -> bool:
    """Whether a noun means what lies in a named place: "a village in", "the capitals of", "Alder's market district".

    What is listed by name behind it is meant itself.
    """
    own = context.entity(noun.index, "place")
    if own is None or own.place is None or own.place.name is not None:
        return False
    below = context.parse.children(noun)
    inside = {child.text.lower() for child in below if child.dep == "prep"}
    if any(child.dep == "appos" and context.entity(child.index, "place") for child in below):
        return False
    is_owned = any(child.dep == "poss" and context.entity(child.index, "place") for child in below)
    return is_owned or "in" in inside or ("of" in inside and noun.tag == "NNS")


def _stage(framed: Framed, judged: Judgement) -> Stage:
    if judged.stage != "done":
        return judged.stage
    if judged.modality in {"future", "intended", "ordered", "conditional"}:
        return framed.stage if framed.stage in {"failed", "attempted"} else "planned"
    return framed.stage or "done"


def _mentions(context: Context, words: tuple[int, ...]) -> tuple[ActorMention, ...]:
    """Each body once, though it may be named twice ("fighters of the group")."""
    found: dict[object, ActorMention] = {}
    counting = {word for word in words if any(_counts(context, word, other) for other in words)}
    for word in words:
        if context.parse.words[word].tag in {"WP", "WDT"} or word in counting:
            continue
        mention = actor_mention(context, word)
        if context.parse.words[word].tag in PRONOUNS and mention.name is None:
            continue  # who "they" are the text does not say
        if context.parse.words[word].tag == "JJ" and mention.actor_id is None:
            continue  # "under full control" is under nobody's
        counts = [other for other in counting if _counts(context, other, word)]
        mention = _with_count(context, mention, min(counts)) if counts else mention
        found.setdefault(mention.actor_id or mention.text.casefold(), mention)
    return tuple(found.values())


def _with_count(context: Context, mention: ActorMention, number: int) -> ActorMention:
    """A mention whose words take in how many they are: "dozens of people"."""
    start, text = phrase(context, number)[0], context.parse.text
    end = mention.selector.end if mention.selector else start
    return replace(mention, text=text[start:end], selector=select(text, start, end))


def _counts(context: Context, word: int, other: int) -> bool:
    """Whether a word only counts another: "hundreds" of "hundreds of thousands of people"."""
    parse = context.parse
    number, counted = parse.words[word], parse.words[other]
    return word < other and number.left <= other <= number.right and parse.head(counted).text.lower() == "of"


def _of_speaker(
    context: Context, actors: tuple[ActorMention, ...], attribution: Attribution | None
) -> tuple[ActorMention, ...]:
    """Nameless fighters in footage that a party publishes are its own."""
    if attribution is None or attribution.cue_class != "show" or attribution.speaker_head is None:
        return actors
    own = side_of(context, attribution.speaker_head)
    if own is None or own.kind != "party":
        return actors
    return tuple(
        replace(actor, actor_id=own.actor_id, name=own.name) if _is_nameless(context, actor) else actor
        for actor in actors
    )


def _is_nameless(context: Context, actor: ActorMention) -> bool:
    known = context.knowledge.actors.get(actor.actor_id) if actor.actor_id else None
    return actor.name is None or (known is not None and known.is_generic)


def _is_alternative(context: Context, words: tuple[int, ...]) -> bool:
    """Whether the actors stand beside one another with "or"."""
    first, last = min(words), max(words)
    return any(word.lemma == "or" and word.dep == "cc" for word in context.parse.words[first : last + 1])


def _weapon(context: Context, framed: Framed) -> str | None:
    for word in framed.instruments:
        entity = context.entity(word, "weapon")
        if entity is not None:
            return entity.name
    return None
