"""Origins as records: who is heard in each, and in a sentence why they are one and why they count or do not."""

import re
from collections import defaultdict
from collections.abc import Sequence

from sayso.corroborate.wording import body_name, capitalised, enumerated, speaker_name
from sayso.lexicon.voices import voice_words
from sayso.model.event import Origin, OriginVoice
from sayso.model.knowledge import Actors
from sayso.model.terms import Interest
from sayso.origin.circle import Circle, Member, who
from sayso.origin.voice import Voice

WEIGHTY: tuple[Interest, ...] = ("against_interest", "self_serving", "neutral", "unknown")
FAR = 600  # characters to either side in which a sentence is looked for
PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which", "that"})
STOP = re.compile(r"[.!?]\s|\n")


def origin_list(found: Sequence[Circle], actors: Actors) -> tuple[Origin, ...]:
    """The circles of an event as records, in their order; every asserting voice stands in exactly one."""
    names = {id(circle): voice_name(circle.first[0], actors) for circle in found if circle.counted}
    return tuple(
        Origin(
            voices=_voices(circle, actors),
            counted=circle.counted,
            interest=circle.interest,
            because=_because(circle, [name for key, name in names.items() if key != id(circle)], actors),
        )
        for circle in found
    )


def voice_name(voice: Voice, actors: Actors) -> str:
    """How a voice is called in a reason."""
    if voice.speaker is None and voice.key is not None:
        name = (body_name(voice.key, actors) if actors.get(voice.key) else voice.assertion.report.outlet) or voice.key
        return f"{name}, passing on {voice.relays}" if voice.relays else name
    wire = voice.assertion.report.wire
    if voice.speaker is None and wire:
        return f"{wire}, whose text it is"
    name = speaker_name(voice.assertion, voice.speaker, actors)
    if name.casefold() in PRONOUNS and voice.key is not None:
        return body_name(voice.key, actors) if actors.get(voice.key) else voice.key.removeprefix("name:")  # type: ignore[return-value]
    return name


def _voices(circle: Circle, actors: Actors) -> tuple[OriginVoice, ...]:
    by_body: dict[str, list[Voice]] = defaultdict(list)
    for voice in circle.voices:
        by_body[voice.key or who(voice)].append(voice)
    return tuple(
        OriginVoice(
            speaker=heard[0].key if heard[0].key and not heard[0].key.startswith("name:") else None,
            name=voice_name(heard[0], actors),
            claim_ids=tuple(sorted({voice.assertion.id for voice in heard})),
            interest=next(one for one in WEIGHTY if one in {voice.interest for voice in heard}),
        )
        for heard in by_body.values()
    )


def _because(circle: Circle, others: Sequence[str], actors: Actors) -> str:
    name = voice_name(circle.first[0], actors)
    if circle.first[0].key is None:
        names = enumerated([name, *(voice_name(member.voices[0], actors) for member in circle.members)])
        lean = "may lean on anybody who is heard of it" if circle.counted else "may have it from anybody who counts"
        rest = "so that all together count as one" if circle.counted else "so that it counts for nothing beside them"
        return f"{capitalised(names)}: nobody is named who vouches for it, and such a voice {lean}, {rest}."
    parts = [f"{name} says it{_times(circle.first)}", *_members(circle.members, actors), *_concession(circle)]
    parts.append(
        f"nothing ties it to {enumerated(others)}, so it counts apart" if others else "no other origin is known"
    )
    return f"{capitalised('; '.join(parts))}."


def _times(voices: Sequence[Voice]) -> str:
    reports = {voice.assertion.report.id for voice in voices}
    texts = {voice.assertion.origin_id for voice in voices}
    if len(reports) == 1:
        return ""
    copies = "copies of one text" if len(texts) == 1 else "reports, which is one origin"
    return f" in {len(reports)} {copies}"


def _members(members: Sequence[Member], actors: Actors) -> list[str]:
    by_reason: dict[str, list[str]] = defaultdict(list)
    for member in members:
        by_reason[member.because].append(voice_name(member.voices[0], actors))
    return [f"the same from {enumerated(names)} adds no origin ({why})" for why, names in by_reason.items()]


def _concession(circle: Circle) -> list[str]:
    """That it hurts the own side, and what its sentence gives for a reason or an occasion: noted, never guessed."""
    conceding = next((v for voices in circle.vouching for v in voices if v.interest == "against_interest"), None)
    if conceding is None:
        return []
    motive = _motive(conceding)
    told = f"and its sentence gives “{motive}”" if motive else "and its sentence gives no reason"
    return [f"it hurts the own side, {told}"]


def _motive(voice: Voice) -> str | None:
    text, content = voice.assertion.report.text, voice.assertion.claim.content
    start = max((match.end() for match in STOP.finditer(text, max(0, content.start - FAR), content.start)), default=0)
    stop = STOP.search(text, content.end, content.end + FAR)
    sentence = text[start : stop.start() if stop else content.end + FAR].rstrip(".")
    words = "|".join(re.escape(word) for word in voice_words().motives)
    found = re.search(rf"\b(?:{words})\b[^,;”\"]*", sentence)
    return found.group().strip() if found else None
