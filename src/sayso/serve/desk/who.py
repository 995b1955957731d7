"""Who decides at this desk: a name that a person gave once, kept in a cookie that nobody else can make.

The cookie is signed (HMAC-SHA256) with the secret of the running server, and no script can read it. It proves no
identity: whoever may open the desk may give any name. It is there so that no page elsewhere can choose one.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from hmac import compare_digest, digest

from litestar.datastructures import Cookie

from sayso.errors import NotDecidable

NAME = "sayso_who"
LONGEST = 80
YEAR = 365 * 24 * 3600


def signed(name: str, secret: str) -> str:
    """A name with its signature."""
    told = urlsafe_b64encode(name.encode()).decode()
    return f"{told}.{_signature(told, secret)}"


def name_in(cookie: str | None, secret: str) -> str | None:
    """The name in a cookie; none where there is none or it was signed by nobody here."""
    told, _, signature = (cookie or "").rpartition(".")
    if not told or not compare_digest(signature.encode(), _signature(told, secret).encode()):
        return None
    return urlsafe_b64decode(told).decode()


def checked(name: str) -> str:
    """A name as it is kept: on one line; raises `NotDecidable` for none, and for one that is no name."""
    told = " ".join(name.split())
    if not told or len(told) > LONGEST or not told.isprintable():
        raise NotDecidable(f"who decides? Give a name of 1 to {LONGEST} characters")
    return told


def cookie(name: str, secret: str) -> Cookie:
    """The cookie that keeps a name."""
    return Cookie(key=NAME, value=signed(name, secret), httponly=True, samesite="strict", max_age=YEAR, path="/")


def _signature(told: str, secret: str) -> str:
    return digest(secret.encode(), f"{NAME}:{told}".encode(), "sha256").hex()
