"""Whether an event happened according to its speaker: polarity, certainty, modality, stage (FactBank)."""

from sayso.extract.factuality.judge import Judgement, by_cue, judgement

__all__ = ["Judgement", "by_cue", "judgement"]
