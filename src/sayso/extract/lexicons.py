"""The rules and word lists that the rooms work by, loaded together."""

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.lexicon.cues import CueLexicon
from sayso.lexicon.factuality import FactualityLexicon, load_factuality
from sayso.lexicon.frames import FrameLexicon, load_frames
from sayso.lexicon.interest import Interests, load_interests
from sayso.lexicon.predicates import PredicateLexicon, load_predicates
from sayso.lexicon.shares import ShareWord, load_shares
from sayso.lexicon.states import StateLexicon, load_states


@dataclass(frozen=True, kw_only=True)
class Lexicons:
    """The rules and word lists that the rooms work by."""

    cues: CueLexicon
    frames: FrameLexicon
    predicates: PredicateLexicon
    factuality: FactualityLexicon
    interests: Interests
    states: StateLexicon
    shares: Mapping[str, ShareWord]

    @classmethod
    def load(cls) -> "Lexicons":
        """Load all that come with sayso."""
        return cls(
            cues=CueLexicon.load(),
            frames=load_frames(),
            predicates=load_predicates(),
            factuality=load_factuality(),
            interests=load_interests(),
            states=load_states(),
            shares=load_shares(),
        )
