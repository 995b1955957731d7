"""Many reports through one reader of claims, here or in processes of their own, with the same result either way."""

from sayso.workers.limits import Limits
from sayso.workers.workers import Workers, fitting_jobs

__all__ = ["Limits", "Workers", "fitting_jobs"]
