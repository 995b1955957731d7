"""How speakers fared: what each said first, and what independent others and the speaker itself said of it later."""

from sayso.track.tracks import tracks

__all__ = ["tracks"]
