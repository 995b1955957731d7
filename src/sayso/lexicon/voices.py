"""Who counts as a voice of its own: the words and bodies that telling origins apart leans on."""

from functools import cache

from sayso.lexicon.load import load_toml
from sayso.model.record import Record


class VoiceWords(Record, frozen=True, kw_only=True):
    """The form of `data/corroborate/voices.toml`, where each list says what it is for."""

    institutions: frozenset[str]
    first_hand: frozenset[str]
    motives: tuple[str, ...]
    quoted_words: int
    told_words: int


@cache
def voice_words() -> VoiceWords:
    """The words, read once a process."""
    return load_toml("corroborate/voices.toml", VoiceWords)
