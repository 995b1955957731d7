"""Whether an event happened according to its speaker: polarity, certainty, modality, stage (FactBank)."""

from sayso.extract.factuality.judge import by_cue, judgement
from sayso.extract.factuality.values import Judgement

__all__ = ["Judgement", "by_cue", "judgement"]
