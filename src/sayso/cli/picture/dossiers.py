"""Dossiers of protected objects, for a person: each value with who asserts and who denies it."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from sayso.cli.picture.claims import quoted
from sayso.cli.picture.index import Index, Line, joined, line
from sayso.cli.picture.phrases import date_words, day_words, place_words
from sayso.cli.plain import plain
from sayso.lexicon.words import DossierWords, dossier_words
from sayso.model.document import Document
from sayso.model.dossier import Aspect, Dossier, DossierEvent, DossierList, Holding, Statement, Voice

ASPECTS: tuple[Aspect, ...] = (
    *("functioning", "damage", "cause", "military_use"),
    *("status_assertion", "warning", "marked"),
)
ELEMENTS = (
    ("stated", "The texts mention"),
    ("denied", "They say that there was none of"),
    ("disputed", "They do not agree about"),
    ("not_stated", "They leave out"),
)


class Shown:
    """A list of dossiers with all words that it is shown in."""

    def __init__(self, found: DossierList) -> None:
        document = Document(
            sayso=found.sayso, reports=found.reports, claims=found.claims, events=(), control=(), failures=()
        )
        self.index = Index(document)
        self.words: DossierWords = dossier_words()

    def value(self, statement: Statement) -> str:
        """A value in words, with those who are said to have done it."""
        said = self.words.value.get(statement.value) or _type(self.index, statement.value)
        by = " or ".join(self.index.name(actor) for actor in statement.by)
        return f"{said}, by {by}" if by else said


def dossiers_found(found: DossierList) -> Iterator[Line]:
    """A block a dossier."""
    shown = Shown(found)
    for number, dossier in enumerate(found.dossiers):
        if number:
            yield line("")
        yield from _dossier(shown, dossier)
    if not found.dossiers:
        yield line("none found")
    if found.next:
        yield line(f"… there is more: add --after {found.next}", style="italic")


def _dossier(shown: Shown, dossier: Dossier) -> Iterator[Line]:
    yield line(_head(dossier), style="bold")
    yield line(plain(f"dossier {dossier.id}; {dossier.because}"), indent=4)
    if dossier.may_be:
        yield line(f"may be the same as {', '.join(dossier.may_be)}: nothing tells them apart", indent=4)
    for aspect in ASPECTS:
        yield from _aspect(shown, dossier, aspect)
    yield from _elements(shown, dossier)
    for event in dossier.events:
        yield line(_event(shown, event), indent=4)
    for holding in dossier.held:
        yield line(_holding(shown, holding), indent=4)


def _head(dossier: Dossier) -> str:
    kind = dossier.type.replace("_", " ").capitalize()
    named = f"{kind} “{dossier.name}”" if dossier.name else kind
    others = f"also called {', '.join(dossier.names[1:])}" if len(dossier.names) > 1 else None
    town = place_words(replace(dossier.place, facility=None)) if dossier.place else None
    return plain(joined([joined([named, town]), others], "; "))


def _aspect(shown: Shown, dossier: Dossier, aspect: Aspect) -> Iterator[Line]:
    made: Sequence[Statement] = getattr(dossier, aspect)
    title = shown.words.aspect[aspect]
    differ = " (they do not agree)" if aspect in dossier.differ else ""
    if not made:
        yield line(f"{title}: not stated", indent=4)
        return
    yield line(f"{title}{differ}:", indent=4, style="bold yellow" if differ else "")
    for statement in made:
        yield line(plain(f"{shown.value(statement)} — {_who(shown, statement)}"), indent=6)
        yield from (quoted(claim, indent=8) for claim in shown.index.known(statement.claim_ids)[:1])
        yield from (_ground(shown, claim) for claim in statement.ground)


def _who(shown: Shown, statement: Statement) -> str:
    """Who asserts it and who denies it, so that no value stands for itself."""
    verb = "asserted by" if statement.asserted_by else None
    asserted = joined([verb, _voices(shown, statement.asserted_by)], " ") or None
    denied = f"denied by {_voices(shown, statement.denied_by)}" if statement.denied_by else None
    return joined([asserted, denied], "; ")


def _voices(shown: Shown, voices: Sequence[Voice]) -> str:
    return "; ".join(_voice(shown, voice) for voice in voices)


def _voice(shown: Shown, voice: Voice) -> str:
    words = shown.index.words
    kind = words.speaker_kind[voice.kind] if voice.kind else f"{voice.outlet} in its own voice"
    name = voice.name or kind
    body = shown.index.name(voice.actor_id) if voice.actor_id else None
    spoken_for = f"for {body}" if body and body != name and body.casefold() not in name.casefold() else None
    days = list(dict.fromkeys(filter(None, (day_words(voice.first_said), day_words(voice.last_said)))))
    qualities = [
        spoken_for,
        shown.words.certainty[voice.certainty] or None,
        words.interest[voice.interest] or None,
        " to ".join(days) or None,
    ]
    told = joined(qualities)
    return f"{name} ({told})" if told else name


def _ground(shown: Shown, claim_id: str) -> Line:
    claims = shown.index.known((claim_id,))
    words = f"“{claims[0].content.exact}”" if claims else f"claim {claim_id}"
    return line(plain(f"on the ground, it says, that {words}"), indent=8)


def _elements(shown: Shown, dossier: Dossier) -> Iterator[Line]:
    """What of the test the texts mention, and what they leave out, where anyone speaks of the law or of a use."""
    if not dossier.status_assertion and not dossier.military_use:
        return
    for told, title in ELEMENTS:
        names = [shown.words.element[one.name] for one in dossier.elements if one.told == told]
        if names:
            yield line(f"{title}: {'; '.join(names)}", indent=4)


def _event(shown: Shown, event: DossierEvent) -> str:
    about = ", ".join(shown.index.words.about[one].lower() for one in event.disputes)
    parts = [
        f"Event {event.event_id}: {_type(shown.index, event.type)}",
        date_words(event.date) or "date unknown",
        shown.index.words.grade[event.grade].lower(),
        f"in dispute: {about}" if about else None,
    ]
    return plain(joined(parts))


def _holding(shown: Shown, holding: Holding) -> str:
    who = (holding.holder,) if holding.holder else holding.parties
    names = " and ".join(shown.index.name(actor) for actor in who) or "unknown"
    since, until = date_words(holding.start), date_words(holding.end)
    parts = [
        f"{shown.index.words.status[holding.status]} {names}",
        _edge("since", "begun", since),
        _edge("until", "ended", until),
        "assessed" if holding.assessed else "claimed, not assessed",
    ]
    return plain(joined(parts))


def _edge(sharp: str, blurred: str, day: str | None) -> str | None:
    """When it began or ended, by a day or by what that lies between."""
    return f"{sharp if day[0].isdigit() else blurred} {day}" if day else None


def _type(index: Index, value: str) -> str:
    return next((words for kind, words in index.words.event_type.items() if kind == value), value).lower()
