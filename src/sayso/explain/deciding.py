"""What analysts decided of the claims that something rests on."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from sayso.explain.shelf import Shelf
from sayso.lexicon.wording import day_words
from sayso.model.case import Act
from sayso.model.explanation import Sentence
from sayso.model.found import ClaimDecision

DONE: Mapping[Act, str] = {
    "accept": "accepted",
    "reject": "rejected",
    "correct": "corrected",
    "merge": "said to be of one event",
    "split": "said to be of two events",
    "note": "given a note",
}


def decisions(claim_ids: Collection[str], shelf: Shelf) -> Iterator[Sentence]:
    """Each decision with who, when and why, and the claims among these that it is on."""
    own: dict[tuple[str, str, str, str, str | None, str | None], list[ClaimDecision]] = defaultdict(list)
    for one in shelf.decided:
        if one.claim_id in claim_ids and one.act in DONE:
            own[one.at, one.who, one.act, one.why, one.field, one.value].append(one)
    for same in own.values():
        claims = shelf.known(one.claim_id for one in same)
        if claims:
            yield shelf.sentence("decisions", _words(same[0], len(claims)), claims, quoted=())


def _words(one: ClaimDecision, count: int) -> str:
    head = f"{one.who} decided on {day_words(one.at)} that {'this claim is' if count == 1 else 'these claims are'}"
    field = f" in {one.field}, to {one.value}" if one.field else ""
    why = one.why.strip()
    return f"{head} {DONE[one.act]}{field}: {why}{'' if why[-1:] in '.!?' else '.'}"
