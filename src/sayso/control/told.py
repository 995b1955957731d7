"""Claims made ready to be read for what they say of who holds a place."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.control.holders import holders
from sayso.control.holding import Holding, Site, site_of
from sayso.control.moment import beginning
from sayso.control.parties import only_enemy
from sayso.control.said import Said, body_of, said_of, side_told_by
from sayso.lexicon.corroboration import Facilities, plain_words
from sayso.lexicon.holding import Extent, Relations, load_general_holders
from sayso.lexicon.own_words import means_speaker
from sayso.model.claim import ActorMention, Claim, ClaimEvent
from sayso.model.knowledge import Actors, is_general
from sayso.model.place import Place
from sayso.model.report import Report
from sayso.model.terms import ControlStatus, Layer

NOBODY = frozenset({"which", "that", "whom"})  # "rumours according to which the town has fallen"
ADMITTING = "cue.admit"  # the rules by which a cue concedes what it tells
WE = frozenset({"we", "our", "ours", "us"})
REGION = 3
HAPPENING = frozenset({"done", "under_way"})
ATTACKS = frozenset({"offensive", "attack", "capture", "advance"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Told:
    """A claim with what reading it needs; `beside` are all claims of its report."""

    claim: Claim
    event: ClaimEvent
    telling: Said
    site: Site
    place: Place
    said: str | None
    beside: Sequence[Claim]
    actors: Actors
    relations: Relations

    @property
    def is_repelled(self) -> bool:
        """Whether it tells of an attack on the place that failed."""
        return self.event.stage == "failed"

    @property
    def is_lost(self) -> bool:
        """Whether it tells of a holding that is over: "the army no longer controls the town"."""
        is_denied = self.event.type == "control_status" and self.claim.factuality == "CT-"
        return is_denied and self.relations.is_over(self.claim.content.exact)

    def names(self, mentions: Sequence[ActorMention]) -> tuple[str, ...]:
        """Who is meant by these mentions; "the enemy" is whom the speaker's side fights in this report."""
        body = self.body if self.body and not is_general(self.body, self.actors) else None
        if body and mentions is self.event.actors and means_speaker(mentions, body, self.actors):
            return (body,)
        is_own = mentions is self.event.actors and self.event.trigger.exact.lower() in load_general_holders().regaining
        found = holders(mentions, self.actors, place=self.place, side=self.side, is_own=is_own)
        is_enemy = any(mention.text.lower() in load_general_holders().enemy for mention in mentions)
        if found or not is_enemy or self.body is None:
            return found
        enemy = only_enemy(self.body, self.beside, self.actors, day=self.said)
        return (enemy,) if enemy else ()

    @property
    def doers(self) -> tuple[str, ...]:
        """Who is told to take, hold or leave; where a side says "we", or names nobody at all, that side."""
        found = self.names(self.event.actors)
        is_open = not self.event.actors or not WE.isdisjoint(plain_words(self.claim.content.exact))
        return (self.side,) if not found and is_open and self.side else found

    @property
    def is_admitted(self) -> bool:
        """Whether the cue by which it is told concedes it, or a word of regret in it does."""
        is_regretted = not load_general_holders().regretting.isdisjoint(plain_words(self.claim.content.exact))
        return is_regretted or any(rule.startswith(ADMITTING) for rule in self.claim.rules)

    @property
    def town(self) -> Site | None:
        """The place around a facility, where the words tell of both: "the town and its airport"."""
        is_both = self.site.facility_type and self.relations.joins_town(self.claim.content.exact, self.place.name)
        return Site(self.site.place) if is_both else None

    @property
    def extent(self) -> Extent:
        """How much of the place is meant; a facility is always meant as a whole."""
        if self.site.facility_type:
            return "whole"
        return self.relations.extent(self.place.relation, is_region=(self.place.geo_precision or 0) >= REGION)

    @property
    def there(self) -> Sequence[ClaimEvent]:
        """What else the report tells of the same place."""
        told = (claim.event for claim in self.beside if claim.event is not None and claim is not self.claim)
        return [event for event in told if event.place is not None and event.place.name == self.place.name]

    @property
    def body(self) -> str | None:
        """The body that the speaker, or the outlet, speaks for."""
        return body_of(self.telling, self.actors, place=self.place)

    @property
    def side(self) -> str | None:
        """That body, if it is a side and no bystander."""
        return side_told_by(self.telling, self.actors, place=self.place)

    def holding(self, status: ControlStatus, layer: Layer = "hold") -> Holding:
        """A holding with what all holdings of this claim share; who holds it is added, and then its basis."""
        return Holding(
            claim=self.claim,
            telling=self.telling,
            site=self.site,
            place=self.place,
            layer=layer,
            status=status,
            start=beginning(self.claim, self.said),
            said=self.said,
        )


def told(
    claim: Claim, report: Report, beside: Sequence[Claim], actors: Actors, *, lists: tuple[Facilities, Relations]
) -> Told | None:
    """The claim made ready, if it is news of something that happens at a named place, or of an attack that failed."""
    event = claim.event
    if event is None or claim.background or claim.modality != "asserted" or not _is_news(event):
        return None
    if claim.speaker is not None and claim.speaker.actor_id is None and (claim.speaker.text or "").lower() in NOBODY:
        return None
    facilities, relations = lists
    site = site_of(event, claim, facilities)
    if site is None or event.place is None or event.actors_any_of:
        return None
    telling = said_of(claim, event, report)
    return Told(
        claim=claim,
        event=event,
        site=site,
        place=event.place,
        telling=telling,
        said=telling.said,
        beside=beside,
        actors=actors,
        relations=relations,
    )


def _is_news(event: ClaimEvent) -> bool:
    return event.stage in HAPPENING or (event.stage == "failed" and event.type in ATTACKS)
