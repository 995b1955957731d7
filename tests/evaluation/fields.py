"""Whether one field of a claim is right: stated in the gold, and the same in what came out."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Table = Mapping[str, Any]
FIELDS = (
    *("speaker", "chain", "cue", "mode", "factuality", "modality", "interest", "blame"),
    *("background", "toll", "functioning"),
)
OF_EVENT = ("type", "actors", "recipients", "place", "facility", "date", "stage")
NULL, ANY, OUTLET = "null", "any", "outlet"


def checks(gold: Table, found: Table | None) -> dict[str, bool]:
    """Each field that the gold states, and whether it is right; of a claim that was missed none is."""
    event = gold.get("event", {})
    stated = {name: gold[name] for name in FIELDS if name in gold}
    if event == NULL:
        stated["no_event"], event = NULL, {}
    stated |= {name: event[name] for name in OF_EVENT if name in event}
    told = (found or {}).get("event")
    values = {**(found or {}), **(told or {}), "no_event": told}
    return {
        name: found is not None and _is_right(name, value, values.get(name))
        for name, value in stated.items()
        if value != ANY
    }


def _is_right(name: str, gold: Any, found: Any) -> bool:
    gold = None if gold == NULL else gold
    compare = COMPARED.get(name)
    return compare(gold, found) if compare and gold is not None and found is not None else gold == found


def _alike(gold: str, found: str | None) -> bool:
    """The same words but for an article or a longer description."""
    one, other = _words(gold), _words(found or "")
    return bool(one and other) and (one <= other or other <= one)


def _words(text: str) -> set[str]:
    return {word.strip(",.'’\"").removesuffix("'s").removesuffix("’s") for word in text.casefold().split()} - {
        "the",
        "a",
    }


def _same_speaker(gold: str | Table, found: str | Table) -> bool:
    if isinstance(gold, str) or isinstance(found, str):
        if OUTLET in (gold, found) or isinstance(found, str):
            return gold == found
        return any(_alike(str(gold), found.get(key)) for key in ("text", "name", "actor"))
    same_words = "text" not in gold or _alike(gold["text"], found["text"])
    return same_words and all(gold[key] == found[key] for key in ("actor", "kind", "named") if key in gold)


def _same_parties(gold: Sequence[str], found: Sequence[str]) -> bool:
    return len(gold) == len(found) and all(any(_alike(one, other) for other in found) for one in gold)


COMPARED: Mapping[str, Callable[[Any, Any], bool]] = {
    "speaker": _same_speaker,
    "chain": _alike,
    "cue": _alike,
    "actors": _same_parties,
    "recipients": _same_parties,
    "place": _alike,
    "toll": lambda gold, found: sorted(gold) == sorted(found),
}
