"""How a case is served; read once from the command line, and passed in."""

from ipaddress import ip_address

from sayso.errors import BadInput
from sayso.model.record import Record

PORT = 8042
LOOPBACK = "127.0.0.1"
LOOPBACK_NAMES = ("localhost", "127.0.0.1", "[::1]")


class Settings(Record, frozen=True, kw_only=True):
    """Which case is served, where, and what of it may be seen.

    `public` leaves out what endangers people and lets nobody decide. `secret` signs the cookies of the desk; `hosts`
    are the names by which the server may be asked, besides those of this machine.
    """

    case: str
    secret: str
    host: str = LOOPBACK
    port: int = PORT
    public: bool = False
    hosts: tuple[str, ...] = ()

    @property
    def takes_reports(self) -> bool:
        """Whether reports can be brought to the case by way of the desk."""
        return not self.public


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach a server bound to this address."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError as error:
        raise BadInput(f"{host!r}: no address to listen on; give one such as {LOOPBACK}") from error


def allowed_hosts(settings: Settings) -> list[str]:
    """The names that a request may ask by.

    A page elsewhere can make a browser ask this machine under a name of the page's own (DNS rebinding); such a name is
    not among these.
    """
    names = (*LOOPBACK_NAMES, settings.host, *settings.hosts)
    return sorted({name for own in names for name in (own, f"{own}:{settings.port}")})
