"""The counts of people that belong to each claim: every count to the event that it is told of, and to no other."""

from collections.abc import Iterator, Sequence

from sayso.extract.claims.context import Context
from sayso.extract.claims.drafts import Draft
from sayso.extract.claims.victims import victims
from sayso.extract.findings import Entity
from sayso.model.claim import Toll


def tolls_of(context: Context, drafts: Sequence[Draft]) -> list[tuple[Toll, ...]]:
    """The tolls of each draft, in the drafts' order.

    Of the claims that have a count in their words, it is the one whose event the count hangs on, else the shortest.
    A claim without an event has tolls too: "the death toll stands at 30" is an assertion.
    """
    dealt: list[list[Toll]] = [[] for _ in drafts]
    for entity in context.located.of_kind("toll"):
        if entity.toll is not None:
            for index in _owners(context, entity, drafts):
                dealt[index] += [entity.toll, *entity.parts]
    for draft, counted in zip(drafts, dealt, strict=True):
        counted.extend(victims(context, draft, counted))
    return [tuple(dict.fromkeys(tolls)) for tolls in dealt]


def _owners(context: Context, entity: Entity, drafts: Sequence[Draft]) -> list[int]:
    """The draft that a toll belongs to; two, where one clause is told as two events by one word."""
    holding = [i for i, draft in enumerate(drafts) if draft.span[0] <= entity.start and entity.end <= draft.span[1]]
    for word in _upward(context, entity.head):
        owners = [index for index in holding if word in _words(context, drafts[index])]
        if owners:
            return owners
    shortest = min((drafts[index].span[1] - drafts[index].span[0] for index in holding), default=0)
    return [index for index in holding if drafts[index].span[1] - drafts[index].span[0] == shortest]


def _upward(context: Context, word: int) -> Iterator[int]:
    """A word and those that it hangs on, up to the root."""
    yield word
    while context.parse.words[word].head != word:
        word = context.parse.words[word].head
        yield word


def _words(context: Context, draft: Draft) -> tuple[int, ...]:
    """The words of a draft's event: its own and those that the event takes in."""
    if draft.framed is None:
        return ()
    return context.predications[draft.framed.predication].word, *draft.framed.swallows
