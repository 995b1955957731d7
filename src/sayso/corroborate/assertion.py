"""A claim as corroborating sees it: the claim, and what comparing needs, made once."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from sayso.corroborate.own import own_doers
from sayso.corroborate.running import is_running, sentence_of
from sayso.corroborate.site import Site, beside_region, site
from sayso.corroborate.texts import Texts
from sayso.corroborate.window import Window, day, news, window
from sayso.lexicon.corroboration import Facilities, Families, Family, plain_words
from sayso.lexicon.counts import telling
from sayso.lexicon.own_words import is_own
from sayso.model.claim import ActorMention, Claim, ClaimEvent
from sayso.model.knowledge import Actors, is_general
from sayso.model.report import Report

HAPPENING = frozenset({"done", "under_way"})
STRIKES = frozenset({"airstrike", "shelling", "attack", "explosion", "shooting", "chemical_attack"})
DEATHS = frozenset({"killing", "toll"})
CIVILIANS = frozenset({"generic:civilians", "generic:residents", "generic:journalists", "generic:medics"})
LONG = 4  # letters of a name
HOLDING_IN_PART = ("partial_control", "contested", "no_control")
ATTACKS = frozenset({"offensive", "capture", "advance"})
REPELLED = "repelled"
THERE = "advance.being_in"


class Assertion(Struct, frozen=True, eq=False, gc=False):
    """A claim that something has happened or is happening, or that it has not.

    `doers` and `done_to` are registry ids of actors that are known and no general word; `loose` are the names of
    the rest. In types where both sides act, all stand in `doers`. `is_going_on` is true of a holding that is said to
    go on ("still holds the town"), whoever else says that he has taken the place. `is_aside` is true of what is told
    beside it, such as the dead of a taking: it vouches for nothing else. `scenes` are what was struck or where people
    were, and `named` the names in a claim of which no exact place was made out. `land` is the country, where only
    others tell it of the event.
    """

    claim: Claim
    event: ClaimEvent
    report: Report
    origin_id: str
    family: Family
    site: Site
    window: Window | None
    said: str | None
    doers: frozenset[str]
    done_to: frozenset[str]
    loose: frozenset[str]
    words: str
    scenes: frozenset[str]
    named: frozenset[str]
    is_going_on: bool = False
    is_aside: bool = False
    land: str | None = None

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @property
    def order(self) -> tuple[str, str, str]:
        """Where it stands among equals: by its words first, so that a copy stands where its original does."""
        return self.words, self.event.type, self.id

    @property
    def days(self) -> range:
        """The days on which it happened, where they are known to a week: as stated, else as what is told as news."""
        if self.window is not None and self.window.is_dated:
            return range(self.window.first, self.window.last + 1) if self.window.is_narrow else range(0)
        return range(0) if self.claim.background else news(self.event, self.said)

    @property
    def is_blame_denial(self) -> bool:
        """Whether it denies having done it, which is not to deny that it happened."""
        return self.claim.blame == "denied" or _denies_own_deed(self)

    @property
    def is_asserting(self) -> bool:
        """Whether its speaker vouches for it without a hedge: only such claims count as an origin."""
        is_sure = self.claim.factuality == "CT+" and not self.is_aside
        return is_sure and not self.is_blame_denial and not self.is_doubting

    @property
    def is_denying(self) -> bool:
        """Whether its speaker says for certain that it did not happen."""
        return self.claim.factuality == "CT-" and not self.is_blame_denial and not self.is_nought

    @property
    def is_nought(self) -> bool:
        """Whether it says that nobody came to harm, which counts those who did and does not deny the strike."""
        is_counted = any(toll.max == 0 for toll in self.claim.toll)
        return self.claim.factuality == "CT-" and (is_counted or self.is_sparing)

    @property
    def is_sparing(self) -> bool:
        """Whether it says of a strike that no civilian was hit, and not that there was none."""
        told = {mention.actor_id for mention in self.event.recipients}
        is_of_strike = self.event.type in STRIKES and self.claim.factuality == "CT-"
        return is_of_strike and bool(told) and told <= CIVILIANS

    @property
    def is_negative(self) -> bool:
        """Whether it says that something was not, be it the event or its having been the speaker's doing."""
        return self.claim.factuality == "CT-" and not self.is_nought

    @property
    def is_doubting(self) -> bool:
        """Whether it grants less than a taking would: "only a third of the town is held", "the attack was repelled"."""
        is_in_part = self.event.type == "control_status" and _holding(self.event) in HOLDING_IN_PART
        return is_in_part or self.is_repelled

    @property
    def is_repelled(self) -> bool:
        """Whether it tells of an attack on a place that failed, which speaks against its taking and makes no event."""
        return self.event.outcome == REPELLED

    @property
    def is_destruction(self) -> bool:
        """Whether it tells of a facility destroyed, which happens once."""
        if self.site.facility is None or self.family.id != "harm":
            return False
        damage = self.claim.facility.damage if self.claim.facility else None
        told = damage == "destroyed" or (self.event.outcome or "") == "destroyed"
        return told or self.event.type == "facility_damage"


