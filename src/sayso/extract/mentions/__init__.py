"""Mentions: the words of a report that name actors, persons, places, facilities, dates, weapons and tolls."""

from sayso.extract.mentions.datelines import dateline_mentions
from sayso.extract.mentions.entities import entities
from sayso.extract.mentions.records import to_mentions

__all__ = ["dateline_mentions", "entities", "to_mentions"]
