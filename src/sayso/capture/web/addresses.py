"""Which machines may be asked: names are looked up here, and only addresses that were checked are connected to."""

import queue
import socket
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import ip_address

from sayso.capture.web.ranges import Address, is_loopback, is_public
from sayso.errors import NotFetched

Resolver = Callable[[str, int], Sequence[str]]
MOST_TRIED = 4
WEB_PORTS = frozenset({80, 443, 8000, 8008, 8080, 8081, 8443, 8888})


def system_resolver(host: str, port: int) -> Sequence[str]:
    """The addresses of a host, as the system finds them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Says which addresses of a host may be connected to.

    A page may lead anywhere, and whoever fetches for others must not be led to machines that the public network does
    not reach. So every address that a name has is checked, one that is not public refuses them all, and the
    connection goes to a checked address, not to the name, which might have another by then.

    Ports are those on which web sites are served; a link to another may be meant to make sayso talk to a mail server
    or a database. `allow_loopback` lets this machine be asked, at any port; it is meant for tests and for a site that
    one runs oneself, and never for addresses from others.
    """

    allow_loopback: bool = False
    resolver: Resolver = system_resolver

    def checked(self, host: str, port: int, *, seconds: float) -> tuple[str, ...]:
        """The addresses of a host that may be connected to, at most four; raises `NotFetched` where none may be."""
        found = [_address(written, host) for written in self._resolved(host, port, seconds)]
        if not found:
            raise NotFetched("UnknownHost", f"{host!r} has no address; check it")
        if self.allow_loopback and all(map(is_loopback, found)):
            return tuple(map(str, found[:MOST_TRIED]))
        refused = next((address for address in found if not is_public(address)), None)
        if refused is not None:
            raise NotFetched("PrivateAddress", f"{host!r} is at {refused}, which is not in the public network")
        if port not in WEB_PORTS:
            raise NotFetched("BadPort", f"port {port} is none of those that web sites use ({_list(WEB_PORTS)})")
        return tuple(map(str, found[:MOST_TRIED]))

    def _resolved(self, host: str, port: int, seconds: float) -> Sequence[str]:
        """What the resolver says, asked in a thread: the system's takes as long as it likes."""
        answers: queue.SimpleQueue[Sequence[str] | OSError | UnicodeError] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answers.put(self.resolver(host, port))
            except (OSError, UnicodeError) as error:
                answers.put(error)

        threading.Thread(target=ask, daemon=True, name="sayso-resolver").start()
        try:
            answer = answers.get(timeout=seconds)
        except queue.Empty:
            raise NotFetched("TooSlow", f"no address for {host!r} within {seconds:.0f} seconds; try again") from None
        if isinstance(answer, (OSError, UnicodeError)):
            raise NotFetched("UnknownHost", f"{host!r} is not known ({answer}); check it") from answer
        return answer


def _address(written: str, host: str) -> Address:
    try:
        return ip_address(written)
    except ValueError as error:
        raise NotFetched("UnknownHost", f"{host!r} is at {written!r}, which is no address") from error


def _list(ports: frozenset[int]) -> str:
    return ", ".join(map(str, sorted(ports)))
