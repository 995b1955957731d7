"""The track record of a speaker: what it said first, and what became of that. Counts and their evidence, no verdict."""

from typing import Literal

from sayso.model.record import Record
from sayso.model.terms import DisputeAbout, EventType, Interest, SpeakerKind

Letter = Literal["A", "B", "C", "D", "E", "F"]
ReliabilityBasis = Literal["none", "analyst", "track_record"]
Turn = Literal["first", "alongside", "later", "unknown"]
Subject = Literal[
    "civilian_harm_by_own",
    "civilian_harm_by_enemy",
    "civilian_harm",
    "own_losses",
    "enemy_losses",
    "losses",
    "own_gains",
    "enemy_gains",
    "gains",
    "own_retreats",
    "enemy_retreats",
    "retreats",
    "own_attacks",
    "enemy_attacks",
    "attacks",
    "other",
]


class Answer(Record, frozen=True, kw_only=True):
    """Somebody else's word on what a speaker said: that it was so, or that it was not.

    `speaker` is the body's id, `None` where it has none; `days` is how long after the saying it came, `None` where a
    day is not known. `about` is what a denial denies: that it happened (`whether`), or having done it (`who`).
    `differs_on` is what else it disagrees about.
    """

    speaker: str | None
    name: str
    claim_id: str
    said: str | None
    days: int | None
    interest: Interest
    about: DisputeAbout = "whether"
    differs_on: tuple[DisputeAbout, ...] = ()


class Amendment(Record, frozen=True, kw_only=True):
    """A speaker's own later word against what it had said: on what, and by which of its claims."""

    about: DisputeAbout
    claim_ids: tuple[str, ...]
    said: str | None
    days: int | None


class Saying(Record, frozen=True, kw_only=True):
    """One event as one speaker told it, and what others and the speaker itself said of it later.

    `turn` tells whether the speaker was `first`: nobody independent, and no other mouth of its side, said it on an
    earlier day; `alongside` is on the same day as somebody independent, `unknown` where a day is not known. `claim_ids`
    are the speaker's own, and `persons` those who said it for it on its first day. `taken_up_by` has the first voice of
    each independent origin that said it later, `contradicted_by` that of each which tells the same event otherwise: by
    another doer, of another kind, with another outcome. `watched_days` is how long the reports go on after it was said,
    so that one may tell what was never taken up from what could not be yet.
    """

    event_id: str
    event_type: EventType
    subject: Subject
    interest: Interest
    turn: Turn
    said: str | None
    watched_days: int | None
    claim_ids: tuple[str, ...]
    persons: tuple[str, ...]
    taken_up_by: tuple[Answer, ...]
    contradicted_by: tuple[Answer, ...]
    denied_by: tuple[Answer, ...]
    corrections: tuple[Amendment, ...]


class Delay(Record, frozen=True, kw_only=True):
    """How many days passed until what was said first was taken up, over `count` sayings."""

    count: int
    median: float
    min: int
    max: int


class Tally(Record, frozen=True, kw_only=True):
    """Sayings counted, each event once.

    `told` are all; of them `first` were said first and `alongside` on the day of somebody independent. The rest is of
    those that were said first: `taken_up` by somebody independent on a later day, `contradicted` by somebody
    independent who tells it otherwise, `denied` by somebody else, `corrected` by the speaker, `not_taken_up` by anybody
    independent. One may be both taken up and denied. `delay` is how soon.
    """

    told: int
    first: int
    alongside: int
    taken_up: int
    contradicted: int
    denied: int
    corrected: int
    not_taken_up: int
    delay: Delay | None


class InterestTally(Record, frozen=True, kw_only=True):
    """The sayings of one interest: what serves the speaker, what hurts it, what does neither."""

    interest: Interest
    tally: Tally


class SubjectTally(Record, frozen=True, kw_only=True):
    """The sayings on one subject, such as the own losses or the enemy's."""

    subject: Subject
    tally: Tally


class PersonTally(Record, frozen=True, kw_only=True):
    """What one named person said first for the speaker."""

    name: str
    tally: Tally


class Rating(Record, frozen=True, kw_only=True):
    """A letter of reliability that an analyst decided on for a speaker, when and why."""

    speaker: str
    letter: Letter
    who: str
    at: str
    why: str


class Reliability(Record, frozen=True, kw_only=True):
    """The letter of the NATO Admiralty code for a speaker, which says nothing about any one event.

    `F`, cannot be judged, unless an analyst decided on a letter or the track record is long enough for the rule of
    `data/track/reliability.toml`; `basis` tells which, and `because` why, in words.
    """

    letter: Letter
    basis: ReliabilityBasis
    because: str


class Track(Record, frozen=True, kw_only=True):
    """A speaker's track record: the body spoken for, and below it the persons who are named."""

    speaker: str
    name: str
    kind: SpeakerKind | None
    tally: Tally
    by_interest: tuple[InterestTally, ...]
    by_subject: tuple[SubjectTally, ...]
    persons: tuple[PersonTally, ...]
    reliability: Reliability
    sayings: tuple[Saying, ...]


class TrackList(Record, frozen=True, kw_only=True):
    """The answer to how speakers fared; `as_known_on` where only what had been said by a day counts.

    It is over so many `reports` of the days `first_reported` to `last_reported`; what others said elsewhere is not
    known.
    """

    sayso: str
    as_known_on: str | None
    reports: int
    first_reported: str | None
    last_reported: str | None
    tracks: tuple[Track, ...]
