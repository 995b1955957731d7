"""The words by which a text is judged before it is parsed, derived from the lexicon itself.

Whatever makes an event, a toll or a state of a facility, whatever is a weapon, a force or an armed actor, is a telling
word. `data/gate/words.toml` names only those that texts without any conflict share, and phrases that no frame has. So
a new frame opens the gate without a second entry anywhere.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import pycountry

from sayso.lexicon.actors import ActorData, load_actor_data
from sayso.lexicon.frames import FrameLexicon, load_frames
from sayso.lexicon.inflection import Irregular, noun_forms, verb_forms
from sayso.lexicon.load import load_toml
from sayso.lexicon.rule import Rule
from sayso.lexicon.states import load_states
from sayso.lexicon.tolls import tolls
from sayso.lexicon.weapons import weapons
from sayso.model.record import Record

Group = Literal["everyday", "shared", "company", "telling"]
ARMED = ("armed", "aircraft", "artillery")
SHORTEST_NAME = 3  # of an acronym; a shorter one is a word as often as a name
_GAPS = re.compile(r"[\W_]+")


class GateRule(Rule, frozen=True, kw_only=True):
    """Words that weigh otherwise than the lexicon's do; what each group is for stands in the file."""

    group: Group
    words: frozenset[str]


class GateRules(Record, frozen=True, kw_only=True):
    """The form of `data/gate/words.toml`."""

    rules: tuple[GateRule, ...]


class _Forms(Record, frozen=True, kw_only=True):
    basis: str
    irregular: Irregular


@dataclass(frozen=True, slots=True)
class Weight:
    """What a form says of the text that it stands in; `word` is the dictionary form, so that none pairs with itself."""

    word: str
    is_telling: bool = False
    is_shared: bool = False
    is_company: bool = False

    @property
    def counts(self) -> bool:
        """Whether it says anything at all."""
        return self.is_telling or self.is_shared or self.is_company

    def __or__(self, other: "Weight") -> "Weight":
        """What a form weighs that two words share."""
        return Weight(
            self.word,
            is_telling=self.is_telling or other.is_telling,
            is_shared=self.is_shared or other.is_shared,
            is_company=self.is_company or other.is_company,
        )


def spaced(text: str) -> str:
    """A text in which each word stands between two spaces, in small letters, without any mark."""
    return f" {_GAPS.sub(' ', text.casefold())} "


def load_gate_rules() -> tuple[GateRule, ...]:
    """The exceptions that come with sayso."""
    return load_toml("gate/words.toml", GateRules).rules


def load_irregular() -> Irregular:
    """The forms of verbs that no rule makes."""
    return load_toml("gate/forms.toml", _Forms).irregular


def load_weights(frames: FrameLexicon | None = None) -> dict[str, Weight]:
    """Each form that counts, spaced, with what it weighs; where forms of several words meet, all that they weigh."""
    rules, actors = load_gate_rules(), load_actor_data()
    listed = {rule.group: frozenset(map(spaced, rule.words)) for rule in rules}
    found: dict[str, Weight] = {}
    for word, form in (*lexicon_forms(frames or load_frames()), *_names(actors), *_listed_forms(rules)):
        weight, known = _weight(spaced(word), listed), found.get(spaced(form))
        found[spaced(form)] = weight | known if known else weight
    for name in _places_at_war(actors):
        if spaced(name) not in listed["everyday"]:
            found.setdefault(spaced(name), Weight(spaced(name), is_company=True))
    return {form: weight for form, weight in found.items() if weight.counts}


def lexicon_forms(frames: FrameLexicon) -> Iterator[tuple[str, str]]:
    """Each word that makes a claim with an event, a toll or a state, or arms who makes it, with each of its forms."""
    irregular = load_irregular()
    verbs, nouns, adjectives = _words(frames)
    yield from ((verb, form) for verb in verbs for form in verb_forms(verb, irregular))
    yield from ((noun, form) for noun in nouns for form in noun_forms(noun))
    yield from ((adjective, adjective) for adjective in adjectives)


def _words(frames: FrameLexicon) -> tuple[set[str], set[str], set[str]]:
    by_kind: dict[str, set[str]] = {"verb": set(), "noun": set(), "adjective": set()}
    for frame in frames.frames:
        for kind, lemma in frame.predicates():
            by_kind[kind].add(lemma.split("_")[0])
    effects, states = tolls(), load_states()
    by_kind["verb"] |= {*effects.verbs, *effects.undergone, *states.words}
    by_kind["noun"] |= {*effects.nouns, *effects.totals, *weapons()}
    by_kind["noun"] |= {word for name in ARMED for word in frames.classes.members(name)}
    by_kind["adjective"] |= set(effects.adjectives)
    return by_kind["verb"], by_kind["noun"], by_kind["adjective"]


def _names(data: ActorData) -> Iterator[tuple[str, str]]:
    """The names of armed actors; not those of states, which act in any kind of news."""
    states = {row.code for row in data.nations} | {state.id for state in data.words.states}
    for entry in data.actors:
        if entry.is_armed and entry.id not in states:
            for name in (entry.name, *entry.aliases, *entry.transliterations, *entry.acronyms, *entry.arabic):
                if len(name) >= SHORTEST_NAME and name.lower() not in data.words.english_words:
                    yield name, name


def _listed_forms(rules: Iterable[GateRule]) -> Iterator[tuple[str, str]]:
    for rule in rules:
        if rule.group in {"company", "telling"}:
            yield from ((word, form) for word in sorted(rule.words) for form in noun_forms(word))


def _places_at_war(data: ActorData) -> Iterator[str]:
    """Countries, nationalities and places of the theatres."""
    codes = {code for theatre in data.theatres for code in theatre.countries}
    yield from (cue for theatre in data.theatres for cue in theatre.cues)
    for row in data.nations:
        if row.code in codes:
            country = pycountry.countries.get(alpha_3=row.code)
            cells = (row.also, row.adjectives, row.nationals, row.capitals)
            names = [name for cell in cells for name in cell.split("|") if name]
            yield from (*names, country.name.split(",")[0]) if country else names


def _weight(word: str, listed: Mapping[Group, frozenset[str]]) -> Weight:
    if word in listed["everyday"]:
        return Weight(word)
    is_shared, is_company = word in listed["shared"], word in listed["company"]
    return Weight(word, is_telling=not (is_shared or is_company), is_shared=is_shared, is_company=is_company)
