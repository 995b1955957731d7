"""Reports made of sentences, and the claims in them, so that words have a place."""

from collections.abc import Sequence
from itertools import count

from corroborate.builders import claim, report
from msgspec.structs import replace

from sayso.decide import anchor_of
from sayso.model.case import Act, Anchor, Decision
from sayso.model.claim import Claim
from sayso.model.record import identity
from sayso.model.report import Report
from sayso.model.selector import select

SENTENCES = (
    "The army shelled Hajin on Monday",
    "Fighters took the bridge of Susah at night",
    "Nobody was hurt when the school of Aleppo was hit",
    "The army shelled Alder on Monday",
)
PLACES = dict(zip(SENTENCES, ("Hajin", "Susah", "Aleppo", "Alder"), strict=True))
moments = count(1)


def laid_out(
    sentences: Sequence[str] = SENTENCES, *, name: str = "r1", head: str = "", gap: str = ". "
) -> tuple[Report, list[Claim]]:
    """A report of these sentences, and a claim in each: `head` before them, and `gap` behind each."""
    text = head + "".join(f"{sentence}{gap}" for sentence in sentences)
    made = replace(report(name), text=text, id=identity(name, text))
    claims = []
    for number, sentence in enumerate(sentences):
        start = text.index(sentence)
        told = claim("shelling", PLACES[sentence], by="GoS", to="IS", on="2018-12-10", report=made.id)
        words = select(text, start, start + len(sentence))
        claims.append(replace(told, id=identity(made.id, start, number), content=words))
    return made, claims


def decided(act: Act, *claims: Claim, on: Report, beside: Sequence[Claim] = (), **told: str | None) -> Decision:
    """A decision on claims of one report, later than all before it."""
    return Decision(
        act=act,
        who="Ada",
        at=f"2024-01-01T00:00:00Z#{next(moments)}",
        why="checked",
        anchors=anchors(claims, on),
        beside=anchors(beside, on),
        **told,
    )


def undo(decision: Decision) -> Decision:
    return Decision(act="undo", who="Ben", at=f"2024-01-02#{next(moments)}", why="wrong", undoes=decision.id)


def anchors(claims: Sequence[Claim], on: Report) -> tuple[Anchor, ...]:
    return tuple(anchor_of(claim, on) for claim in claims)
