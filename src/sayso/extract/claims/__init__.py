"""What the rooms found, put together into claims."""

from sayso.extract.claims.build import claims
from sayso.extract.claims.context import Context

__all__ = ["Context", "claims"]
