"""A dossier of a protected object as its page shows it: each value with who asserts and who denies it."""

from collections.abc import Mapping, Sequence

from sayso.explain import Shelf
from sayso.explain.quotes import quote
from sayso.lexicon.words import DossierWords
from sayso.model.dossier import Aspect, Dossier, Statement, Told, Voice
from sayso.model.explanation import Quote
from sayso.model.record import Record

ASPECTS: tuple[Aspect, ...] = (
    *("functioning", "damage", "cause", "military_use"),
    *("status_assertion", "warning", "marked"),
)
ELEMENTS: tuple[tuple[Told, str], ...] = (
    ("stated", "The texts mention"),
    ("denied", "They say that there was none of"),
    ("disputed", "They do not agree about"),
    ("not_stated", "They leave out"),
)


class VoiceView(Record, frozen=True, kw_only=True):
    """Who says it: the name, and how surely, for whom and on which days."""

    name: str
    actor: str | None
    qualities: tuple[str, ...]
    first_said: str | None
    last_said: str | None


class StatementView(Record, frozen=True, kw_only=True):
    """One value of an aspect, who asserts it and who denies it, in whose words, and on what ground."""

    value: str
    asserted: tuple[VoiceView, ...]
    denied: tuple[VoiceView, ...]
    quotes: tuple[Quote, ...]
    ground: tuple[Quote, ...]


class AspectView(Record, frozen=True, kw_only=True):
    """What is said of one aspect; no statements where nothing is."""

    title: str
    differ: bool
    statements: tuple[StatementView, ...]


def aspect_views(dossier: Dossier, shelf: Shelf, words: DossierWords) -> tuple[AspectView, ...]:
    """The aspects in their order, those of which nothing is said among them."""
    return tuple(
        AspectView(
            title=words.aspect[aspect],
            differ=aspect in dossier.differ,
            statements=tuple(_statement(one, shelf, words) for one in _statements(dossier, aspect)),
        )
        for aspect in ASPECTS
    )


def element_words(dossier: Dossier, words: DossierWords) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What of the legal test the texts mention and leave out, where anyone speaks of the law or of a use."""
    if not dossier.status_assertion and not dossier.military_use:
        return ()
    told = [
        (title, tuple(words.element[one.name] for one in dossier.elements if one.told == how))
        for how, title in ELEMENTS
    ]
    return tuple((title, names) for title, names in told if names)


def _statements(dossier: Dossier, aspect: Aspect) -> Sequence[Statement]:
    made: Sequence[Statement] = getattr(dossier, aspect)
    return made


def _statement(one: Statement, shelf: Shelf, words: DossierWords) -> StatementView:
    types: Mapping[str, str] = {str(kind): name.lower() for kind, name in shelf.words.event_type.items()}
    said = words.value.get(one.value) or types.get(one.value, one.value)
    by = " or ".join(shelf.name(actor) for actor in one.by)
    return StatementView(
        value=f"{said}, by {by}" if by else said,
        asserted=tuple(_voice(voice, shelf, words) for voice in one.asserted_by),
        denied=tuple(_voice(voice, shelf, words) for voice in one.denied_by),
        quotes=_quotes(one.claim_ids, shelf),
        ground=_quotes(one.ground, shelf),
    )


def _voice(voice: Voice, shelf: Shelf, words: DossierWords) -> VoiceView:
    kind = shelf.words.speaker_kind[voice.kind] if voice.kind else f"{voice.outlet} in its own voice"
    name = voice.name or kind
    body = shelf.name(voice.actor_id) if voice.actor_id else None
    spoken_for = f"for {body}" if body and body.casefold() not in name.casefold() else ""
    return VoiceView(
        name=name,
        actor=voice.actor_id,
        qualities=tuple(
            filter(None, (spoken_for, words.certainty[voice.certainty], shelf.words.interest[voice.interest]))
        ),
        first_said=voice.first_said,
        last_said=voice.last_said,
    )


def _quotes(claim_ids: Sequence[str], shelf: Shelf) -> tuple[Quote, ...]:
    found = (quote(claim, shelf.reports) for claim in shelf.known(claim_ids))
    return tuple(one for one in found if one)
