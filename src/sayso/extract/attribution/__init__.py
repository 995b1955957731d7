"""Who says what: speakers, cues and contents."""

from sayso.extract.attribution.attributions import attributions

__all__ = ["attributions"]
