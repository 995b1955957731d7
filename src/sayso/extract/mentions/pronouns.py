"""Pronouns for people and bodies, as mentions of what they stand for."""

from collections.abc import Iterator, Mapping
from typing import Literal

from sayso.extract.findings import Entity, EntityKind
from sayso.extract.syntax import Parse, Word

SINGLE = frozenset({"he", "she", "him", "her", "his", "i", "me", "my", "himself", "herself", "hers"})
SEVERAL = frozenset({"we", "us", "our", "ours", "they", "them", "their", "theirs", "ourselves", "themselves"})
THING = frozenset({"it", "its", "itself"})


def pronouns(
    parse: Parse, heads: Mapping[tuple[int, EntityKind], Entity], references: Mapping[int, int]
) -> Iterator[Entity]:
    """An entity for each pronoun that stands for a person or a body; "it" only where that is known, no "their"."""
    for word in parse.words:
        if word.tag == "PRP" or word.form.lower() in {"his", "her"}:
            kind = _kind(word)
            known = _antecedent(heads, references.get(word.index))
            if kind is not None and (known is not None or word.form.lower() not in THING):
                yield _entity(word, kind, known)


def _kind(word: Word) -> Literal["actor", "person"] | None:
    form = word.form.lower()
    if form in SINGLE:
        return "person"
    return "actor" if form in SEVERAL | THING else None


def _antecedent(heads: Mapping[tuple[int, EntityKind], Entity], word: int | None) -> Entity | None:
    return None if word is None else heads.get((word, "actor")) or heads.get((word, "person"))


def _entity(word: Word, kind: Literal["actor", "person"], known: Entity | None) -> Entity:
    """A pronoun with the ids of the one that it stands for."""
    return Entity(
        kind=kind,
        first=word.index,
        last=word.index,
        head=word.index,
        start=word.start,
        end=word.end,
        actor_id=None if known is None else known.actor_id,
        affiliation_id=None if known is None else known.affiliation_id,
    )
