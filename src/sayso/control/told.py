"""Claims made ready to be read for what they say of who holds a place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.control.holders import SIDES, holders, spoken_for
from sayso.control.holding import Holding, Site, site_of
from sayso.control.moment import beginning
from sayso.control.parties import only_enemy
from sayso.lexicon.corroboration import Facilities, plain_words
from sayso.lexicon.holding import Extent, Relations, load_general_holders
from sayso.model.claim import ActorMention, Claim, ClaimEvent
from sayso.model.knowledge import Actors
from sayso.model.place import Place
from sayso.model.terms import ControlStatus, Layer

NOBODY = frozenset({"which", "that", "whom"})  # "rumours according to which the town has fallen"
WE = frozenset({"we", "our", "ours", "us"})
REGION = 3
HAPPENING = frozenset({"done", "under_way"})
ATTACKS = frozenset({"offensive", "attack", "capture", "advance"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A claim with what reading it needs; `beside` are all claims of its report."""

    claim: Claim
    event: ClaimEvent
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

    def names(self, mentions: Iterable[ActorMention]) -> tuple[str, ...]:
        """Who is meant by these mentions; "the enemy" is whom the speaker's side fights in this report."""
        told = tuple(mentions)
        found = holders(told, self.actors, place=self.place, speaker=self.claim.speaker)
        is_enemy = any(mention.text.lower() in load_general_holders().enemy for mention in told)
        if found or not is_enemy or self.body is None:
            return found
        enemy = only_enemy(self.body, self.beside, self.actors, day=self.said)
        return (enemy,) if enemy else ()

    @property
    def doers(self) -> tuple[str, ...]:
        """Who is told to take, hold or leave; of a side that speaks of itself as "we" and is not named, that side."""
        found = self.names(self.event.actors)
        speaker = self.claim.speaker
        is_own = not found and self.body is not None and speaker is not None and speaker.kind in SIDES
        if is_own and self.body and not WE.isdisjoint(plain_words(self.claim.content.exact)):
            return (self.body,)
        return found

    @property
    def is_admitted(self) -> bool:
        """Whether the cue by which it is told concedes it, or a word of regret in it does."""
        words, cue = load_general_holders(), self.claim.cue
        is_regretted = not words.regretting.isdisjoint(plain_words(self.claim.content.exact))
        return is_regretted or (cue is not None and words.is_admitting(cue.exact))

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
        """The body that the speaker speaks for."""
        return spoken_for(self.claim.speaker, self.actors, place=self.place)

    def holding(self, status: ControlStatus, layer: Layer = "hold") -> Holding:
        """A holding with what all holdings of this claim share; who holds it is added, and then its basis."""
        return Holding(
            claim=self.claim,
            site=self.site,
            place=self.place,
            layer=layer,
            status=status,
            start=beginning(self.claim, self.said),
            said=self.said,
        )


def told(
    claim: Claim, said: str | None, beside: Sequence[Claim], actors: Actors, *, lists: tuple[Facilities, Relations]
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
    return Told(
        claim=claim,
        event=event,
        site=site,
        place=event.place,
        said=said,
        beside=beside,
        actors=actors,
        relations=relations,
    )


def _is_news(event: ClaimEvent) -> bool:
    return event.stage in HAPPENING or (event.stage == "failed" and event.type in ATTACKS)
