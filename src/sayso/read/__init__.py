"""From captured bytes to a report: clean text, what its parts are, and which reports are copies of one text."""

from sayso.read.copies import Fingerprint, Fingerprints, origins, reuses
from sayso.read.page_reader import PageReader, pages, same_again

__all__ = ["Fingerprint", "Fingerprints", "PageReader", "origins", "pages", "reuses", "same_again"]
