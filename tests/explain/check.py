"""What every explanation must keep to, whatever it explains."""

from collections.abc import Sequence
from random import Random

from msgspec.structs import replace

from sayso.explain import Shelf, explain_event, explain_spell
from sayso.model.claim import Claim
from sayso.model.control import Spell
from sayso.model.event import Event
from sayso.model.explanation import Explanation
from sayso.model.knowledge import Actors
from sayso.model.report import Report

LAST = "2019-01-01"


def explained(
    events: Sequence[Event],
    spells: Sequence[Spell],
    claims: Sequence[Claim],
    reports: Sequence[Report],
    *,
    actors: Actors,
) -> list[Explanation]:
    """All that there is to explain, explained."""
    shelf = Shelf(claims, reports, actors=actors, last=LAST)
    told = [explain_event(event, spells, shelf) for event in events]
    return [*told, *(explain_spell(spell, events, spells, shelf) for spell in spells)]


def sound(found: Explanation, claims: Sequence[Claim], reports: Sequence[Report]) -> None:
    """Every sentence is one, rests on claims that are there, and quotes what the reports say."""
    known = {claim.id: claim for claim in claims}
    texts = {report.id: report.text for report in reports}
    assert found.sentences
    for sentence in found.sentences:
        assert sentence.claim_ids, sentence.text
        assert set(sentence.claim_ids) <= set(known), sentence.text
        assert {quote.claim_id for quote in sentence.quotes} <= set(sentence.claim_ids)
        assert sentence.text == " ".join(sentence.text.split())
        assert sentence.text[-1] in ".:!?", sentence.text
        assert not sentence.text[0].islower(), sentence.text
        for quote in sentence.quotes:
            text, claim = texts[quote.report_id], known[quote.claim_id]
            assert text[quote.sentence_start : quote.sentence_end] == quote.sentence
            assert text[quote.start : quote.end] == quote.exact == claim.content.exact
            assert quote.sentence_start <= quote.start < quote.end <= quote.sentence_end
            assert quote.report_id == claim.report_id


def shuffled(items: Sequence[Claim] | Sequence[Report], random: Random) -> list[Claim] | list[Report]:
    """The same in another order."""
    return random.sample(list(items), k=len(items))  # type: ignore[return-value]


def written(claim: Claim, report: Report) -> tuple[Claim, Report]:
    """The claim at the end of its report, whose text it is written into."""
    text = f"{report.text}{claim.content.exact}. "
    start = len(report.text)
    content = replace(claim.content, start=start, end=start + len(claim.content.exact))
    return replace(claim, content=content), replace(report, text=text)
