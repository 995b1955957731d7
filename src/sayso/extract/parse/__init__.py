"""Text into grammar: the only room that knows the parser."""

from sayso.extract.parse.parser import Parser

__all__ = ["Parser"]
