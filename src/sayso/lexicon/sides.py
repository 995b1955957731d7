"""Words by which speakers, doers and things are tied to a side."""

from collections.abc import Mapping
from functools import cache

from sayso.lexicon.load import load_toml
from sayso.model.record import Record
from sayso.model.terms import SpeakerKind


class SideWords(Record, frozen=True, kw_only=True):
    """The form of `data/claims/sides.toml`, where each list says what it is for."""

    troops: frozenset[str]
    offices: frozenset[str]
    not_the_state: frozenset[str]
    state_offices: frozenset[str]
    state_forces: frozenset[str]
    institutions: frozenset[str]
    posts: frozenset[str]
    local_posts: frozenset[str]
    civil: frozenset[str]
    abroad: frozenset[str]
    mouthpieces: frozenset[str]
    foes: frozenset[str]
    heading: frozenset[str]
    owned: frozenset[str]
    voiceless: frozenset[str]
    taken_from: frozenset[str]
    rumours: frozenset[str]
    documents: frozenset[str]
    gathering: frozenset[str]
    bodies: Mapping[str, tuple[SpeakerKind, ...]]
    kinds: Mapping[str, SpeakerKind]


@cache
def side_words() -> SideWords:
    """The words, read once a process."""
    return load_toml("claims/sides.toml", SideWords)
