"""All decisions about some claims, in force or not: what a person must have seen before deciding on them."""

from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import Connection, func, select

from sayso.decide.anchors import Shelf
from sayso.model.case import Anchor, Decision, Effect
from sayso.model.claim import Claim
from sayso.model.record import Record
from sayso.model.report import Report
from sayso.store.find.claims import claims_in
from sayso.store.find.reports import reports_of
from sayso.store.tables import CAPTURES, DECISIONS, EFFECTS, READINGS, REPORTS

Numbered = Sequence[tuple[int, Decision]]


class Standing(Record, frozen=True, kw_only=True):
    """A decision with its number in the case, and what has become of it; no effect before the picture knows of it."""

    number: int
    decision: Decision
    effect: Effect | None


def standing_on(connection: Connection, claims: Sequence[Claim], reports: Sequence[Report]) -> list[Standing]:
    """The decisions whose words are those of any of these claims, and what undid them, the oldest first."""
    numbered = _numbered(connection)
    return list(_with_effects(connection, _about(numbered, claims, reports)))


def standing_on_speaker(connection: Connection, speaker: str) -> list[Standing]:
    """The letters that were given to a speaker, and what undid them, the oldest first."""
    numbered = _numbered(connection)
    rated = {own.id for _, own in numbered if own.act == "rate" and own.field == speaker}
    return list(_with_effects(connection, _with_undoings(numbered, rated)))


def standing_on_decision(connection: Connection, decision: Decision) -> list[Standing]:
    """The decisions on what this one is about, itself among them."""
    if decision.act == "rate":
        return standing_on_speaker(connection, decision.field or "")
    if decision.act == "undo":
        numbered = _numbered(connection)
        return list(_with_effects(connection, _with_undoings(numbered, {decision.undoes or "", decision.id})))
    anchors = (*decision.anchors, *decision.beside)
    reports = _reports_of(connection, anchors)
    claims = list(claims_in(connection, [report.id for report in reports]))
    meant = Shelf(claims, reports, is_part=True).claims(anchors)
    found = standing_on(connection, meant, reports)
    lost = _with_effects(connection, _with_undoings(_numbered(connection), {decision.id}))
    return sorted({one.number: one for one in (*found, *lost)}.values(), key=lambda one: one.number)


def newest_number(connection: Connection) -> int:
    """The number of the newest decision of the case, 0 where there is none: what a page made now has seen."""
    return connection.scalar(select(func.max(DECISIONS.c.sequence))) or 0


def _numbered(connection: Connection) -> Numbered:
    decoder = msgspec.json.Decoder(Decision)
    asked = select(DECISIONS.c.sequence, DECISIONS.c.body).order_by(DECISIONS.c.sequence)
    return [(number, decoder.decode(body)) for number, body in connection.execute(asked)]


def _about(numbered: Numbered, claims: Sequence[Claim], reports: Sequence[Report]) -> Numbered:
    shelf, meant = Shelf(claims, reports, is_part=True), {claim.id for claim in claims}
    captured = {report.capture_sha256 for report in reports}
    about = set()
    for _, decision in numbered:
        anchors = [own for own in (*decision.anchors, *decision.beside) if own.capture_sha256 in captured]
        if anchors and meant & {claim.id for claim in shelf.claims(anchors)}:
            about.add(decision.id)
    return _with_undoings(numbered, about)


def _with_undoings(numbered: Numbered, about: set[str]) -> Numbered:
    """These decisions, and those that undid them or their undoing."""
    found = []
    for number, decision in numbered:
        if decision.id in about or (decision.act == "undo" and decision.undoes in about):
            about.add(decision.id)
            found.append((number, decision))
    return found


def _with_effects(connection: Connection, found: Numbered) -> Iterator[Standing]:
    decoder = msgspec.json.Decoder(Effect)
    asked = select(EFFECTS.c.body).where(EFFECTS.c.decision_id.in_([decision.id for _, decision in found]))
    effects = {effect.decision_id: effect for effect in map(decoder.decode, connection.scalars(asked))}
    for number, decision in found:
        yield Standing(number=number, decision=decision, effect=effects.get(decision.id))


def _reports_of(connection: Connection, anchors: Sequence[Anchor]) -> list[Report]:
    """The reports that were read in the captures of some anchors."""
    captured = {anchor.capture_sha256 for anchor in anchors}
    asked = (
        select(REPORTS.c.id)
        .join(READINGS, READINGS.c.key == REPORTS.c.reading_key)
        .join(CAPTURES, CAPTURES.c.id == READINGS.c.capture_id)
        .where(CAPTURES.c.sha256.in_(captured))
    )
    return list(reports_of(connection, list(connection.scalars(asked))))


def decisions_page(connection: Connection, *, before: int | None, limit: int) -> list[Standing]:
    """The last decisions of a case, or the last before a number, the oldest first."""
    decoder = msgspec.json.Decoder(Decision)
    asked = select(DECISIONS.c.sequence, DECISIONS.c.body).order_by(DECISIONS.c.sequence.desc()).limit(limit)
    rows = connection.execute(asked if before is None else asked.where(DECISIONS.c.sequence < before))
    return list(_with_effects(connection, [(number, decoder.decode(body)) for number, body in rows][::-1]))
