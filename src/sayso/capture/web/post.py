"""Words sent to an address: by the same rules as a fetch, to public machines only, and nowhere else when redirected."""

from collections.abc import Mapping

import httpcore
import httpx

from sayso.capture.web.answer import AGENT, Wire, broken
from sayso.capture.web.connection import CheckedNetwork
from sayso.capture.web.limits import Allowance
from sayso.capture.web.url import port_of
from sayso.errors import NotFetched


def posted(url: httpx.URL, body: bytes, *, wire: Wire, headers: Mapping[str, str]) -> int:
    """The status that an address answers to a POST; its words are not read. Raises `NotFetched` where there is none.

    The name is looked up and checked when it is connected to, so that one that was public when it was given, and leads
    into a private network by now, is refused. A redirect is an answer like any other and is not followed.
    """
    allowance = Allowance(wire.limits.seconds)
    network = CheckedNetwork(wire.addresses, wire.limits, allowance)
    asked = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=port_of(url), target=url.raw_path)
    own = {"Host": url.netloc.decode("ascii"), "User-Agent": AGENT, "Connection": "close", **headers}
    own["Content-Length"] = str(len(body))
    try:
        with (
            allowance.spent(),
            httpcore.ConnectionPool(ssl_context=wire.tls, network_backend=network) as pool,
            pool.stream("POST", asked, headers=list(own.items()), content=body) as response,
        ):
            return int(response.status)
    except httpcore.TimeoutException as error:
        raise allowance.too_slow() from error
    except (httpcore.NetworkError, httpcore.ProtocolError) as error:
        raise broken(error) from error


def check_address(url: httpx.URL, wire: Wire) -> None:
    """See that an address may be posted to as far as it can be told now; raises `NotFetched`."""
    host = url.raw_host.decode("ascii").strip("[]")
    try:
        wire.addresses.checked(host, port_of(url), seconds=wire.limits.connecting)
    except NotFetched as error:
        if error.error != "UnknownHost":  # a name may be given before the machine is there
            raise
