"""Which reports repeat words of which, and what of each is its own: an origin counts once, however many print it.

The way: a fingerprint of each page (`fingerprint`) → pairs worth comparing (`candidates`) → what two share
(`compare`) → for each report the earlier one that it leans on most (`reuses`).
"""

from sayso.read.copies.fingerprint import Fingerprint, Fingerprints
from sayso.read.copies.reuses import origins, reuses

__all__ = ["Fingerprint", "Fingerprints", "origins", "reuses"]
