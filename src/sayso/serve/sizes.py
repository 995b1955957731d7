"""How large the head of a request may be; the body has a limit of its own.

The server's parser refuses a head that goes on without end, but takes one that comes at once.
"""

from litestar.exceptions import ClientException
from litestar.middleware import ASGIMiddleware
from litestar.types import ASGIApp, Receive, Scope, Send

ADDRESS = 12_000  # bytes of path and query
HEADERS = 16_000  # bytes of all names and values
MANY = 100  # headers


class Sizes(ASGIMiddleware):
    """Refuses what no asker of good will sends."""

    async def handle(self, scope: Scope, receive: Receive, send: Send, next_app: ASGIApp) -> None:
        """Pass a request on, or refuse it."""
        address = len(scope["path"].encode()) + len(scope["query_string"])
        if address > ADDRESS:
            raise ClientException(f"an address of {address:,} bytes; at most {ADDRESS:,}", status_code=414)
        lengths = [len(name) + len(value) for name, value in scope["headers"]]
        headers = sum(lengths)
        if headers > HEADERS or len(lengths) > MANY:
            raise ClientException(f"headers of {headers:,} bytes; at most {HEADERS:,} and {MANY}", status_code=431)
        await next_app(scope, receive, send)
