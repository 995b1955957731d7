"""Sentences, each read alone, and what a careful reader takes from them: how what is said is framed."""

import tomllib
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from golden.view import claim_table

from evaluation.fields import ANY, NULL, OUTLET
from evaluation.score import Figures, figures, mistakes, paired
from evaluation.shelf import Case, Table
from sayso.model.claim import ActorMention, Claim, Speaker
from sayso.model.report import Capture, Given
from sayso.pipeline import Reader

HAPPENED = ("done", "under_way")


class Sentence(Case, frozen=True):
    """A case of one sentence, and the kind of framing that it is there for."""

    frame: str


def sentences(reader: Reader, path: Path) -> list[Sentence]:
    """The sentences of a file, all read in one go: none is told to be near another."""
    told = tomllib.loads(path.read_text(encoding="utf-8"))["sentences"]
    names = {f"{path.stem}-{number}.txt": sentence for number, sentence in enumerate(told, start=1)}
    document = reader.read([_capture(name, sentence) for name, sentence in names.items()], as_is=True)
    paths = {report.id: report.path for report in document.reports}
    found: dict[str, list[Table]] = {name: [] for name in names}
    for claim in document.claims:
        found[paths[claim.report_id]].append({"report": paths[claim.report_id], **_table(claim)})
    return [
        Sentence(
            name.removesuffix(".txt"),
            {name: sentence["text"]},
            {"claims": sentence.get("claims", ())},
            {"claims": found[name], "events": (), "control": ()},
            sentence["frame"],
        )
        for name, sentence in names.items()
    ]


def framing(cases: Iterable[Sentence]) -> Figures:
    """The figures of the corpus, the share of sentences with nothing wrong, and of those that are safe to show.

    Not every assertion of a sentence is in its gold, so that the share of true claims says nothing here.
    """
    cases = list(cases)
    told = {name: value for name, value in figures(cases).items() if name != "claims_true"}
    right = sum(not list(misread(case)) for case in cases)
    safe = sum(is_safe(case) for case in cases)
    return told | {"safe": round(safe / len(cases), 4), "sentences_right": round(right / len(cases), 4)}


def misread(case: Sentence) -> Iterator[str]:
    """What is wrong with the reading of a sentence, a line each."""
    known = [found for _, found in paired(case)]
    yield from (line for line in mistakes(case) if ": nobody says" not in line)
    for claim in case.found["claims"]:
        if _is_told(claim) and not any(claim is found for found in known):
            yield f"{case.name}: nobody says {claim['content']!r}"
    if not is_safe(case):
        yield f"{case.name}: the outlet is made to vouch for more than it does"


def is_safe(case: Sentence) -> bool:
    """Whether the outlet is made to vouch for no type of event but those that it vouches for."""
    own = [claim for claim in case.gold["claims"] if _is_vouched(claim)]
    types = {claim["event"]["type"] for claim in own if "type" in claim.get("event", ())}
    vouched = {claim["event"]["type"] for claim in case.found["claims"] if _is_told(claim) and _is_vouched(claim)}
    return vouched <= types or any("type" not in claim.get("event", ()) for claim in own)


def _is_vouched(claim: Table) -> bool:
    is_certain = claim.get("factuality", "CT+") in ("CT+", ANY) and not claim.get("background")
    return claim.get("speaker", ANY) in (OUTLET, ANY) and is_certain and _is_told({"event": {}, **claim})


def _is_told(claim: Table) -> bool:
    event = claim["event"]
    has_happened = event not in (None, NULL) and event.get("stage", "done") in HAPPENED
    return has_happened and claim.get("modality", "asserted") in ("asserted", ANY)


def _capture(name: str, sentence: dict[str, Any]) -> Capture:
    content = sentence["text"].encode()
    given = Given(published=sentence["published"])
    return Capture(content=content, sha256=sha256(content).hexdigest(), origin=name, given=given)


def _table(claim: Claim) -> dict[str, Any]:
    """As a person writes it down, with all names of an actor and of a speaker in one."""
    table = claim_table(claim)
    if claim.speaker:
        table["speaker"] |= {"text": _names_of_speaker(claim.speaker)}
    if claim.event:
        table["event"] |= {
            "actors": [_names(actor) for actor in claim.event.actors],
            "recipients": [_names(actor) for actor in claim.event.recipients],
        }
    functioning = claim.facility.functioning if claim.facility else None
    return {**table, "functioning": functioning, "chain": " ".join(_plain(name) for name in claim.speaker_chain)}


def _names(actor: ActorMention) -> str:
    return " ".join(_plain(name) for name in (actor.text, actor.name, actor.actor_id) if name)


def _names_of_speaker(speaker: Speaker) -> str:
    names = (speaker.text, speaker.name, speaker.actor_id, speaker.role, speaker.affiliation_id)
    return " ".join(_plain(name) for name in names if name)


def _plain(name: str) -> str:
    return name.rpartition(":")[2].replace("_", " ")
