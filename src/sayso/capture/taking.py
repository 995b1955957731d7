"""Who took bytes in, and when: what every capture's provenance begins with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from sayso import __version__
from sayso.capture.damage import Damaged
from sayso.capture.files import shown
from sayso.model.report import Capture, Container, Given, Provenance

Clock = Callable[[], datetime]
TOOL = f"sayso {__version__}"
CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Holder:
    """A container that captures are taken out of, what is known of all of them, and how they came."""

    container: Container
    given: Given
    provenance: Provenance


def now() -> datetime:
    """The moment in UTC, by the machine's clock."""
    return datetime.now(UTC)


def taken(clock: Clock) -> Provenance:
    """The provenance of bytes that are taken in at this moment: RFC 3339 in UTC, to the second."""
    moment = clock().astimezone(UTC)
    return Provenance(taken_at=moment.strftime("%Y-%m-%dT%H:%M:%SZ"), tool=TOOL)


def capture(content: bytes, origin: str, given: Given, provenance: Provenance, *, container: str | None) -> Capture:
    """Bytes as a capture, hashed before anything looks into them."""
    return Capture(
        content=content,
        sha256=sha256(content).hexdigest(),
        origin=origin,
        given=given,
        container=container,
        provenance=provenance,
    )


def container(path: Path, provenance: Provenance) -> Container:
    """A file that holds reports, hashed as a stream, since it may be larger than memory; raises `Damaged`."""
    digest, size = sha256(), 0
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(CHUNK):
                digest.update(chunk)
                size += len(chunk)
    except OSError as error:
        raise Damaged("CannotOpen", f"cannot be opened ({error.strerror}); check its permissions") from error
    return Container(
        path=str(path), sha256=digest.hexdigest(), size=size, origin=shown(str(path)), provenance=provenance
    )
