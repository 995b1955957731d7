"""The web as a command may ask it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.capture.web import Web


def web_of(*, allow_loopback: bool) -> "Web":
    """The public web, and this machine too where the call says so."""
    from sayso.capture.web import Addresses, Web, Wire  # noqa: PLC0415 files need no HTTP

    return Web(Wire(addresses=Addresses(allow_loopback=allow_loopback)))
