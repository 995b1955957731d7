"""How many independent origins assert an event: speakers and texts that do not lean on one another.

The rules, each because what is not known to be independent is not:

1. Only claims without a hedge count (`CT+`); a denial, "may have" and "said to show" are no origin.
2. A speaker counts as the body spoken for, once, in however many reports and copies the words are retold.
3. In "X, citing Y" the innermost speaker counts. A body that relays another's words on the event anywhere leans on
   it, and is no origin beside it.
4. Speakers of one side at the date (a part, a parent, an ally, a patron) are one origin together.
5. Anonymous and general speakers, hearsay, and media and outlets in their own voice may lean on anybody who is in
   view: they are no origin beside a known speaker, and one origin together where there is none. A party's or a
   state's own media are that party, as far as the registry knows.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.corroborate.assertion import Assertion, is_general
from sayso.corroborate.compare.who import is_one_side
from sayso.model.claim import Speaker
from sayso.model.knowledge import Actors

LEANING_KINDS = frozenset({"witness", "anonymous", "unattributed"})
PARTIAL = frozenset({"self_serving", "against_interest"})


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker of one asserting claim; `key` is `None` for a voice that may lean on any other."""

    key: str | None
    assertion: Assertion
    speaker: Speaker | None
    interest: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Voices that count as one."""

    voices: tuple[Voice, ...]

    @property
    def is_disinterested(self) -> bool:
        """Whether somebody in it is known to have no interest, and nobody speaks for one."""
        interests = {voice.interest for voice in self.voices}
        return "neutral" in interests and "self_serving" not in interests

    @property
    def is_interested(self) -> bool:
        """Whether it speaks for its own side."""
        return any(voice.interest == "self_serving" for voice in self.voices)

    @property
    def is_conceding(self) -> bool:
        """Whether somebody in it says what hurts the own side."""
        return any(voice.interest == "against_interest" for voice in self.voices)


def origins(group: Sequence[Assertion], actors: Actors) -> list[Origin]:
    """The independent origins that assert an event, those that were heard first ahead."""
    voices = [voice for assertion in _asserting(group) for voice in _voices(assertion, actors)]
    relays = _relays(group)
    known = [voice for voice in voices if voice.key and not _leans(voice, relays, voices)]
    if known:
        return _sides(known, actors)
    return [Origin(tuple(voices))] if voices else []


def _asserting(group: Sequence[Assertion]) -> list[Assertion]:
    """The claims that assert an event: a holding in part doubts a taking, and asserts itself where none is told."""
    in_part = all(assertion.is_doubting for assertion in group)
    return [a for a in group if a.is_asserting or (in_part and a.claim.factuality == "CT+")]


def _voices(assertion: Assertion, actors: Actors) -> Iterator[Voice]:
    claim = assertion.claim
    if claim.speaker is None:
        own_voice = "neutral" if claim.interest == "unknown" else claim.interest
        yield Voice(None, assertion, None, own_voice)
        return
    yield Voice(_key(claim.speaker, claim.interest, actors), assertion, claim.speaker, claim.interest)
    for speaker in claim.co_speakers:
        interest = "neutral" if speaker.kind == "monitor" else "unknown"
        yield Voice(_key(speaker, interest, actors), assertion, speaker, interest)


def _key(speaker: Speaker, interest: str, actors: Actors) -> str | None:
    body = speaker.actor_id or speaker.affiliation_id
    if body and is_general(body, actors):
        body = None
    if speaker.kind == "media" and interest not in PARTIAL and not _is_run(body, actors):
        return None
    if body and speaker.kind not in LEANING_KINDS:
        return body
    name = speaker.name or speaker.text
    return f"name:{name.casefold()}" if speaker.named and name and speaker.kind != "anonymous" else None


def _is_run(body: str | None, actors: Actors) -> bool:
    """Whether a medium belongs to somebody: a state's agency, a party's channel."""
    known = actors.get(body) if body else None
    return known is not None and known.run_by is not None


def _relays(group: Sequence[Assertion]) -> Mapping[str, frozenset[str]]:
    """Whom each body is heard to relay, from chains of two or more ("X, citing Y")."""
    found: dict[str, set[str]] = defaultdict(set)
    for assertion in group:
        chain = assertion.claim.speaker_chain
        for outer, inner in ((chain[i], chain[k]) for i in range(len(chain)) for k in range(i + 1, len(chain))):
            if outer != inner:
                found[outer].add(inner)
    return {outer: frozenset(inner) for outer, inner in found.items()}


def _leans(voice: Voice, relays: Mapping[str, frozenset[str]], voices: Sequence[Voice]) -> bool:
    names = {name for name in (voice.key, voice.speaker and voice.speaker.name) if name}
    relayed = frozenset().union(*(relays.get(name, frozenset()) for name in names))
    heard = {name for other in voices for name in (other.key, other.speaker and other.speaker.name) if name}
    return bool((relayed & heard) - names)


def _sides(voices: Sequence[Voice], actors: Actors) -> list[Origin]:
    """Voices joined by body and by side; one who stands with two others joins them, since they may share it."""
    by_key: dict[str, list[Voice]] = defaultdict(list)
    for voice in voices:
        by_key[voice.key or ""].append(voice)
    sides: list[list[str]] = []
    for key in sorted(by_key):
        day = by_key[key][0].assertion.said
        joined = [side for side in sides if any(is_one_side(key, other, actors, day=day) for other in side)]
        sides = [side for side in sides if side not in joined] + [[key, *(name for side in joined for name in side)]]
    found = [Origin(tuple(_in_order(voice for key in side for voice in by_key[key]))) for side in sides]
    return sorted(found, key=lambda origin: _order(origin.voices[0]))


def _in_order(voices: Iterator[Voice]) -> list[Voice]:
    return sorted(voices, key=_order)


def _order(voice: Voice) -> tuple[str, str, str]:
    return voice.assertion.said or "9999", voice.assertion.id, voice.key or ""
