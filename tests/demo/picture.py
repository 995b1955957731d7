"""The example reports, read once, and short ways to ask what came out of them."""

from dataclasses import dataclass
from pathlib import Path

from sayso.capture import captures, load_manifest
from sayso.model.claim import Claim
from sayso.model.control import Spell
from sayso.model.document import Document
from sayso.model.event import Dispute, Event
from sayso.pipeline import Reader

EXAMPLES = Path(__file__).parents[2] / "examples"


@dataclass(frozen=True)
class Picture:
    """What `make demo` shows, to be asked by number of report and by words."""

    document: Document

    @classmethod
    def of_examples(cls, reader: Reader) -> "Picture":
        manifest = load_manifest(str(EXAMPLES / "manifest.csv"))
        return cls(reader.read(captures([str(EXAMPLES / "reports")], manifest=manifest)))

    def number(self, claim: Claim) -> int:
        """The number of the report that a claim stands in."""
        path = next(report.path for report in self.document.reports if report.id == claim.report_id)
        return int(Path(path).name[:2])

    def claim(self, number: int, words: str) -> Claim:
        """The one claim with an event of report `number` whose content holds these words."""
        found = [
            claim
            for claim in self.document.claims
            if self.number(claim) == number and words in claim.content.exact and claim.event is not None
        ]
        assert len(found) == 1, [claim.content.exact for claim in found]
        return found[0]

    def event(self, claim: Claim) -> Event:
        """The one event that a claim belongs to."""
        (found,) = [event for event in self.document.events if claim.id in event.claim_ids]
        return found

    def claims(self, event: Event) -> list[Claim]:
        return [claim for claim in self.document.claims if claim.id in event.claim_ids]

    def spells(self, place: str, facility: str | None = None) -> list[Spell]:
        return [s for s in self.document.control if s.place.name == place and s.facility == facility]


def speaker(claim: Claim) -> str | None:
    """For whom the speaker speaks; `None` for the outlet itself."""
    return claim.speaker.actor_id if claim.speaker else None


def dispute(event: Event, about: str) -> Dispute:
    """The dispute of an event about this."""
    (found,) = [each for each in event.disputes if each.about == about]
    return found


def positions(found: Dispute) -> dict[str, set[str]]:
    """Who holds which value: the ids of the claims by value."""
    return {position.value: set(position.claim_ids) for position in found.positions}
