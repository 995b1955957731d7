"""An event laid out for its page: a pure function over what the case has of it."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from sayso.explain import Shelf, explain_event
from sayso.explain.headings import HEADINGS
from sayso.lexicon.wording import count_words, victims_words
from sayso.model.event import Dispute, Event, Position, SpeakerToll
from sayso.model.explanation import Quote, Sentence
from sayso.model.found import Answer
from sayso.model.record import Record
from sayso.serve.desk.claim_view import ClaimView, claim_views, numbered
from sayso.serve.desk.pieces import Piece, pieces


class PositionView(Record, frozen=True, kw_only=True):
    """One side of a dispute: its value, who holds it in which claims, and the first of their words."""

    value: str
    who: tuple[str, ...]
    numbers: tuple[int, ...]
    first_said: str | None
    last_said: str | None
    quote: Quote | None


class DisputeView(Record, frozen=True, kw_only=True):
    """What is not agreed about, its positions side by side, and the claims that say nothing of it."""

    about: str
    positions: tuple[PositionView, ...]
    silent: tuple[int, ...]


class OriginView(Record, frozen=True, kw_only=True):
    """Voices that count as one, or as none, and why."""

    names: tuple[str, ...]
    numbers: tuple[int, ...]
    counted: bool
    because: tuple[Piece, ...]


class TollView(Record, frozen=True, kw_only=True):
    """One speaker's count in words, and what has become of it."""

    who: str
    count: str
    numbers: tuple[int, ...]
    first_said: str | None
    state: str


class SectionView(Record, frozen=True, kw_only=True):
    """A part of the explanation: its heading, and sentences with the numbers of the claims that they rest on."""

    heading: str
    sentences: tuple[tuple[tuple[Piece, ...], tuple[int, ...]], ...]


class EventView(Record, frozen=True, kw_only=True):
    """All that the page of an event shows; `told` are its claims in the order in which they were said."""

    event: Event
    title: str
    told: tuple[ClaimView, ...]
    disputes: tuple[DisputeView, ...]
    origins: tuple[OriginView, ...]
    tolls: tuple[TollView, ...]
    because: tuple[Piece, ...]
    sections: tuple[SectionView, ...]

    def standing(self, stance: str) -> tuple[ClaimView, ...]:
        """The claims for it, against it, or that leave it open."""
        return tuple(view for view in self.told if view.stance == stance)


def event_view(found: Answer, shelf: Shelf) -> EventView:
    """The page of the one event of an answer."""
    event = found.events[0]
    claims = shelf.known(event.claim_ids)
    numbers = numbered(claims)
    asserting = {own for origin in event.origin_list for voice in origin.voices for own in voice.claim_ids}
    told = claim_views(claims, shelf, asserting=asserting, numbers=numbers)
    by_id = {view.claim.id: view for view in told}
    explained = explain_event(event, found.control, shelf)
    return EventView(
        event=event,
        title=explained.title,
        told=told,
        disputes=tuple(_dispute(dispute, by_id, shelf) for dispute in event.disputes),
        origins=_origins(event, numbers),
        tolls=tuple(_toll(toll, numbers, shelf) for toll in event.tolls),
        because=pieces(event.grade_because, numbers),
        sections=tuple(_sections(explained.sentences, numbers)),
    )


def _dispute(dispute: Dispute, told: Mapping[str, ClaimView], shelf: Shelf) -> DisputeView:
    return DisputeView(
        about=shelf.words.about[dispute.about],
        positions=tuple(_position(position, told) for position in dispute.positions),
        silent=_numbers(dispute.silent, {own: view.number for own, view in told.items()}),
    )


def _position(position: Position, told: Mapping[str, ClaimView]) -> PositionView:
    holding = sorted((told[own] for own in position.claim_ids if own in told), key=lambda view: view.number)
    return PositionView(
        value=position.value,
        who=tuple(dict.fromkeys(view.who for view in holding)),
        numbers=tuple(view.number for view in holding),
        first_said=position.first_said,
        last_said=position.last_said,
        quote=holding[0].quote if holding else None,
    )


def _origins(event: Event, numbers: Mapping[str, int]) -> tuple[OriginView, ...]:
    return tuple(
        OriginView(
            names=tuple(dict.fromkeys(voice.name for voice in origin.voices)),
            numbers=_numbers([own for voice in origin.voices for own in voice.claim_ids], numbers),
            counted=origin.counted,
            because=pieces(origin.because, numbers),
        )
        for origin in sorted(event.origin_list, key=lambda origin: not origin.counted)
    )


def _toll(toll: SpeakerToll, numbers: Mapping[str, int], shelf: Shelf) -> TollView:
    victims = victims_words(toll.of, toll.effect, shelf.words, is_one=toll.min == toll.max == 1)
    count = f"{count_words(toll.min, toll.max, toll.vague)} {toll.group or victims}"
    state = "given up by the same speaker for a later count" if toll.replaced else ""
    return TollView(
        who=toll.name,
        count=count,
        numbers=_numbers(toll.claim_ids, numbers),
        first_said=toll.first_said,
        state=state or ("a running total over more than this event" if toll.running else "stands"),
    )


def _sections(sentences: Sequence[Sentence], numbers: Mapping[str, int]) -> list[SectionView]:
    return [
        SectionView(
            heading=HEADINGS[section],
            sentences=tuple((pieces(one.text, numbers), _numbers(one.claim_ids, numbers)) for one in own),
        )
        for section, own in groupby(sentences, key=lambda sentence: sentence.section)
    ]


def _numbers(claim_ids: Sequence[str], numbers: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(sorted({numbers[own] for own in claim_ids if own in numbers}))
