"""An analyst decides: what is named becomes words, the decision is checked and kept, and the picture drawn anew."""

from collections.abc import Sequence
from typing import get_args

import msgspec
from sqlalchemy import Connection

from sayso.decide import anchor_of, fitting
from sayso.errors import DecidedMeanwhile, NotDecidable
from sayso.model.case import Act, Anchor, Decision, Effect
from sayso.model.record import Record
from sayso.model.track import Letter
from sayso.pipeline.asked import speaker_named
from sayso.pipeline.settle import settle
from sayso.pipeline.standing import (
    Standing,
    standing_on,
    standing_on_decision,
    standing_on_speaker,
)
from sayso.store.casebook import Casebook
from sayso.store.custody import now
from sayso.store.decisions import all_decisions, append_decisions
from sayso.store.effects import all_effects
from sayso.store.named import Told, claims_named, decision_named

NEEDS_TWO = ("merge", "split")


class Wish(Record, frozen=True, kw_only=True):
    """What an analyst wants to be decided: of which claims or events (by id, which may be cut short), by whom and why.

    `value` is JSON, or bare words where `field` takes text. For `undo` the id is that of a decision; for `rate` it is a
    speaker's name or id, and `value` the letter. A `split` parts `ids` from those `beside`, where there are any. `seen`
    is the number of the newest decision of the case when the analyst looked (0 for none): a newer one on its claims
    is somebody else's, and nobody decides over another's head. Without it nothing is checked.
    """

    act: Act
    ids: tuple[str, ...]
    who: str
    why: str
    field: str | None = None
    value: str | None = None
    beside: tuple[str, ...] = ()
    seen: int | None = None


class Decided(Record, frozen=True, kw_only=True):
    """A decision and what has become of it; no effect before the picture was drawn with it."""

    decision: Decision
    effect: Effect | None


def decide(casebook: Casebook, wish: Wish) -> Decided:
    """Check what an analyst wants, keep it as a decision, and draw the picture anew.

    Raises `NotDecidable`, `UnknownId`, `AmbiguousId`, `WrongCorrection`, `DecidedMeanwhile`; then nothing is kept.
    """
    settle(casebook)  # ids of events are those of the present picture
    decision = keep_decision(casebook, wish)
    settle(casebook)
    return next(one for one in decisions(casebook) if one.decision.id == decision.id)


def keep_decision(casebook: Casebook, wish: Wish) -> Decision:
    """As `decide`, without drawing the picture, for whoever draws it afterwards: in a large case that takes long."""
    if not wish.why.strip() or not wish.who.strip():
        raise NotDecidable("a decision needs who decided and why; say it with --who and --why")
    if not wish.ids:
        raise NotDecidable(f"{wish.act} of what? Name a claim or an event")
    with casebook.writing() as connection:
        decision, standing = _decision(connection, wish)
        newer = [one.decision for one in standing if wish.seen is not None and one.number > wish.seen]
        again = next((own for own in newer if msgspec.structs.replace(decision, at=own.at) == own), None)
        if again:
            return again  # the same form, as it comes where a button is pressed twice
        if newer:
            raise DecidedMeanwhile([f"{own.who}, {own.act} ({own.why})" for own in newer])
        append_decisions(connection, [decision])
    return decision


def decisions(casebook: Casebook) -> list[Decided]:
    """All decisions of a case, the oldest first, each with what has become of it."""
    with casebook.reading() as connection:
        return decisions_from(connection)


def decisions_from(connection: Connection) -> list[Decided]:
    """As `decisions`, from a snapshot of the case."""
    effects = {effect.decision_id: effect for effect in all_effects(connection)}
    return [Decided(decision=one, effect=effects.get(one.id)) for one in all_decisions(connection)]


def _decision(connection: Connection, wish: Wish) -> tuple[Decision, Sequence[Standing]]:
    """What is to be kept, and the decisions there are on what it is about; these only where it is to be checked."""
    base = Decision(act=wish.act, who=wish.who, at=now(), why=wish.why)
    is_checked = wish.seen is not None
    if wish.act == "undo":
        undone = decision_named(connection, wish.ids[0])
        standing = standing_on_decision(connection, undone) if is_checked else ()
        return msgspec.structs.replace(base, undoes=undone.id), standing
    if wish.act == "rate":
        speaker, letter = speaker_named(connection, wish.ids[0]), _letter(wish.value)
        standing = standing_on_speaker(connection, speaker) if is_checked else ()
        return msgspec.structs.replace(base, field=speaker, value=letter), standing
    about, beside = _meant(connection, wish)
    told = [*about, *beside]
    reports = list({one.report.id: one.report for one in told}.values())
    standing = standing_on(connection, [one.claim for one in told], reports) if is_checked else ()
    made = msgspec.structs.replace(
        base,
        anchors=_anchors(about),
        beside=_anchors(beside),
        field=wish.field,
        value=_value(wish, about) if wish.act == "correct" else None,
    )
    return made, standing


def _meant(connection: Connection, wish: Wish) -> tuple[list[Told], list[Told]]:
    """The claims meant and those beside them; raises `NotDecidable` where it takes more of them."""
    about, beside = _sides(wish, [claims_named(connection, name) for name in wish.ids])
    beside += [told for name in wish.beside for told in claims_named(connection, name)]
    if wish.act in NEEDS_TWO and len({told.claim.id for told in (*about, *beside)}) < 2:
        raise NotDecidable(f"{wish.act} needs two claims or more; name another claim or event beside {wish.ids[0]}")
    return about, beside


def _sides(wish: Wish, named: Sequence[Sequence[Told]]) -> tuple[list[Told], list[Told]]:
    """The claims meant, and those that they are parted from: an event split from some of its claims keeps the rest."""
    claims = [told for one in named for told in one]
    whole = {told.claim.id: told for one in named if len(one) > 1 for told in one}
    part = {told.claim.id: told for one in named if len(one) == 1 for told in one}
    if wish.act != "split" or not whole or not part:
        return list({told.claim.id: told for told in claims}.values()), []
    return list(part.values()), [told for own, told in whole.items() if own not in part]


def _letter(value: str | None) -> str:
    letter = (value or "").upper()
    if letter not in get_args(Letter):
        raise NotDecidable(f"{value!r}: no letter of reliability; give one of {', '.join(get_args(Letter))}")
    return msgspec.json.encode(letter).decode()


def _anchors(about: Sequence[Told]) -> tuple[Anchor, ...]:
    return tuple(anchor_of(told.claim, told.report) for told in about)


def _value(wish: Wish, about: Sequence[Told]) -> str:
    if wish.field is None or wish.value is None:
        raise NotDecidable("correct needs a field and its value, as in `event.place.name Hajin`")
    value = wish.value
    for told in about:  # each must be able to take it
        value = fitting(told.claim, wish.field, wish.value)
    return value
