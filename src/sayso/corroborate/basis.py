"""What an event is drawn from, as a digest: where it is the same, so is the event, and need not be drawn again."""

from collections.abc import Iterator, Sequence
from hashlib import blake2b

import msgspec

from sayso.corroborate.assertion import Assertion
from sayso.model.report import Report


class Bases:
    """Makes digests of groups of claims; `version` stands for the rules and the registry that they are read by.

    All that drawing may look at goes in: each claim as it stands in the group, and its report. Nothing else of a case
    does, which is why an event of an unchanged group is itself unchanged.
    """

    def __init__(self, version: str) -> None:
        self._version = version.encode()
        self._encode = msgspec.json.Encoder(order="deterministic").encode
        self._reports: dict[str, bytes] = {}

    def of(self, group: Sequence[Assertion]) -> bytes:
        """The digest of a group, in its order."""
        found = blake2b(self._version, digest_size=16)
        for member in group:
            found.update(self._encode(list(_told(member))))
            found.update(self._report(member.report))
        return found.digest()

    def _report(self, report: Report) -> bytes:
        if report.id not in self._reports:
            self._reports[report.id] = blake2b(self._encode(report), digest_size=16).digest()
        return self._reports[report.id]


def _told(member: Assertion) -> Iterator[object]:
    """The fields of a telling; of its family the name, since families are rules."""
    for name in Assertion.__struct_fields__:
        if name != "report":
            yield member.family.id if name == "family" else getattr(member, name)
