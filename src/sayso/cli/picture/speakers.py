"""How speakers fared, in words: counts first, and the sayings behind them where they are asked for."""

from collections.abc import Iterator, Sequence

from sayso.cli.picture.index import Line, joined, line
from sayso.cli.picture.phrases import day_words
from sayso.cli.plain import plain
from sayso.lexicon.words import Words, words
from sayso.model.track import Amendment, Answer, Delay, Reliability, Saying, Tally, Track, TrackList


def speakers_found(found: TrackList, *, sayings: bool) -> Iterator[Line]:
    """A block a speaker."""
    known = words()
    first, last = day_words(found.first_reported), day_words(found.last_reported)
    days = f" from {first} to {last}" if first and last else ""
    over = _counted(found.reports, "report")
    yield line(f"Over {over}{days}; what others said elsewhere is not counted.", style="italic")
    for track in found.tracks:
        yield line("")
        yield from _track(track, known, sayings=sayings)
    if not found.tracks:
        yield line("no speaker asserts an event")


def _track(track: Track, known: Words, *, sayings: bool) -> Iterator[Line]:
    named = track.name if track.speaker in (track.name, f"name:{track.name.casefold()}") else _with_id(track)
    yield line(plain(joined([named, known.speaker_kind[track.kind] if track.kind else None])), style="bold")
    for told in _tally(track.tally):
        yield line(told, indent=4)
    parts = [
        *((known.interest[own.interest] or f"interest {own.interest}", own.tally) for own in track.by_interest),
        *((f"on {known.subject[own.subject]}", own.tally) for own in track.by_subject),
        *((own.name, own.tally) for own in track.persons),
    ]
    for name, tally in parts:
        yield line(plain(f"{name}: {_short(tally)}"), indent=6)
    yield line(plain(_reliability(track.reliability, known)), indent=4, style="green")
    for saying in track.sayings if sayings else ():
        yield from _saying(saying, known)


def _with_id(track: Track) -> str:
    return f"{track.name} ({track.speaker})"


def _tally(tally: Tally) -> Iterator[str]:
    """What was told, and what became of what was said first."""
    beside = f", {tally.alongside} on the same day as independent others" if tally.alongside else ""
    rest = tally.told - tally.first - tally.alongside
    after = f", {rest} after others or on a day that is not known" if rest else ""
    yield f"Told of {_counted(tally.told, 'event')}: {tally.first} first{beside}{after}."
    if tally.first:
        became = (
            f"{tally.taken_up} later said by independent others{_delay(tally.delay)}",
            f"{tally.contradicted} told otherwise by them",
            f"{tally.denied} denied by others",
            f"{tally.corrected} taken back or corrected by itself",
            f"{tally.not_taken_up} not taken up by independent others",
        )
        yield f"Of the {tally.first}: {'; '.join(became)}."


def _short(tally: Tally) -> str:
    if not tally.first:
        return f"{tally.told} told, none first"
    counts = (
        (tally.taken_up, f"taken up{_delay(tally.delay)}"),
        (tally.contradicted, "told otherwise"),
        (tally.denied, "denied"),
        (tally.corrected, "corrected"),
    )
    became = [f"{count} {name}" for count, name in counts if count]
    return joined([f"{tally.told} told", f"{tally.first} first", *(became or ["none taken up"])])


def _delay(delay: Delay | None) -> str:
    if delay is None:
        return ""
    if delay.min == delay.max:
        return f" after {_counted(delay.min, 'day')}"
    return f" after {delay.min} to {delay.max} days (median {delay.median:g})"


def _reliability(reliability: Reliability, known: Words) -> str:
    basis = known.reliability_basis[reliability.basis]
    letter = joined([f"{reliability.letter}, {known.letter[reliability.letter]}", basis], "; ")
    return f"Reliability {letter}: {reliability.because}"


def _saying(saying: Saying, known: Words) -> Iterator[Line]:
    day = day_words(saying.said)
    turn = {
        "first": "first",
        "alongside": "on the same day as others",
        "later": "after others",
        "unknown": "not known whether first",
    }[saying.turn]
    head = f"{known.event_type[saying.event_type]}, event {saying.event_id}"
    by = f"by {' and '.join(saying.persons)}" if saying.persons else None
    said = joined([f"said {turn}", f"on {day}" if day else None, by], " ")
    yield line(plain(f"{head}: {said} {_claims(saying.claim_ids)}"), indent=6)
    yield from _became(saying)


def _became(saying: Saying) -> Iterator[Line]:
    for answer in saying.taken_up_by:
        yield line(plain(f"taken up: {_answer(answer)}"), indent=8)
    if saying.turn == "first" and not saying.taken_up_by:
        days = _counted(saying.watched_days or 0, "day")
        watched = f" in the {days} that the reports go on" if saying.watched_days else ""
        yield line(f"not taken up by independent others{watched}", indent=8)
    for answer in saying.contradicted_by:
        yield line(plain(f"told otherwise: {_answer(answer)}"), indent=8)
    for answer in saying.denied_by:
        what = "denied having done it" if answer.about == "who" else "denied"
        yield line(plain(f"{what}: {_answer(answer)}"), indent=8)
    for amendment in saying.corrections:
        yield line(plain(_amendment(amendment)), indent=8)


def _answer(answer: Answer) -> str:
    differs = f", differing on {' and '.join(answer.differs_on)}" if answer.differs_on else ""
    return f"{answer.name}{_later(answer.days)}{differs} {_claims([answer.claim_id])}"


def _amendment(amendment: Amendment) -> str:
    about = "took it back" if amendment.about == "whether" else f"corrected itself on {amendment.about}"
    return f"{about}{_later(amendment.days)} {_claims(amendment.claim_ids)}"


def _later(days: int | None) -> str:
    if days is None:
        return ""
    return ", on the same day" if days == 0 else f", {_counted(days, 'day')} later"


def _claims(claim_ids: Sequence[str]) -> str:
    return f"(claim{'s' if len(claim_ids) > 1 else ''} {', '.join(claim_ids)})"


def _counted(count: int, name: str) -> str:
    return f"{count} {name}" if count == 1 else f"{count} {name}s"
