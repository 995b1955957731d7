"""How a case is served; read once from the command line, and passed in."""

from ipaddress import ip_address

from sayso.errors import BadInput
from sayso.model.record import Record

PORT = 8042
RATE = 50.0  # requests a second of one asker
LOOPBACK = "127.0.0.1"
LOOPBACK_NAMES = ("localhost", "127.0.0.1", "[::1]")


class Settings(Record, frozen=True, kw_only=True):
    """Which case is served, where, and what of it may be seen.

    `public` leaves out what endangers people and lets nobody decide. `secret` signs the cookies of the desk; `hosts`
    are the names by which the server may be asked, besides those of this machine. `rate` is how many requests a second
    one asker may make on average; without it, as many as it likes where only this machine can ask. `tells_loopback`
    lets webhooks lead to this machine itself.
    """

    case: str
    secret: str
    host: str = LOOPBACK
    port: int = PORT
    public: bool = False
    hosts: tuple[str, ...] = ()
    tokens: bool = False
    rate: float | None = None
    workers: int = 1
    tells_loopback: bool = False

    @property
    def needs_token(self) -> bool:
        """Whether a token must be shown: not where only this machine can ask, nor where all may see what there is.

        A further name means that the server is asked through another, from wherever that one is asked.
        """
        return not self.public and (self.tokens or bool(self.hosts) or not is_loopback(self.host))

    @property
    def pace(self) -> float:
        """How many requests a second one asker may make; 0 for any number."""
        if self.rate is not None:
            return self.rate
        return 0 if is_loopback(self.host) and not self.hosts else RATE

    @property
    def takes_reports(self) -> bool:
        """Whether reports can be brought to the case by way of the desk: the jobs live in one process."""
        return not self.public and self.workers == 1


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