def assertions(  # noqa: PLR0913 - what was read, and what it is read by
    claims: Sequence[Claim],
    reports: Mapping[str, Report],
    *,
    actors: Actors,
    families: Families,
    facilities: Facilities,
    texts: Texts,
) -> Iterator[Assertion]:
    """The claims that belong to events, by id, so that their order of arrival is forgotten.

    A plan, a fear, a question or a condition asserts nothing and makes no event.
    """
    for claim in sorted({claim.id: claim for claim in claims}.values(), key=lambda claim: claim.id):
        report, words = reports.get(claim.report_id), plain_words(claim.content.exact)
        event = _event(claim, words, families, actors)
        if event is None or report is None:
            continue
        family, there = _family(claim, event, families, report), site(claim, facilities)
        doers, done_to = _parties(event, is_mutual=event.type in families.mutual.types)
        yield Assertion(
            claim=claim,
            event=event,
            report=report,
            origin_id=texts.origin_id(claim, report),
            family=family,
            site=there,
            window=_window(claim, event, report, family),
            said=day(report.published),
            doers=_known(doers, actors),
            done_to=_known(done_to, actors),
            loose=_loose(doers, actors),
            words=" ".join(words),
            is_going_on=_is_full_holding(event) and not families.going_on.words.isdisjoint(words),
            scenes=families.scenes.told(words),
            named=_named(claim, event, there),
        )


def _denies_own_deed(one: Assertion) -> bool:
    """Whether a party says that it did not strike: its own doing is denied, whatever others may have done."""
    speaker = one.claim.speaker
    if speaker is None or one.family.id != "harm" or one.claim.factuality != "CT-":
        return False
    is_named = bool({speaker.actor_id, speaker.affiliation_id} & one.doers)
    return is_named or any(map(is_own, one.event.actors))


def _event(claim: Claim, words: Sequence[str], families: Families, actors: Actors) -> ClaimEvent | None:
    """What a claim says has happened, of a body that speaks of itself as that body's.

    An attack thrown back is told as a taking that did not come about, and being in a place still as holding on to it.
    """
    event = claim.event
    if event is None or claim.modality != "asserted":
        return None
    own = own_doers(claim, event, families.of(event.type).id, actors)
    event = replace(event, actors=own) if own else event
    if event.stage == "failed" and event.type in ATTACKS and event.place is not None:
        return replace(event, type="capture", outcome=REPELLED)
    if THERE in claim.rules and not families.going_on.words.isdisjoint(words):
        return replace(event, type="control_status", outcome="full_control")
    return event if event.stage in HAPPENING else None


def _family(claim: Claim, event: ClaimEvent, families: Families, report: Report) -> Family:
    """A count that runs over more than one event is part of none; a claim of an event with such a count beside is."""
    counts = claim.toll if event.type in DEATHS else ()
    is_total = bool(counts) and all(is_running(toll, claim, report) for toll in counts)
    return families.running if is_total else families.of(event.type)


def _window(claim: Claim, event: ClaimEvent, report: Report, family: Family) -> Window | None:
    """What is old is not dated by the day on which it is told again, nor a harm by the day of a later death."""
    said = day(report.published)
    deaths = claim.toll if event.type in DEATHS else ()
    is_later = any("later" in telling(sentence_of(claim, report.text), toll.text) for toll in deaths)
    dated = replace(event, date=None) if is_later else event
    return window(dated, None if claim.background else said, retold_days=family.retold_days)


def _parties(event: ClaimEvent, *, is_mutual: bool) -> tuple[Sequence[ActorMention], Sequence[ActorMention]]:
    """Who did it and who suffered it; where both sides act, all did it."""
    return ((*event.actors, *event.recipients), ()) if is_mutual else (event.actors, event.recipients)


def _known(mentions: Sequence[ActorMention], actors: Actors) -> frozenset[str]:
    return frozenset(m.actor_id for m in mentions if m.actor_id and not is_general(m.actor_id, actors))


def _named(claim: Claim, event: ClaimEvent, there: Site) -> frozenset[str]:
    """The words with a capital within a claim, among which the place may be that was not made out.

    Of a country or province only those that stand with its name: "in Ruritania's Alder", "Alder in eastern Ruritania".
    """
    told = claim.content.exact
    if there.key is not None:
        told = " ".join(beside_region(told, event.place.text)) if there.is_region and event.place else ""
    capitals = (word for word in told.split() if word[:1].isupper())
    return frozenset(word for told in capitals for word in plain_words(told) if len(word) >= LONG)


def _loose(mentions: Sequence[ActorMention], actors: Actors) -> frozenset[str]:
    rest = [m for m in mentions if not m.actor_id or is_general(m.actor_id, actors)]
    return frozenset(m.actor_id or m.text.casefold() for m in rest)


def _is_full_holding(event: ClaimEvent) -> bool:
    return event.type == "control_status" and _holding(event) == "full_control"


def _holding(event: ClaimEvent) -> str:
    return (event.outcome or "").partition(":")[0]
