"""Fetches reports as they are: bytes, hashed before anything parses them, and what is known of them beforehand."""

from sayso.capture.fetch import captures
from sayso.capture.manifest import Manifest, load_manifest
from sayso.capture.tables.columns import Columns, parse_columns

__all__ = ["Columns", "Manifest", "captures", "load_manifest", "parse_columns"]
