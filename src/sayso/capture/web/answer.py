"""One request and its answer, within all limits; nothing is followed, kept or sent again here."""

import ssl
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

import httpcore
import httpx

from sayso import __version__
from sayso.capture.web.addresses import Addresses
from sayso.capture.web.connection import BoundedStream, CheckedNetwork
from sayso.capture.web.inflate import ACCEPTED, inflated
from sayso.capture.web.limits import Allowance, Limits
from sayso.capture.web.url import port_of
from sayso.errors import NotFetched

AGENT = f"sayso/{__version__} (reads published reports of armed conflict for what they say; keeps to robots.txt)"
HEADERS = {
    "User-Agent": AGENT,
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "en,*;q=0.5",
    "Accept-Encoding": ACCEPTED,
    "Connection": "close",
}
WITH_BODY = frozenset({200, 203})
Pairs = tuple[tuple[str, str], ...]


@cache
def public_certificates() -> ssl.SSLContext:
    """The certificates that browsers trust (certifi), whatever the environment says; loaded once a process."""
    return httpx.create_ssl_context(trust_env=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """What a fetch goes over: which machines it may ask, how much may come, and whose certificates count."""

    addresses: Addresses = field(default_factory=Addresses)
    limits: Limits = field(default_factory=Limits)
    tls: ssl.SSLContext = field(default_factory=public_certificates)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a site answered; only a good answer (200, 203) has its content read, unpacked."""

    url: httpx.URL
    status: int
    headers: Pairs
    content: bytes

    def header(self, name: str) -> str | None:
        """The first header of this name, which must be in lower case."""
        return next((value for key, value in self.headers if key == name), None)


def answer(url: httpx.URL, *, wire: Wire, allowance: Allowance, headers: Mapping[str, str] | None = None) -> Answer:
    """What a site answers at an address; raises `NotFetched` where it does not, or beyond a limit.

    Each request has a connection of its own, no cookie, no proxy and no password from the environment.
    """
    network = CheckedNetwork(wire.addresses, wire.limits, allowance)
    asked = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=port_of(url), target=url.raw_path)
    sent = [("Host", url.netloc.decode("ascii")), *HEADERS.items(), *(headers or {}).items()]
    try:
        with (
            allowance.spent(),
            httpcore.ConnectionPool(ssl_context=wire.tls, network_backend=network) as pool,
            pool.stream("GET", asked, headers=sent) as response,
        ):
            return _read(url, response, wire.limits)
    except httpcore.TimeoutException as error:
        raise allowance.too_slow() from error
    except (httpcore.NetworkError, httpcore.ProtocolError) as error:
        raise broken(error) from error


def _read(url: httpx.URL, response: httpcore.Response, limits: Limits) -> Answer:
    headers = tuple((name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in response.headers)
    read = Answer(url=url, status=response.status, headers=headers, content=b"")
    if response.status not in WITH_BODY:
        return read
    length = read.header("content-length") or ""
    if length.isdecimal() and int(length) > limits.sent:
        raise NotFetched("TooLarge", f"{int(length):,} bytes; at most {limits.sent:,} are fetched")
    stream = response.extensions.get("network_stream")
    if isinstance(stream, BoundedStream):
        stream.body_follows()
    coding = ", ".join(value for name, value in headers if name == "content-encoding")
    content = inflated(_bounded(response.iter_stream(), limits.sent), coding, most=limits.content)
    return Answer(url=url, status=read.status, headers=headers, content=content)


def _bounded(body: Iterable[bytes], most: int) -> Iterator[bytes]:
    sent = 0
    for stretch in body:
        sent += len(stretch)
        if sent > most:
            raise NotFetched("TooLarge", f"more than {most:,} bytes; so many are fetched at most")
        yield stretch


def broken(error: Exception) -> NotFetched:
    """What to raise where a connection broke off."""
    reason = error.args[0] if error.args else None  # the error below, which httpcore puts there
    if isinstance(reason, ssl.SSLCertVerificationError):
        return NotFetched("BadCertificate", f"its certificate is not to be trusted ({reason.verify_message})")
    if isinstance(error, httpcore.ConnectError):
        return NotFetched("CannotConnect", f"no safe connection ({error})")
    return NotFetched("BrokenAnswer", f"the answer broke off or is no HTTP ({error}); try again")
