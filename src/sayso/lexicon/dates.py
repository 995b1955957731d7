"""The words and rules that read time expressions, as data with their own proofs (`data/dates/`)."""

from msgspec import field

from sayso.lexicon.load import data_names, load_toml
from sayso.model.date import TimexType
from sayso.model.knowledge import Tense
from sayso.model.record import Record

WORDS = "dates/words.toml"


class DateWords(Record, frozen=True, kw_only=True):
    """Words by class, what they are worth, and the fragments that patterns share.

    `tables` give words their values and are classes too; an entry `@NAME` of a class stands for all words of
    another. `slots` says which tables give the value of a captured word.
    """

    tables: dict[str, dict[str, str]]
    classes: dict[str, tuple[str, ...]]
    slots: dict[str, tuple[str, ...]]
    fragments: dict[str, str]


class DateProof(Record, frozen=True, kw_only=True):
    """A sentence that a rule must read, and what it must make of it on the file's day.

    `edtf` left out asks that the words have no bounds; so does `value` of the TIMEX3 value.
    """

    text: str
    span: str
    type: TimexType = "DATE"
    value: str | None = None
    edtf: str | None = None
    tense: Tense | None = None


class DateRule(Record, frozen=True, kw_only=True):
    """A pattern over words and what the words mean.

    `means` names the arithmetic (`sayso.resolve.dates`), `fixed` gives it what the words leave unsaid. In the
    pattern small letters are words, capitals classes, `{name}` fragments and `slot:ITEM` captures; `<X` asks that
    X stands before, `>X` that it follows, `<!X` and `!X` that it does not.
    """

    id: str
    basis: str
    pattern: str
    means: str
    matches: tuple[DateProof, ...]
    rejects: tuple[str, ...] = ()
    fixed: dict[str, str] = field(default_factory=dict)


class DateRules(Record, frozen=True, kw_only=True):
    """One file of rules, all proved as if read on the day `anchor`."""

    anchor: str
    rules: tuple[DateRule, ...]


def date_words() -> DateWords:
    """The word classes that the patterns use."""
    return load_toml(WORDS, DateWords)


def date_rules() -> tuple[DateRules, ...]:
    """All rule files; of two rules that match at the same word the earlier one reads it, so order matters."""
    return tuple(load_toml(name, DateRules) for name in data_names("dates", ".toml") if name != WORDS)
