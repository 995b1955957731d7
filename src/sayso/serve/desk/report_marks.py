"""What is marked in a report's text: its claims, who says them by which words, and whatever the report names."""

from collections.abc import Iterable, Iterator, Mapping

from sayso.explain import Shelf
from sayso.lexicon.wording import count_words, place_words, victims_words
from sayso.model.claim import Claim, Toll
from sayso.model.date import Timex
from sayso.model.mention import Mention
from sayso.model.place import Place
from sayso.serve.desk.marking import Kind, Mark


def claim_marks(claims: Iterable[Claim], shelf: Shelf, numbers: Mapping[str, int]) -> Iterator[Mark]:
    """The words of each claim, its cue, its speaker, and the word that tells of its event."""
    for claim in claims:
        number = numbers[claim.id]
        says = f"claim {number}: {claim_words(claim, shelf)}"
        yield Mark(kind="claim", start=claim.content.start, end=claim.content.end, tells=says, number=number)
        if claim.cue:
            yield Mark(kind="cue", start=claim.cue.start, end=claim.cue.end, tells=f"cue of claim {number}")
        if claim.speaker and (own := claim.speaker.selector):
            yield Mark(kind="speaker", start=own.start, end=own.end, tells=f"speaker of claim {number}")
        if claim.event:
            trigger, kind = claim.event.trigger, shelf.words.event_type[claim.event.type].lower()
            tells = f"tells of {kind} in claim {number}"
            yield Mark(kind="trigger", start=trigger.start, end=trigger.end, tells=tells)


def claim_words(claim: Claim, shelf: Shelf) -> str:
    """Who says what in a claim, in a line."""
    told = claim.event
    what = shelf.words.event_type[told.type] if told else None
    where = place_words(told.place) if told else None
    return ", ".join(filter(None, (shelf.speaker(claim), what or "a statement", where)))


def mention_marks(mentions: Iterable[Mention], shelf: Shelf) -> Iterator[Mark]:
    """What the report names, each with what it was taken for."""
    for mention in mentions:
        kind, value = _kind(mention), _value(mention, shelf)
        words = f"{kind}: {value}" if value else f"{kind}, not known which"
        yield Mark(kind=kind, start=mention.selector.start, end=mention.selector.end, tells=words)


def _kind(mention: Mention) -> Kind:
    kind: Kind = mention.__struct_config__.tag  # type: ignore[assignment] # the tags of mentions are among the kinds
    return kind


def _value(mention: Mention, shelf: Shelf) -> str | None:
    value = mention.value
    if isinstance(value, Place):
        return place_words(value)
    if isinstance(value, Timex):
        return value.edtf or value.value
    if isinstance(value, Toll):
        count = count_words(value.min, value.max, value.vague)
        return f"{count} {victims_words(value.of, value.effect, shelf.words, is_one=value.min == value.max == 1)}"
    return shelf.name(value) if value and _kind(mention) in ("actor", "person") else value
