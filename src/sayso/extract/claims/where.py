"""Where an event happened, as far as its clause says."""

from collections.abc import Iterator

from sayso.extract.claims.beside import beside
from sayso.extract.claims.carried import place_of_headline, places_before, places_beside, province_of_report
from sayso.extract.claims.context import Context, Span
from sayso.extract.claims.sites import facility_place, is_landmark, resolved, with_town
from sayso.extract.claims.ties import antecedents
from sayso.extract.findings import Framed, Predication
from sayso.lexicon.reference import reference_words
from sayso.model.place import Place


def place_of(context: Context, framed: Framed, clause: Span) -> Place | None:
    """The place of an event: its own, else that of the event which it is part of or for.

    "An offensive to seize Hajin" is at Hajin, and so are those killed in "stormed Hajin, killing six".
    """
    own = _own_place(context, framed, clause)
    if own is not None and (own.name is not None or own.facility is not None or own.count is not None):
        return own
    kin = next(_kin_places(context, framed), None) or next(_lent_places(context, framed), None)
    return kin or (own if own is not None and _is_one_town(own) else None)


def _is_one_town(place: Place) -> bool:
    """Whether an unnamed place is one town or village; "areas" and "territory" say nothing of where."""
    last = (place.text or "").rpartition(" ")[2].lower()
    return last in reference_words().towns


def _own_place(context: Context, framed: Framed, clause: Span) -> Place | None:
    """The facility, the places that the frame names, or the one beside the verb.

    What has a name goes before what has none: "half of the territory in Marvik" is in Marvik.
    """
    facility, by_which = _facilities(context, framed)
    named = next(_named(context, framed.places), None)
    if named is not None and facility is None and (named.name is not None or named.count is not None):
        return named
    near = sorted(beside(context, framed, clause), key=lambda place: place.name is None)
    if facility is None:
        return next(iter(near), None) or named
    around = next((place for place in (named, by_which, *near) if place is not None and place.name), None)
    return with_town(facility, around)


def _kin_places(context: Context, framed: Framed) -> Iterator[Place]:
    """The places of events that one event is part of, or that are its aim, means or result."""
    trigger = context.predications[framed.predication]
    own = {trigger.word, *framed.swallows}
    above = {context.by_word[word].governor for word in own if word in context.by_word}
    for other in context.framed:
        kin = context.predications[other.predication]
        words = {kin.word, *other.swallows}
        is_below = kin.link in {"purpose", "adverbial"} and kin.governor in own | (above - {None})
        is_above = trigger.link == "adverbial" and trigger.tense != "past" and bool(words & above)
        if other is not framed and (is_below or is_above):
            place = _own_place(context, other, context.parse.span(kin.first, kin.last))
            if place is not None and place.name is not None:
                yield place


def _lent_places(context: Context, framed: Framed) -> Iterator[Place]:
    """The places of clauses that tell one doing with the event's, then of those at which its words point back.

    "Killed a gunman and detained two men in Hajin"; "The airstrike killed three", "the patrol opened fire".
    """
    trigger = context.predications[framed.predication]
    clauses = (trigger, *(context.by_word[word] for word in framed.swallows if word in context.by_word))
    for clause in clauses:
        yield from places_beside(context, clause)
    for clause in clauses:
        yield from _tied_places(context, clause)
    for place in (place_of_headline(context, trigger), province_of_report(context, trigger)):
        if place is not None:
            yield place


def _tied_places(context: Context, clause: Predication) -> Iterator[Place]:
    """The place of the event that the words of a clause point back at."""
    for earlier in antecedents(context, clause):
        for other in context.framed:
            told = context.predications[other.predication]
            if told.word == earlier.word or earlier.word in other.swallows:
                place = _own_place(context, other, context.parse.span(told.first, told.last))
                if place is not None and place.name is not None:
                    yield place
    yield from places_before(context, clause)


def destination_of(context: Context, framed: Framed) -> Place | None:
    """Where an event led: whereto somebody fled, sent troops or was taken."""
    if framed.destination is None:
        return None
    return next(_named(context, (framed.destination,)), None)


def _facilities(context: Context, framed: Framed) -> tuple[Place | None, Place | None]:
    """The facility that it happened to, and one that only says where that is: "the market beside the hospital".

    One with a name, or known to lie somewhere, goes before one that may be any.
    """
    beside_it = [word for word in framed.facilities if is_landmark(context, word)]
    found = [word for word in framed.facilities if word not in beside_it] or beside_it
    places = [place for word in found if (place := facility_place(context, word)) is not None]
    landmarks = (facility_place(context, word) for word in beside_it)
    landmark = next((place for place in landmarks if place is not None and place.name), None)
    return min(places, key=lambda place: place.name is None, default=None), landmark


def _named(context: Context, words: tuple[int, ...]) -> Iterator[Place]:
    unnamed: list[Place] = []
    for word in words:
        place = resolved(context, word)
        if place is not None and place.name:
            yield place
        elif place is not None:
            unnamed.append(place)
    yield from unnamed
