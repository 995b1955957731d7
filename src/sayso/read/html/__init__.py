"""A web page as the report that a person sees on it, and what the page says of that report to machines."""

from sayso.read.html.page import open_html

__all__ = ["open_html"]
