"""How often one asker may ask, so that none keeps the others from being answered."""

import time
from collections import OrderedDict
from collections.abc import Callable

from litestar.exceptions import TooManyRequestsException
from litestar.middleware import ASGIMiddleware
from litestar.types import ASGIApp, Receive, Scope, Send

BURST = 4  # seconds' worth that may be asked at once
REMEMBERED = 10_000  # askers


class Pace(ASGIMiddleware):
    """Lets each asker, by address, ask so many times a second on average; 0 lets all."""

    def __init__(self, rate: float, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._clock = clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()  # address: requests left, and as of when

    async def handle(self, scope: Scope, receive: Receive, send: Send, next_app: ASGIApp) -> None:
        """Pass a request on, or refuse it."""
        if self._rate:
            client = scope.get("client")
            wait = self.wait(client[0] if client else "")
            if wait:
                raise TooManyRequestsException(
                    f"asked too often; at most {self._rate:g} times a second", headers={"Retry-After": str(wait)}
                )
        await next_app(scope, receive, send)

    def wait(self, address: str) -> int:
        """Count a request of an asker, and say how many seconds it has to wait; 0 where it need not."""
        now, most = self._clock(), self._rate * BURST
        left, since = self._left.pop(address, (most, now))
        left = min(most, left + (now - since) * self._rate)
        allowed = left >= 1
        self._left[address] = (left - 1 if allowed else left, now)
        while len(self._left) > REMEMBERED:
            self._left.popitem(last=False)
        return 0 if allowed else max(1, round((1 - left) / self._rate))
