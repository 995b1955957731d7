"""sayso in Python: a case to ask, and what is found as records, data frames and maps."""
