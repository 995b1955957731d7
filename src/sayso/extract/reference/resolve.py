"""Every pointing word of a report to the first mention of what it points at."""

from collections.abc import Mapping, Sequence

from sayso.extract.findings import Entity
from sayso.extract.reference import nouns, pronouns
from sayso.extract.reference.memory import Memory
from sayso.extract.syntax import Parse
from sayso.model.knowledge import Actors

POINTING = frozenset({"PRP", "PRP$", "WP", "WDT", "WP$"})


def reference(
    parse: Parse,
    entities: Sequence[Entity],
    *,
    speakers: Mapping[int, int] | None = None,
    actors: Actors | None = None,
) -> dict[int, int]:
    """The head word of each pointing mention, to the head word of what it stands for.

    `speakers` gives, for words inside quotations, the head word of who says them: "we" is that speaker's side.
    `actors` know who is a state's force, and so is nobody's "rebels".
    Chains are followed to their root, and what the text leaves open is left out.
    """
    memory = Memory(parse, entities, actors)
    said_by = speakers or {}
    for word in parse.words:
        if word.tag in POINTING:
            found = pronouns.antecedent(memory, word, said_by)
        elif (entity := memory.at(word.index)) is not None:
            found = nouns.antecedent(memory, entity)
        elif word.tag == "NN":
            found = nouns.facility_of(memory, word)
        else:
            continue
        if found is not None and memory.root(found) != word.index:
            memory.roots[word.index] = memory.root(found)
    return {head: memory.root(head) for head in memory.roots}
