"""Values of an aspect with the voices that assert and that deny them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.dossier.aspects import Told
from sayso.model.claim import Claim, Speaker
from sayso.model.dossier import Aspect, Certainty, Statement, Voice
from sayso.model.report import Report
from sayso.model.terms import Interest

LAST = "9999"  # after every day: what was said on no known day goes last
SUREST: tuple[Certainty, ...] = ("certain", "probable", "possible", "uncommitted")
WORST: tuple[Interest, ...] = ("self_serving", "unknown", "neutral", "against_interest")
Grounds = Mapping[tuple[str, str], Sequence[str]]


def statements(told: Iterable[Told], aspect: Aspect, *, grounds: Grounds | None = None) -> tuple[Statement, ...]:
    """The statements of one aspect, the first said first."""
    under: dict[tuple[str, tuple[str, ...]], list[Told]] = defaultdict(list)
    for one in told:
        if one.aspect == aspect:
            under[one.value, one.by].append(one)
    made = [_statement(members, grounds or {}) for members in under.values()]
    return tuple(sorted(made, key=lambda made: (made.first_said or LAST, made.value, made.by)))


def grounds_of(told: Iterable[Told]) -> Grounds:
    """By report and voice, the claims of military use on which the voice may rest what it says of the law."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for one in told:
        if one.aspect == "military_use" and not one.is_denied and one.value != "none":
            for speaker in _speakers(one.seen.claim):
                found[one.seen.report.id, _key(speaker, one.seen.report)].append(one.seen.id)
    return found


def _statement(members: Sequence[Told], grounds: Grounds) -> Statement:
    days = sorted(one.seen.said for one in members if one.seen.said)
    asserted = [one for one in members if not one.is_denied]
    spoken = {(one.seen.report.id, _key(who, one.seen.report)) for one in asserted for who in _speakers(one.seen.claim)}
    return Statement(
        value=members[0].value,
        by=members[0].by,
        asserted_by=_voices(asserted),
        denied_by=_voices([one for one in members if one.is_denied]),
        claim_ids=tuple(sorted({one.seen.id for one in members})),
        first_said=days[0] if days else None,
        last_said=days[-1] if days else None,
        ground=tuple(sorted({claim for key in spoken for claim in grounds.get(key, ())})),
    )


def _voices(members: Iterable[Told]) -> tuple[Voice, ...]:
    """Each voice once, the first that spoke first."""
    spoken: dict[str, list[tuple[Told, Speaker | None]]] = defaultdict(list)
    for one in members:
        for speaker in _speakers(one.seen.claim):
            spoken[_key(speaker, one.seen.report)].append((one, speaker))
    made = [_voice(said) for said in spoken.values()]
    return tuple(sorted(made, key=lambda voice: (voice.first_said or LAST, voice.claim_ids)))


def _voice(said: Sequence[tuple[Told, Speaker | None]]) -> Voice:
    first, speaker = min(said, key=lambda one: (one[0].seen.said or LAST, one[0].seen.id))
    days = sorted(one.seen.said for one, _ in said if one.seen.said)
    own = first.seen.report
    return Voice(
        actor_id=(speaker.actor_id or speaker.affiliation_id) if speaker else None,
        name=(speaker.name or speaker.text) if speaker else None,
        kind=speaker.kind if speaker else None,
        outlet=None if speaker else own.outlet or own.path,
        interest=min((one.seen.claim.interest for one, _ in said), key=WORST.index),
        certainty=min((one.certainty for one, _ in said), key=SUREST.index),
        claim_ids=tuple(sorted({one.seen.id for one, _ in said})),
        first_said=days[0] if days else None,
        last_said=days[-1] if days else None,
    )


def _speakers(claim: Claim) -> Iterator[Speaker | None]:
    yield claim.speaker
    yield from claim.co_speakers


def _key(speaker: Speaker | None, report: Report) -> str:
    """One key for a body and all who speak for it; for an outlet, and for hearsay, the origin of its text."""
    if speaker is None:
        return f"outlet {report.outlet or report.origin_id}"
    body = speaker.actor_id or speaker.affiliation_id
    if body:
        return f"body {body}"
    if speaker.kind in {"unattributed", "anonymous", "witness"} or not (speaker.name or speaker.text):
        return f"{speaker.kind} {speaker.text} of {report.origin_id}"
    return f"name {(speaker.name or speaker.text or '').casefold()}"
