"""Where an event happened, as far as its clause says."""

from collections.abc import Iterator, Sequence

from sayso.extract.claims.beside import beside
from sayso.extract.claims.carried import place_of_headline, places_before, places_beside, province_of_report
from sayso.extract.claims.context import Context, Span
from sayso.extract.claims.sites import facility_place, is_landmark, is_proper, is_way, resolved, with_town
from sayso.extract.claims.ties import antecedents
from sayso.extract.findings import Framed, Predication
from sayso.lexicon.reference import reference_words
from sayso.lexicon.sides import side_words
from sayso.model.place import Place

AT_ONCE = frozenset({"when", "as", "while"})
ELIDING = frozenset({"withdrawal.left_alone", "withdrawal.tactical", "capture.unopposed"})
GROUND = frozenset({"capture", "advance", "withdrawal", "control_status", "siege"})
LEFT_BEHIND = frozenset({"after", "once", "when", "as"})  # "came into Alder after the army had left"


def place_of(context: Context, framed: Framed, clause: Span) -> Place | None:
    """The place of an event: its own, else that of the event which it is part of or for.

    "An offensive to seize Hajin" is at Hajin, and so are those killed in "stormed Hajin, killing six".
    """
    own = _own_place(context, framed, clause)
    if own is not None and (own.name is not None or own.count is not None):
        return own
    kin = next(_kin_places(context, framed), None)
    if own is not None and own.facility is not None:
        return own if kin is None or is_proper(own.text) else with_town(own, kin)
    kin = kin or next(_lent_places(context, framed), None)
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
    named = _innermost(list(_named(context, framed.places)))
    if named is not None and facility is None and (named.name is not None or named.count is not None):
        return named
    near = sorted(beside(context, framed, clause), key=lambda place: place.name is None)
    if facility is None:
        return _innermost(near) or named
    around = next((place for place in (named, by_which, *near) if place is not None and place.name), None)
    return with_town(facility, around)


def _innermost(places: Sequence[Place]) -> Place | None:
    """The first of some places, or one of them that lies in it: of "in Alderland, in Marvik" it is Marvik."""
    chosen = next(iter(places), None)
    for place in places[1:]:
        if chosen is not None and chosen.name != place.name and chosen.name in place.admin:
            chosen = place
    return chosen


def _kin_places(context: Context, framed: Framed) -> Iterator[Place]:
    """The places of events that one event is part of, or that are its aim, means or result."""
    trigger = context.predications[framed.predication]
    own = {trigger.word, *framed.swallows}
    above = {context.by_word[word].governor for word in own if word in context.by_word}
    around = own | (above - {None})
    for other, kin, words in context.told.events:
        is_below = kin.link in {"purpose", "adverbial"} and kin.governor in around
        is_above = trigger.link == "adverbial" and trigger.tense != "past" and bool(words & above)
        is_then = framed.rule in ELIDING and trigger.marker in LEFT_BEHIND and trigger.governor in words
        if other is not framed and (is_below or is_above or is_then or _is_at_once(trigger, kin, own, words)):
            place = _own_place(context, other, context.parse.span(kin.first, kin.last))
            if place is not None and place.name is not None:
                yield place


def _is_at_once(trigger: Predication, kin: Predication, own: set[int], words: frozenset[int]) -> bool:
    """Whether two events are told as one happening: "was killed when", "was killed and three others wounded in"."""
    is_when = kin.link == "time" and kin.marker in AT_ONCE and kin.governor in own
    is_then = trigger.link == "time" and trigger.marker in AT_ONCE and trigger.governor in words
    is_joint = kin.link == "conjunct" and kin.governor in own and not kin.subjects
    is_aimed = kin.link == "relative" and trigger.word in kin.subjects
    is_aimed = is_aimed or (
        kin.link == "relative" and kin.lemma in side_words().gathering and bool({*kin.subjects} & {*trigger.objects})
    )
    is_beside = trigger.link == "adverbial" and kin.link == "complement" and kin.governor == trigger.governor
    return is_when or is_then or is_joint or is_aimed or (is_beside and trigger.tense != "past")


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
    above = trigger.governor if trigger.link == "conjunct" else None
    if framed.rule in ELIDING and (above is None or context.told.types_of(above) & GROUND):
        yield from _ground_before(context, trigger)
    for place in (place_of_headline(context, trigger), province_of_report(context, trigger)):
        if place is not None:
            yield place


def _ground_before(context: Context, trigger: Predication) -> Iterator[Place]:
    """The place over which is fought that was told last, for "the soldiers left" and "the rebels came in"."""
    before = [other for other in context.framed if other.type in GROUND]
    told = [(context.predications[other.predication], other) for other in before]
    for clause, other in sorted(told, key=lambda pair: -pair[0].word):
        if clause.word < trigger.word:
            place = _own_place(context, other, context.parse.span(clause.first, clause.last))
            if place is not None and place.name is not None:
                yield place


def _tied_places(context: Context, clause: Predication) -> Iterator[Place]:
    """The place of the event that the words of a clause point back at."""
    for earlier in antecedents(context, clause):
        for other, told, words in context.told.events:
            if earlier.word in words:
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
    targets = context.predications[framed.predication].objects
    has_target = any(word in targets for word in framed.places)
    beside_it = [word for word in framed.facilities if is_landmark(context, word) or is_way(context, word)]
    if beside_it and len(beside_it) == len(framed.facilities) and (has_target or is_way(context, beside_it[0])):
        ground = next(_named(context, framed.places), None)
        if ground is not None and ground.text is not None:
            return None, None
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
