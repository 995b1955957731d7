"""What the rooms of `extract/` tell one another: entities, predications, attributions, framed events."""

from typing import Literal

from msgspec import Struct

from sayso.lexicon.cues import CueCertainty, CueClass
from sayso.model.claim import Toll
from sayso.model.date import DateBounds, Timex
from sayso.model.knowledge import DateExpression
from sayso.model.place import Place
from sayso.model.terms import EventType, FacilityType, Medium, Mode, SpeakerKind, Stage

EntityKind = Literal["actor", "person", "place", "facility", "date", "weapon", "toll"]


class Entity(Struct, frozen=True, kw_only=True, gc=False):
    """Words that name something, with its syntactic head; one entity a head and kind.

    `first` to `last` are word indices, both included, and `head` is the word that the rest hangs on. Which of the
    further fields are set depends on `kind`:
    actor: `actor_id`, `name`, `speaker_kind`, `is_plural`, `is_generic`; person: besides these `role` and
    `affiliation_id`; place: `place` with its `relation` ("northern outskirts of"); facility: `facility_type`,
    `name` (its own name or `None`) and `place` (the place that it lies in, with `place.facility` set);
    date: `expression`, `bounds`, `timex`; weapon: `name` is the class of weapon; toll: `toll`, and
    `parts` where it is one count of the killed and the wounded.
    """

    kind: EntityKind
    first: int
    last: int
    head: int
    start: int
    end: int
    name: str | None = None
    actor_id: str | None = None
    speaker_kind: SpeakerKind | None = None
    role: str | None = None
    affiliation_id: str | None = None
    is_plural: bool = False
    is_generic: bool = False
    is_named: bool = False
    place: Place | None = None
    facility_type: FacilityType | None = None
    expression: DateExpression | None = None
    bounds: DateBounds | None = None
    timex: Timex | None = None
    toll: Toll | None = None
    parts: tuple[Toll, ...] = ()


PredicateKind = Literal["verb", "noun", "adjective"]
Voice = Literal["active", "passive"]
Tense = Literal["past", "present", "future"]
Link = Literal[
    "root",  # the main clause of its sentence
    "conjunct",  # one of several coordinated predicates
    "content",  # what a verb of saying or thinking takes (ccomp)
    "complement",  # open complement that shares its subject or object ("began to shell", "was seen shelling")
    "purpose",  # "to capture Hajin", "in order to"
    "condition",  # "if", "unless", "had they taken"
    "time",  # "when", "after", "before", "while" clauses
    "adverbial",  # other adverbial clause or participle ("causing …")
    "relative",  # relative or reduced relative clause
    "argument",  # an event noun or clause that is an argument of another predicate
    "adjunct",  # an event noun in a prepositional phrase of another predicate
]


class Oblique(Struct, frozen=True, kw_only=True, gc=False):
    """A prepositional argument: the preposition, lower case ("on", "as", "in front of"), and its object's word."""

    preposition: str
    word: int


class Predication(Struct, frozen=True, kw_only=True, gc=False):
    """A verb, event noun or predicate adjective with its deep arguments, whatever its surface form.

    "X shelled Y", "Y was shelled by X", "Y, shelled by X", "the shelling of Y by X" and "X's shelling of Y" all
    have `subjects` X and `objects` Y (after PredPatt). Arguments are the head words of noun phrases, conjuncts
    spread out; pronouns and relative pronouns stand as their antecedent's word where grammar alone gives it
    ("which", a shared subject), else as themselves. `lemma` is lower case; a particle is joined by a space ("take
    over"), a light verb keeps its own lemma and its noun is in `objects` ("take", with object "control").
    """

    word: int
    lemma: str
    kind: PredicateKind
    subjects: tuple[int, ...] = ()
    objects: tuple[int, ...] = ()
    indirect: tuple[int, ...] = ()
    obliques: tuple[Oblique, ...] = ()
    voice: Voice = "active"
    tense: Tense | None = None
    is_progressive: bool = False
    is_perfect: bool = False
    is_negated: bool = False
    is_question: bool = False
    modals: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    link: Link = "root"
    governor: int | None = None  # the word of the predication that this one hangs on
    marker: str | None = None  # the word that introduces the clause: "that", "whether", "if", "after", "to"
    first: int = 0  # the words that the predication covers, both included
    last: int = 0


class Attribution(Struct, frozen=True, kw_only=True, gc=False):
    """One speaker's hold on some words: PARC's source, cue and content.

    `speaker` is the word-index range (both included) of the speaker's words, `speaker_head` its head word; both
    `None` where nobody is named. `cue` is an offset range, as is each part of `content` (one, or several where the
    cue interrupts: "…," he said, "…"; or where the next sentences go on). `parent` is the index, in the list of a
    report's attributions, of the attribution inside whose content this one stands ("X said that Y had denied").
    `holder` is the word index of the predicate that heads the content, where there is one. `rule` is the cue's id
    in the lexicon. `is_negated`: "did not say", "is not believed to", "no group has claimed". `is_open`: "said to
    show", which leaves the content open whoever published it. `certainty` is how sure the cue alone leaves its content
    (FactBank's PR, PS, U), where it says so: "apparently", "is believed to", "could not say whether".
    """

    speaker: tuple[int, int] | None
    speaker_head: int | None
    co_speakers: tuple[tuple[int, int], ...] = ()
    cue: tuple[int, int] | None
    cue_word: int | None
    cue_class: CueClass
    content: tuple[tuple[int, int], ...]
    holder: int | None
    mode: Mode
    medium: Medium | None = None
    parent: int | None = None
    is_negated: bool = False
    is_open: bool = False
    certainty: CueCertainty | None = None
    rule: str = ""


class Framed(Struct, frozen=True, kw_only=True, gc=False):
    """An event that a frame of the lexicon read from a predication: its type and who plays which part.

    All parts are head words. `places` and `facilities` are the words of the entities where it happened, nearest
    first, `destination` where it led, `instruments` the weapons or event nouns by which it was done.
    """

    predication: int  # index in the list of the report's predications
    type: EventType
    rule: str
    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    facilities: tuple[int, ...] = ()
    destination: int | None = None
    instruments: tuple[int, ...] = ()
    weapon: str | None = None
    outcome: str | None = None
    stage: Stage | None = None  # where the frame itself says so ("repelled": failed)
    facility_state: tuple[tuple[str, str], ...] = ()  # fields of FacilityState that the frame sets
    swallows: tuple[int, ...] = ()  # words of predications that are part of this event
