"""Words of others made safe for a terminal: a report may hold anything."""

import unicodedata

UNSEEN = frozenset({"Cc", "Cf", "Co", "Cn", "Cs"})


def plain(words: str) -> str:
    """Words on one line, without control characters, direction marks and escape sequences."""
    one_line = " ".join(words.split())
    return "".join(character for character in one_line if unicodedata.category(character) not in UNSEEN)
