"""The rooms in their order, loaded once: a report's page in, its claims and mentions out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.extract.attribution import attributions
from sayso.extract.claims import Context, claims
from sayso.extract.findings import Attribution
from sayso.extract.frames import framed
from sayso.extract.lexicons import Lexicons
from sayso.extract.mentions import dateline_mentions, dateline_names, entities, to_mentions
from sayso.extract.parse import Parser
from sayso.extract.predications import predications
from sayso.extract.reference import reference, settle
from sayso.extract.syntax import Parse
from sayso.model.claim import Claim
from sayso.model.knowledge import Knowledge
from sayso.model.mention import CueNamed, Mention
from sayso.model.report import Page
from sayso.model.selector import select


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read in one report."""

    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]


class ClaimReader:
    """Reads claims: the parser, the lexicons and what is known of the world, together."""

    def __init__(self, parser: Parser, lexicons: Lexicons, knowledge: Knowledge) -> None:
        self._parser = parser
        self._lexicons = lexicons
        self._knowledge = knowledge

    @classmethod
    def load(cls, knowledge: Knowledge) -> "ClaimReader":
        """Load the parser's model and the lexicons; about a second."""
        return cls(Parser.load(), Lexicons.load(), knowledge)

    def parses(self, pages: Iterable[Page]) -> Iterator[Parse]:
        """Parse what is to be read of each page: neither furniture nor a title's second copy."""
        readable = ((page.report.text, [(part.start, part.end) for part in page.readable]) for page in pages)
        return self._parser.parse_all(readable)

    def extraction(self, page: Page, parse: Parse) -> Extraction:
        """The claims and mentions of one parsed report."""
        context = self._context(page, parse)
        found = tuple(claims(context))
        mentions = to_mentions(parse, context.entities, page.report.id, references=context.references)
        datelines = dateline_mentions(page, self._knowledge.dates)
        return Extraction(found, (*datelines, *mentions, *_cues(context)))

    def _context(self, page: Page, parse: Parse) -> Context:
        lexicons = self._lexicons
        published = page.report.published[:10] if page.report.published else None
        found = entities(parse, knowledge=self._knowledge, published=published, seats=dateline_names(page))
        predicated = predications(parse, lexicon=lexicons.predicates)
        attributed = attributions(parse, cues=lexicons.cues, entities=found)
        references = reference(parse, found, speakers=_speakers(parse, attributed), actors=self._knowledge.actors)
        named = settle(found, references)
        return Context(
            page=page,
            parse=parse,
            entities=named,
            predications=predicated,
            attributions=attributed,
            framed=framed(parse, predicated, named, frames=lexicons.frames),
            references=references,
            knowledge=self._knowledge,
            factuality=lexicons.factuality,
            interests=lexicons.interests,
            states=lexicons.states,
            shares=lexicons.shares,
        )


def _speakers(parse: Parse, attributed: Sequence[Attribution]) -> dict[int, int]:
    """For each word of a quotation, the head word of who says it: "we" is the speaker's side."""
    quoted = [a for a in attributed if a.mode in {"direct", "mixed"} and a.speaker_head is not None]
    return {
        word.index: attribution.speaker_head
        for attribution in quoted
        for start, end in attribution.content
        for word in parse.words
        if attribution.speaker_head is not None and start <= word.start < end
    }


def _cues(context: Context) -> Iterator[CueNamed]:
    for attribution in context.attributions:
        if attribution.cue is not None:
            selector = select(context.parse.text, *attribution.cue)
            yield CueNamed(report_id=context.page.report.id, selector=selector, value=attribution.cue_class)
