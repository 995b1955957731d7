"""Verbs and event nouns with their deep arguments: the one room that knows grammar (after PredPatt)."""

from sayso.extract.predications.build import predications

__all__ = ["predications"]
