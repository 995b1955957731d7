"""What a call names to be read, and all that it says of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.capture import captures, load_manifest, parse_columns
from sayso.cli.web import web_of
from sayso.model.failure import Failure
from sayso.model.report import Capture, Container


@dataclass(frozen=True, kw_only=True)
class Inputs:
    """Files, folders and addresses, with what is known of them beforehand."""

    names: Sequence[str]
    manifest: str | None = None
    columns: str | None = None
    allow_loopback: bool = False

    def items(self) -> Iterator[Capture | Container | Failure]:
        """Each capture, one by one; raises `BadInput` at once for a manifest or columns that are none."""
        known = load_manifest(self.manifest) if self.manifest else None
        columns = parse_columns(self.columns) if self.columns else None
        web = web_of(allow_loopback=True) if self.allow_loopback else None
        return captures(self.names, manifest=known, columns=columns, web=web)
