"""A claim: who says it, where and when, and the report's own words."""

from collections.abc import Iterator

from sayso.cli.picture.decisions import decision_words
from sayso.cli.picture.index import Index, Line, joined, line
from sayso.cli.picture.phrases import day_words
from sayso.cli.plain import plain
from sayso.model.claim import Claim, Speaker


def claim_lines(index: Index, claim: Claim, *, number: int | None = None, indent: int = 4) -> Iterator[Line]:
    """The speaker's line, the words, which are never shortened, and what analysts decided of them."""
    label = f"[{number}] " if number else ""
    yield line(f"{label}{claim_head(index, claim)}", indent=indent)
    yield quoted(claim, indent=indent + 4)
    yield from decision_lines(index, claim, indent=indent + 4)


def decision_lines(index: Index, claim: Claim, *, indent: int) -> Iterator[Line]:
    """What analysts decided of a claim, a line each."""
    for words in decision_words(claim, index.decided(claim)):
        yield line(words, indent=indent, style="magenta")


def quoted(claim: Claim, *, indent: int) -> Line:
    """A claim's words in quotation marks of the picture's own."""
    return line(f"“{plain(claim.content.exact)}”", indent=indent, style="cyan")


def claim_head(index: Index, claim: Claim) -> str:
    """Who says it in which report, how sure, and whose side it favours."""
    report = index.reports.get(claim.report_id)
    outlet = index.outlet(claim.report_id)
    who = speaker_words(index, claim)
    where = outlet if claim.speaker is None else f"{who}, in {outlet}"
    qualities = [
        "in its own voice" if claim.speaker is None else None,
        index.words.factuality[claim.factuality],
        index.words.modality[claim.modality],
        index.words.interest[claim.interest],
        "as background" if claim.background else None,
    ]
    said = joined([where, day_words(report.published if report else None)])
    return plain(joined([said, joined([quality or None for quality in qualities])], ": "))


def speaker_words(index: Index, claim: Claim) -> str:
    """The speaker and those who say it too; the outlet where nobody else is named."""
    if claim.speaker is None:
        return index.outlet(claim.report_id)
    return plain(" and ".join(_speaker(index, speaker) for speaker in (claim.speaker, *claim.co_speakers)))


def _speaker(index: Index, speaker: Speaker) -> str:
    name = speaker.name or speaker.text or index.words.speaker_kind[speaker.kind]
    role = speaker.role if speaker.role and speaker.role.casefold() not in name.casefold() else None
    return joined([name, role])


def other_claims(index: Index, *, listed: bool) -> Iterator[Line]:
    """The claims that no event holds: their number, or all of them."""
    held = {claim_id for event in index.document.events for claim_id in event.claim_ids}
    others = [claim for claim in index.document.claims if claim.id not in held]
    if not others:
        yield line("none", indent=2)
    elif listed:
        for claim in others:
            yield from claim_lines(index, claim, indent=2)
    else:
        counted = "1 claim belongs" if len(others) == 1 else f"{len(others)} claims belong"
        yield line(f"{counted} to no event; --claims lists them", indent=2)
