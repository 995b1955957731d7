"""Other names of one body: what a report introduces for it, and the name behind a general noun."""

from collections.abc import Sequence

from sayso.extract.findings import Entity
from sayso.extract.mentions.bodies import introduced, opens_alias
from sayso.extract.mentions.scene import Scene, Stretch, is_one_sentence


def name_from_behind(scene: Scene, general: Entity, runs: Sequence[Stretch]) -> None:
    """A general noun in the singular is the body named right behind it: "the monitoring group Moor Watch"."""
    run = next((run for run in runs if run.first == general.last + 1), None)
    if (
        run is None
        or not is_one_sentence(scene, general.head, run.first)
        or scene.words[general.head].tag != "NN"
        or scene.words[run.head].dep not in {"appos", "nsubj"}
    ):
        return
    head = next((i for i in range(run.first, run.last + 1) if (i, "actor") in scene.found), None)
    is_unknown = head is None or scene.found[head, "actor"].actor_id is None
    if is_unknown and (head is not None or scene.is_free(run.first, run.last)):
        name = scene.text(run.first, run.last)
        head = scene.add("actor", run, name=name, speaker_kind=general.speaker_kind, is_named=True).head
    if head is not None and scene.found[head, "actor"].is_named:
        last = max(run.last, scene.found[head, "actor"].last)
        _copy(scene, Stretch(general.first, last, general.head), head)


def add_aliases(scene: Scene, runs: Sequence[Stretch]) -> None:
    """Give each name that the report itself introduces for an actor what is known of that actor."""
    actors = sorted((e for e in scene.found.values() if e.kind == "actor" and e.is_named), key=lambda e: e.first)
    renamed: dict[str, Stretch] = {}
    for entity in actors:
        own = Stretch(entity.first, entity.last, entity.head)
        pair = [_whole(scene, run) for run in runs if run.first > entity.last and opens_alias(scene, own, run)][:1]
        for other in [introduced(scene, own), *pair]:
            if other is not None:
                _share(scene, own, other)
                renamed[scene.text(other.first, other.last)] = own
    for run in runs:
        known = renamed.get(scene.text(run.first, run.last))
        found = scene.found.get((run.head, "actor"))
        is_open = found is not None and found.actor_id is None
        if known is not None and (is_open or scene.is_free(run.first, run.last)):
            _share(scene, known, run)


def _whole(scene: Scene, run: Stretch) -> Stretch:
    """The actor that a run of capitals is part of, else the run itself."""
    around = (e for e in scene.found.values() if e.kind == "actor" and e.first <= run.first and run.last <= e.last)
    covering = next(around, None) or next((e for e in scene.found.values() if e.first == run.first), None)
    return run if covering is None else Stretch(covering.first, covering.last, covering.head)


def _share(scene: Scene, own: Stretch, other: Stretch) -> None:
    """What one name is known as, the other is; the side that the registry knows gives it to the one it does not."""
    mine, theirs = scene.found.get((own.head, "actor")), scene.found.get((other.head, "actor"))
    if mine is None or (theirs is not None and theirs.actor_id is not None):
        if mine is not None and mine.actor_id is None and theirs is not None:
            _copy(scene, own, theirs.head)
        return
    _copy(scene, other, mine.head)


def _copy(scene: Scene, onto: Stretch, head: int) -> None:
    entity = scene.found[head, "actor"]
    if head in scene.actors_of:
        scene.actors_of[onto.head] = scene.actors_of[head]
    scene.add(
        "actor",
        onto,
        name=entity.name,
        actor_id=entity.actor_id,
        speaker_kind=entity.speaker_kind,
        is_plural=entity.is_plural,
        is_named=True,
    )
