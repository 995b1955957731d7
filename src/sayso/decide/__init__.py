"""Analysts' decisions, replayed over what was read, and found again by their words however it was read anew."""

from sayso.decide.anchors import anchor_of
from sayso.decide.field import corrected, fitting
from sayso.decide.ratings import ratings
from sayso.decide.replay import Replayed, replay

__all__ = ["Replayed", "anchor_of", "corrected", "fitting", "ratings", "replay"]
