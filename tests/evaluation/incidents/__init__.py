"""Incidents, each told by several reports, and what a careful reader makes of them together."""
