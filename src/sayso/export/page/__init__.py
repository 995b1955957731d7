"""A dossier as one page of HTML that asks nothing of the network, to be read, sent and printed."""

from sayso.export.page.page import html_page

__all__ = ["html_page"]
