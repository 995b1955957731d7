"""What is meant by a place's name: the town in one claim, the land around it in another, only the name in a third."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sayso.explain.shelf import Shelf, subject
from sayso.lexicon.holding import Scope, load_relations
from sayso.lexicon.wording import enumerated
from sayso.model.claim import Claim
from sayso.model.control import Spell
from sayso.model.explanation import Sentence


def scope(spell: Spell, shelf: Shelf) -> Iterator[Sentence]:
    """A caution, where claims for and against a holding need not speak of the same ground.

    Of a facility, and where nobody speaks against it, there is no need for one.
    """
    name = spell.place.name
    against = [] if spell.facility or name is None else shelf.known(spell.disputed_by)
    if not against or name is None:
        return
    own = _by_scope(shelf.known(spell.claim_ids), name)
    others = _by_scope(against, name)
    if own.keys() == others.keys() or not (own and others):
        return
    told = {kind: [*own.get(kind, ()), *others.get(kind, ())] for kind in WORDS if kind in own or kind in others}
    parts = [_part(kind, claims, shelf) for kind, claims in told.items()]
    text = f"“{name}” need not mean the same ground in all of this: {'; '.join(parts)}. How much is held depends on it."
    yield shelf.sentence("unknown", text, [claim for claims in told.values() for claim in claims], quoted=())


WORDS: dict[Scope, tuple[str, str]] = {
    "place": ("speaks of the town itself", "speak of the town itself"),
    "wider": ("speaks of the land around it", "speak of the land around it"),
    "open": (
        "says only the name, which may be the town or the land around it",
        "say only the name, which may be the town or the land around it",
    ),
}


def _by_scope(claims: Iterable[Claim], name: str) -> dict[Scope, list[Claim]]:
    """Claims by what they mean by a name; those that do not use it are left out."""
    found: dict[Scope, list[Claim]] = defaultdict(list)
    for claim in claims:
        place = claim.event.place if claim.event else None
        words = sorted({place.name or "", place.text or ""} - {""}) if place else []
        if place is not None and place.name == name:
            found[load_relations().scope(claim.content.exact, words)].append(claim)
    return dict(found)


def _part(kind: Scope, claims: list[Claim], shelf: Shelf) -> str:
    names = list(dict.fromkeys(subject(shelf.speaker(claim)) for claim in claims))
    return f"{enumerated(names)} {WORDS[kind][len(names) > 1]}"
