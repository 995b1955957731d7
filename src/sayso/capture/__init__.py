"""Fetches files as they are: bytes, hashed before anything parses them, and what is known of them beforehand."""

from sayso.capture.fetch import captures
from sayso.capture.manifest import Manifest, load_manifest

__all__ = ["Manifest", "captures", "load_manifest"]
