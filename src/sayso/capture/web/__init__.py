"""Fetches pages and feeds from the web: safely, politely, and with a record of how each came."""

from sayso.capture.web.addresses import Addresses
from sayso.capture.web.answer import Wire
from sayso.capture.web.clock import Clock, SystemClock
from sayso.capture.web.feed_list import load_feeds
from sayso.capture.web.inputs import address_items
from sayso.capture.web.limits import Limits
from sayso.capture.web.memory import ShortMemory
from sayso.capture.web.post import check_address, posted
from sayso.capture.web.url import parsed
from sayso.capture.web.watch import watch
from sayso.capture.web.web import Fetched, Web

__all__ = [
    "Addresses",
    "Clock",
    "Fetched",
    "Limits",
    "ShortMemory",
    "SystemClock",
    "Web",
    "Wire",
    "address_items",
    "check_address",
    "load_feeds",
    "parsed",
    "posted",
    "watch",
]
