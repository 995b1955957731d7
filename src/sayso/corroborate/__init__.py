"""Claims to events: which claims speak of one thing, how many origins say so, and what they disagree about.

The way: assertions (`assertion`) → candidate pairs (`block`) → named features (`compare/`) → same, different or
open (`judge`) → groups (`cluster`) → origins, grade, disputes and agreed values (`event`).
"""

from sayso.corroborate.assemble import based_events, events
from sayso.corroborate.basis import Bases
from sayso.corroborate.drawn import Known
from sayso.corroborate.why import compared

__all__ = ["Bases", "Known", "based_events", "compared", "events"]
