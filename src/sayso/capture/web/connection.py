"""Connections to checked addresses only, each read and write within the time that is left."""

import ssl
from collections.abc import Iterable

import httpcore

from sayso.capture.web.addresses import Addresses
from sayso.capture.web.limits import Allowance, Limits
from sayso.errors import NotFetched


class CheckedNetwork(httpcore.NetworkBackend):
    """The network as one fetch may use it; httpx's wire asks it for every connection.

    Names are looked up and checked here, at the moment of connecting, and the connection goes to the address that was
    checked. The host's name stays where TLS and HTTP need it: in the certificate's check, in SNI, in `Host`.
    """

    def __init__(self, addresses: Addresses, limits: Limits, allowance: Allowance) -> None:
        self._addresses = addresses
        self._limits = limits
        self._allowance = allowance
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 the allowance says how long
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first of the host's checked addresses that answers."""
        failed: Exception | None = None
        for address in self._addresses.checked(host.strip("[]"), port, seconds=self._allowance.left()):
            seconds = min(self._allowance.left(), self._limits.connecting)
            try:
                stream = self._plain.connect_tcp(address, port, seconds, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
            else:
                return BoundedStream(stream, self._allowance, self._limits.head)
        raise NotFetched("CannotConnect", f"{host!r} does not answer at port {port} ({failed})") from failed


class BoundedStream(httpcore.NetworkStream):
    """A connection whose reads and writes end when the time of the fetch does, and whose head is bounded.

    Until `body_follows` is called, what comes counts as the head, so that headers without end are refused.
    """

    def __init__(self, stream: httpcore.NetworkStream, allowance: Allowance, head: int) -> None:
        self._stream = stream
        self._allowance = allowance
        self._most = head
        self._head: int | None = 0

    def body_follows(self) -> None:
        """What comes from now on is the body."""
        self._head = None

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 as above
        """What has come, at most so many bytes."""
        if self._head is not None and self._head >= self._most:
            raise NotFetched("TooLarge", f"headers of more than {self._most:,} bytes")
        received = self._stream.read(max_bytes, self._allowance.left())
        if self._head is not None:
            self._head += len(received)
        return received

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002 as above
        """Send."""
        self._stream.write(buffer, self._allowance.left())

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 as above
    ) -> httpcore.NetworkStream:
        """The same connection under TLS."""
        stream = self._stream.start_tls(ssl_context, server_hostname, self._allowance.left())
        return BoundedStream(stream, self._allowance, self._most)

    def get_extra_info(self, info: str) -> object:
        """What is known of the connection."""
        return self._stream.get_extra_info(info)
