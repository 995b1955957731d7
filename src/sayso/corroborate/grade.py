"""What an event's claims are worth together, and why, in a sentence that a person can check.

Grades from least to most: `denied`, `claimed`, `single_origin`, `conceded`, `corroborated`. How certain they are is
another order, in which `denied` and `claimed` are alike: nobody vouches for the event who is known to have no interest.
A copy, a retelling, a word like "confirmed" or an ally's echo adds no origin and so never raises a grade; a denial only
ever lowers. To hear less never makes an event more certain, unless what is no longer heard is who leans on whom.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.dispute.facts import denials
from sayso.corroborate.heard import voice_name
from sayso.corroborate.wording import capitalised, claims_named, enumerated, speaker_name
from sayso.model.knowledge import Actors
from sayso.model.terms import Grade
from sayso.origin.circle import Circle
from sayso.origin.voice import Voice


@dataclass(frozen=True, slots=True)
class Grading:
    """A grade and its reason."""

    grade: Grade
    because: str


def grading(group: Sequence[Assertion], found: Sequence[Circle], actors: Actors) -> Grading:
    """The grade of an event told by these claims, whose voices stand in these circles."""
    denying = denials(group)
    grade = _grade(found, is_denied=bool(denying))
    reason = {
        "corroborated": _corroborated,
        "conceded": _conceded,
        "single_origin": _single_origin,
        "claimed": _claimed,
        "denied": _denied,
    }[grade](group, found, actors)
    counted = [circle.first[0].assertion for circle in found if circle.counted]
    named = [*counted, *(denying if grade == "denied" else [])]
    return Grading(grade, f"{capitalised(reason)} {claims_named(named or group)}.")


def is_partial(voices: Sequence[Voice]) -> bool:
    """Whether nothing that a speaker is heard to say is known to be said without an interest, or against his own."""
    return all(voice.interest in ("self_serving", "unknown") for voice in voices)


def _grade(found: Sequence[Circle], *, is_denied: bool) -> Grade:
    counted = [circle for circle in found if circle.counted]
    vouching = [voices for circle in found for voices in circle.vouching]
    if len(counted) >= 2 and any(circle.is_disinterested for circle in counted):
        return "corroborated"
    if any(voice.interest == "against_interest" for voices in vouching for voice in voices):
        return "conceded"
    if any(not is_partial(voices) for voices in vouching):
        return "single_origin"
    return "denied" if is_denied else "claimed"


def _corroborated(_: Sequence[Assertion], found: Sequence[Circle], actors: Actors) -> str:
    counted = [circle for circle in found if circle.counted]
    free = [circle for circle in counted if circle.is_disinterested]
    lean = "neither leans on the other" if len(counted) == 2 else "none leans on another"
    interest = f"{_firsts(free, actors)} {'has' if len(free) == 1 else 'have'} no interest"
    return f"said by {_firsts(counted, actors)}; {lean}, as far as is known, and {interest}{_echoes(found, actors)}"


def _conceded(_: Sequence[Assertion], found: Sequence[Circle], actors: Actors) -> str:
    heard = [voice for circle in found for voices in circle.vouching for voice in voices]
    names = enumerated(voice_name(voice, actors) for voice in heard if voice.interest == "against_interest")
    return f"said by {names}, though it hurts the own side"


def _single_origin(_: Sequence[Assertion], found: Sequence[Circle], actors: Actors) -> str:
    vouching = [voices for circle in found for voices in circle.vouching]
    free = [voices for voices in vouching if not is_partial(voices)]
    partial = [voices for voices in vouching if is_partial(voices)]
    also = f"; {_named(partial, actors)} {'says' if len(partial) == 1 else 'say'} it as well" if partial else ""
    only = "only " if sum(circle.counted for circle in found) < 2 else ""
    return f"said {only}by {_named(free, actors)}, and no origin beside is known{also}{_retellings(found, actors)}"


def _claimed(group: Sequence[Assertion], found: Sequence[Circle], actors: Actors) -> str:
    if found:
        return f"said only by {_in_own_interest(found, actors)}{_echoes(found, actors)}"
    hedging = enumerated(speaker_name(a, a.claim.speaker, actors) for a in group)
    return f"nobody vouches for it; left open by {hedging}"


def _denied(group: Sequence[Assertion], found: Sequence[Circle], actors: Actors) -> str:
    denying = enumerated(speaker_name(a, a.claim.speaker, actors) for a in denials(group))
    says = f"said only by {_in_own_interest(found, actors)}" if found else "said by nobody here"
    return f"denied by {denying}, and {says}"


def _in_own_interest(found: Sequence[Circle], actors: Actors) -> str:
    counted = [circle for circle in found if circle.counted]
    is_shown = all(circle.interest == "self_serving" for circle in counted)
    is_one = len(counted) == 1
    shown = f", in {'its' if is_one else 'their'} own interest"
    lacking = f", and whether {'it has' if is_one else 'they have'} an interest is not known"
    return f"{_firsts(counted, actors)}{shown if is_shown else lacking}"


def _firsts(found: Sequence[Circle], actors: Actors) -> str:
    return _named([circle.first for circle in found], actors)


def _named(heard: Sequence[Sequence[Voice]], actors: Actors) -> str:
    return enumerated(voice_name(voices[0], actors) for voices in heard)


def _echoes(found: Sequence[Circle], actors: Actors) -> str:
    """Who says the same without adding an origin."""
    firsts = {voice_name(circle.first[0], actors) for circle in found if circle.counted}
    names = [
        name
        for name in (voice_name(voice, actors) for circle in found for voice in circle.voices)
        if name not in firsts
    ]
    return f"; the same from {enumerated(names)} adds no origin" if names else ""


def _retellings(found: Sequence[Circle], actors: Actors) -> str:
    names = [voice_name(m.voices[0], actors) for circle in found for m in circle.members if m.is_retelling]
    return f"; the same from {enumerated(names)} adds no origin" if names else ""
