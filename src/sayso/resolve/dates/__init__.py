"""What day, week or stretch of time a report's words mean."""

from sayso.resolve.dates.reader import DateReader

__all__ = ["DateReader"]
