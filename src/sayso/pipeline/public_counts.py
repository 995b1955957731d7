"""What a public copy shows of what is counted and drawn, which exports do not have: maps and track records."""

from collections.abc import Sequence

from msgspec.structs import replace

from sayso.export.public import Redaction
from sayso.model.control import State
from sayso.model.drawn import Drawn, PlaceDrawn
from sayso.model.found import Held
from sayso.model.knowledge import Actors
from sayso.model.track import Track, TrackList
from sayso.store.find.actors import UNKNOWN

NOBODY = f"{UNKNOWN}somebody whom only reports name"
DECIDED = "decided by an analyst"


def public_drawn(found: Drawn, public: Redaction) -> Drawn:
    """A map without places whose names tell where people shelter; the events there are counted as unplaced.

    A point stays only where it is the gazetteer's. Who is known by no more than a report's word for it has no name.
    """
    places = [(one, public.place(one.place)) for one in found.places]
    shown = tuple(_drawn(one, place.lat, place.lon) for one, place in places if place is not None)
    hidden = sum(one.events for one, place in places if place is None)
    states = tuple(unnamed(public.state(one)) for one in found.states if _is_shown(one, public))
    return replace(found, places=shown, unplaced=found.unplaced + hidden, states=states)


def public_held(found: Held, public: Redaction) -> Held:
    """Who holds what, without the places whose names tell where people shelter."""
    kept = replace(
        found,
        states=tuple(one for one in found.states if _is_shown(one, public)),
        control=tuple(one for one in found.control if public.place(one.place) is not None),
    )
    return public.document(kept)


def public_tracks(found: TrackList, actors: Actors) -> TrackList:
    """The counts of those whom the registry knows."""
    tracks = tuple(public_track(one) for one in found.tracks if actors.get(one.speaker) is not None)
    return replace(found, tracks=tracks)


def public_track(track: Track) -> Track:
    """A track record's counts alone: no sayings, no persons, and not who decided on its letter, nor in which words."""
    known = track.reliability
    letter = replace(known, because=DECIDED) if known.basis == "analyst" else known
    return replace(track, persons=(), sayings=(), reliability=letter)


def unnamed(state: State) -> State:
    """A state whose parties are known by name only where the registry knows them."""
    return replace(
        state,
        holder=actor_shown(state.holder) if state.holder else None,
        parties=actors_shown(state.parties),
        besieged_by=actors_shown(state.besieged_by),
        presence=actors_shown(state.presence),
    )


def actors_shown(ids: Sequence[str]) -> tuple[str, ...]:
    """Actors by id; all whom the registry does not know are one."""
    return tuple(dict.fromkeys(map(actor_shown, ids)))


def actor_shown(own: str) -> str:
    """An actor by its id, or by none that tells a name."""
    return NOBODY if own.startswith(UNKNOWN) else own


def _drawn(one: PlaceDrawn, lat: float | None, lon: float | None) -> PlaceDrawn:
    is_known = one.place.gazetteer_id is not None
    point = (lat, lon) if is_known else (None, None)
    return replace(one, place=replace(one.place, lat=point[0], lon=point[1], text=None, facility=None))


def _is_shown(state: State, public: Redaction) -> bool:
    return state.place is None or public.place(state.place) is not None
