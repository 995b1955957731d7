"""A mention: words that name an actor, a person, a place, a facility, a date, a weapon, a toll or a cue.

One class a kind, told apart by the key `kind`; `value` is `None` where the words resolve to nothing.
"""

from sayso.model.claim import Toll
from sayso.model.date import Timex
from sayso.model.place import Place
from sayso.model.record import Record
from sayso.model.selector import Selector


class ActorNamed(Record, frozen=True, kw_only=True, tag_field="kind", tag="actor"):
    """An armed group, force, government or other body; the value is its id in the registry."""

    report_id: str
    selector: Selector
    value: str | None


class PersonNamed(Record, frozen=True, kw_only=True, tag_field="kind", tag="person"):
    """A person; the value is the id of the body that the person speaks for, where that is known."""

    report_id: str
    selector: Selector
    value: str | None


class PlaceNamed(Record, frozen=True, kw_only=True, tag_field="kind", tag="place"):
    """A toponym and what the gazetteer makes of it."""

    report_id: str
    selector: Selector
    value: Place | None


class FacilityNamed(Record, frozen=True, kw_only=True, tag_field="kind", tag="facility"):
    """A hospital, school, base and the like; the value is the place with the facility in it."""

    report_id: str
    selector: Selector
    value: Place | None


class DateNamed(Record, frozen=True, kw_only=True, tag_field="kind", tag="date"):
    """A time expression: TIMEX3 type and value beside the bounds."""

    report_id: str
    selector: Selector
    value: Timex | None


class WeaponNamed(Record, frozen=True, kw_only=True, tag_field="kind", tag="weapon"):
    """A weapon or its platform; the value is the class of weapon."""

    report_id: str
    selector: Selector
    value: str | None


class TollNamed(Record, frozen=True, kw_only=True, tag_field="kind", tag="toll"):
    """A count of people killed, wounded, captured and so on."""

    report_id: str
    selector: Selector
    value: Toll | None


class CueNamed(Record, frozen=True, kw_only=True, tag_field="kind", tag="cue"):
    """Words that mark an attribution; the value is the class of the cue."""

    report_id: str
    selector: Selector
    value: str | None


Mention = ActorNamed | PersonNamed | PlaceNamed | FacilityNamed | DateNamed | WeaponNamed | TollNamed | CueNamed
