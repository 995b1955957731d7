"""What a line or the start of a paragraph says about the page: that it is furniture, who wrote it, when and whence."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.lexicon.reading import Reading, Where
from sayso.model.report import NoticeKind, PartKind
from sayso.read.moments import is_day, moment

LONGEST_FURNITURE, LONGEST_NOTICE = 300, 1500


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One rule's reading of a line; the fields are what the line says of the report.

    `day` is a day in words that lacks its year, `month` the year and month in a release's number, `headline` how many
    characters of a headline stand in front of a dateline on its line.
    """

    rule: str
    kind: PartKind
    length: int
    published: str | None = None
    modified: str | None = None
    writer: str | None = None
    outlet: str | None = None
    wire: str | None = None
    day: str | None = None
    month: str | None = None
    headline: int = 0


class Signs:
    """Reads lines by the rules of `data/read/`."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def line(self, words: str, where: frozenset[Where]) -> Sign | None:
        """What a whole line is by the first rule that holds there, or `None` where it is the report's own words."""
        if len(words) > LONGEST_FURNITURE:
            return None
        return next(self._lines(words, where), None)

    def _lines(self, words: str, where: frozenset[Where]) -> Iterator[Sign]:
        for rule, pattern in self._reading.line_patterns:
            found = pattern.fullmatch(words) if rule.where in where else None
            if found and (sign := self._sign(rule.id, rule.kind, found.groupdict(), len(words))):
                yield sign

    def dateline(self, words: str) -> Sign | None:
        """The dateline that a paragraph begins with, if it does."""
        for rule, pattern in self._reading.dateline_patterns:
            found = pattern.match(words)
            if not found:
                continue
            named = found.groupdict()
            wire = self._reading.agencies.credited(named.get("agency") or "")
            headline = len(named.get("headline") or "")
            if wire or not named.get("agency") or (named.get("when") and not headline):
                sign = self._dated(rule.id, "dateline", found.end(), named.get("when"), wire)
                return replace(sign, headline=headline)
        return None

    def headline(self, words: str) -> Sign | None:
        """Which day a headline says that its report is of."""
        for rule, pattern in self._reading.headline_patterns:
            found = pattern.fullmatch(words)
            if found and is_day(found["when"]):
                return self._dated(rule.id, "title", len(words), found["when"], None)
        return None

    def _dated(self, rule: str, kind: PartKind, length: int, when: str | None, wire: str | None) -> Sign:
        published = moment(when or "")
        return Sign(
            rule=rule, kind=kind, length=length, published=published, wire=wire, day=None if published else when
        )

    def notice(self, words: str) -> NoticeKind | None:
        """What an outlet says of its own report in a paragraph, if it says such a thing."""
        patterns = self._reading.notice_patterns if len(words) <= LONGEST_NOTICE else []
        return next(
            (rule.kind for rule, pattern in patterns if rule.where == "paragraph" and pattern.match(words)), None
        )

    def title_notice(self, title: str) -> tuple[NoticeKind, int] | None:
        """What the first words of a title say of the report, and how many characters they are."""
        for rule, pattern in self._reading.notice_patterns:
            found = pattern.match(title) if rule.where == "title" else None
            if found:
                return rule.kind, found.end()
        return None

    def agency(self, words: str | None) -> str | None:
        """The agency that a byline or a publisher's name is."""
        return self._reading.agencies.credited(words or "") if words else None

    def credit(self, words: str) -> str | None:
        """The agency that a paragraph credits in brackets at its end."""
        _, opened, credited = words.rstrip(". ").rpartition("(")
        return (
            self._reading.agencies.credited(credited.removesuffix(")")) if opened and credited.endswith(")") else None
        )

    def _sign(self, rule: str, kind: PartKind, named: dict[str, str | None], length: int) -> Sign | None:
        """The sign of a match, unless a group that must be a date or an agency is none."""
        when, changed, agency, writer = (named.get(name) for name in ("when", "changed", "agency", "writer"))
        published, modified = moment(when or ""), moment(changed or "")
        wire = self._reading.agencies.credited(agency or writer_agency(writer))
        if (when and not published) or (changed and not modified) or (agency and not wire):
            return None
        return Sign(
            rule=rule,
            kind=kind,
            length=length,
            published=published,
            modified=modified,
            writer=writer,
            outlet=(named.get("outlet") or "").strip() or None,
            wire=wire,
            month=named.get("month"),
        )


def writer_agency(writer: str | None) -> str:
    """The words of a byline that may name an agency: all of it, or what follows its last comma."""
    return (writer or "").rpartition(",")[2].strip()
