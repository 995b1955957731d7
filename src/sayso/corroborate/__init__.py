"""Claims to events: which claims speak of one thing, how many origins say so, and what they disagree about.

The way: assertions (`assertion`) → candidate pairs (`block`) → named features (`compare/`) → same, different or
open (`judge`) → groups (`cluster`) → origins, grade, disputes and agreed values (`event`).
"""

from sayso.corroborate.assemble import events
from sayso.corroborate.why import compared

__all__ = ["compared", "events"]
