"""Predications into events: which predicate with which arguments makes which event type."""

from sayso.extract.frames.framed import framed

__all__ = ["framed"]
