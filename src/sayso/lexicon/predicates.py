"""Words whose grammar matters before their meaning: event nouns, control verbs, transparent nouns."""

from sayso.lexicon.load import load_toml
from sayso.model.record import Record


class PredicateLexicon(Record, frozen=True, kw_only=True):
    """What the room of predications knows of single words.

    A noun of `nouns_of_object` takes what it was done to with "of" ("the capture of Y"), one of `nouns_of_subject`
    who did it ("the withdrawal of Y"), after NOMLEX. `phrasal` are verbs with an adverb that is part of them,
    `thwarting` such as are done to what others try, `aiming` such as tell a purpose with "at". `answering` are
    adjectives that say what somebody is taken for ("held responsible"), and not in what state something is left.
    """

    nouns_of_object: frozenset[str]
    nouns_of_subject: frozenset[str]
    object_control: frozenset[str]
    accusing: frozenset[str]
    thwarting: frozenset[str]
    aiming: frozenset[str]
    answering: frozenset[str]
    transparent: frozenset[str]
    days: frozenset[str]
    manners: frozenset[str]
    phrasal: frozenset[str]

    def is_event_noun(self, lemma: str) -> bool:
        """Whether a noun can name an event."""
        return lemma in self.nouns_of_object or lemma in self.nouns_of_subject


def load_predicates() -> PredicateLexicon:
    """Load the lexicon that comes with sayso."""
    return load_toml("predications/en.toml", PredicateLexicon)
