"""A case that Python asks: events, claims, spells, reports and dossiers, by the filters of the command line."""

from dataclasses import replace
from types import TracebackType
from typing import Unpack
from warnings import warn

from sayso.errors import CaseBusy, ReadOnlyCase
from sayso.export.exported import Contents, Kind
from sayso.model.claim import Claim
from sayso.model.control import Spell
from sayso.model.dossier import Dossier
from sayso.model.event import Event
from sayso.model.knowledge import Knowledge
from sayso.model.report import Report
from sayso.notebook.filters import Filters, asked, several, shown, without_type
from sayso.notebook.found import Found
from sayso.pipeline.asked import query_of
from sayso.pipeline.exporting import Wanted, contents
from sayso.pipeline.knowledge import load_knowledge
from sayso.pipeline.settle import settle
from sayso.store.casebook import Casebook


class Case:
    """A case that is open for reading; close it when done, or open it as a context.

    Every method takes the filters of `sayso events`, by the same names; those that do not fit a kind of record are
    about the claims behind it. With `public=True` what is found is a public copy.
    """

    def __init__(self, address: str) -> None:
        self._casebook = Casebook.open(address)
        self._knowledge: Knowledge | None = None
        try:
            settle(self._casebook)
        except (ReadOnlyCase, CaseBusy) as error:
            warn(f"events and control are older than the last claims: {error}", stacklevel=3)
        except BaseException:
            self._casebook.close()
            raise

    def events(self, words: str | None = None, **filters: Unpack[Filters]) -> Found[Event]:
        """Events that are found, with their claims; all words must stand in one of these."""
        made = self._contents("events", words, filters)
        return Found(made.document.events, "events", made)

    def claims(self, words: str | None = None, **filters: Unpack[Filters]) -> Found[Claim]:
        """Claims that are found: who says what, in which words."""
        made = self._contents("claims", words, filters)
        return Found(made.document.claims, "claims", made)

    def control(self, words: str | None = None, **filters: Unpack[Filters]) -> Found[Spell]:
        """Spells of control: who held what, by whose word, since when."""
        made = self._contents("control", words, filters)
        return Found(made.document.control, "control", made)

    def reports(self, words: str | None = None, **filters: Unpack[Filters]) -> Found[Report]:
        """Reports that are found, with their texts."""
        made = self._contents("reports", words, filters)
        return Found(made.document.reports, "reports", made)

    def facilities(self, **filters: Unpack[Filters]) -> Found[Dossier]:
        """Dossiers of protected objects, at a place and what lies in it; `type` is the type of the facility."""
        types = several(filters.get("type"))
        made = self._contents("dossiers", None, without_type(filters))
        kept = tuple(one for one in made.dossiers if not types or one.type in types)
        return Found(kept, "dossiers", replace(made, dossiers=kept))

    def close(self) -> None:
        """Let go of the database."""
        self._casebook.close()

    def _contents(self, kind: Kind, words: str | None, filters: Filters) -> Contents:
        self._knowledge = self._knowledge or load_knowledge()
        wanted = Wanted(kinds=(kind,), shown=shown(filters))
        with self._casebook.reading() as connection:
            query = query_of(connection, asked(words, filters))
            return contents(connection, query, wanted, knowledge=self._knowledge)

    def __enter__(self) -> "Case":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<case {self._casebook.address}>"
