"""Why two claims were held to be of one event, or not."""

from collections.abc import Iterator, Sequence

from sayso.explain.shelf import Shelf
from sayso.explain.worth import ended
from sayso.model.claim import Claim
from sayso.model.event import Event
from sayso.model.explanation import Comparison, Explanation, FeatureFound, Sentence

JUDGED = {
    "same": "Compared by themselves, the two are of one event",
    "different": "Compared by themselves, the two are of two events, and no third claim makes them one",
    "open": "Compared by themselves, nothing shows whether the two are of one event: other claims may join them",
}
FOUND = {"agree": "the two agree", "compatible": "nothing is shown", "disagree": "the two disagree"}


def explain_pair(comparison: Comparison, events: Sequence[Event], shelf: Shelf) -> Explanation:
    """What each feature of two claims shows, by its rule, and what came of it."""
    claims = shelf.known((comparison.one, comparison.other))
    sentences = (
        *(shelf.sentence("comparison", f"{shelf.speaker(own)}, {shelf.when([own])}:", [own]) for own in claims),
        shelf.sentence("comparison", f"{JUDGED[comparison.judgement]}. {comparison.because}", claims, quoted=()),
        *(_feature(found, claims, shelf) for found in comparison.features),
        *_result(claims, events, shelf),
    )
    return Explanation(id=comparison.one, about="pair", title="Two claims compared", sentences=sentences)


def _feature(found: FeatureFound, claims: Sequence[Claim], shelf: Shelf) -> Sentence:
    name = found.name.capitalize()
    text = f"{name}: {FOUND[found.verdict]} ({found.detail}). The rule: {ended(' '.join(found.rule.split()))}"
    return shelf.sentence("comparison", text, claims, quoted=())


def _result(claims: Sequence[Claim], events: Sequence[Event], shelf: Shelf) -> Iterator[Sentence]:
    """The event or the events that the two stand in."""
    homes = [next((event.id for event in events if claim.id in event.claim_ids), None) for claim in claims]
    if len(set(homes)) == 1 and homes[0]:
        yield shelf.sentence("comparison", f"They stand in one event, {homes[0]}.", claims, quoted=())
        return
    told = [f"claim {own.id} in {f'event {home}' if home else 'none'}" for own, home in zip(claims, homes, strict=True)]
    yield shelf.sentence("comparison", f"They stand apart: {' and '.join(told)}.", claims, quoted=())
