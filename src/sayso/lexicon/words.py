"""How codes of the records read in plain words."""

from sayso.lexicon.load import load_toml
from sayso.model.dossier import Aspect, Certainty, ElementName
from sayso.model.record import Record
from sayso.model.terms import (
    Basis,
    ControlStatus,
    DisputeAbout,
    Effect,
    EventType,
    Factuality,
    Grade,
    Interest,
    Modality,
    SpeakerKind,
    TollGroup,
)
from sayso.model.track import Letter, ReliabilityBasis, Subject


class Words(Record, frozen=True, kw_only=True):
    """The form of `data/cli/words.toml`: every code of a closed list has its words, and a test holds that."""

    event_type: dict[EventType, str]
    factuality: dict[Factuality, str]
    modality: dict[Modality, str]
    interest: dict[Interest, str]
    speaker_kind: dict[SpeakerKind, str]
    grade: dict[Grade, str]
    about: dict[DisputeAbout, str]
    status: dict[ControlStatus, str]
    basis: dict[Basis, str]
    effect: dict[Effect, str]
    toll_of: dict[TollGroup, str]
    subject: dict[Subject, str]
    letter: dict[Letter, str]
    reliability_basis: dict[ReliabilityBasis, str]


def words() -> Words:
    """The table of words."""
    return load_toml("cli/words.toml", Words)


class DossierWords(Record, frozen=True, kw_only=True):
    """The form of `data/cli/dossier.toml`; `value` has the terms of all aspects but the types of events."""

    aspect: dict[Aspect, str]
    value: dict[str, str]
    element: dict[ElementName, str]
    certainty: dict[Certainty, str]


def dossier_words() -> DossierWords:
    """The words of dossiers."""
    return load_toml("cli/dossier.toml", DossierWords)
