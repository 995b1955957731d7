"""What the lines of a pasted page are, how a dateline looks, and what news agencies call themselves: as data."""

import re
from typing import Literal

from sayso.lexicon.load import load_toml
from sayso.lexicon.rule import Rule
from sayso.lexicon.spotting import SpottingRule, spotter
from sayso.model.record import Record
from sayso.model.report import NoticeKind, PartKind

Where = Literal["head", "foot", "anywhere", "beside_date"]


class LineRule(Rule, frozen=True, kw_only=True):
    """What a whole line is; `where` on the page it may stand."""

    kind: PartKind
    where: Where
    pattern: str


class DatelineRule(Rule, frozen=True, kw_only=True):
    """How a paragraph begins that names the place it was sent from."""

    pattern: str


class HeadlineRule(Rule, frozen=True, kw_only=True):
    """How a headline says which day its report is of."""

    pattern: str


class NoticeRule(Rule, frozen=True, kw_only=True):
    """How an outlet says that its own report was wrong, withdrawn or changed; `where` such words stand.

    A `paragraph` is a notice as a whole; a `title` only begins with the words.
    """

    kind: NoticeKind
    where: Literal["paragraph", "title"]
    pattern: str


class BackgroundRule(SpottingRule, frozen=True, kw_only=True):
    """What marks a sentence as background that report after report retells."""


class Agency(Record, frozen=True, kw_only=True):
    """A news agency by the name that a report's `wire` gives, and other names that credit lines use."""

    name: str
    others: tuple[str, ...]


class LineRules(Record, frozen=True, kw_only=True):
    """The form of `data/read/lines.toml`."""

    rules: tuple[LineRule, ...]


class DatelineRules(Record, frozen=True, kw_only=True):
    """The form of `data/read/datelines.toml`."""

    rules: tuple[DatelineRule, ...]


class HeadlineRules(Record, frozen=True, kw_only=True):
    """The form of `data/read/headlines.toml`."""

    rules: tuple[HeadlineRule, ...]


class NoticeRules(Record, frozen=True, kw_only=True):
    """The form of `data/read/notices.toml`."""

    rules: tuple[NoticeRule, ...]


class BackgroundRules(Record, frozen=True, kw_only=True):
    """The form of `data/read/background.toml`."""

    rules: tuple[BackgroundRule, ...]


class Agencies(Record, frozen=True, kw_only=True):
    """The form of `data/read/agencies.toml`."""

    agencies: tuple[Agency, ...]
    endings: tuple[str, ...]

    def credited(self, words: str) -> str | None:
        """The agency that words name, if they name one or several and nothing else; of several the first.

        Short names count only in capitals as agencies write them, so that "Ap" or "fars" in a line is no credit.
        """
        named = [self._named(part) for part in re.split(r"\s*(?:/|,|;|&|\band\b)\s*", words.strip()) if part]
        return named[0] if named and all(named) else None

    def _named(self, words: str) -> str | None:
        for agency in self.agencies:
            names = (agency.name, *agency.others)
            if words in names or any(len(name) > 5 and words.casefold() == name.casefold() for name in names):
                return agency.name
        is_like_one = any(words.endswith(f" {ending}") for ending in self.endings)
        return words if is_like_one and re.fullmatch(r"[A-Z][\w-]+(?: [A-Z][\w-]+){1,3}", words) else None


class Background:
    """The rules by which background is told from news, loaded once for a run."""

    def __init__(self) -> None:
        self.rules = load_toml("read/background.toml", BackgroundRules).rules
        self._spotters = [spotter(rule) for rule in self.rules]

    def holds(self, sentence: str) -> bool:
        """Whether a sentence is background."""
        return any(each.finds(sentence) for each in self._spotters)


class Reading:
    """The rules by which pages are read, loaded once for a run."""

    def __init__(self) -> None:
        self.line_rules = load_toml("read/lines.toml", LineRules).rules
        self.dateline_rules = load_toml("read/datelines.toml", DatelineRules).rules
        self.headline_rules = load_toml("read/headlines.toml", HeadlineRules).rules
        self.notice_rules = load_toml("read/notices.toml", NoticeRules).rules
        self.agencies = load_toml("read/agencies.toml", Agencies)
        self.line_patterns = [(rule, re.compile(rule.pattern, re.IGNORECASE)) for rule in self.line_rules]
        self.headline_patterns = [(rule, re.compile(rule.pattern)) for rule in self.headline_rules]
        self.dateline_patterns = [(rule, re.compile(rule.pattern)) for rule in self.dateline_rules]
        self.notice_patterns = [(rule, re.compile(rule.pattern, re.IGNORECASE)) for rule in self.notice_rules]
