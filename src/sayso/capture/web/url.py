"""Addresses of pages as people, feeds and redirects write them, checked before anything is asked of them."""

import httpx

from sayso.errors import NotFetched

SCHEMES = frozenset({"http", "https"})
MOST_CHARACTERS = 8_000
PORTS = {"http": 80, "https": 443}


def parsed(address: str) -> httpx.URL:
    """An address as a URL without its fragment; raises `NotFetched` where it is none that sayso fetches.

    Only http and https, with a host. A name or password in it is refused: it would be kept with the capture.
    """
    return _checked(_url(address.strip()))


def joined(base: httpx.URL, location: str) -> httpx.URL:
    """Where a redirect or a link on a page leads; raises `NotFetched` as `parsed` does."""
    _check_length(location)
    try:
        return _checked(base.join(location.strip()))
    except (httpx.InvalidURL, ValueError) as error:
        raise NotFetched("BadAddress", f"{location[:200]!r} is no address ({error})") from error


def host_of(url: httpx.URL) -> str:
    """The host as it is asked for, in ASCII; httpx's own `host` fails on a name that is no IDNA."""
    return url.raw_host.decode("ascii")


def port_of(url: httpx.URL) -> int:
    """The port that is asked, also where the address leaves it out."""
    return PORTS[url.scheme] if url.port is None else url.port


def origin_of(url: httpx.URL) -> str:
    """Scheme, host and port: what one robots.txt is for."""
    return f"{url.scheme}://{url.netloc.decode('ascii')}"


def shown_address(address: str) -> str:
    """An address as it may be shown and kept: without the name and password in it."""
    scheme, slashes, rest = address.partition("://")
    authority, slash, path = rest.partition("/")
    _, at, host = authority.rpartition("@")
    return f"{scheme}{slashes}…@{host}{slash}{path}" if slashes and at else address


def _url(address: str) -> httpx.URL:
    _check_length(address)
    try:
        return httpx.URL(address)
    except (httpx.InvalidURL, ValueError) as error:
        raise NotFetched("BadAddress", f"no address of a page ({error}); check it") from error


def _check_length(address: str) -> None:
    if len(address) > MOST_CHARACTERS:
        raise NotFetched("BadAddress", f"an address of {len(address):,} characters; at most {MOST_CHARACTERS:,}")


def _checked(url: httpx.URL) -> httpx.URL:
    if url.scheme not in SCHEMES:
        raise NotFetched(
            "BadAddress", f"only http and https are fetched, not {url.scheme[:20] or 'an address without'!r}"
        )
    if not url.raw_host:
        raise NotFetched("BadAddress", "an address without a host; check it")
    if not 0 < port_of(url) < 65_536:
        raise NotFetched("BadAddress", f"there is no port {url.port}; check it")
    if url.userinfo:
        raise NotFetched("HasCredentials", "an address with a name or password in it; leave them out")
    return url.copy_with(fragment=None)
