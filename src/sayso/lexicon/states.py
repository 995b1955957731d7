"""Words that say in what state a facility is: whether it works, stands, was used, was warned, bore a sign."""

from collections.abc import Iterable, Mapping
from typing import Literal, get_args

from msgspec import field as made_anew

from sayso.errors import BadLexicon
from sayso.lexicon.load import load_toml
from sayso.lexicon.rule import Rule
from sayso.model.record import Record
from sayso.model.terms import Damage, Functioning, Marked, MilitaryUse, StatusAssertion, Warning_

PredicateKind = Literal["verb", "noun", "adjective"]
FILE = "facilities/states.toml"
StateField = Literal["functioning", "damage", "military_use", "status_assertion", "warning", "marked"]
TERMS: Mapping[StateField, tuple[str, ...]] = {
    "functioning": get_args(Functioning),
    "damage": get_args(Damage),
    "military_use": get_args(MilitaryUse),
    "status_assertion": get_args(StatusAssertion),
    "warning": get_args(Warning_),
    "marked": get_args(Marked),
}
Reach = Literal["argument", "sentence"]
Slot = Literal["any", "subject", "others"]


class StateRule(Rule, frozen=True, kw_only=True):
    """Words beside a facility, and the state that they give it; `denied` is the state where they are negated.

    `words` are predicates, `verbs` and `adjectives` those that are predicates only as such; `phrases` give the state
    with any verb: "is in use", "put out of service". `takes` are verbs with what they take beside it, a noun or a
    phrase: "resume" with "work". `modifiers` stand before its noun, `orders` are what people in it are told to do.
    With `is_passive` its verbs count only in the passive.
    `slot` is which argument it must be, or hang on; with `reach` it may stand anywhere in the sentence. `in_part` is
    the state where the words hold in part: "partially operational".
    """

    words: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    phrases: frozenset[str] = frozenset()
    takes: dict[str, tuple[str, ...]] = made_anew(default_factory=dict)
    modifiers: frozenset[str] = frozenset()
    orders: frozenset[str] = frozenset()
    is_passive: bool = False
    slot: Slot = "any"
    reach: Reach = "argument"
    field: StateField | None = None
    value: str | None = None
    denied: str | None = None
    in_part: str | None = None

    def predicates(self) -> Iterable[tuple[PredicateKind | None, str]]:
        """Its predicates, those of any part of speech under `None`."""
        yield from ((None, word) for word in self.words)
        yield from (("verb", word) for word in self.verbs)
        yield from (("adjective", word) for word in self.adjectives)


class StateRules(Record, frozen=True, kw_only=True):
    """The rules as they stand in their file.

    `partly` are the adverbs by which something holds in part, `ordering` the verbs of an order, `people`
    whom an order to leave warns; `purposes` tell by the
    verb of a purpose ("to store weapons") for what fighters use a facility.
    """

    partly: frozenset[str]
    ordering: frozenset[str]
    people: frozenset[str]
    purposes: dict[MilitaryUse, frozenset[str]]
    rules: tuple[StateRule, ...]


class StateLexicon:
    """All rules, found by predicate, by phrase, by what a verb takes and by modifier."""

    def __init__(self, rules: StateRules) -> None:
        self.rules = rules.rules
        self.partly = rules.partly
        self.ordering = rules.ordering
        self.people = rules.people
        self.words = frozenset(word for rule in rules.rules for word in (*rule.words, *rule.phrases))
        self._purposes = {verb: use for use, verbs in rules.purposes.items() for verb in verbs}
        self._predicates = {key: rule for rule in rules.rules for key in rule.predicates()}
        self._phrases = {phrase: rule for rule in rules.rules for phrase in rule.phrases}
        self._modifiers = {word: rule for rule in rules.rules for word in rule.modifiers}
        self._orders = {verb: rule for rule in rules.rules for verb in rule.orders}
        self._verbs: dict[str, list[StateRule]] = {}
        for rule in rules.rules:
            for verb in rule.takes:
                self._verbs.setdefault(verb, []).append(rule)

    def of_predicate(self, kind: PredicateKind, lemma: str) -> StateRule | None:
        """The rule of a predicate."""
        return self._predicates.get((kind, lemma)) or self._predicates.get((None, lemma))

    def of_phrase(self, phrase: str) -> StateRule | None:
        """The rule of a prepositional phrase, as "out of service"."""
        return self._phrases.get(phrase)

    def of_modifier(self, word: str) -> StateRule | None:
        """The rule of a word before a facility's noun."""
        return self._modifiers.get(word)

    def of_order(self, lemma: str) -> StateRule | None:
        """The rule of what people in a facility are told to do."""
        return self._orders.get(lemma)

    def rules_of_verb(self, lemma: str) -> Iterable[StateRule]:
        """The rules of what a verb takes."""
        return self._verbs.get(lemma, ())

    def use_of(self, purpose: str) -> MilitaryUse | None:
        """For what a facility is used, by the verb of the purpose."""
        return self._purposes.get(purpose)


def load_states() -> StateLexicon:
    """Load the rules that come with sayso; raises `BadLexicon` where a value is none of its field."""
    rules = load_toml(FILE, StateRules)
    for rule in rules.rules:
        terms = TERMS[rule.field] if rule.field else ()
        wrong = [value for value in (rule.value, rule.denied, rule.in_part) if value is not None and value not in terms]
        if wrong:
            raise BadLexicon(FILE, f"{rule.id}: {wrong[0]!r} is no term of {rule.field}")
    return StateLexicon(rules)
