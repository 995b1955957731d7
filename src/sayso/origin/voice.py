"""The voices of an event: who vouches for a claim, by the body that answers for it."""

from collections.abc import Iterator

from msgspec import Struct

from sayso.lexicon.bodies import body_words, is_own_publisher
from sayso.model.claim import Speaker
from sayso.model.knowledge import Actors
from sayso.model.terms import Interest, SpeakerKind
from sayso.origin.answering import Answering, answering, outlet_answering, relaying
from sayso.origin.telling import Telling

OUR = "our"


class Voice(Struct, frozen=True, gc=False):
    """One speaker of one asserting claim.

    `key` names the body that answers for it: a registry id, or `name:` and a name that the registry does not know;
    `None` for a voice that may lean on any other. `relays` is whose words that body passes on, where it does so
    without a name for them ("the monitor, citing activists").
    """

    key: str | None
    assertion: Telling
    speaker: Speaker | None
    interest: Interest
    kind: SpeakerKind | None
    relays: str | None = None

    @property
    def order(self) -> tuple[str, str, str]:
        """Where it stands: what was said first ahead."""
        return self.assertion.said or "9999", self.assertion.id, self.key or ""


def voices(assertion: Telling, actors: Actors) -> Iterator[Voice]:
    """Everybody who vouches for a claim: its speaker and co-speakers, or the outlet."""
    claim = assertion.claim
    if claim.speaker is None or _is_first_person(claim.speaker, assertion.report.outlet):
        yield _outlet(assertion, actors)
        return
    yield _voice(assertion, claim.speaker, claim.interest, actors)
    for speaker in claim.co_speakers:
        yield _voice(assertion, speaker, "neutral" if speaker.kind == "monitor" else "unknown", actors)


def _is_first_person(speaker: Speaker, outlet: str | None) -> bool:
    """Whether a text speaks of itself: "we found"; a body that publishes also by "our members"."""
    words = (speaker.text or "").casefold()
    is_own = is_own_publisher(outlet) and OUR in words.split()
    return not speaker.actor_id and (words in body_words().first_person or is_own)


def _outlet(assertion: Telling, actors: Actors) -> Voice:
    """An outlet's own voice is nobody's in particular, unless the outlet is a body: a ministry, a party's channel."""
    body, interest = outlet_answering(assertion, actors), assertion.claim.interest
    if body is not None:
        return Voice(body.id, assertion, None, interest, body.kind)
    outlet = assertion.report.outlet
    neutral: Interest = "neutral" if interest == "unknown" else interest
    if outlet and is_own_publisher(outlet):
        return Voice(f"name:{outlet.casefold()}", assertion, None, neutral, "organisation")
    return Voice(None, assertion, None, neutral, None)


def _voice(assertion: Telling, speaker: Speaker, interest: Interest, actors: Actors) -> Voice:
    found = answering(speaker, assertion, interest, actors)
    if found is not None:
        return Voice(found.key, assertion, speaker, _shown(interest, speaker, found), found.kind)
    relay = relaying(assertion, actors)
    if relay is None:
        return Voice(None, assertion, speaker, interest, speaker.kind)
    said = "neutral" if relay.kind in ("monitor", "organisation") else interest
    return Voice(relay.id, assertion, None, said, relay.kind, relays=speaker.text or "somebody not named")


def _shown(interest: Interest, speaker: Speaker, found: Answering) -> Interest:
    """What a speaker has to gain, by the body that turned out to answer for him.

    A state's office is no bystander, and a body of citizens that nothing ties to a side is no office of the state.
    """
    if interest == "neutral" and found.kind in ("party", "official"):
        return "unknown"
    is_civil = found.kind == "organisation" and found.kind != speaker.kind
    is_tied = bool(speaker.actor_id or speaker.affiliation_id)
    return "neutral" if is_civil and (interest == "unknown" or not is_tied) else interest
