"""The figures of a part: clusters, disputes, origins, grades, and who held what."""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from msgspec import Struct

from evaluation.incidents.clusters import Clusters
from evaluation.incidents.disputed import abouts, is_disputed
from evaluation.incidents.gold import GoldEvent, Incident, incidents, one_of
from evaluation.incidents.held import answer, is_right
from evaluation.incidents.met import met
from evaluation.incidents.reading import Read, read
from sayso.model.event import Event
from sayso.pipeline import Reader

Figures = dict[str, float]


class Part(Struct, frozen=True):
    """A part of the corpus as it was read: all its incidents in one case."""

    incidents: tuple[Incident, ...]
    read: Read
    clusters: Clusters

    def events(self, incident: Incident) -> Iterator[tuple[GoldEvent, Event | None]]:
        """The events of an incident, each with the one that came out for it."""
        for event in incident.gold.event:
            yield event, self.clusters.best((incident.name, event.id))


def part(reader: Reader, folder: Path) -> Part:
    """Read a part and match it with its gold."""
    found = tuple(incidents(folder))
    told = read(reader, found)
    matched = list(chain.from_iterable(met(incident, told) for incident in found))
    return Part(found, told, Clusters(matched, told.events))


def figures(whole: Part, only: Incident | None = None) -> Figures:
    """The figures of a part, or of one of its incidents as read among the others."""
    chosen = (only,) if only else whole.incidents
    pairs = [(one, *pair) for one in chosen for pair in whole.events(one)]
    questions = [is_right(question, answer(question, whole.read)) for one in chosen for question in one.gold.question]
    rows = {
        **_clustered(whole, chosen),
        "dispute_recall": [row for one, gold, found in pairs for row in _disputed(whole, one, gold, found)],
        "dispute_precision": _true_disputes(pairs),
        "origins_exact": [found is not None and found.origins in one_of(gold.origins) for _, gold, found in pairs],
        "grade_exact": [found is not None and found.grade in one_of(gold.grade) for _, gold, found in pairs],
        "control_right": questions,
    }
    return {name: round(sum(row) / len(row), 4) for name, row in rows.items() if row}


def _clustered(whole: Part, chosen: Sequence[Incident]) -> dict[str, Sequence[float]]:
    told = [one for one in whole.clusters.told if one.incident in chosen]
    shares = [whole.clusters.share(one) for one in told]
    precision = _mean([share.precision for share in shares])
    recall, recall_of_met = _mean([share.recall for share in shares]), _mean([share.recall_of_met for share in shares])
    return {
        "b3_p": [precision],
        "b3_r": [recall],
        "b3_f1": [_harmonic(precision, recall)],
        "b3_met_f1": [_harmonic(precision, recall_of_met)],
        "mentions_found": [float(one.claim is not None) for one in told],
    }


def _mean(values: Sequence[float | None]) -> float:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else 0.0


def _harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0


def _disputed(whole: Part, incident: Incident, gold: GoldEvent, found: Event | None) -> Iterator[bool]:
    told = whole.clusters.of((incident.name, gold.id))
    for dispute in gold.dispute:
        yield found is not None and is_disputed(dispute, told, found, whole.read)


def _true_disputes(pairs: Sequence[tuple[Incident, GoldEvent, Event | None]]) -> list[bool]:
    """Of each dispute of an event that stands for one of the gold, whether the gold has one about the same."""
    allowed: dict[str, set[str]] = {}
    for _, gold, found in pairs:
        if found is not None:
            allowed.setdefault(found.id, set()).update(abouts(gold.dispute))
    events = {found.id: found for _, _, found in pairs if found is not None}
    return [dispute.about in allowed[name] for name, event in events.items() for dispute in event.disputes]
