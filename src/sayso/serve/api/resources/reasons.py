"""Who holds a place, dossiers, track records, and the reasons of events and holdings."""

import msgspec
from sqlalchemy import Connection

from sayso import __version__
from sayso.errors import BadInput, UnknownId
from sayso.model.dossier import DossierList
from sayso.model.explanation import Explanation
from sayso.model.found import Held
from sayso.model.track import TrackList
from sayso.pipeline import explaining
from sayso.pipeline.dossiers import dossiers_answer
from sayso.pipeline.held import WhoHolds
from sayso.pipeline.knowledge import load_knowledge
from sayso.pipeline.known import known_from, ratings_from
from sayso.pipeline.tracking import track_list
from sayso.serve.api.paged import Paging, start_of
from sayso.serve.api.resource import Call, Resource
from sayso.serve.api.resources.finding import query
from sayso.serve.api.words import Facilities, Filters, Holder, Reasons, Tracks
from sayso.serve.questions import held_visible

ALL = 1_000_000


def held(connection: Connection, call: Call) -> Held:
    """Say who holds a place, or each place in an area, on a day; with `as_known_on`, as far as was known by then."""
    asked: Holder = call.asked
    if (asked.place is None) == (asked.area is None):
        raise BadInput("who holds what place? Give `place` or `area`, one of them")
    wanted = WhoHolds(
        place=asked.place,
        area=asked.area,
        facility=asked.facility,
        on=asked.on,
        as_known_on=asked.as_known_on,
        is_history=asked.history,
    )
    return held_visible(connection, wanted, call.served)


def facilities(connection: Connection, call: Call) -> DossierList:
    """Give the dossiers of hospitals, schools and other facilities, the last told of first."""
    asked: Facilities = call.asked
    filters = Filters(
        place=(asked.place,) if asked.place else (),
        box=asked.box,
        as_known_on=asked.as_known_on,
        limit=asked.limit,
        after=asked.after,
    )
    return dossiers_answer(connection, query(connection, filters), asked.type, knowledge=load_knowledge())


def facility(connection: Connection, call: Call) -> DossierList:
    """Give one dossier by its id, with its claims and their reports."""
    everything = query(connection, Filters())
    every = msgspec.structs.replace(everything, limit=ALL)
    listed = dossiers_answer(connection, every, (), knowledge=load_knowledge())
    chosen = tuple(one for one in listed.dossiers if one.id == call.id)
    if not chosen:
        raise UnknownId(f"no facility of the case has the id {call.id!r}; ids are listed by `facilities`")
    ids = {claim for one in chosen for claim in one.claim_ids}
    claims = tuple(claim for claim in listed.claims if claim.id in ids)
    printed = {claim.report_id for claim in claims}
    reports = tuple(report for report in listed.reports if report.id in printed)
    return DossierList(sayso=__version__, dossiers=chosen, reports=reports, claims=claims)


def speakers(connection: Connection, call: Call) -> Paging:
    """Tell how speakers fared: what each said first, and what independent others and itself said of it later."""
    asked: Tracks = call.asked
    day = asked.as_known_on
    document, letters = known_from(connection, day), ratings_from(connection)
    listed = track_list(document, ratings=letters, speakers=asked.speaker, as_known_on=day)
    start = start_of(asked.after)
    end = start + asked.limit
    page = msgspec.structs.replace(listed, tracks=listed.tracks[start:end])
    return Paging(page, str(end) if end < len(listed.tracks) else None)


def explanation(connection: Connection, call: Call) -> Explanation:
    """Say why an event is graded as it is, or why somebody is held to hold a place, with the words it rests on.

    The id is an event's or a spell's; `why`, given twice, names two claims: why they are one event or not.
    """
    asked: Reasons = call.asked
    why = (asked.why[0], asked.why[1]) if asked.why else None
    wanted = explaining.Asked(call.id, why)
    if asked.as_known_on is not None:
        return explaining.explained_then(connection, wanted, asked.as_known_on)
    return explaining.explained_from(connection, wanted)


RESOURCES = (
    Resource(
        path="/held",
        name="held",
        asks=Holder,
        gives=Held,
        reads=held,
        is_redacted=True,
        asks_in_public=("place",),
    ),
    Resource(
        path="/facilities", name="facilities", asks=Facilities, gives=DossierList, reads=facilities, is_heavy=True
    ),
    Resource(path="/facilities/{id:str}", name="facility", gives=DossierList, reads=facility, is_heavy=True),
    Resource(path="/speakers", name="speakers", asks=Tracks, gives=TrackList, reads=speakers, is_heavy=True),
    Resource(
        path="/explain/{id:str}",
        name="explain",
        asks=Reasons,
        gives=Explanation,
        reads=explanation,
        is_heavy=True,
        in_public=False,
    ),
)
