"""Walks a record as plain values: blanks words, cuts selectors anew, and takes the way there out of places."""

from collections.abc import Sequence
from typing import Any, get_args, get_origin

from msgspec import convert, to_builtins

from sayso.export.public.facilities import blurred, is_hidden, kind_at, sheltering_type
from sayso.export.public.words import Hidden
from sayso.model import dossier, terms
from sayso.model.place import Place
from sayso.model.selector import CONTEXT

SELECTOR = frozenset({"exact", "prefix", "suffix", "start", "end"})
PLACE = frozenset({"gazetteer_id", "geo_precision", "part_of"})
IDS = frozenset(
    {"id", "report_id", "claim_id", "event_id", "origin_id", "capture_sha256", "text_sha256", "url", "path"}
)
FACILITY = frozenset({"type", "name", "military_use", "status_assertion"})


def _terms() -> frozenset[str]:
    """Every code of the closed lists, which is no word of a report."""
    lists = [own for module in (terms, dossier) for own in vars(module).values() if "Literal" in str(get_origin(own))]
    return frozenset(str(code) for own in lists for code in get_args(own))


TERMS = _terms()


class Cleaner:
    """What is to be blanked in records of some reports; `texts` are these reports' texts, as read and as blanked."""

    def __init__(self, hidden: Hidden, texts: Sequence[tuple[str, str]], *, shows_place: bool) -> None:
        self._hidden = hidden
        self._texts = texts
        self._shows_place = shows_place

    def clean(self, value: Any, key: str = "") -> Any:
        """The value with all that it holds, made public."""
        if isinstance(value, str):
            return value if key in IDS or value in TERMS else self._hidden.blank(value)
        if isinstance(value, dict):
            return self._cleaned(value)
        if isinstance(value, list | tuple):
            return [self.clean(one, key.removesuffix("s")) for one in value]
        return value

    def _cleaned(self, value: dict[str, Any]) -> dict[str, Any] | None:
        if value.keys() == SELECTOR:
            return self._cut(value)
        shown = self._blurred(value) if value.keys() >= PLACE else value
        if value.keys() >= FACILITY and not self._shows_place and sheltering_type(value["type"]):
            shown = {**shown, "name": None}
        return {key: self.clean(one, key) for key, one in shown.items()}

    def _blurred(self, value: dict[str, Any]) -> dict[str, Any]:
        place = convert(value, Place)
        kind = kind_at(place)
        if self._shows_place or (kind is None and not is_hidden(place, self._hidden)):
            return value
        made: dict[str, Any] = to_builtins(blurred(place, kind, hidden=self._hidden))
        return made

    def _cut(self, value: dict[str, Any]) -> dict[str, Any] | None:
        """The selector in the blanked text that it points into; where the text is not there, without its context."""
        start, end = value["start"], value["end"]
        for read, blanked in self._texts:
            if read[start:end] == value["exact"] and read[max(0, start - CONTEXT) : start] == value["prefix"]:
                return {
                    **value,
                    "exact": blanked[start:end],
                    "prefix": blanked[max(0, start - CONTEXT) : start],
                    "suffix": blanked[end : end + CONTEXT],
                }
        return {**value, "exact": self._hidden.blank(value["exact"]), "prefix": "", "suffix": ""}
