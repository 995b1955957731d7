"""Who holds a place on a day, asked of `sayso.control.state`, which is what `sayso control` answers by."""

from collections.abc import Iterator

from evaluation.incidents.gold import Question, one_of
from evaluation.incidents.reading import Read
from sayso.control import site_of, state
from sayso.lexicon.folding import loose_keys, plain
from sayso.model.control import Spell, State
from sayso.model.place import Place

UNKNOWN = "unknown"


def answer(question: Question, read: Read) -> State:
    """Who holds the place by all that is said of it up to the day known."""
    keys = set(_keys(question.place, read))
    drawn = read.known_on(question.known_on).spells
    return state([spell for spell in drawn if _is_there(spell, question, keys)], question.on)


def is_right(question: Question, found: State) -> bool:
    """Whether a state is what the gold says; what the gold leaves out does not count."""
    return (
        found.status in question.status
        and (found.holder or UNKNOWN) in one_of(question.holder)
        and question.assessed in (None, found.assessed)
        and (question.parties is None or set(question.parties) == set(found.parties))
        and (question.besieged_by is None or set(question.besieged_by) == set(found.besieged_by))
    )


def held(found: State) -> str:
    """A state in words, for the list of mistakes."""
    if found.status == UNKNOWN:
        return UNKNOWN
    sort = "assessed" if found.assessed else "claimed"
    parties = f" between {', '.join(found.parties)}" if found.parties else ""
    siege = f", besieged by {', '.join(found.besieged_by)}" if found.besieged_by else ""
    start = found.since.edtf if found.since else UNKNOWN
    return f"{found.holder or UNKNOWN} {found.status}{parties}{siege} ({sort}, since {start})"


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
    own, meant = site_of(spell.place, spell.facility), site_of(spell.place, question.facility)
    return asked <= found or found <= asked or own == meant


def _is_called(place: Place, name: str) -> bool:
    return any(_is_one_name(name, other) for other in (place.name, place.text) if other)


def _is_one_name(one: str, other: str) -> bool:
    return plain(one) == plain(other) or bool(loose_keys(plain(one)) & loose_keys(plain(other)))


def _key(place: Place) -> str:
    return place.gazetteer_id or plain(place.name or place.text or "")
