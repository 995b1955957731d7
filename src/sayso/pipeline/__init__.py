"""From inputs to what comes out: the stages, in their order."""

from sayso.pipeline.knowledge import load_knowledge
from sayso.pipeline.picture import Picture, picture
from sayso.pipeline.reader import Reader

__all__ = ["Picture", "Reader", "load_claim_reader", "load_knowledge", "picture"]
