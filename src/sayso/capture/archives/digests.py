"""Whether bytes are those whose digest an archive gives."""

import base64
import binascii
import hashlib
from collections.abc import Iterable

ALGORITHMS = frozenset({"md5", "sha1", "sha256", "sha384", "sha512"})


def agrees(label: str, contents: Iterable[bytes]) -> bool | None:
    """Whether any of the contents has the digest of a label as `sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ`.

    Base32, as the standard shows it, and hexadecimal are both in use. `None` where the label or its algorithm is not
    known, so that nothing can be said.
    """
    algorithm, _, written = label.partition(":")
    name = algorithm.strip().casefold().replace("-", "")
    if name not in ALGORITHMS:
        return None
    digest = _digest(written.strip(), hashlib.new(name, usedforsecurity=False).digest_size)
    if digest is None:
        return None
    return any(hashlib.new(name, content, usedforsecurity=False).digest() == digest for content in contents)


def _digest(written: str, size: int) -> bytes | None:
    try:
        if len(written) == 2 * size:
            return bytes.fromhex(written)
        found = base64.b32decode(written.upper() + "=" * (-len(written) % 8))
    except (ValueError, binascii.Error):
        return None
    return found if len(found) == size else None
