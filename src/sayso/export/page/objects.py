"""Protected objects on a page: each value of each aspect with who asserts and who denies it, and what nobody says."""

from collections.abc import Iterator
from typing import get_args

from sayso.export.page.claims import footnotes
from sayso.export.page.index import Index
from sayso.export.page.markup import Html, element
from sayso.lexicon.wording import place_words
from sayso.lexicon.words import DossierWords, dossier_words
from sayso.model.dossier import Aspect, Dossier, Statement, Voice


def object_section(index: Index, dossier: Dossier) -> Html:
    """One object: sayso rules on nothing, and "nobody says" is not "no"."""
    known = dossier_words()
    name = dossier.name or f"a {dossier.type.replace('_', ' ')}, not named"
    head = ("", "As said", "Says so", "Denies it")
    rows = [row for aspect in get_args(Aspect) for row in _rows(index, dossier, aspect, known)]
    return element(
        "article",
        element("h3", " · ".join(part for part in (name, place_words(dossier.place)) if part)),
        element("table", element("tr", *(element("th", words) for words in head)), *rows),
    )


def _rows(index: Index, dossier: Dossier, aspect: Aspect, known: DossierWords) -> Iterator[Html]:
    made: tuple[Statement, ...] = getattr(dossier, aspect)
    name = element("th", known.aspect[aspect])
    if not made:
        yield element("tr", name, element("td", "nobody says", colspan="3", class_="soft"))
    for number, one in enumerate(made):
        value = known.value.get(one.value, index.words.event_type.get(one.value, one.value))  # type: ignore[call-overload]
        by = f" by {', '.join(index.name(own) for own in one.by)}" if one.by else ""
        notes = footnotes(index, index.known(one.claim_ids))
        cells = (
            element("td", f"{value}{by}", notes),
            element("td", _named(one.asserted_by)),
            element("td", _named(one.denied_by)),
        )
        yield element("tr", name if number == 0 else element("th"), *cells)


def _named(voices: tuple[Voice, ...]) -> str:
    return "; ".join(voice.name or voice.outlet or voice.kind or "" for voice in voices)
