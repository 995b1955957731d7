"""The voices of an event: who vouches for a claim, by the body that is spoken for."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.corroborate.assertion import Assertion, is_general
from sayso.corroborate.compare.who import is_one_side
from sayso.lexicon.voices import voice_words
from sayso.model.claim import Speaker
from sayso.model.knowledge import Actor, Actors, outlet_body
from sayso.model.terms import Interest, SpeakerKind

PARTIAL = frozenset({"self_serving", "against_interest"})
OPEN_KINDS = frozenset({"witness", "anonymous", "unattributed"})


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker of one asserting claim.

    `key` names the body that answers for it: a registry id, or `name:` and a name that the registry does not know;
    `None` for a voice that may lean on any other. `relays` is whose words that body passes on, where it does so
    without a name for them ("the monitor, citing activists").
    """

    key: str | None
    assertion: Assertion
    speaker: Speaker | None
    interest: Interest
    kind: SpeakerKind | None
    relays: str | None = None

    @property
    def order(self) -> tuple[str, str, str]:
        """Where it stands: what was said first ahead."""
        return self.assertion.said or "9999", self.assertion.id, self.key or ""


def voices(assertion: Assertion, actors: Actors) -> Iterator[Voice]:
    """Everybody who vouches for a claim: its speaker and co-speakers, or the outlet."""
    claim = assertion.claim
    if claim.speaker is None:
        yield _outlet(assertion, actors)
        return
    yield _voice(assertion, claim.speaker, claim.interest, actors)
    for speaker in claim.co_speakers:
        yield _voice(assertion, speaker, "neutral" if speaker.kind == "monitor" else "unknown", actors)


def _outlet(assertion: Assertion, actors: Actors) -> Voice:
    """An outlet's own voice is nobody's in particular, unless the outlet is a body: a ministry, a party's channel."""
    body, interest = outlet_body(actors, assertion.report.outlet), assertion.claim.interest
    if body is None or (body.kind == "media" and not _is_partisan(body, assertion, actors)):
        return Voice(None, assertion, None, "neutral" if interest == "unknown" else interest, None)
    return Voice(body.id, assertion, None, interest, body.kind)


def _voice(assertion: Assertion, speaker: Speaker, interest: Interest, actors: Actors) -> Voice:
    key = _key(speaker, assertion, interest, actors)
    if key is not None:
        known = actors.get(key)
        kind = known.kind if known and speaker.kind in OPEN_KINDS else speaker.kind
        return Voice(key, assertion, speaker, interest, kind)
    relay = _relay(assertion, actors)
    if relay is None:
        return Voice(None, assertion, speaker, interest, speaker.kind)
    said = "neutral" if relay.kind in ("monitor", "organisation") else interest
    return Voice(relay.id, assertion, None, said, relay.kind, relays=speaker.text or "somebody not named")


def _key(speaker: Speaker, assertion: Assertion, interest: str, actors: Actors) -> str | None:
    body = speaker.actor_id or speaker.affiliation_id
    if body and is_general(body, actors):
        body = body if _is_institution(body, actors) else None
    if speaker.kind == "media" and interest not in PARTIAL and not _speaks_for_itself(body, speaker, assertion, actors):
        return None
    if body and speaker.kind != "unattributed":
        return body
    name = speaker.name or (speaker.text if speaker.named else None)
    is_name = speaker.kind not in ("anonymous", "unattributed") and not speaker.actor_id and _is_proper(name)
    return f"name:{name.casefold()}" if is_name and name else None


def _is_proper(name: str | None) -> bool:
    return name is not None and any(word[:1].isupper() for word in name.split())


def _is_institution(body: str, actors: Actors) -> bool:
    actor = actors.get(body)
    return body in voice_words().institutions or (actor is not None and actor.kind == "party")


def _speaks_for_itself(body: str | None, speaker: Speaker, assertion: Assertion, actors: Actors) -> bool:
    """Whether a medium belongs to somebody with a part in the matter, or tells what its own people saw."""
    known = actors.get(body) if body else None
    if known is None:
        return False
    words = {word.casefold().rstrip("s") for word in (speaker.text or "").split()}
    is_there = not words.isdisjoint(voice_words().first_hand)
    return is_there or known.id in voice_words().institutions or _is_partisan(known, assertion, actors)


def has_stake(body: Actor, assertion: Assertion, actors: Actors, *, at_home: bool = False) -> bool:
    """Whether a body, or whose medium it is, is of a side of the event, or fights one; `at_home`: or of its country."""
    told = [mention.actor_id for mention in (*assertion.event.actors, *assertion.event.recipients) if mention.actor_id]
    place = assertion.event.place
    land = actors.nation(place.admin[0]) if at_home and place and place.admin else None
    told += [land.id] if land else []
    day = assertion.said
    return any(is_one_side(body.id, one, actors, day=day) or actors.is_enemy(body.id, one, day) for one in told)


def _is_partisan(medium: Actor, assertion: Assertion, actors: Actors) -> bool:
    """Whether a medium is run by somebody with a part in the matter; else it is a news agency like any other."""
    is_shown = assertion.claim.interest in PARTIAL
    return medium.run_by is not None and (is_shown or has_stake(medium, assertion, actors, at_home=True))


def _relay(assertion: Assertion, actors: Actors) -> Actor | None:
    """The nearest body above a nameless speaker that passes the words on: a monitor, a ministry, a party's channel."""
    outer = assertion.claim.speaker_chain[:-1]
    for name in reversed(outer):
        found = actors.get(name) or (outlet_body(actors, name) if name == assertion.report.outlet else None)
        if found is None or found.is_generic or (found.kind == "media" and not _is_partisan(found, assertion, actors)):
            continue
        return found
    return None
