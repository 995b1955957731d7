"""Does a claim favour the side that says it, and whom does it blame."""

from collections.abc import Sequence

from sayso.extract.claims.context import Context
from sayso.extract.claims.naming import Side, phrase, side_of
from sayso.extract.claims.speaking import sides
from sayso.extract.factuality import Judgement
from sayso.extract.findings import Attribution, Framed
from sayso.lexicon.sides import side_words
from sayso.model.terms import Blame, Interest, SpeakerKind

RESPONSIBILITY = ("cue.responsibility", "cue.responsibility.act", "cue.responsibility.noun")
INVOLVEMENT = "cue.involvement"
DISINTERESTED = ("monitor", "witness", "media", "organisation")


def interest(
    context: Context, attribution: Attribution, kind: SpeakerKind, framed: Framed | None, judged: Judgement
) -> Interest:
    """Weigh a claim as one weighs a partisan's word: what it gives to his side, and what it costs it.

    `unknown` where the text does not tie the speaker to a side, or the event says nothing about sides.
    """
    own = sides(context, attribution)
    if kind in DISINTERESTED and not (kind == "media" and any(_is_run(context, side) for side in own)):
        return "neutral"
    if own and attribution.cue_class == "admit":
        return "against_interest"
    if framed is None or not own or attribution.rule in RESPONSIBILITY:
        return "unknown"  # to own an attack may be a boast as well as an avowal
    if framed.type in context.interests.assertions_of_law:
        return "self_serving" if kind == "party" else "unknown"
    value = _value(context, framed, own, judged, shows=attribution.cue_class == "show")
    if value == 0:
        return "unknown"
    return "self_serving" if (value > 0) == judged.is_positive else "against_interest"


def blame(context: Context, attribution: Attribution | None, framed: Framed | None, content: str) -> Blame | None:
    """Who is said to have done it, where that is what the claim is about."""
    if attribution is None:
        return None
    is_denied = attribution.rule == INVOLVEMENT
    if not is_denied and (attribution.rule in RESPONSIBILITY or content.startswith("responsibility")):
        return "none_claimed" if attribution.speaker is None or attribution.is_negated else "claimed"
    if attribution.cue_class == "accuse":
        return "assigned"
    if attribution.cue_class == "admit" and attribution.speaker is None and attribution.is_negated:
        return "none_claimed"
    if is_denied:
        return "denied" if _is_own_part(context, attribution) else None
    return None if framed is None else _owned(context, attribution, framed)


def _owned(context: Context, attribution: Attribution, framed: Framed) -> Blame | None:
    """Whether a speaker owns or disowns a deed of his side: "was behind the bombing", "was not responsible for it"."""
    above = [other for word in framed.swallows if (other := context.by_word.get(word)) is not None]
    owning = [other for other in above if other.lemma in context.interests.answerable]
    is_denied = attribution.cue_class == "deny" or any(other.is_negated for other in owning)
    if not (is_denied or owning) or not _is_doing_of(context, attribution, framed):
        return None
    return "denied" if is_denied else "claimed"


def _is_doing_of(context: Context, attribution: Attribution, framed: Framed) -> bool:
    own = sides(context, attribution)
    return any(_is_own(context, word, own) for word in _doers(framed))


def _is_own_part(context: Context, attribution: Attribution) -> bool:
    """Whether the part denied is the speaker's own: "denied Iran's involvement" speaks for another."""
    holder = attribution.holder
    whose = context.parse.child(context.parse.words[holder], "poss") if holder is not None else None
    return whose is None or _is_own(context, whose.index, sides(context, attribution))


def _doers(framed: Framed) -> tuple[int, ...]:
    """Who did it, and what did it for somebody: "its aircraft had bombed the dam"."""
    return (*framed.actors, *framed.instruments)


def _value(context: Context, framed: Framed, own: Sequence[Side], judged: Judgement, *, shows: bool) -> int:
    """Above zero where what is said, if true, does the speaker's side good; below where it does harm.

    Nameless fighters in footage that a side `shows` are taken for its own.
    """
    by_own = any(_is_own(context, word, own) or (shows and _is_nameless(context, word)) for word in _doers(framed))
    by_foe = any(_is_foe(context, word, own) for word in _doers(framed))
    sign = -1 if judged.stage == "failed" else 1
    interests = context.interests
    if framed.type in interests.ventures and by_foe:
        return 0
    if framed.type in interests.gains or (framed.type == "clash" and by_own):
        return sign * (by_own - by_foe)
    if framed.type in interests.losses or framed.type in interests.wrongs:
        return sign * (by_foe - by_own)
    return 0


def _is_run(context: Context, side: Side) -> bool:
    """Whether a medium belongs to somebody whose interest it may serve."""
    actor = context.knowledge.actors.get(side.actor_id) if side.actor_id else None
    return actor is not None and actor.run_by is not None


def _is_own(context: Context, word: int, own: Sequence[Side]) -> bool:
    side = side_of(context, word)
    return side is not None and any(_same_side(context, side, other) for other in own)


def _is_nameless(context: Context, word: int) -> bool:
    side = side_of(context, word)
    return side is not None and side.is_nameless


def _same_side(context: Context, one: Side, other: Side) -> bool:
    if one.actor_id and other.actor_id and not one.is_same(other):
        return context.knowledge.actors.is_same_side(one.actor_id, other.actor_id, context.published)
    return one.is_same(other) or _is_state_for_state(context, one, other)


def _is_state_for_state(context: Context, doer: Side, own: Side) -> bool:
    """A state's forces told of by a "government official" of no known state: in one report they are one side."""
    if own.kind != "official" or own.actor_id or own.name or own.head is None or doer.head is None:
        return False
    if not side_words().state_offices & {word.casefold() for word in _phrase_words(context, own.head)}:
        return False
    words = _phrase_words(context, doer.head)
    return any(
        word.casefold() in side_words().state_forces or _is_state(context, word, doer.actor_id) for word in words
    )


def _phrase_words(context: Context, head: int) -> list[str]:
    return context.parse.text[slice(*phrase(context, head))].split()


def _is_state(context: Context, word: str, actor_id: str | None) -> bool:
    state = context.knowledge.actors.nation(word) if word[:1].isupper() else None
    return state is not None and state.id == actor_id


def _is_foe(context: Context, word: int, own: Sequence[Side]) -> bool:
    """An armed body that is not one's own side, and known for an enemy or not known at all."""
    side = side_of(context, word)
    if side is None or any(_same_side(context, side, other) for other in own):
        return False
    if not any(other.actor_id or other.name for other in own):
        return False
    known = [other for other in own if side.actor_id and other.actor_id]
    if known:
        day = context.published
        enemies = context.knowledge.actors
        return any(enemies.is_enemy(str(side.actor_id), str(other.actor_id), day) for other in known)
    return side.kind == "party"
