"""Mentions: the words of a report that name actors, persons, places, facilities, dates, weapons and tolls."""

from sayso.extract.mentions.datelines import dateline_mentions, dateline_names
from sayso.extract.mentions.entities import entities
from sayso.extract.mentions.records import to_mentions

__all__ = ["dateline_mentions", "dateline_names", "entities", "to_mentions"]
