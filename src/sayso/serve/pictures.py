"""The last few pictures of earlier days, kept so that a page and its map need not both draw the same one."""

from collections import OrderedDict
from threading import Lock

from sqlalchemy import Connection

from sayso.model.found import Query
from sayso.pipeline.drawing import known_picture
from sayso.pipeline.knowledge import load_actors
from sayso.pipeline.picture import Picture

ROOM = 4
Key = tuple[int, str]


class Pictures:
    """Pictures by the state of the case and what was asked; one of an older state is not asked for again."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: OrderedDict[Key, Picture | None] = OrderedDict()

    def of(self, connection: Connection, query: Query, *, state: int) -> Picture | None:
        """The picture of the day that a query asks for, in this state of the case; `None` as for `known_picture`."""
        if not query.as_known_on:
            return None
        key = (state, repr((query.as_known_on, query.places, query.box)))
        with self._lock:
            if key not in self._kept:
                self._kept[key] = known_picture(connection, query, actors=load_actors)
            self._kept.move_to_end(key)
            while len(self._kept) > ROOM:
                self._kept.popitem(last=False)
            return self._kept[key]
