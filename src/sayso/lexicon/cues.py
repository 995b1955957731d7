"""Cues as data: the words by which a report says who says what, and how each takes its content."""

from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import field

from sayso.lexicon.load import data_names, load_toml
from sayso.lexicon.rule import Rule
from sayso.model.record import Record
from sayso.model.terms import Medium

RULES = "cues/rules"
WORDS = "cues/words.toml"

CueClass = Literal[
    "say",  # said, told, according to, announced: the speaker commits
    "claim",  # claimed, alleged: the speaker commits, the outlet keeps its distance
    "confirm",  # confirmed, acknowledged
    "admit",  # admitted, conceded
    "deny",  # denied, rejected claims that
    "accuse",  # accused X of doing
    "believe",  # believes, thinks, estimates
    "doubt",  # doubts, does not believe
    "suspect",  # suspects, fears that (may have happened)
    "show",  # footage shows; said to show
    "ask",  # asked whether, could not say whether
    "order",  # ordered, urged, called on
    "intend",  # plans, wants to
    "vow",  # vows, threatens, pledges to: the speaker says so himself
    "expect",  # expects, predicts, hopes
    "see",  # saw, heard, witnessed
    "hearsay",  # reportedly, allegedly, is said to: nobody named
]
CueCertainty = Literal["PR", "PS", "U"]
Kind = Literal["verb", "noun", "adjective", "adverb", "preposition", "label"]
Pattern = Literal[
    "clause",  # said (that) rebels had left
    "quotation",  # "…," she added; He continued: "…"
    "infinitive",  # vowed to fight
    "object_infinitive",  # ordered its troops to leave
    "gerund",  # denied shelling the town
    "noun",  # announced a ceasefire
    "preposition",  # warned of shelling
    "object_preposition",  # took issue with the report; voiced concern about the raid
    "as_clause",  # was quoted as saying
    "small_clause",  # called the claim a lie
    "wh",  # the question of who fired
    "linked",  # regards the claim as a lie
    "cited",  # said, citing two officers
]


class CueRule(Rule, frozen=True, kw_only=True):
    """A set of cues that behave alike.

    `lemmas` may have further words, which must follow ("point out"). `takes` lists how the content may stand,
    tried in order. `objects` and `subjects`, where given, are the only heads that make it a cue ("claimed
    responsibility", "footage shows"), `not_objects` the ones that never do ("claimed lives"); `prepositions` join
    the content on; under "object_preposition" the `objects` are part of the cue. `not_before` are words that must not
    follow, `not_behind` ones that must not stand right before ("in order to"). `matches` mark the speaker and the
    content: `[The army] said {rebels had left}.`
    """

    cue_class: CueClass = field(name="class")
    kind: Kind
    lemmas: tuple[str, ...] = ()
    takes: tuple[Pattern, ...] = ()
    prepositions: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    not_objects: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    not_behind: tuple[str, ...] = ()
    hearsay: bool = False  # may stand without a speaker, in the passive: "is said to have fled"
    trails: bool = False  # ", adding that …" is the speaker's, not the content's
    finite: bool = False  # no cue as an infinitive: "to find out who did it" is an aim
    negated: bool = False  # the cue itself says no: "refused to"
    if_negated: bool = False  # a cue only where it is denied: "it is not clear"
    if_passive: bool = False  # a cue only in the passive: "it was not known if"
    if_indefinite: bool = False  # a cue only of "an attack", not of "the attack"
    if_modal: bool = False  # a cue only under "would": "would like to leave"
    if_mandative: tuple[str, ...] = ()  # lemmas that take a clause as this cue only if it says what shall be
    certainty: CueCertainty | None = None  # how sure the content is under this cue: "apparently" is PR
    unnamed: CueCertainty | None = None  # the same where nobody is named: "is said to have fled"


class CueWords(Record, frozen=True, kw_only=True):
    """Word lists beside the rules: media of speech, artefacts that show, verbs that publish, who may speak."""

    media: Mapping[Medium, tuple[str, ...]]
    media_verbs: Mapping[Medium, tuple[str, ...]]
    artefacts: tuple[str, ...]
    documents: tuple[str, ...]
    publishing: tuple[str, ...]
    role_verbs: tuple[str, ...]
    speakers: tuple[str, ...]
    negating: tuple[str, ...]
    days: tuple[str, ...]
    silent: tuple[str, ...]
    not_labels: tuple[str, ...]
    unproven: tuple[str, ...]


class Cue(Record, frozen=True, kw_only=True):
    """One lemma of a rule, with the words that must follow it."""

    rule: CueRule
    rest: tuple[str, ...]


class CueLexicon:
    """All cues by the lemma that a reader meets first, the longest phrase first."""

    def __init__(self, rules: Iterable[CueRule], words: CueWords) -> None:
        self.rules = tuple(rules)
        self.artefacts = frozenset(words.artefacts)
        self.documents = frozenset(words.documents)
        self.publishing = frozenset(words.publishing)
        self.role_verbs = frozenset(words.role_verbs)
        self.speakers = frozenset(words.speakers)
        self.negating = frozenset(words.negating)
        self.days = frozenset(words.days)
        self.silent = frozenset(words.silent)
        self.not_labels = frozenset(words.not_labels)
        self.unproven = frozenset(words.unproven)
        self.media = _inverted(words.media)
        self.media_verbs = _inverted(words.media_verbs)
        self._cues = {kind: _by_first_word(self.rules, kind) for kind in ("verb", "noun", "adjective")}
        self._cues |= {kind: _by_first_word(self.rules, kind) for kind in ("adverb", "preposition")}
        self.labels = next(rule for rule in self.rules if rule.kind == "label")

    @classmethod
    def load(cls) -> "CueLexicon":
        """Load the cues that come with sayso."""
        files = [load_toml(name, dict[str, tuple[CueRule, ...]]) for name in data_names(RULES, ".toml")]
        return cls((rule for file in files for rule in file["cues"]), load_toml(WORDS, CueWords))

    def cues(self, kind: Kind, lemma: str) -> tuple[Cue, ...]:
        """The cues of a kind that begin with a lemma."""
        return self._cues[kind].get(lemma, ())


def _inverted(words: Mapping[Medium, tuple[str, ...]]) -> dict[str, Medium]:
    return {word: medium for medium, group in words.items() for word in group}


def _by_first_word(rules: Iterable[CueRule], kind: Kind) -> dict[str, tuple[Cue, ...]]:
    found: dict[str, list[Cue]] = {}
    for rule in rules:
        if rule.kind == kind:
            for lemma in rule.lemmas:
                first, *rest = lemma.split()
                found.setdefault(first, []).append(Cue(rule=rule, rest=tuple(rest)))
    return {first: tuple(sorted(cues, key=lambda cue: -len(cue.rest))) for first, cues in found.items()}
