"""Who holds a place on a day, asked of the spells: the assessed before the claimed, a hold before a presence.

A spell begins on the last day on which it can have begun, and ends where the next one begins; of several that begin
on one day the last stands.
"""

from collections.abc import Iterator

from evaluation.incidents.gold import Question, one_of
from evaluation.incidents.reading import Read
from sayso.lexicon.folding import loose_keys, plain
from sayso.model.control import Spell
from sayso.model.date import DateBounds
from sayso.model.place import Place

UNKNOWN = "unknown"


def answer(question: Question, read: Read) -> Spell | None:
    """The spell that answers a question; `None` where nobody is known to hold the place."""
    keys = set(_keys(question.place, read))
    drawn = read.known_on(question.known_on).spells
    on = [spell for spell in drawn if _is_on(spell, question.on) and _is_there(spell, question, keys)]
    return max(
        on, key=lambda spell: (spell.layer == "hold", spell.assessed, _day(spell.start), spell.sequence), default=None
    )


def is_right(question: Question, spell: Spell | None) -> bool:
    """Whether a spell says what the gold says; what the gold leaves out does not count."""
    if spell is None:
        return UNKNOWN in one_of(question.holder) and UNKNOWN in question.status
    return (
        spell.status in question.status
        and (spell.holder or UNKNOWN) in one_of(question.holder)
        and question.assessed in (None, spell.assessed)
        and (question.parties is None or set(question.parties) == set(spell.parties))
        and (question.besieged_by is None or set(question.besieged_by) == set(spell.besieged_by))
    )


def held(spell: Spell | None) -> str:
    """A spell in words, for the list of mistakes."""
    if spell is None:
        return UNKNOWN
    sort = "assessed" if spell.assessed else "claimed"
    parties = f" between {', '.join(spell.parties)}" if spell.parties else ""
    siege = f", besieged by {', '.join(spell.besieged_by)}" if spell.besieged_by else ""
    start = spell.start.edtf if spell.start else UNKNOWN
    return f"{spell.holder or UNKNOWN} {spell.status}{parties}{siege} ({sort}, since {start})"


def _keys(name: str, read: Read) -> Iterator[str]:
    """What the program calls the place that reports call so."""
    for claims in read.claims.values():
        for event in (claim.event for claim in claims if claim.event):
            for place in (event.place, event.destination):
                if place and _is_called(place, name):
                    yield _key(place)


def _is_there(spell: Spell, question: Question, keys: set[str]) -> bool:
    if not (_key(spell.place) in keys or _is_called(spell.place, question.place)):
        return False
    if question.facility is None or spell.facility is None:
        return question.facility == spell.facility
    asked, found = (set(plain(name).split()) for name in (question.facility, spell.facility))
    return asked <= found or found <= asked


def _is_called(place: Place, name: str) -> bool:
    return any(_is_one_name(name, other) for other in (place.name, place.text) if other)


def _is_one_name(one: str, other: str) -> bool:
    return plain(one) == plain(other) or bool(loose_keys(plain(one)) & loose_keys(plain(other)))


def _key(place: Place) -> str:
    return place.gazetteer_id or plain(place.name or place.text or "")


def _is_on(spell: Spell, day: str) -> bool:
    return _day(spell.start) <= day and (spell.end is None or _day(spell.end) > day)


def _day(bounds: DateBounds | None) -> str:
    return (bounds.start_max or bounds.start_min or "")[:10] if bounds else ""
