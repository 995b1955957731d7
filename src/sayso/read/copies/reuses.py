"""For each report the earlier one that it leans on most, and by that the origin of its words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from sayso.model.report import Page, Reuse, own_origin
from sayso.read.copies.candidates import candidates
from sayso.read.copies.compare import Shared, shared
from sayso.read.copies.fingerprint import Fingerprint, Fingerprints, Hashes

MOST_LEADERS = 5  # that one report is told to lean on
Found = tuple[int, Shared]


def reuses(pages: Sequence[Page], *, known: Sequence[Fingerprint] = ()) -> list[Reuse]:
    """What repeats what among the pages and the reports whose fingerprints are known, by report.

    The same for any order, and the same whether a report comes as a page or as its fingerprint, so that a casebook
    that keeps fingerprints can add ten reports to a hundred thousand. A report that repeats several others has a
    record for each, the one that it shares most with first.
    """
    maker = Fingerprints()
    by_id = {one.report_id: one for one in (*known, *(maker.fingerprint(page) for page in pages))}
    ordered = sorted(by_id.values(), key=lambda one: one.order)
    first_of: dict[str, int] = {}
    for number, one in enumerate(ordered):
        first_of.setdefault(one.same_words, number)
    firsts = sorted(first_of.values())
    pairs, boilerplate = candidates([ordered[number] for number in firsts])
    found = _leaders(ordered, [(firsts[one], firsts[other]) for one, other in pairs], boilerplate)
    for number, one in enumerate(ordered):
        first = first_of[one.same_words]
        if first != number and (same := shared(one, ordered[first], boilerplate)):
            found[number] = [(first, same)]
    return list(_written(ordered, found))


def origins(pages: Sequence[Page], found: Sequence[Reuse] | None = None) -> list[Page]:
    """The pages with an `origin_id` that copies and rewrites share, and why; the same for any order of arrival.

    `found` is what `reuses` gave for them, where that is at hand.
    """
    told = reuses(pages) if found is None else found
    joined = {reuse.report_id: reuse for reuse in reversed(told) if reuse.is_joined}
    return [_with_origin(page, joined.get(page.report.id)) for page in pages]


def _leaders(
    ordered: Sequence[Fingerprint], pairs: Sequence[tuple[int, int]], boilerplate: Hashes
) -> dict[int, list[Found]]:
    found: dict[int, list[Found]] = defaultdict(list)
    for one, other in pairs:
        if same := shared(ordered[other], ordered[one], boilerplate):
            found[other].append((one, same))
    return {
        number: sorted(leaders, key=lambda leader: (-leader[1].words, leader[0]))[:MOST_LEADERS]
        for number, leaders in found.items()
    }


def _written(ordered: Sequence[Fingerprint], found: dict[int, list[Found]]) -> Iterator[Reuse]:
    """The records, with each leader's origin known before those that follow it."""
    origin = [own_origin(one.report_id) for one in ordered]
    for number, own in enumerate(ordered):
        for place, (leader, same) in enumerate(found.get(number, [])):
            is_joined = same.is_joined and not place
            if is_joined:
                origin[number] = origin[leader]
            yield Reuse(
                report_id=own.report_id,
                of_report_id=ordered[leader].report_id,
                origin_id=origin[leader],
                kind=same.kind,
                is_joined=is_joined,
                stretches=same.stretches,
                because=_because(own, ordered[leader], same),
            )


def _because(own: Fingerprint, leader: Fingerprint, same: Shared) -> str:
    told = ", ".join(part for part in (leader.outlet, (leader.published or "")[:10]) if part)
    whose = f"{leader.report_id} ({told})" if told else leader.report_id
    shares, of = same.sentences
    if same.kind == "exact":
        reason = f"has the same words as {whose}"
    elif shares:
        reason = f"shares {shares} of {of} sentences with {whose}"
    else:
        reason = f"shares {same.words} words, {same.share:.0%} of those that it tells itself, with {whose}"
    return f"{reason}; both credit {own.wire}" if own.wire and own.wire == leader.wire else reason


def _with_origin(page: Page, reuse: Reuse | None) -> Page:
    origin_id = reuse.origin_id if reuse else own_origin(page.report.id)
    because = reuse.because if reuse else None
    return msgspec.structs.replace(
        page, report=msgspec.structs.replace(page.report, origin_id=origin_id, origin_because=because)
    )
