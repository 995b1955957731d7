"""Whether a case is what was kept: everything recomputed, and the first altered byte, row or entry named."""

from sayso.store.verify.finding import Finding
from sayso.store.verify.verify import Verdict, verify

__all__ = ["Finding", "Verdict", "verify"]
