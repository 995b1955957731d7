"""Reports brought to a case by way of the desk: files, pages and feeds, read one after another in the background."""

from sayso.serve.intake.job import Job
from sayso.serve.intake.worker import Worker

__all__ = ["Job", "Worker"]
