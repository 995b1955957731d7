"""Whether a report has any word of conflict, asked before the parse, which costs a hundred times as much."""

from sayso.extract.gate.gate import Gate

__all__ = ["Gate"]
