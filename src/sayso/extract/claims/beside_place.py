"""A place with its holder set beside it: "Marvik, under rebel control", "the rebel stronghold of Marvik"."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from sayso.extract.claims.context import Context
from sayso.extract.claims.holder import Presupposed, holder_before, holder_behind
from sayso.extract.claims.sites import resolved
from sayso.extract.findings import Entity
from sayso.extract.syntax import Word
from sayso.lexicon.held import held_words
from sayso.model.claim import ActorMention
from sayso.model.place import Place
from sayso.model.selector import select

NEAR = 8  # words behind a name in which its holder may be told
MARKS = frozenset({",", ":", "-", "–", "—", "("})


def beside_places(context: Context) -> Iterator[Presupposed]:
    """Each place whose name has such words beside it."""
    for entity in context.entities:
        place = resolved(context, entity.head) if entity.kind == "place" else None
        if place is None or not place.name or place.count is not None:
            continue
        found = _stronghold_of(context, entity, place)
        if found is None and place.relation is None:
            found = _behind(context, entity, place)
        if found is not None:
            yield found


def _behind(context: Context, entity: Entity, place: Place) -> Presupposed | None:
    """What stands right behind a name: "under rebel control", "a stronghold of the rebels"."""
    known, words = held_words(), context.parse.words
    after = _same_sentence(words, entity.last + 1)
    if after and after[0].text in MARKS:
        after = after[1:]
    while after and after[0].text.lower() in known.still:
        after = after[1:]
    if not after:
        return None
    if after[0].text.lower() in ("under", "in"):
        return _under(context, after, entity, place)
    if len(after) > 2 and after[0].text.lower() in known.held and after[1].text.lower() == "by":
        return _made(context, holder_behind(context, after[2].index), entity, place, trigger=after[0])
    return _appositive(context, after, entity, place)


def _under(context: Context, after: Sequence[Word], entity: Entity, place: Place) -> Presupposed | None:
    known = held_words()
    at = next((n for n, word in enumerate(after) if word.text.lower() in known.control), None)
    if at is None or at == 0:
        return None
    between = [
        word for word in after[1:at] if word.text.lower() not in {*known.still, "the", "full", "complete", "firm"}
    ]
    is_of = at + 1 < len(after) and after[at + 1].text.lower() == "of"
    named = holder_behind(context, after[at + 2].index) if is_of and at + 2 < len(after) else None
    if named is None and between and between[-1].index == after[at].index - 1:
        named = holder_before(context, between[-1].index)
        named = named if named and named.selector and named.selector.start >= between[0].start else None
    return _made(context, named, entity, place, trigger=after[at])


def _appositive(context: Context, after: Sequence[Word], entity: Entity, place: Place) -> Presupposed | None:
    known = held_words()
    at = next((n for n, word in enumerate(after) if word.lemma in known.strongholds), None)
    lead = [word.text.lower() for word in after[: at or 0]]
    if at is None or not lead or lead[0] not in known.articles or known.past & set(lead):
        return None
    if at + 2 < len(after) and after[at + 1].text.lower() in ("of", "for"):
        return _made(context, holder_behind(context, after[at + 2].index), entity, place, trigger=after[at])
    return _made(context, holder_before(context, after[at].index - 1), entity, place, trigger=after[at])


def _stronghold_of(context: Context, entity: Entity, place: Place) -> Presupposed | None:
    """The words before a name: "the rebel stronghold of Marvik", "the rebel bastion Marvik"."""
    words = context.parse.words
    near = words[max(0, entity.first - 2) : entity.head]
    at = next((word for word in near if word.lemma in held_words().strongholds), None)
    if at is None or at.index < 1 or at.sentence != words[entity.head].sentence:
        return None
    return _made(context, holder_before(context, at.index - 1), entity, replace(place, relation=None), trigger=at)


def _made(
    context: Context, holder: ActorMention | None, entity: Entity, place: Place, *, trigger: Word
) -> Presupposed | None:
    if holder is None or holder.selector is None:
        return None
    text = context.parse.text
    start = min(entity.start, holder.selector.start)
    end = max(entity.end, holder.selector.end, trigger.end)
    return Presupposed(
        holder=holder,
        place=place,
        outcome="full_control",
        trigger=select(text, trigger.start, trigger.end),
        words=select(text, start, end),
    )


def _same_sentence(words: Sequence[Word], first: int) -> Sequence[Word]:
    if first >= len(words):
        return ()
    own = words[first - 1].sentence
    return [word for word in words[first : first + NEAR] if word.sentence == own]
