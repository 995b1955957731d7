"""What every answer tells the browser: trust nothing from elsewhere, frame nothing, guess no type.

Reports are written by anyone. Should a text of theirs ever get into a page as more than text, these headers see that it
can neither run nor send anything (CSP level 3, https://www.w3.org/TR/CSP3/). Another site learns no address of a case;
the case's own pages are told where a form comes from, since without it a browser calls their origin `null`.
"""

from litestar.datastructures import MutableScopeHeaders
from litestar.types import Message, Scope

POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


async def guard(message: Message, scope: Scope) -> None:  # noqa: ARG001 the form of the hook
    """Add the headers that an answer lacks; one that has a stricter policy of its own keeps it."""
    if message["type"] != "http.response.start":
        return
    headers = MutableScopeHeaders.from_message(message)
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
