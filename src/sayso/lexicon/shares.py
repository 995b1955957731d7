"""Words that say how much of a place is meant."""

from collections.abc import Mapping

from sayso.lexicon.load import load_toml
from sayso.model.record import Record


class ShareWord(Record, frozen=True, kw_only=True):
    """Nouns for a part of a place, in per cent as a number or a range ("34-66"), or unknown."""

    words: tuple[str, ...]
    per_cent: str | None = None


class Shares(Record, frozen=True, kw_only=True):
    """The words as they stand in their file."""

    shares: tuple[ShareWord, ...]


def load_shares() -> Mapping[str, ShareWord]:
    """Load the words that come with sayso, by word."""
    return {word: share for share in load_toml("control/shares.toml", Shares).shares for word in share.words}
