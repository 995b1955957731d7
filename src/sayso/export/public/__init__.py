"""A copy for the public: without private persons' names, and without where a hospital, shelter or camp may be found.

Names and places are two switches; both are on, and must be turned off on purpose.
"""

from sayso.export.public.dossiers import public_dossier
from sayso.export.public.known import Known, Shown
from sayso.export.public.redaction import Redaction

__all__ = ["Known", "Redaction", "Shown", "public_dossier"]
