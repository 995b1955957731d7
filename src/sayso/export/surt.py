"""Addresses as the indexes of web archives sort them: the host from its end, so that a site's pages lie together."""

import re
from urllib.parse import urlsplit

PORTS = {"http": "80", "https": "443"}


def surt(address: str) -> str:
    """The key of an address in a CDX index: `com,example)/path?query`, in small letters, without `www` and usual port.

    What is no address of the web stands for itself.
    """
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        return _key(address)
    if parts.scheme not in PORTS or not host:
        return _key(address)
    turned = ",".join(reversed(re.sub(r"^www\d*\.", "", host).split(".")))
    shown_port = f":{port}" if port and str(port) != PORTS[parts.scheme] else ""
    query = "&".join(sorted(parts.query.split("&"))) if parts.query else ""
    path = parts.path.rstrip("/") or "/"
    return _key(f"{turned}{shown_port}){path}{'?' if query else ''}{query}")


def _key(text: str) -> str:
    """In small letters and without white space, which parts the fields of an index."""
    return re.sub(r"\s", lambda found: f"%{ord(found[0]):02x}", text.lower())
