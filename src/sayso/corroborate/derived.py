"""Two grades of other houses, each derived from an event's claims by the rules in the tables here.

The Admiralty code's credibility digit says how well a piece of information stands, and never follows from the letter
for its speaker's reliability, which only an analyst gives (`F`, cannot be judged, until then). Airwars' grade is of
harm to civilians only.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.dispute.facts import denials
from sayso.model.event import Dispute
from sayso.model.knowledge import Actors
from sayso.model.terms import Credibility, Grade, HarmGrade
from sayso.origin.circle import Circle

CIVILIAN = frozenset({"civilian", "child", "woman", "medic", "journalist"})
HARMED = frozenset({"killed", "wounded"})
GENERAL_CIVILIANS = frozenset({"generic:civilians", "generic:residents", "generic:protesters", "generic:medics"})

CREDIBILITY: dict[tuple[Grade, bool], tuple[Credibility, str]] = {
    ("corroborated", False): (1, "confirmed by independent origins, and nobody denies it"),
    ("corroborated", True): (2, "independent origins say it, but it is denied"),
    ("conceded", False): (2, "said against the own interest, and nobody denies it"),
    ("conceded", True): (3, "said against the own interest, but denied as well"),
    ("single_origin", False): (3, "somebody without an interest says it, and nobody denies it"),
    ("single_origin", True): (4, "somebody without an interest says it, but it is denied"),
    ("claimed", False): (4, "nobody says it who is known to have no interest, and nobody denies it"),
    ("denied", True): (5, "denied, and nobody says it who is known to have no interest"),
}
NOT_TOLD: tuple[Credibility, str] = (6, "nobody vouches for it and nobody denies it")


@dataclass(frozen=True, slots=True)
class Harm:
    """What the claims say of harm to civilians; each field is one question of Airwars' rules."""

    is_accepted: bool
    is_competing: bool
    is_of_fighters: bool
    is_corroborated: bool
    is_doer_told: bool


HARM_RULES: tuple[tuple[HarmGrade, str, tuple[tuple[str, bool], ...]], ...] = (
    ("confirmed", "a belligerent accepts that it did it", (("is_accepted", True),)),
    ("contested", "several are held to have done it", (("is_competing", True),)),
    ("discounted", "somebody without an interest says that the dead were fighters", (("is_of_fighters", True),)),
    (
        "fair",
        "independent origins agree, and a belligerent is told to have done it",
        (("is_corroborated", True), ("is_doer_told", True)),
    ),
    ("weak", "independent origins agree, but nobody says who did it", (("is_corroborated", True),)),
    ("weak", "no two independent origins say it", ()),
)


def credibility(group: Sequence[Assertion], found: Sequence[Circle], grade: Grade) -> tuple[Credibility, str]:
    """The Admiralty code's digit for an event, and the rule that gives it."""
    is_denied = bool(denials(group))
    if not found and not is_denied:
        return NOT_TOLD
    return CREDIBILITY[grade, is_denied]


def harm_grade(
    group: Sequence[Assertion], found: Sequence[Circle], grade: Grade, disputes: Sequence[Dispute], actors: Actors
) -> tuple[HarmGrade, str] | None:
    """Airwars' grade and the rule that gives it; `None` where nobody tells of harm to civilians."""
    heard = {voice.assertion.id for circle in found for voice in circle.voices}
    told = [assertion for assertion in group if assertion.id in heard]
    if not any(_is_of_civilians(assertion) for assertion in told):
        return None
    harm = Harm(
        is_accepted=any(_accepts(assertion, actors) for assertion in group),
        is_competing=any(_is_competing(dispute) for dispute in disputes if dispute.about == "who"),
        is_of_fighters=_are_fighters(told),
        is_corroborated=grade == "corroborated",
        is_doer_told=any(assertion.doers or assertion.loose for assertion in told),
    )
    rules = ((name, why) for name, why, asked in HARM_RULES if all(getattr(harm, key) is value for key, value in asked))
    return next(rules)


def _is_of_civilians(assertion: Assertion) -> bool:
    if any(toll.of in CIVILIAN and toll.effect in HARMED and toll.max != 0 for toll in assertion.claim.toll):
        return True
    is_harm = assertion.family.id in ("harm", "killing_of_captives")
    return is_harm and any(mention.actor_id in GENERAL_CIVILIANS for mention in assertion.event.recipients)


def _accepts(assertion: Assertion, actors: Actors) -> bool:
    """Whether a body says that it did it itself."""
    speaker = assertion.claim.speaker
    body = (speaker.actor_id or speaker.affiliation_id) if speaker else None
    if (
        body is None
        or not (assertion.is_asserting or assertion.claim.blame == "claimed")
        or _is_of_fighters(assertion, actors)
    ):
        return False
    return any(doer == body or _is_one_body(body, doer, assertion, actors) for doer in assertion.doers)


def _is_of_fighters(assertion: Assertion, actors: Actors) -> bool:
    """Whether it speaks of fighters hit, and so owns to no harm to civilians."""
    hit = (actors.get(mention.actor_id) for mention in assertion.event.recipients if mention.actor_id)
    return any(toll.of == "combatant" for toll in assertion.claim.toll) or any(
        one and one.kind == "party" for one in hit
    )


def _is_one_body(body: str, doer: str, assertion: Assertion, actors: Actors) -> bool:
    """Whether one is a part of the other: an ally who owns to what another did speaks for himself only."""
    ties = actors.ties(body, doer, assertion.said)
    return len(ties) == 1 and ties[0].link == "part"


def _is_competing(dispute: Dispute) -> bool:
    named = [one for one in dispute.positions if one.value != "not known" and not one.value.startswith("not ")]
    return len(named) > 1


def _are_fighters(told: Sequence[Assertion]) -> bool:
    """Whether somebody without an interest counts fighters among the harmed, and nobody such civilians."""
    free = [one for one in told if one.claim.interest == "neutral"]
    tolls = [toll for one in free for toll in one.claim.toll if toll.effect in HARMED]
    is_civilian = any(_is_of_civilians(one) for one in free)
    return not is_civilian and any(toll.of == "combatant" for toll in tolls)
