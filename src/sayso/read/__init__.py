"""From captured bytes to a report: clean text, what its parts are, and which reports are copies of one text."""

from sayso.read.copies import origins, own_origin
from sayso.read.page_reader import PageReader, pages, same_again

__all__ = ["PageReader", "origins", "own_origin", "pages", "same_again"]
