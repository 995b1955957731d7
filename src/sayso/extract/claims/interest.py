"""Does a claim favour the side that says it, and whom does it blame."""

from sayso.extract.claims.context import Context
from sayso.extract.claims.naming import Side, phrase
from sayso.extract.claims.siding import Telling, doers, is_own, land_of, worth
from sayso.extract.claims.speaking import sides
from sayso.extract.findings import Attribution, Framed
from sayso.lexicon.bodies import Setting, state_behind
from sayso.model.terms import Blame, Interest, SpeakerKind

RESPONSIBILITY = ("cue.responsibility", "cue.responsibility.act", "cue.responsibility.noun")
INVOLVEMENT = "cue.involvement"
DISINTERESTED = ("monitor", "witness", "media", "organisation")
NAMELESS = ("witness", "anonymous", "unattributed")


def interest(
    context: Context, attribution: Attribution, kind: SpeakerKind, framed: Framed | None, telling: Telling
) -> Interest:
    """Weigh a claim as one weighs a partisan's word: what it gives to his side, and what it costs it.

    `unknown` where the text does not tie the speaker to a side, or the event says nothing about sides. A nameless
    speaker of whom a side's own medium tells speaks for that side.
    """
    own = _own(context, attribution, framed)
    is_nobodys = kind in NAMELESS and not any(side.actor_id and not side.is_nameless for side in own)
    if is_nobodys and context.outlet is not None:
        return outlet_interest(context, framed, telling)
    is_office = kind == "organisation" and any(side.kind == "official" for side in own)
    if (
        kind in DISINTERESTED
        and not is_office
        and not (kind == "media" and any(_is_run(context, side) for side in own))
    ):
        return "neutral"
    if own and attribution.cue_class == "admit":
        return "against_interest"
    if framed is None or not own or attribution.rule in RESPONSIBILITY:
        return "unknown"  # to own an attack may be a boast as well as an avowal
    if framed.type in context.interests.assertions_of_law:
        return "self_serving" if kind == "party" else "unknown"
    return _weighed(worth(context, framed, own, telling, shows=attribution.cue_class == "show"), telling)


def _own(context: Context, attribution: Attribution, framed: Framed | None) -> list[Side]:
    """The sides that a speaker stands for; an office without a name of its own is its state's."""
    return [_with_state(context, side, framed) for side in sides(context, attribution)]


def _with_state(context: Context, side: Side, framed: Framed | None) -> Side:
    if side.head is None or side.kind in NAMELESS or (side.actor_id and not side.is_nameless):
        return side
    words = f"{context.parse.text[slice(*phrase(context, side.head))]} {side.name or ''}"
    told = Setting(context.outlet, context.parse.text, land_of(context, framed))
    state = state_behind(context.knowledge.actors, words, side.actor_id, told)
    return Side(state.id, state.name, "official", side.head) if state is not None else side


def outlet_interest(context: Context, framed: Framed | None, telling: Telling) -> Interest:
    """Whom an outlet's own voice serves: nobody, unless it is a side's: a ministry's page, a party's channel."""
    body = context.outlet
    if body is None or body.kind in ("monitor", "organisation"):
        return "neutral"
    if framed is None:
        return "unknown"
    return _weighed(worth(context, framed, [Side(body.id, body.name, body.kind)], telling, shows=False), telling)


def _weighed(value: int, telling: Telling) -> Interest:
    if value == 0:
        return "unknown"
    return "self_serving" if (value > 0) == telling.judged.is_positive else "against_interest"


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
    return any(is_own(context, word, own) for word in doers(framed))


def _is_own_part(context: Context, attribution: Attribution) -> bool:
    """Whether the part denied is the speaker's own: "denied Iran's involvement" speaks for another."""
    holder = attribution.holder
    whose = context.parse.child(context.parse.words[holder], "poss") if holder is not None else None
    return whose is None or is_own(context, whose.index, sides(context, attribution))


def _is_run(context: Context, side: Side) -> bool:
    """Whether a medium belongs to somebody whose interest it may serve."""
    actor = context.knowledge.actors.get(side.actor_id) if side.actor_id else None
    return actor is not None and actor.run_by is not None
