"""What every template of the desk may use: the addresses of built files and of pages, and codes in plain words."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment

from sayso.lexicon import wording
from sayso.lexicon.marks import marks
from sayso.lexicon.words import Words, words
from sayso.model.event import Event, TollRange
from sayso.model.place import Place
from sayso.pipeline.knowledge import load_actors
from sayso.serve.desk.addresses import asking, page
from sayso.serve.desk.pieces import runs
from sayso.serve.settings import Settings
from sayso.store.places import place_id

STATIC = Path(__file__).parent.parent / "static"
NAMES = "names.json"
PAGES = {
    "places": "places",
    "event": "events",
    "claim": "claims",
    "report": "reports",
    "facility": "facilities",
    "speaker": "speakers",
    "capture": "captures",
    "review": "review",
}


def furnish(environment: Environment, settings: Settings) -> None:
    """Give templates the words, marks and addresses that pages are made of."""
    table, names = words(), built_names()
    environment.globals.update(
        words=table,
        marks=marks(),
        case_name=case_name(settings.case),
        takes_reports=settings.takes_reports,
        asset=lambda name: asset_address(names, name),
    )
    environment.filters.update(
        date_words=wording.date_words,
        day_words=wording.day_words,
        moment_words=moment_words,
        place_words=wording.place_words,
        counted=lambda count, name, plural=None: wording.counted(count, name, plural),
        toll_words=lambda event: toll_words(event, table),
        place_id=place_id,
        place_address=place_address,
        actor_address=actor_address,
        actor_name=actor_name,
        runs=runs,
        then_address=then_address,
        **page_addresses(),
    )


def built_names() -> dict[str, str]:
    """The files that the build made, by the names that templates use; none where nothing was built."""
    path = STATIC / NAMES
    if not path.is_file():
        return {}
    names: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return names


def asset_address(names: dict[str, str], name: str) -> str:
    """Where a script or style is; its own name where it was not built, so that the page still shows its words."""
    return f"/static/{names.get(name, name)}"


def case_name(case: str) -> str:
    """The last part of a case's folder or database, without the password that an address may have in it."""
    path = urlsplit(case).path if "://" in case else case
    return Path(path).name or "case"


def place_address(place: Place) -> str:
    """The page of a place; its id may have slashes in it, which are quoted."""
    return page("places", place_id(place))


def actor_address(actor_id: str) -> str:
    """The page of an actor."""
    return page("actors", actor_id)


def moment_words(moment: str) -> str:
    """A moment of the log with its time: "7 January 2019, 10:24 UTC"."""
    return f"{wording.day_words(moment)}, {moment[11:16]} UTC"


def then_address(event: Event, day: str | None) -> str:
    """The page of an event, as it was known on a day where one is given."""
    own = page("events", event.id)
    place = place_id(event.place) if event.place and event.place.name else None
    return asking(own, {"as_known_on": day, "place": place}) if day else own


def page_addresses() -> dict[str, Callable[[str], str]]:
    """The page of each thing that has an id, by filters such as `event_address`."""
    return {f"{kind}_address": partial(page, folder) for kind, folder in PAGES.items()}


def actor_name(actor_id: str) -> str:
    """An actor's name in the registry, else the name that its id is made of."""
    known = load_actors().get(actor_id)
    return known.name if known else actor_id.removeprefix("name:")


def toll_words(event: Event, table: Words) -> str:
    """The counts that stand, of all speakers: "3 to 5 civilians killed"; empty where no number was said."""
    return ", ".join(_range_words(count, table) for count in event.toll_range if _is_number(count))


def _is_number(count: TollRange) -> bool:
    return count.min is not None or count.max is not None


def _range_words(count: TollRange, table: Words) -> str:
    victims = wording.victims_words(count.of, count.effect, table, is_one=count.min == count.max == 1)
    return f"{wording.count_words(count.min, count.max)} {victims}"
